import {
  buildAlarmKaart,
  buildBerichtKaart,
  buildDagKaart,
  buildDossierKanaalKaart,
  buildGewistKaart,
  buildKapotKaart,
  buildQuarantaineKaart,
  buildSamengevoegdKaart,
  type Lezer,
  merkVan,
  type Vermeldbaar,
} from '../../cards';
import { addDagen, datum } from '../../rules/datum';
import { listTaken } from '../../rules/taken';
import { loadAlarm } from '../boekhouding/alarm';
import { checkSom, describeDag, listAlleBerichten } from '../boekhouding/dagsom';
import { type Clock } from '../clock';
import { type Ledenboek, ledenVan, listEigenVersies } from '../gesprek/ledenboek';
import { drawHerinnering } from '../herinneringen/kaart';
import { drawTeamkaart } from '../herinneringen/team';
import { findPersoon, type Inrichting, naamVan } from '../inrichting';
import { drawZending } from '../outbox/zendingkaart';
import { type BewaardDossier, NUMMER_GEWIST, type Store, type UitgaandeInhoud } from '../store/store';
import { followSamenvoegingen, listSamenvoegingen, lookupAlias, type Samenvoeging } from './alias';

export interface KaartDelen {
  readonly store: Store;
  readonly clock: Clock;
  readonly inrichting: Inrichting;
}

type Kaart = Readonly<Record<string, unknown>>;

/** Tekent de levende kaart met dit kenmerk. `undefined`: er staat niets en er hoort ook niets te staan. */
export type TekenLevend = (id: string, staatEr: boolean) => Promise<UitgaandeInhoud | undefined>;

/** Tekent een levende kaart zoals zij nu hoort te zijn: twee keer tekenen geeft twee keer hetzelfde. */
export function createTekenLevend(delen: KaartDelen): TekenLevend {
  return async (id, staatEr) => {
    const { soort, sleutel } = splitWens(id);
    const kaart = await TEKENAARS[soort](delen, sleutel, staatEr);
    return kaart === undefined ? undefined : { kaart };
  };
}

/** Het merk waaraan de verzender de kaart van een wens terugvindt. */
export function merkVanWens(id: string): string {
  const { soort, sleutel } = splitWens(id);
  return merkVan(soort, sleutel);
}

/** De kaart van een dossier zoals iedereen in het kanaal haar ziet, of met `lezer` zoals alleen hij haar ziet. */
export function drawKanaalKaart(
  { store, clock, inrichting }: KaartDelen,
  { dossier, versie, kapot }: BewaardDossier,
  lezer?: Lezer,
): Kaart {
  if (kapot !== undefined) return buildKapotKaart({ dossiernummer: dossier.dossiernummer, bevinding: kapot });
  const boek = ledenVan(store);
  return buildDossierKanaalKaart({
    ...{ dossier, versie, vandaag: clock.vandaag(), naamVan: (id) => naamVan(inrichting, id) },
    ververstVoor: listEigenVersies(boek, inrichting, dossier),
    ...findEigenaar(boek, inrichting, dossier.klantmanager),
    ...(lezer === undefined ? {} : { lezer }),
  });
}

/** Who left can no longer be mentioned: Teams would show a name that leads nowhere. */
function findEigenaar(boek: Ledenboek, inrichting: Inrichting, id: string | undefined): { eigenaar?: Vermeldbaar } {
  const persoon = id === undefined ? undefined : findPersoon(inrichting, id);
  return persoon === undefined ? {} : { eigenaar: { id: boek.mriVan(persoon.id) ?? persoon.id, naam: persoon.naam } };
}

type Tekenaar = (delen: KaartDelen, sleutel: string, staatEr: boolean) => Promise<Kaart | undefined>;

/** Soorten kaarten die blijven staan en worden bijgewerkt. */
type LevendeSoort = 'dossier' | 'herinnering' | 'ochtend' | 'bericht' | 'quarantaine' | 'alarm' | 'dag' | 'zending';

const TEKENAARS: Readonly<Record<LevendeSoort, Tekenaar>> = {
  dossier: drawDossier,
  bericht: drawBericht,
  quarantaine: drawQuarantaine,
  alarm: drawAlarm,
  dag: drawDag,
  zending: drawZending,
  herinnering: drawHerinnering,
  ochtend: drawTeamkaart,
};

function splitWens(id: string): { soort: LevendeSoort; sleutel: string } {
  const [soort = '', ...rest] = id.split(':');
  if (!isLevend(soort)) throw new RangeError(`geen levende kaart: ${soort}`);
  return { soort, sleutel: rest.join(':') };
}

function isLevend(soort: string): soort is LevendeSoort {
  return Object.hasOwn(TEKENAARS, soort);
}

/** A dossier on which nothing is open gets no card; a card that stands is always kept true. */
async function drawDossier(delen: KaartDelen, dossiernummer: string, staatEr: boolean): Promise<Kaart | undefined> {
  if ((await lookupAlias(delen.store, dossiernummer)) !== undefined)
    return staatEr ? drawOpgegaan(delen, dossiernummer) : undefined;
  const bewaard = await delen.store.loadDossier(dossiernummer);
  if (bewaard === undefined) return staatEr ? drawGewist(delen, dossiernummer) : undefined;
  const toont = staatEr || bewaard.kapot !== undefined;
  if (!toont && listTaken(bewaard.dossier, delen.clock.vandaag()).length === 0) return undefined;
  return drawKanaalKaart(delen, bewaard);
}

async function drawGewist({ store }: KaartDelen, dossiernummer: string): Promise<Kaart | undefined> {
  if ((await store.lookup(`nummer:${dossiernummer}`)) !== NUMMER_GEWIST) return undefined;
  return buildGewistKaart({ soort: 'dossier', sleutel: dossiernummer });
}

/** Wat er van de kaart van een samengevoegd dossier overblijft. */
export function drawSamengevoegd({ inrichting }: KaartDelen, { van, naar, door, op }: Samenvoeging): Kaart {
  return buildSamengevoegdKaart({ van, naar, door, op, naamVan: (wie) => naamVan(inrichting, wie) });
}

async function drawOpgegaan(delen: KaartDelen, dossiernummer: string): Promise<Kaart | undefined> {
  const besluiten = await listSamenvoegingen(delen.store);
  const besluit = besluiten.find(({ van }) => van === dossiernummer);
  if (besluit === undefined) return undefined;
  return drawSamengevoegd(delen, { ...besluit, naar: followSamenvoegingen(besluiten, dossiernummer) });
}

async function drawBericht({ store, inrichting }: KaartDelen, id: string): Promise<Kaart | undefined> {
  const bericht = await store.loadBericht(id);
  if (bericht === undefined) return undefined;
  if (bericht.gewist === true) return buildGewistKaart({ soort: 'bericht', sleutel: id });
  return buildBerichtKaart({ bericht, naamVan: (wie) => naamVan(inrichting, wie) });
}

async function drawQuarantaine({ store, inrichting }: KaartDelen, id: string): Promise<Kaart | undefined> {
  const bericht = await store.loadBericht(id);
  if (bericht === undefined) return undefined;
  if (bericht.gewist === true) return buildGewistKaart({ soort: 'quarantaine', sleutel: id });
  return buildQuarantaineKaart({ bericht, naamVan: (wie) => naamVan(inrichting, wie) });
}

async function drawAlarm({ store }: KaartDelen, id: string): Promise<Kaart | undefined> {
  const alarm = await loadAlarm(store, id);
  return alarm === undefined ? undefined : buildAlarmKaart({ alarm: id, ...alarm });
}

/** De regel over de dag voor `dag`. */
async function drawDag({ store, clock }: KaartDelen, dag: string): Promise<Kaart> {
  const berichten = await listAlleBerichten(store);
  const klopt = (await checkSom(store, berichten, clock.now())).length === 0;
  return buildDagKaart({ dag, regel: describeDag(berichten, addDagen(datum(dag), -1), klopt) });
}
