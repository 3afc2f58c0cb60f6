import { type Datum } from '../../rules/datum';
import { type Dossier, type FormulierRegel, isNotificatieRegel, type Velden } from '../../rules/historie';
import { toets } from '../../rules/toets';
import { type Clock } from '../clock';
import { BotError } from '../errors';
import { naamVan, type Inrichting, type Persoon } from '../inrichting';
import { type BewaardDossier, type Store, type Wens } from '../store/store';
import { changeDossier, type Wijziging } from './dossiers';
import { kenmerkVan } from './kenmerk';

/** Een dossier gaat naar een andere klantmanager, en zo nodig naar een andere caseload. */
export interface Overdracht {
  readonly dossiernummer: string;
  readonly naar: string;
  /** Ontbreekt: het blijft in zijn caseload. */
  readonly naarCaseload?: string;
  /** Ook leeg. */
  readonly reden: string;
  readonly door: Pick<Persoon, 'id' | 'rol'>;
  /** Kenmerk van dit besluit: hetzelfde nog eens is al gedaan. */
  readonly besluit: string;
  /** De nieuwe klantmanager hoort het op een andere manier. */
  readonly stil?: true;
}

export interface OverdrachtDelen {
  readonly store: Store;
  readonly clock: Clock;
  readonly inrichting: Inrichting;
}

/**
 * Draagt het dossier over: een regel F-20e met wie, wat en waarom, de nieuwe eigenaar, een bericht in zijn chat, en de kaart in het kanaal
 * van de caseload waar het dossier dan is; alles in één keer. Is het al zo, dan gebeurt er niets. `check` oordeelt over het dossier zoals
 * het bij het vastleggen is: `false` laat het zoals het is, en hij gooit als het niet mag. Gooit `ONGELDIGE_INVOER` als de nieuwe
 * klantmanager daar niet werkt of de reden niet mag, en verder wat `changeDossier` gooit.
 */
export async function transferDossier(
  delen: OverdrachtDelen,
  overdracht: Overdracht,
  check: (dossier: Dossier) => boolean,
): Promise<BewaardDossier> {
  const id = kenmerkVanOverdracht(overdracht);
  return changeDossier(delen.store, overdracht.dossiernummer, ({ dossier }) => {
    if (dossier.historie.some((regel) => regel.id === id) || !check(dossier)) return undefined;
    return decide(delen, { ...overdracht, id }, dossier);
  });
}

function kenmerkVanOverdracht({ dossiernummer, naar, naarCaseload = '', reden, door, besluit }: Overdracht): string {
  const velden = { naar, naarCaseload, reden, besluit };
  return kenmerkVan({ dossiernummer, formulier: 'F-20e', versie: 0, door: door.id, velden });
}

/** Zo vaak is dit dossier al overgedragen: een kaart die dit zag, hoort bij die stand. */
export function countOverdrachten({ historie }: Dossier): number {
  return historie.filter((regel) => !isNotificatieRegel(regel) && regel.formulier === 'F-20e').length;
}

function decide(
  { clock, inrichting }: OverdrachtDelen,
  overdracht: Overdracht & { readonly id: string },
  dossier: Dossier,
): Wijziging | undefined {
  const { id, naar, naarCaseload: caseload = dossier.caseload, door, stil } = overdracht;
  if (dossier.klantmanager === naar && dossier.caseload === caseload) return undefined;
  requireCollega(inrichting, naar, caseload);
  const velden = veldenVan(overdracht, dossier);
  requireAkkoord(dossier, velden, door, clock.vandaag());
  const vastgelegd = clock.now().toISOString();
  const regel: FormulierRegel = { id, op: clock.vandaag(), formulier: 'F-20e', door: door.id, vastgelegd, velden };
  const wensen = stil === true || naar === door.id ? [] : [tellNieuwe(inrichting, overdracht)];
  return { regels: [regel], klantmanager: naar, caseload, wensen, voorrang: true };
}

function veldenVan({ naar, naarCaseload, reden }: Overdracht, { klantmanager, caseload }: Dossier): Velden {
  return {
    ...(klantmanager === undefined ? {} : { van: klantmanager }),
    naar,
    ...(naarCaseload === undefined || naarCaseload === caseload ? {} : { naarCaseload }),
    ...(reden === '' ? {} : { reden }),
  };
}

/** A dossier must not end with somebody who cannot open it or may not work on it. */
function requireCollega({ personen }: Inrichting, naar: string, caseload: string): void {
  if (listOntvangers(personen, caseload).some(({ id }) => id === naar)) return;
  throw new BotError('ONGELDIGE_INVOER', `Kies een klantmanager of teamleider die in caseload ${caseload} werkt.`);
}

/** Wie in deze caseload een dossier kan krijgen. */
export function listOntvangers(personen: readonly Persoon[], caseload: string): readonly Persoon[] {
  return personen.filter(
    ({ rol, caseloads }) => (rol === 'klantmanager' || rol === 'teamleider') && caseloads.includes(caseload),
  );
}

/** Also what only asks for a confirmation is refused: a reason can always be written without it. */
function requireAkkoord(dossier: Dossier, velden: Velden, door: Overdracht['door'], vandaag: Datum): void {
  const wie = { door: door.id, rol: door.rol };
  const { uitkomst, meldingen } = toets({ vandaag, dossier, formulier: 'F-20e', velden, ...wie, bevestigd: false });
  if (uitkomst !== 'akkoord') throw new BotError('ONGELDIGE_INVOER', meldingen.map(({ tekst }) => tekst).join(' '));
}

function tellNieuwe(inrichting: Inrichting, overdracht: Overdracht & { readonly id: string }): Wens {
  const { id, dossiernummer, naar, door, reden } = overdracht;
  const waarom = reden === '' ? [] : [`Reden: ${reden}`];
  const wat = `${naamVan(inrichting, door.id)} heeft dossier ${dossiernummer} aan u overgedragen.`;
  const tekst = [wat, ...waarom, `Typ "open ${dossiernummer}" om het te zien.`].join('\n\n');
  return { id: `overdracht:${id}`, plek: `chat:${naar}`, inhoud: { tekst } };
}
