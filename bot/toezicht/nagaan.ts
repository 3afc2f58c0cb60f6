import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { listOnderwerpen } from '../../rules/herinneringen/onderwerpen';
import { type Dossier } from '../../rules/historie';
import { beleidUit, listPunten } from '../herinneringen/agenda';
import { type LeesOver } from '../herinneringen/onthouden';
import { kortVan, type Punt, SLEUTELS } from '../herinneringen/sleutels';
import { type Store } from '../store/store';

/** Wat er aan één dossier ontbreekt. Leeg: alles wat moest, is er. */
export interface Gebreken {
  /** De dossierkaart staat niet in het kanaal terwijl er iets openstaat, en er wordt ook niet aan gewerkt. */
  readonly kaart: boolean;
  /** Punten van een eerdere dag die bij iemand hadden moeten komen en nergens staan. */
  readonly gemist: readonly Punt[];
  /** Punten van de dag van de laatste ronde die nergens staan: gemist, of pas na die ronde ontstaan. */
  readonly vandaag: readonly Punt[];
  /** Kaarten die volgens het boek bij iemand zijn klaargezet, maar die de verzender niet kent. */
  readonly zoek: readonly string[];
  readonly open: number;
}

export interface Peil {
  readonly vandaag: Datum;
  /** De dag van de laatste ronde die helemaal is gedaan; zonder ronde valt er nog niets te bewijzen. */
  readonly ronde: Datum | undefined;
  /** Wat er na die ronde over herinneringen was onthouden. */
  readonly lees: LeesOver;
}

/**
 * Gaat één dossier na, los van wat de herinneringen zelf onthouden: de taken komen opnieuw uit de historie, de dagen uit de regels, en
 * dat wordt naast het boek en de verzender gelegd. Verandert niets. Gooit `OPSLAG_ONBEREIKBAAR`.
 */
export async function nagaan(store: Store, dossier: Dossier, { vandaag, ronde, lees }: Peil): Promise<Gebreken> {
  const { dossiernummer } = dossier;
  const onderwerpen = listOnderwerpen(foldDossier(dossier, vandaag));
  const open = onderwerpen.filter(({ taak }) => taak !== undefined).length;
  const findBeleid = beleidUit(await lees('beleid:', dossiernummer), dossiernummer);
  const boek = new Map((await lees('herinnerd:', dossiernummer)).map(({ sleutel, waarde }) => [sleutel, waarde]));
  const moest = onderwerpen.flatMap((onderwerp) => {
    const lopend = findBeleid(kortVan(onderwerp.sleutel));
    return lopend === undefined ? [] : listPunten(dossier, onderwerp, lopend);
  });
  const geboekt = moest.map((punt) => ({ punt, kaart: boek.get(SLEUTELS.herinnerd(punt)) }));
  const ontbreekt = geboekt.flatMap(({ punt, kaart }) => (kaart === undefined ? [punt] : []));
  return {
    kaart: open > 0 && !(await hasKaart(store, dossiernummer)),
    gemist: ontbreekt.filter(({ dag }) => ronde !== undefined && dag < ronde),
    vandaag: ontbreekt.filter(({ dag }) => dag === ronde),
    zoek: await listZoek(
      store,
      geboekt.flatMap(({ kaart }) => kaart ?? []),
    ),
    open,
  };
}

/** In woorden, zonder iets over de inhoud van het dossier. */
export function describeHerinneringen({ gemist, zoek }: Pick<Gebreken, 'gemist' | 'zoek'>): string[] {
  const wat = gemist.length === 1 ? 'een herinnering is' : `${gemist.length} herinneringen zijn`;
  return [
    ...(gemist.length === 0 ? [] : [`${wat} niet verstuurd`]),
    ...(zoek.length === 0 ? [] : ['een kaart met een herinnering was zoek']),
  ];
}

/** Visible, or on its way: what waits to be sent is the sender's, which tells the beheerder itself when it does not get there. */
async function hasKaart(store: Store, dossiernummer: string): Promise<boolean> {
  const uitgaand = await store.loadUitgaand(`dossier:${dossiernummer}`);
  return uitgaand !== undefined && (uitgaand.activityId !== undefined || uitgaand.gewenst > uitgaand.getoond);
}

async function listZoek(store: Store, geboekt: readonly string[]): Promise<string[]> {
  const kaarten = new Set(geboekt.filter((waarde) => waarde.startsWith('herinnering:')));
  const zoek: string[] = [];
  for (const id of kaarten) if ((await store.loadUitgaand(id)) === undefined) zoek.push(id);
  return zoek;
}
