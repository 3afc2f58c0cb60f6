import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../support/proces';
import { listVlaggen, openBenchStore, withBestand } from './meten';
import { fill } from './opslag';

/**
 * Een vraag in de chat over 20.000 dossiers met samen 500.000 regels, van de tekst tot de kaart, met het vastleggen erbij. In een eigen
 * proces met de vlaggen waarmee de bot in Azure draait: wat het vullen aan geheugen kostte, telt zo niet mee.
 */
export async function meetAntwoorden(): Promise<void> {
  await withBestand(async (bestand) => {
    await fill(await openBenchStore(bestand));
    const bot = spawn(process.execPath, [...listVlaggen(), join(root, 'test', 'bench', 'run-bot.mjs'), bestand], {
      stdio: 'inherit',
    });
    const [status] = (await once(bot, 'exit')) as [number | null];
    if (status !== 0) throw new Error('het proces dat antwoordt, is gestopt met een fout');
  });
}
