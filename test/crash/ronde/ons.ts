import { createWarmeBot } from '../../support/warme-bot';
import { runBotreeks } from './botreeks';
import { type Opdracht, runReeksen } from './reeksen';
import { type Uitslag } from './uitslag';

/** Een ronde wacht vooral; vier naast elkaar houden twee kernen bezig. */
const TEGELIJK = 4;

/** Speelt de rondes met onze eigen bot: een keer gebundeld, en in reeksen naast elkaar. */
export async function runOns(opdracht: Opdracht): Promise<Uitslag> {
  const warm = await createWarmeBot();
  try {
    const run = (zaad: number, rondes: number) => runBotreeks(zaad, rondes, warm.programma);
    return await runReeksen({ ...opdracht, tegelijk: TEGELIJK }, run);
  } finally {
    warm.remove();
  }
}
