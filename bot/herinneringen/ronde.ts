import { type Datum } from '../../rules/datum';
import { raiseAlarm, settleAlarm } from '../boekhouding/alarm';
import { type Clock, uurVan } from '../clock';
import { type Inrichting } from '../inrichting';
import { type FindVervanger } from '../rollen/afwezig';
import { type Store } from '../store/store';
import { type Agendas } from './agendas';
import { finishKaarten, placeKaarten } from './boek';
import { noteLaatsteRonde, readLaatsteRonde } from './laatste-ronde';
import { listOchtendkaarten, listUurkaarten } from './ochtend';
import { placeTeams } from './teams';
import { verdeel } from './verdeel';
import { isWerktijd } from './werktijd';

export interface HerinnerDelen {
  readonly store: Store;
  readonly clock: Clock;
  readonly inrichting: Inrichting;
  readonly findVervanger: FindVervanger;
  readonly agendas: Agendas;
  readonly wake: () => void;
}

const NIEMAND = 'niemand';

/**
 * Een ronde langs alles wat te herinneren valt. Elk uur binnen werktijd gaat wat dan aan de beurt is naar wie het aangaat, per persoon in
 * één bericht; op de eerste ronde van de dag met het overzicht erbij. Buiten werktijd wordt alleen bijgehouden.
 */
export function createHerinnerronde(delen: HerinnerDelen): () => Promise<void> {
  const { store, clock, inrichting, agendas, wake } = delen;
  let gedaan = '';
  return async () => {
    await finishKaarten(store);
    const vandaag = clock.vandaag();
    await agendas.refresh(vandaag);
    const uur = uurVan(clock.now());
    const ronde = `${vandaag} ${uur}`;
    if (ronde !== gedaan && isWerktijd(clock, inrichting.werktijd)) {
      await sendRonde(delen, vandaag, uur);
      gedaan = ronde;
    }
    wake();
  };
}

async function sendRonde(alle: HerinnerDelen, vandaag: Datum, uur: number): Promise<void> {
  const delen = { ...alle, findVervanger: askOnce(alle.findVervanger, vandaag) };
  const { store, clock, agendas } = delen;
  await agendas.recheck(vandaag);
  const vorige = (await readLaatsteRonde(store))?.dag;
  const verdeling = await verdeel({ ...delen, vandaag }, agendas.list());
  const ochtend = vorige === vandaag ? [] : await listOchtendkaarten({ ...delen, vandaag }, verdeling, vorige);
  const overig = listUurkaarten(verdeling, ochtend, { vandaag, uur });
  await placeKaarten(store, `${vandaag}:${uur}`, [...ochtend, ...overig]);
  await placeTeams({ ...delen, vandaag }, verdeling, vorige);
  agendas.settle();
  for (const dossiernummer of verdeling.niemand) agendas.forget(dossiernummer);
  await noteNiemand(store, verdeling.niemand, clock.now());
  await noteLaatsteRonde(store, { dag: vandaag, uur });
}

/** Many dossiers have the same owner: within a round, the store is asked once about each. */
function askOnce(find: FindVervanger, vandaag: Datum): FindVervanger {
  const antwoorden = new Map<string, ReturnType<FindVervanger>>();
  return (persoon) => {
    const antwoord = antwoorden.get(persoon) ?? find(persoon, vandaag);
    antwoorden.set(persoon, antwoord);
    return antwoord;
  };
}

/** Nobody left is a matter for the beheerder: the task itself stays where it is. */
async function noteNiemand(store: Store, dossiers: readonly string[], nu: Date): Promise<void> {
  if (dossiers.length === 0) return settleAlarm(store, NIEMAND, nu);
  const regels = dossiers.map(
    (nummer) => `Voor dossier ${nummer} is er niemand: geen klantmanager en geen teamleider. Wijs iemand aan.`,
  );
  return raiseAlarm(store, NIEMAND, regels, nu);
}
