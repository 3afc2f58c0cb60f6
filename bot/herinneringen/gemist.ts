import { buildGemistKaart, type Gemist, magMaatregelenZien } from '../../cards';
import { addDagen, type Datum, parseDatum } from '../../rules/datum';
import { type Dossier, type HistorieRegel } from '../../rules/historie';
import { werkdagVoor } from '../../rules/werkdagen';
import { dagVan } from '../clock';
import { type ActieDelen } from '../acties/actie';
import { listHoofden, loadAlle } from '../gesprek/eigen-dossiers';
import { naamVan, type Persoon } from '../inrichting';
import { loadAfwezigheid } from '../rollen/afwezig';
import { type Store } from '../store/store';
import { type TurnUit } from '../teams/turn';

/** Zo lang na de terugkeer gaat "wat heb ik gemist" nog over de hele afwezigheid. */
const TERUG = 14;

/**
 * Antwoord op "wat heb ik gemist": wat er zonder deze persoon gebeurde sinds de eerste dag van zijn afwezigheid, anders sinds hij dit het
 * laatst vroeg, anders sinds de vorige werkdag. Een klantmanager ziet zijn eigen dossiers, een ander die van zijn caseloads.
 */
export async function showGemist(delen: ActieDelen, persoon: Persoon): Promise<TurnUit> {
  const { store, clock, inrichting } = delen;
  const vandaag = clock.vandaag();
  const sinds = await findSinds(store, persoon.id, vandaag);
  const hoofden = await listHoofden(store, persoon.caseloads);
  const eigen = hoofden.filter(({ klantmanager }) => persoon.rol !== 'klantmanager' || klantmanager === persoon.id);
  const gemist = (await loadAlle(store, eigen)).flatMap(({ dossier, kapot }) =>
    kapot === undefined ? listGemist(dossier, persoon, sinds) : [],
  );
  await store.setClaim({ sleutel: gevraagdDoor(persoon.id), waarde: vandaag });
  const kaart = buildGemistKaart({
    ...{ sinds, vandaag, naamVan: (id) => naamVan(inrichting, id) },
    dossiers: gemist.sort((een, ander) => (laatste(een) < laatste(ander) ? 1 : -1)),
  });
  return { soort: 'kaart', kaart };
}

async function findSinds(store: Store, persoon: string, vandaag: Datum): Promise<Datum> {
  const weg = await loadAfwezigheid(store, persoon);
  const van = parseDatum(weg?.van);
  if (weg !== undefined && van !== undefined && van <= vandaag && weg.totEnMet >= addDagen(vandaag, -TERUG)) return van;
  return parseDatum(await store.lookup(gevraagdDoor(persoon))) ?? werkdagVoor(vandaag);
}

function gevraagdDoor(persoon: string): string {
  return `gemist:${persoon}`;
}

function listGemist(dossier: Dossier, persoon: Persoon, sinds: Datum): Gemist[] {
  const regels = dossier.historie.filter((regel) => regel.door !== persoon.id && dagVanRegel(regel) >= sinds);
  const maatregelen = magMaatregelenZien({ persoon: persoon.id, rol: persoon.rol }, dossier.klantmanager);
  return regels.length === 0 ? [] : [{ dossiernummer: dossier.dossiernummer, regels, maatregelen }];
}

/** What was entered late also counts on the day it came in. */
function dagVanRegel({ op, vastgelegd }: HistorieRegel): Datum {
  return vastgelegd === undefined ? op : dagVan(new Date(vastgelegd));
}

function laatste({ regels }: Gemist): string {
  return regels.map(dagVanRegel).sort().at(-1) ?? '';
}
