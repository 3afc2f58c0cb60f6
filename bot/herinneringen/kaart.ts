import { buildHerinneringKaart, type Herinnerpunt, magMaatregelenZien, type Regelstand } from '../../cards';
import { type Datum } from '../../rules/datum';
import { taaksoortVan } from '../../rules/herinneringen/escalatie';
import { type Dossier, type HistorieRegel, isNotificatieRegel } from '../../rules/historie';
import { type TermijnId } from '../../rules/termijnen';
import { type Clock } from '../clock';
import { findPersoon, type Inrichting, type Persoon } from '../inrichting';
import { type Store } from '../store/store';
import { type Kaartpunt, loadKaart } from './boek';
import { type Gekend, readOnderwerpen } from './onderwerpen';

export interface HerinnerkaartDelen {
  readonly store: Store;
  readonly clock: Clock;
  readonly inrichting: Inrichting;
}

/**
 * Tekent een herinnering zoals het nu is. Wat klaar is, staat er nog als "klaar" zodra de kaart er staat; is er nog niets verstuurd, dan
 * valt het weg, en zonder iets dat openstaat komt er geen kaart: nooit een herinnering aan wat al gedaan is.
 */
export async function drawHerinnering(
  delen: HerinnerkaartDelen,
  kenmerk: string,
  staatEr: boolean,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const inhoud = await loadKaart(delen.store, kenmerk);
  const persoon = inhoud === undefined ? undefined : findPersoon(delen.inrichting, inhoud.persoon);
  if (inhoud === undefined || persoon === undefined) return undefined;
  const alle = await readPunten(delen, inhoud.punten, persoon);
  const punten = staatEr ? alle : alle.filter(({ stand }) => stand.soort === 'open');
  if (!staatEr && punten.length === 0 && inhoud.levering === undefined) return undefined;
  const { dag, dagstand, levering, rest } = inhoud;
  return buildHerinneringKaart({
    ...{ kenmerk, dag, vandaag: delen.clock.vandaag(), punten, rest },
    ...(dagstand === undefined ? {} : { dagstand }),
    ...(levering === undefined ? {} : { levering }),
  });
}

/** Elk onderwerp een keer, met de zwaarste reden; een dossier waar deze persoon niet (meer) bij mag, staat er niet. */
async function readPunten(
  { store, clock }: HerinnerkaartDelen,
  punten: readonly Kaartpunt[],
  persoon: Persoon,
): Promise<Herinnerpunt[]> {
  const vandaag = clock.vandaag();
  const gelezen = new Map<string, Gelezen | undefined>();
  const regels = new Map<string, Herinnerpunt>();
  for (const punt of punten) {
    const { dossiernummer } = punt;
    if (!gelezen.has(dossiernummer)) gelezen.set(dossiernummer, await readDossier(store, dossiernummer, vandaag));
    const dossier = gelezen.get(dossiernummer);
    if (dossier === undefined || !persoon.caseloads.includes(dossier.dossier.caseload)) continue;
    const sleutel = `${dossiernummer} ${punt.onderwerp}`;
    const aanleiding = zwaarste(regels.get(sleutel)?.aanleiding, punt.waarom);
    const stand = standVan(dossier, punt, persoon);
    if (stand !== undefined) regels.set(sleutel, { dossiernummer, aanleiding, stand });
  }
  return [...regels.values()];
}

const ZWAARTE = ['ochtend', 'herinnering', 'vervanger', 'team', 'teamleider'] as const;

function zwaarste(een: Kaartpunt['waarom'] = 'ochtend', ander: Kaartpunt['waarom']): Kaartpunt['waarom'] {
  return ZWAARTE.indexOf(een) > ZWAARTE.indexOf(ander) ? een : ander;
}

interface Gelezen {
  readonly dossier: Dossier;
  readonly onderwerpen: readonly Gekend[];
  readonly findVerval: FindVerval;
}

async function readDossier(store: Store, dossiernummer: string, vandaag: Datum): Promise<Gelezen | undefined> {
  const bewaard = await store.loadDossier(dossiernummer);
  if (bewaard === undefined || bewaard.kapot !== undefined) return undefined;
  const { dossier } = bewaard;
  return { dossier, onderwerpen: readOnderwerpen(dossier, vandaag), findVerval: createFindVerval(dossier, vandaag) };
}

/** `undefined`: deze persoon mag niet weten wat het was, en het is voorbij. */
function standVan(gelezen: Gelezen, punt: Kaartpunt, persoon: Persoon): Regelstand | undefined {
  const { dossier, onderwerpen, findVerval } = gelezen;
  const { termijn } = punt;
  const onderwerp = onderwerpen.find(({ kort }) => kort === punt.onderwerp);
  const verborgen = isVerborgen(persoon, dossier, termijn);
  if (onderwerp !== undefined) return { soort: 'open', onderwerp, verborgen };
  if (verborgen) return undefined;
  const verval = findVerval(punt.onderwerp);
  return verval === undefined ? { soort: 'klaar', termijn } : { soort: 'vervallen', termijn, ...verval };
}

/** A reminder goes to a deputy unasked: what a fine asks of him he reads in the dossier, once he opens it (P-26). */
function isVerborgen(persoon: Persoon, { klantmanager }: Dossier, termijn: TermijnId): boolean {
  const lezer = { persoon: persoon.id, rol: persoon.rol };
  return taaksoortVan(termijn) === 'persoonlijk' && !magMaatregelenZien(lezer, klantmanager);
}

interface Verval {
  readonly op: Datum;
  readonly door: 'ingetrokken' | 'verbeterd';
}

/** Hoe dit onderwerp verviel; `undefined`: het is gewoon gedaan. */
type FindVerval = (kort: string) => Verval | undefined;

/** A card names many lines of one dossier, and most of them are open: worked out once, and only when asked. */
function createFindVerval(dossier: Dossier, vandaag: Datum): FindVerval {
  let bekend: readonly Vervallen[] | undefined;
  return (kort) => {
    bekend ??= listVervallen(dossier, vandaag);
    return bekend.find(({ korten }) => korten.has(kort))?.verval;
  };
}

interface Vervallen {
  readonly verval: Verval;
  /** Wat anders nog open zou staan. */
  readonly korten: ReadonlySet<string>;
}

/** Withdrawn or corrected: without those entries it would still be open. */
function listVervallen(dossier: Dossier, vandaag: Datum): readonly Vervallen[] {
  return VERVAL.flatMap(([door, hoort]) => {
    const op = dossier.historie.findLast(hoort)?.op;
    if (op === undefined) return [];
    const historie = dossier.historie.filter((regel) => !hoort(regel));
    const korten = readOnderwerpen({ ...dossier, historie }, vandaag).map(({ kort }) => kort);
    return [{ verval: { op, door }, korten: new Set(korten) }];
  });
}

const VERVAL: readonly (readonly [Verval['door'], (regel: HistorieRegel) => boolean])[] = [
  [
    'ingetrokken',
    (regel) => !isNotificatieRegel(regel) && regel.formulier === 'F-20a' && regel.velden.stap === 'ingetrokken',
  ],
  ['verbeterd', (regel) => !isNotificatieRegel(regel) && regel.velden.correctie === true],
];
