import { runBewaren } from '../../../bot/cli/bewaren';
import { type Run } from '../../../bot/cli/opdracht';
import { withOpslag } from '../../../bot/cli/opslag';
import { runCli } from '../../support/cli';
import { aDossier } from '../../support/dossier';
import { createTestConfig, type TestConfig } from '../../support/opslag';

describe('regiebot bewaren', () => {
  let test: TestConfig;
  beforeEach(async () => {
    test = createTestConfig('2026-05-11');
    const { historie } = aDossier().metPlicht('2019-05-10').metMelding('DUO-SS106', '2021-05-10').build();
    const basis = { dossiernummer: '2019-0001', verwachteVersie: 0, caseload: 'Noord', sleutels: [], wensen: [] };
    await withOpslag(test.config, ({ store }) => store.takeOver([{ ...basis, regels: historie }]));
  });
  afterEach(() => test.remove());

  const run: Run = (args, io) => runBewaren(args, io, test.config);
  const nummers = () => withOpslag(test.config, ({ store }) => store.listDossiers());

  it('noemt met --proef wat gewist zou worden, en waarom', async () => {
    const { status, antwoorden } = await runCli(run, '', ['--proef']);
    expect(status).toBe(0);
    expect(antwoorden).toEqual([
      { wat: 'dossier', dossiernummer: '2019-0001', soort: 'bewaartermijn', wisVanaf: '2026-05-11', bron: 'Bi 9.9' },
    ]);
    expect(await nummers()).toEqual(['2019-0001']);
  });

  it('wist met --voer-uit, en toont daarna het bewijs', async () => {
    const { antwoorden } = await runCli(run, '', ['--voer-uit']);
    expect(antwoorden).toMatchObject([{ wat: 'dossier', grond: 'bewaartermijn', korteLijst: true }]);
    expect(await nummers()).toEqual([]);
    expect((await runCli(run, '', ['--bewijzen'])).antwoorden).toEqual(antwoorden);
    expect((await runCli(run, '', ['--voer-uit'])).antwoorden).toEqual([]);
  });

  it.each([[[]], [['--proef', '--voer-uit']], [['--alles']]])('wil precies een keuze (%j)', async (args) => {
    const { status, stderr } = await runCli(run, '', args);
    expect(status).toBe(2);
    expect(stderr).toContain('Gebruik: regiebot bewaren');
    expect(await nummers()).toEqual(['2019-0001']);
  });
});
