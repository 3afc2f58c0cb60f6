import { type ChildProcess, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOmgeving, type Omgeving, regiebot, root, startProces } from './proces';

/** Regiebot met een lokale Teams op `vandaag`, met deze dossiers ingelezen voordat hij begint. */
export async function openDag(
  dossiers: readonly object[],
  vandaag = '2026-05-08',
): Promise<{ readonly omgeving: Omgeving; readonly proces: ChildProcess }> {
  const omgeving = await createOmgeving({ REGIEBOT_VANDAAG: vandaag });
  const bestand = join(omgeving.data, 'dossiers.jsonl');
  writeFileSync(bestand, dossiers.map((dossier) => JSON.stringify(dossier)).join('\n'));
  const { status, stderr } = spawnSync(process.execPath, [...regiebot, 'importeer', bestand], {
    ...{ cwd: root, encoding: 'utf8', env: { ...process.env, ...omgeving.env } },
  });
  if (status !== 0) throw new Error(`importeer: ${stderr}`);
  return { omgeving, proces: await startProces('start', omgeving) };
}
