import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { helpVraag, runVraag } from '../../../bot/cli/vraag';
import { runCli } from '../../support/cli';
import { metPlan } from '../../support/dossier';

describe('regiebot vraag', () => {
  const map = mkdtempSync(join(tmpdir(), 'vraag-'));
  const caseload = join(map, 'caseload.jsonl');
  const kapot = join(map, 'kapot.jsonl');
  writeFileSync(caseload, `${JSON.stringify(metPlan().build())}\n`);
  writeFileSync(kapot, `${JSON.stringify(metPlan().build())}\n{"dossiernummer": 3}\n`);
  afterAll(() => rmSync(map, { recursive: true }));

  const args = ['--caseload', caseload, '--vandaag', '2026-11-20'];
  const regels = (...vragen: readonly object[]) => vragen.map((vraag) => JSON.stringify(vraag)).join('\n');

  it('beantwoordt één vraag', async () => {
    const { status, antwoorden } = await runCli(runVraag, '', [
      ...args,
      '--rol',
      'teamleider',
      'Hoeveel lopende dossiers heeft Fatima?',
    ]);
    expect(status).toBe(0);
    expect(antwoorden).toMatchObject([
      { uitkomst: 'antwoord', meting: 'lopende-dossiers', aantal: 1, dossiers: ['2026-0143'] },
    ]);
  });

  it('beantwoordt regels in volgorde, ook als er een niet te lezen is', async () => {
    const invoer = regels(
      { vraag: 'Wie heeft al een PIP?' },
      { vragen: 3 },
      { vraag: 'Hoeveel open taken?', plek: 'kanaal' },
    );
    const { status, antwoorden } = await runCli(runVraag, invoer, args);
    expect(status).toBe(1);
    expect(antwoorden).toMatchObject([
      { uitkomst: 'antwoord', aantal: 1 },
      { fout: expect.stringContaining("'vraag'") as string },
      { fout: expect.stringContaining('caseload van het kanaal') as string },
    ]);
  });

  it('laat met "vorige" doorvragen', async () => {
    const eerste = await runCli(runVraag, regels({ vraag: 'Bij wie staat de MAP nog open?' }), args);
    const tweede = await runCli(runVraag, regels({ vraag: 'En het PVT?', vorige: eerste.antwoorden[0]?.vorige }), args);
    expect(tweede.antwoorden).toMatchObject([{ meting: 'pvt-open', aantal: 1 }]);
  });

  it('kent "mijn" met --door', async () => {
    const eigen = [...args, '--rol', 'klantmanager', '--door', 'fatima', 'Hoeveel dossiers heb ik?'];
    expect((await runCli(runVraag, '', eigen)).antwoorden).toMatchObject([{ aantal: 1 }]);
  });

  it.each([
    ['zonder bestand', ['--vandaag', '2026-11-20'], '--caseload'],
    ['zonder datum', ['--caseload', caseload], '--vandaag'],
    ['met een datum die niet bestaat', ['--caseload', caseload, '--vandaag', '2026-02-30'], '--vandaag'],
    ['met een rol die niet bestaat', [...args, '--rol', 'baas'], '--rol'],
    ['met een onbekende optie', [...args, '--snel'], 'Deze opties kloppen niet'],
    ['met een vraag zonder aanhalingstekens', [...args, 'Hoeveel', 'taken?'], 'aanhalingstekens'],
    ['met een bestand waarin een regel geen dossier is', ['--caseload', kapot, '--vandaag', '2026-11-20'], 'Regel 2'],
  ])('stopt met uitleg %s', async (_wat, verkeerd, uitleg) => {
    const { status, stderr, antwoorden } = await runCli(runVraag, '', verkeerd);
    expect([status, antwoorden]).toEqual([2, []]);
    expect(stderr).toContain(uitleg);
  });

  it('heeft een uitleg', () => expect(helpVraag).toContain('regiebot vraag'));
});
