import { asBewaard } from '../bewaard';
import { createBotsing } from '../botsing';
import { extendKeten, type Hoofd, type Schakel } from '../keten';
import { type Kluis } from '../kluis';
import {
  NUMMER_GEWIST,
  type Overname,
  type Overnamestand,
  type Store,
  type Toegevoegd,
  type Toevoeging,
} from '../store';
import { asStappen, asWensItems, type Doorgever } from './doorgeven';
import { asToevoeging, type GelezenDossier, HOOFD, type HoofdItem, readDossier } from './dossier-items';
import { type Partitie } from './partitie';
import { type Plaatsen } from './plaatsen';

type Dossiers = Pick<
  Store,
  'loadDossier' | 'appendDossier' | 'listDossiers' | 'listCaseload' | 'listWijzigingen' | 'takeOver' | 'resealDossier'
>;

export interface DossierDelen {
  readonly plaatsen: Plaatsen;
  readonly kluis: Kluis;
  readonly doorgever: Doorgever;
  readonly claims: Pick<Store, 'claim' | 'lookup'>;
}

const HOOFDEN = "c.soort = 'hoofd'";

/** Dossiers: een partitie per dossier, met het hoofd, een document per toevoeging en de wensen die nog niet zijn doorgegeven. */
export function createCosmosDossiers(delen: DossierDelen): Dossiers {
  const { plaatsen, kluis } = delen;
  return {
    async loadDossier(dossiernummer) {
      const gelezen = await readDossier(plaatsen.dossier(dossiernummer));
      return gelezen === undefined || gelezen.hoofd.item.soort === 'wissend'
        ? undefined
        : asBewaard(kluis, gelezen.keten);
    },
    appendDossier: (toevoeging) => append(delen, toevoeging),
    listDossiers: async () => (await plaatsen.find<string>('dossiers', 'VALUE c.dossier', HOOFDEN)).sort(),
    async listCaseload(caseload) {
      const waar = `${HOOFDEN} AND c.hoofd.caseload = @caseload`;
      const hoofden = await plaatsen.find<Hoofd>('dossiers', 'VALUE c.hoofd', waar, { caseload });
      return hoofden.sort((a, b) => (a.dossiernummer < b.dossiernummer ? -1 : 1));
    },
    // Other instances write too and Cosmos keeps no list of what is gone, so every time all heads; the reader compares their versions.
    async listWijzigingen() {
      return {
        stand: 0,
        volledig: true,
        hoofden: await plaatsen.find<Hoofd>('dossiers', 'VALUE c.hoofd', HOOFDEN),
        weg: [],
      };
    },
    async takeOver(overnames) {
      const standen: Overnamestand[] = [];
      for (const overname of overnames) standen.push(await takeOver(delen, overname));
      return standen;
    },
    resealDossier: (dossiernummer, versie) => reseal(delen, dossiernummer, versie),
  };
}

async function append({ plaatsen, kluis, doorgever }: DossierDelen, toevoeging: Toevoeging): Promise<Toegevoegd> {
  const { dossiernummer, verwachteVersie, caseload, klantmanager, regels } = toevoeging;
  const partitie = plaatsen.dossier(dossiernummer);
  const vorig = await requireVersie(partitie, verwachteVersie);
  const versie = verwachteVersie + 1;
  const hoofd = { dossiernummer, versie, caseload, ...(klantmanager === undefined ? {} : { klantmanager }) };
  const { slot, schakels } = extendKeten(kluis, hoofd, vorig?.keten.slot, regels);
  const nieuw = asToevoeging(vorig?.hoofd.item.reeks ?? 1, versie, schakels);
  requireNieuweRegels(vorig?.keten.schakels ?? [], schakels);
  const wensen = asWensItems(toevoeging.wensen);
  const item: HoofdItem = { id: HOOFD, soort: 'hoofd', hoofd, slot, reeks: nieuw.reeks };
  const gelukt = await partitie.commit([
    // First, because it is never changed: after a lost answer it still tells that this order was carried out.
    { soort: 'nieuw', item: nieuw },
    vorig === undefined ? { soort: 'nieuw', item } : { soort: 'vervang', item, etag: vorig.hoofd.etag },
    ...asStappen(wensen),
  ]);
  if (!gelukt) throw createBotsing('dossier');
  await doorgever.pass(partitie, wensen);
  return { versie, regels: schakels.map(({ regel }) => regel) };
}

/** Het dossier op de verwachte versie; `undefined` bij versie 0. */
async function requireVersie(partitie: Partitie, verwacht: number): Promise<GelezenDossier | undefined> {
  const gelezen = await readDossier(partitie);
  const item = gelezen?.hoofd.item;
  if ((item?.hoofd.versie ?? 0) !== verwacht || item?.soort === 'wissend') throw createBotsing('dossier');
  return gelezen;
}

/** No race: a rule that somebody adds after this look also changes the head, and then our order is refused. */
function requireNieuweRegels(bekend: readonly Schakel[], nieuw: readonly Schakel[]): void {
  const ids = new Set(bekend.map(({ regel }) => regel.id));
  if (nieuw.some(({ regel }) => ids.has(regel.id))) throw createBotsing('dossier');
}

/** Claims and dossier are no single order: the claims come first, so that after an interruption the same list leads to the same dossier. */
async function takeOver(delen: DossierDelen, overname: Overname): Promise<Overnamestand> {
  const { plaatsen, claims } = delen;
  const { dossiernummer, sleutels } = overname;
  if ((await claims.lookup(`nummer:${dossiernummer}`)) === NUMMER_GEWIST) return 'gewist';
  if ((await plaatsen.dossier(dossiernummer).read(HOOFD)) !== undefined) return 'bestaat';
  for (const sleutel of sleutels)
    if (((await claims.lookup(sleutel)) ?? dossiernummer) !== dossiernummer) return 'persoon bezet';
  for (const sleutel of sleutels)
    if ((await claims.claim(sleutel, dossiernummer)) !== dossiernummer) return 'persoon bezet';
  await append(delen, overname);
  return 'nieuw';
}

/** The old series stays until the head says that the new one counts. */
async function reseal({ plaatsen, kluis }: DossierDelen, dossiernummer: string, verwacht: number): Promise<void> {
  const partitie = plaatsen.dossier(dossiernummer);
  const gelezen = await readDossier(partitie);
  if (gelezen?.hoofd.item.hoofd.versie !== verwacht || gelezen.hoofd.item.soort === 'wissend')
    throw createBotsing('dossier');
  const { item: oud, etag } = gelezen.hoofd;
  const hoofd = { ...oud.hoofd, versie: verwacht + 1 };
  const regels = gelezen.keten.schakels.map(({ regel }) => regel);
  const { slot, schakels } = extendKeten(kluis, hoofd, undefined, regels);
  const item: HoofdItem = { id: HOOFD, soort: 'hoofd', hoofd, slot, reeks: oud.reeks + 1 };
  const gelukt = await partitie.commit([
    { soort: 'nieuw', item: asToevoeging(item.reeks, hoofd.versie, schakels) },
    { soort: 'vervang', item, etag },
  ]);
  if (!gelukt) throw createBotsing('dossier');
}
