import { type ChildProcess, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDossier, metPlan } from './dossier';
import { createOmgeving, type Omgeving, regiebot, root, startProces } from './proces';

/** Verzonnen dossiers in de standen waarin deze handelingen voorkomen. */
export function listWeekdossiers(): readonly object[] {
  const koppeling = aDossier().metKoppeling('2026-05-06');
  const opgepakt = koppeling.metFormulier('F-20a', '2026-05-07', { notificatie: 'COA-01', stap: 'oppakken' });
  return [
    { ...koppeling.build(), dossiernummer: '2026-0601' },
    { ...koppeling.build(), dossiernummer: '2026-0602', klantmanager: undefined },
    { ...opgepakt.build(), dossiernummer: '2026-0603' },
    { ...metPlan({ dagtekening: '2026-05-04', verzenddatum: '2026-05-04' }).build(), dossiernummer: '2026-0604' },
    { ...aDossier().metPlicht('2026-04-20').build(), dossiernummer: '2026-0605' },
  ];
}

/** Een bericht dat zich voordoet als COA. */
export const VALS_BERICHT = {
  ...{
    bestand: 'vals.eml',
    dagenGeleden: 0,
    van: 'COA TVS <noreply@coa-meldingen.example>',
    onderwerp: 'TVS: log nu in',
  },
  ...{ oordeel: 'dkim=fail; dmarc=fail header.from=coa-meldingen.example', tekst: 'Log in om te bevestigen.' },
};

/** Zonder nummer: welk dossier dit is, kan alleen een mens zeggen. */
export const LOS_BERICHT = {
  ...{
    bestand: 'los.eml',
    dagenGeleden: 0,
    van: 'COA TVS <noreply@tvs.coa.example>',
    onderwerp: 'TVS: Nieuwe koppeling',
  },
  tekst: 'In TVS staat een nieuwe koppeling.\n\nGemeente: Waterrijk',
};

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
