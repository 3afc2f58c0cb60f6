import { type Dossier, type HistorieRegel } from '../../rules/historie';
import { BotError, isBotError } from '../errors';
import { sortHistorie } from '../store/bewaard';
import { type BewaardDossier, type Store, type Toegevoegd, type Toevoeging, type Wens } from '../store/store';
import { lookupAlias, resolveNummer } from './alias';
import { moveRegel } from './verhuis-regel';

/** Zo vaak wordt een besluit opnieuw genomen als iemand anders net eerder was. */
const POGINGEN = 20;

/** Wat er met een dossier moet gebeuren; `undefined`: niets. */
export interface Wijziging {
  readonly regels: readonly HistorieRegel[];
  readonly klantmanager?: string;
  /** Caseload waar het dossier naartoe gaat. */
  readonly caseload?: string;
  /** Wat naast de kaart van het dossier zichtbaar moet worden. */
  readonly wensen?: readonly Wens[];
  /** Iemand wacht op de kaart, of er begint een korte termijn. */
  readonly voorrang?: boolean;
}

/** Laadt een dossier; een samengevoegd nummer geeft het dossier waarin het verder leeft. Gooit `ONBEKEND_DOSSIER`. */
export async function loadDossier(store: Store, dossiernummer: string): Promise<BewaardDossier> {
  return loadZelf(store, await resolveNummer(store, dossiernummer));
}

/** Laadt precies dit dossier, ook als het in een ander is opgegaan. Gooit `ONBEKEND_DOSSIER`. */
export async function loadZelf(store: Store, dossiernummer: string): Promise<BewaardDossier> {
  const bewaard = await store.loadDossier(dossiernummer);
  if (bewaard === undefined)
    throw new BotError('ONBEKEND_DOSSIER', `Dossier ${dossiernummer} bestaat niet. Controleer het nummer.`);
  return bewaard;
}

/** Op een historie die niet klopt komt niets bij: een besluit zou op verkeerde feiten rusten. Gooit `DOSSIER_KAPOT`. */
export function requireHeel({ dossier, kapot }: BewaardDossier): void {
  if (kapot === undefined) return;
  throw new BotError(
    'DOSSIER_KAPOT',
    `De geschiedenis van dossier ${dossier.dossiernummer} klopt niet. Er wordt niets vastgelegd tot de beheerder heeft beslist.`,
  );
}

/**
 * Laden, beslissen, toevoegen; opnieuw beslissen als iemand net eerder was. `decide` ziet dus altijd de stand waarop het besluit
 * wordt vastgelegd en moet herhaalbaar zijn. Geeft het dossier zoals het daarna is, ook als het intussen is samengevoegd.
 */
export async function changeDossier(store: Store, dossiernummer: string, decide: Besluit): Promise<BewaardDossier> {
  return changeZelf(store, await resolveNummer(store, dossiernummer), decide);
}

/**
 * Brengt wat er op een samengevoegd dossier staat over naar het dossier waarin het is opgegaan; is het niet samengevoegd, dan gebeurt
 * er niets en is het antwoord `false`. Wie op een dossier schreef, roept dit daarna: kwam er net een samenvoeging tussen, dan gaat ook
 * zijn regel mee.
 */
export async function carryOver(store: Store, van: string): Promise<boolean> {
  const naar = await lookupAlias(store, van);
  if (naar === undefined) return false;
  const oud = await loadZelf(store, van);
  requireHeel(oud);
  const { klantmanager } = oud.dossier;
  await changeZelf(store, naar, ({ dossier }) => {
    const bekend = new Set(dossier.historie.map(({ id }) => id));
    const regels = oud.dossier.historie.map((regel) => moveRegel(van, regel)).filter(({ id }) => !bekend.has(id));
    const eigenaar = dossier.klantmanager ?? klantmanager;
    return regels.length === 0 ? undefined : { regels, ...(eigenaar === undefined ? {} : { klantmanager: eigenaar }) };
  });
  return true;
}

type Besluit = (bewaard: BewaardDossier) => Wijziging | undefined;

/** On exactly this dossier, also when it has become part of another. */
async function changeZelf(store: Store, dossiernummer: string, decide: Besluit): Promise<BewaardDossier> {
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const bewaard = await loadZelf(store, dossiernummer);
    const wijziging = decide(bewaard);
    if (wijziging === undefined) return loadDossier(store, dossiernummer);
    requireHeel(bewaard);
    const daarna = await appendTo(store, bewaard, wijziging);
    if (daarna !== undefined) return daarna;
  }
  throw new BotError('BOTSING', 'Het is nu erg druk op dit dossier. Er is niets gewijzigd; probeer het zo nog eens.');
}

/**
 * Legt een wijziging vast op precies de stand die is gelezen; die moet heel zijn. Geeft het dossier zoals het daarna is, ook als het
 * intussen is samengevoegd. `undefined`: iemand anders was net eerder, en er is niets vastgelegd.
 */
export async function appendTo(
  store: Store,
  { dossier, versie: verwachteVersie }: BewaardDossier,
  {
    regels,
    klantmanager = dossier.klantmanager,
    caseload = dossier.caseload,
    wensen = [],
    voorrang = false,
  }: Wijziging,
): Promise<BewaardDossier | undefined> {
  const { dossiernummer } = dossier;
  const hoofd = { dossiernummer, caseload, ...(klantmanager === undefined ? {} : { klantmanager }) };
  const kaart = { ...kaartVan(hoofd), voorrang };
  const vast = await appendUnlessLaat(store, { ...hoofd, verwachteVersie, regels, wensen: [kaart, ...wensen] });
  if (vast === undefined) return undefined;
  if (await carryOver(store, dossiernummer)) return loadDossier(store, dossiernummer);
  // What is known now is what a reader would find: reading it again would cost as much as recording it.
  const historie = sortHistorie([...dossier.historie, ...vast.regels]);
  return { dossier: { ...hoofd, historie }, versie: vast.versie };
}

async function appendUnlessLaat(store: Store, toevoeging: Toevoeging): Promise<Toegevoegd | undefined> {
  try {
    return await store.appendDossier(toevoeging);
  } catch (fout) {
    if (isBotError(fout, 'BOTSING')) return undefined;
    throw fout;
  }
}

/** De levende kaart van het dossier opnieuw laten tekenen. */
export function kaartVan(dossier: Pick<Dossier, 'dossiernummer' | 'caseload'>): Wens {
  return { id: `dossier:${dossier.dossiernummer}`, plek: `caseload:${dossier.caseload}` };
}
