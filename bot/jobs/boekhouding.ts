import { raiseAlarm, settleAlarm } from '../boekhouding/alarm';
import { checkSom, listAlleBerichten } from '../boekhouding/dagsom';
import { checkStilte, claimBegin, PARTNERS } from '../boekhouding/stilte';
import { type Clock, uurVan } from '../clock';
import { type Inrichting } from '../inrichting';
import { type Store } from '../store/store';

const UUR = 3_600_000;

export interface BoekhoudDelen {
  readonly store: Store;
  readonly clock: Clock;
  /** Gelezen bij gebruik: de beheerder kan het toezicht wijzigen terwijl de bot draait. */
  readonly inrichting: Pick<Inrichting, 'toezicht'>;
  readonly wake: () => void;
}

/**
 * De boekhouding van de post: kijkt elk uur of de som klopt en of een ketenpartner zwijgt, en zet elke ochtend een keer de regel over
 * gisteren in het beheerkanaal.
 */
export function createBoekhouding(delen: BoekhoudDelen): () => Promise<void> {
  let geteld = 0;
  return async () => {
    const nu = delen.clock.now();
    if (nu.getTime() - geteld >= UUR || geteld > nu.getTime()) {
      await checkPost(delen, nu);
      geteld = nu.getTime();
    }
    await addDagregel(delen, nu);
    delen.wake();
  };
}

async function checkPost({ store, clock, inrichting }: BoekhoudDelen, nu: Date): Promise<void> {
  const berichten = await listAlleBerichten(store);
  await note(store, 'som', await checkSom(store, berichten, nu), nu);
  const vandaag = clock.vandaag();
  const peil = { begin: await claimBegin(store, vandaag), vandaag, grens: inrichting.toezicht.stilteWerkdagen };
  for (const partner of PARTNERS) {
    const stil = checkStilte(partner, berichten, peil);
    await note(store, `stilte:${partner}`, stil === undefined ? [] : [stil], nu);
  }
}

async function note(store: Store, zaak: string, regels: readonly string[], nu: Date): Promise<void> {
  if (regels.length === 0) await settleAlarm(store, zaak, nu);
  else await raiseAlarm(store, zaak, regels, nu);
}

/** Once a day, also after a restart: the card itself remembers that it was asked for. */
async function addDagregel({ store, clock, inrichting }: BoekhoudDelen, nu: Date): Promise<void> {
  if (uurVan(nu) < inrichting.toezicht.dagberichtUur) return;
  const vandaag = clock.vandaag();
  const id = `dag:${vandaag}`;
  if ((await store.loadUitgaand(id)) !== undefined) return;
  // On the very first day there is no yesterday to account for.
  if ((await claimBegin(store, vandaag)) >= vandaag) return;
  await store.addWensen([{ id, plek: 'beheer' }]);
}
