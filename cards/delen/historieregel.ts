import { type Datum } from '../../rules/datum';
import { listTotEnMet } from '../../rules/dossier/historie';
import { isIntrekking } from '../../rules/dossier/intrekking';
import { getFormulier } from '../../rules/formulieren';
import { grondVanFormulier } from '../../rules/formulieren/grond';
import { type FormulierRegel, type HistorieRegel, isNotificatieRegel } from '../../rules/historie';
import { formatMoment, plain, truncate } from '../format';
import { type NaamVan, type Plek } from '../kaart';
import { getNotificatie } from '../../rules/notificaties';
import { noemBronnen } from './grond';
import { noemFormulier, noemMelding } from './namen';

/** Eén regel geschiedenis: wanneer, wat, en door wie. */
export interface Historieregel {
  readonly wanneer: string;
  readonly wat: string;
}

/** Formulieren die alleen mag zien wie over maatregelen gaat (P-26). */
const MAATREGEL = new Set(['F-08', 'F-09']);

/** Wie de geschiedenis leest, en waar. */
export interface Historielezer {
  readonly vandaag: Datum;
  readonly naamVan: NaamVan;
  readonly plek: Plek;
  /** Of de lezer waarschuwingen en boetes mag zien; in een kanaal nooit. */
  readonly maatregelen: boolean;
}

/** Een regel met waarop zij rust: de zwaarste bron in woorden, leeg bij een code die niemand kent. */
export interface GegrondeRegel extends Historieregel {
  readonly grond: string;
  /** Waarom iemand een eerdere regel verbeterde of ongedaan maakte; anders leeg. */
  readonly reden: string;
}

/** Een geschiedenis is om te overzien; de hele reden staat in een export. */
const MAX_REDEN = 200;

/** De geschiedenis tot en met `vandaag`, jongste eerst, zonder wat deze lezer op deze plek niet mag zien. */
export function listZichtbaar(historie: readonly HistorieRegel[], lezer: Historielezer): HistorieRegel[] {
  return listTotEnMet({ historie }, lezer.vandaag)
    .filter((regel) => mayShow(regel, lezer))
    .reverse();
}

/** Een regel in woorden voor deze lezer. Alleen voor wat op de kaart komt: een dag in woorden is duur. */
export function toHistorieregel(regel: HistorieRegel, lezer: Historielezer): Historieregel {
  return { wanneer: formatMoment(regel.op, regel.vastgelegd), wat: describeRegel(regel, lezer) };
}

/** Als `toHistorieregel`, met de grond erbij. */
export function toGegrondeRegel(regel: HistorieRegel, lezer: Historielezer): GegrondeRegel {
  return { ...toHistorieregel(regel, lezer), grond: grondVan(regel), reden: redenVan(regel) };
}

function redenVan(regel: HistorieRegel): string {
  const reden = isNotificatieRegel(regel) ? undefined : regel.velden.redenCorrectie;
  return typeof reden === 'string' ? plain(truncate(reden, MAX_REDEN)) : '';
}

function grondVan(regel: HistorieRegel): string {
  const formulier = isNotificatieRegel(regel) ? undefined : getFormulier(regel.formulier)?.id;
  const bronnen = isNotificatieRegel(regel)
    ? getNotificatie(regel.notificatie)?.bronnen
    : formulier && grondVanFormulier(formulier);
  // Who made the agreement stands with every source; here the line must stay short.
  return noemBronnen(bronnen?.slice(0, 1) ?? [])
    .join('')
    .replace(/ \([^)]*\)/, '');
}

function mayShow(regel: HistorieRegel, { plek, maatregelen }: Historielezer): boolean {
  if (isNotificatieRegel(regel) || !MAATREGEL.has(regel.formulier)) return true;
  return plek === 'chat' && maatregelen;
}

function describeRegel(regel: HistorieRegel, { plek, naamVan }: Historielezer): string {
  const door = regel.door === undefined ? '' : `, door ${plain(naamVan(regel.door))}`;
  if (isNotificatieRegel(regel)) return `Melding: ${noemMelding(regel.notificatie, plek)}${door}`;
  return `${describeFormulier(regel, plek)}${door}`;
}

/** Wat er met een melding of registratie gebeurde, zegt meer dan de naam van het kleine formulier. */
function describeFormulier(regel: FormulierRegel, plek: Plek): string {
  const { formulier, velden } = regel;
  if (formulier === 'F-20a' && typeof velden.notificatie === 'string') {
    return `${noemStap(velden.stap)}: ${noemMelding(velden.notificatie, plek)}`;
  }
  if (formulier === 'F-20b' && typeof velden.item === 'string') {
    return velden.geweigerd === true ? `DUO weigerde: ${velden.item}` : `Geregistreerd in DUO: ${velden.item}`;
  }
  if (isIntrekking(regel)) return `${noemFormulier(formulier, plek)} (ongedaan gemaakt)`;
  const verbetering = velden.correctie === true ? ' (verbetering)' : '';
  return noemFormulier(formulier, plek, getFormulier(formulier)?.vormVan(velden)) + verbetering;
}

const STAP: Readonly<Record<string, string>> = {
  oppakken: 'Opgepakt',
  teruggeven: 'Teruggegeven',
  afhandelen: 'Afgehandeld',
  'niet voor ons': 'Niet voor ons',
  dubbel: 'Dubbel',
  ingetrokken: 'Ingetrokken',
  melden: 'Gezien in het portaal',
};

function noemStap(stap: unknown): string {
  return (typeof stap === 'string' ? STAP[stap] : undefined) ?? 'Melding';
}
