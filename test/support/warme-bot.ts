import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createOmgeving, type Programma, regiebot, root, startProces, stopProces } from './proces';

export interface WarmeBot {
  readonly programma: Programma;
  remove(): void;
}

/** Hetzelfde programma als `regiebot`, een keer gebundeld en vertaald: elke start scheelt dan een derde aan rekentijd. */
export async function createWarmeBot(): Promise<WarmeBot> {
  const map = join(root, 'node_modules', '.cache', 'regiebot-test');
  const bundel = join(map, `warm-${process.pid}.cjs`);
  mkdirSync(map, { recursive: true });
  execFileSync(process.execPath, [join(root, 'bot', 'bundel.mjs'), join(root, 'bot', 'cli', 'index.ts'), bundel]);
  const programma = [...regiebot.slice(0, -1), join(root, 'test', 'support', 'laad-warm.cjs'), bundel];
  await warm(programma);
  return {
    programma,
    remove: () => [bundel, `${bundel}.v8`].forEach((bestand) => rmSync(bestand, { force: true })),
  };
}

/** What V8 keeps is of a run that has started everything and ended by itself. */
async function warm(programma: Programma): Promise<void> {
  const omgeving = await createOmgeving();
  try {
    await stopProces(await startProces('bot', omgeving, programma));
  } finally {
    omgeving.remove();
  }
}
