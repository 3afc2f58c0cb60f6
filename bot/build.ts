import { join } from 'node:path';
import { startBoekhouding } from './bouw/boekhouding';
import { startDagwisseling } from './bouw/dagwisseling';
import { openDeur } from './bouw/deur';
import { startDuo } from './bouw/duo';
import { startHerinneringen } from './bouw/herinneringen';
import { type BotDelen, type Kern, openKern } from './bouw/kern';
import { startInrichten } from './bouw/inrichten';
import { startLeden } from './bouw/leden';
import { startLezer } from './bouw/lezer';
import { startPeilen } from './bouw/peilen';
import { startRollen } from './bouw/rollen';
import { startStand } from './bouw/stand';
import { startVerzender } from './bouw/verzender';
import { type Lus } from './jobs/lus';
import { type Store } from './store/store';

/** Een draaiende bot. `close` maakt af wat bezig is en laat de opslag los. */
export interface Bot {
  readonly url: string;
  readonly store: Store;
  readonly postvak: string;
  close(): Promise<void>;
}

/** Maakt alle delen en zet ze aan: de enige plaats waar ze elkaar leren kennen. Lukt dat niet, dan blijft er niets draaien. */
export async function startBot(delen: BotDelen): Promise<Bot> {
  const kern = await openKern(delen);
  const { store, bronnen } = kern;
  const verzender = startVerzender(kern);
  const gewekt = { ...kern, wake: verzender.wake };
  const deur = await openDeur(gewekt).catch(async (fout: unknown) => {
    await stop([verzender], kern);
    throw fout;
  });
  const duo = await startDuo(gewekt).catch(async (fout: unknown) => {
    await deur.close();
    await stop([verzender], kern);
    throw fout;
  });
  const lezers = bronnen.map((bron) => startLezer(gewekt, bron));
  const dagwisseling = startDagwisseling(gewekt);
  const boekhouding = startBoekhouding(gewekt);
  const herinneringen = startHerinneringen(gewekt);
  const peilen = startPeilen(kern);
  const leden = startLeden(gewekt);
  const inrichten = startInrichten(kern);
  const rollen = startRollen(kern);
  const stand = startStand(kern);
  return {
    ...{ url: deur.url, store, postvak: join(delen.config.data, 'postvak', 'in') },
    close: async () => {
      await deur.close();
      await stop(
        [
          ...lezers,
          ...(duo === undefined ? [] : [duo]),
          ...(rollen === undefined ? [] : [rollen]),
          dagwisseling,
          boekhouding,
          ...herinneringen,
          peilen,
          leden,
          inrichten,
          stand,
          verzender,
        ],
        kern,
      );
    },
  };
}

async function stop(lussen: readonly Lus[], { huurder, sporen, store }: Kern): Promise<void> {
  await Promise.all(lussen.map((lus) => lus.stop()));
  await sporen.close();
  // Courtesy: without it another instance takes over as soon as the time is up.
  await huurder.release().catch(() => undefined);
  await store.close();
}
