import { BotError } from '../errors';
import { within } from '../geduld';
import { type Lus } from '../jobs/lus';
import { createReadLeden } from '../rollen/groepen';
import { createRollen, type Rollen } from '../rollen/rollen';
import { createGraphClient } from './graph';
import { startJob } from './job';
import { type Kern } from './kern';

/** Een ingetrokken rol is binnen een minuut weg: zo vaak wordt gelezen, en zo lang mag lezen duren (milliseconden). */
const PAUZE = 30_000;
const GEDULD = 20_000;

type RolDelen = Pick<Kern, 'config' | 'inrichting' | 'store' | 'clock'>;

/** De rollen uit Entra; `undefined`: de inrichting noemt zelf wie er werkt. Gooit `CONFIGURATIE` als de aanmelding bij Microsoft ontbreekt. */
export async function openRollen({ config, inrichting, store, clock }: RolDelen): Promise<Rollen | undefined> {
  const { groepen, graphUrl } = inrichting;
  if (groepen === undefined) return undefined;
  if (config.identiteit === undefined)
    throw new BotError('CONFIGURATIE', 'Voor groepen uit Entra zijn BOT_ID, BOT_TENANT_ID en BOT_TYPE nodig.');
  const client = createGraphClient(config.identiteit, graphUrl);
  return createRollen({ inrichting, groepen, store, clock, readLeden: createReadLeden(client) });
}

/** De lus die de groepen leest. Elke instantie leest ze zelf: zij beslist immers ook zelf wie er binnenkomt. */
export function startRollen({ rollen, log, hartslag }: Kern): Lus | undefined {
  if (rollen === undefined) return undefined;
  return startJob({ bron: 'rollen', pauze: PAUZE, log, hartslag }, async () => {
    const gelezen = await within(
      GEDULD,
      rollen.refresh().then((bevinding) => ({ bevinding })),
    );
    // A list that is late is no list: the next round asks again.
    if (gelezen === undefined) throw new Error('lezen duurt te lang');
    hartslag.good('rollen', gelezen.bevinding);
  });
}
