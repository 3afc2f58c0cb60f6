import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPTS = [
  ...['fuzz/run', 'belasting/run', 'op-andere-node', 'opvolger/run', 'nacht', 'crash/run', 'mutatie/run'],
  'support/schrijf-regeltabel',
];

describe('een los programma van de toetsen', () => {
  const run = (script: string, optie: string) => {
    const pad = join(__dirname, `${script}.mjs`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [pad, optie], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it.each(SCRIPTS)('legt zich uit in het Nederlands: %s', (script) => {
    const { status, stdout, stderr } = run(script, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Gebruik: /);
  });

  it.each(SCRIPTS)('weigert een optie die er niet is, en zegt wat er wel is: %s', (script) => {
    const { status, stdout, stderr } = run(script, '--onzin');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Deze opties kloppen niet\.\n\nGebruik: /);
  });
});
