import { type Datum } from '../../rules/datum';
import { raiseAlarm, settleAlarm } from '../boekhouding/alarm';
import { claimBegin } from '../boekhouding/stilte';
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
  /** Something may lie unfinished: after a start, or when the last round stopped halfway. */
  let onaf = true;
  const rondeVan = (vandaag: Datum) => `${vandaag} ${uurVan(clock.now())}`;
  const isAanDeBeurt = (ronde: string) => ronde !== gedaan && isWerktijd(clock, inrichting.werktijd);
  return async () => {
    const vandaag = clock.vandaag();
    // Before the agendas are read: what another instance left is otherwise reminded of twice.
    if (onaf || isAanDeBeurt(rondeVan(vandaag))) await finishKaarten(store);
    onaf = false;
    await agendas.refresh(vandaag);
    const ronde = rondeVan(vandaag);
    if (isAanDeBeurt(ronde)) {
      onaf = true;
      await sendRonde(delen, vandaag);
      onaf = false;
      gedaan = ronde;
    }
    wake();
  };
}

async function sendRonde(alle: HerinnerDelen, vandaag: Datum): Promise<void> {
  const { store, clock, agendas } = alle;
  const uur = uurVan(clock.now());
  await agendas.recheck(vandaag);
  const vorige = (await readLaatsteRonde(store))?.dag;
  const eersteDag = (await claimBegin(store, vandaag)) >= vandaag;
  const delen = { ...alle, vandaag, eersteDag, findVervanger: askOnce(alle.findVervanger, vandaag) };
  const verdeling = await verdeel(delen, agendas.list());
  const ochtend = vorige === vandaag ? [] : await listOchtendkaarten(delen, verdeling, vorige);
  const overig = listUurkaarten(verdeling, ochtend, { vandaag, uur });
  await placeKaarten(store, `${vandaag}:${uur}`, [...ochtend, ...overig]);
  await placeTeams(delen, verdeling, vorige);
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
