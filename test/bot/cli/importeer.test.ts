import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { runExporteer } from '../../../bot/cli/exporteer';
import { runImporteer } from '../../../bot/cli/importeer';
import { withOpslag } from '../../../bot/cli/opslag';
import { dagVan } from '../../../bot/clock';
import { type Config } from '../../../bot/config';
import { resolveNummer } from '../../../bot/dossiers/alias';
import { mergeDossiers } from '../../../bot/dossiers/samenvoegen';
import { openDatabase } from '../../../bot/store/driver';
import { databaseVan } from '../../../bot/store/open';
import { type Store } from '../../../bot/store/store';
import { runCli } from '../../support/cli';
import { createTestConfig, type TestConfig } from '../../support/opslag';

const BSN = '999990019';

const HISTORIE = [
  { op: '2026-01-12', notificatie: 'COA-01' },
  { op: '2026-01-12', formulier: 'F-20a', door: 'fatima', velden: { notificatie: 'COA-01', stap: 'oppakken' } },
  { op: '2026-02-03', formulier: 'F-00', door: 'fatima', velden: { doelgroep: 'A', wet: 'Wi2021', verblijf: 'azc' } },
];
const dossier = (dossiernummer: string, extra: object = {}) => ({
  ...{ dossiernummer, caseload: 'Noord', klantmanager: 'fatima', historie: HISTORIE },
  ...extra,
});

describe('regiebot importeer en exporteer', () => {
  let test: TestConfig;
  let ander: TestConfig;
  beforeEach(() => {
    test = createTestConfig();
    ander = createTestConfig();
  });
  afterEach(() => {
    test.remove();
    ander.remove();
  });

  const importeer = (regels: readonly unknown[], config: Config = test.config) => {
    const tekst = regels.map((regel) => (typeof regel === 'string' ? regel : JSON.stringify(regel))).join('\n');
    writeFileSync(test.pad('in.jsonl'), tekst);
    return runCli((args, io) => runImporteer(args, io, config), '', [test.pad('in.jsonl')]);
  };
  const exporteer = (args: string[], config: Config = test.config) =>
    runCli((opties, io) => runExporteer(opties, io, config), '', args);
  const look = <T>(kijk: (store: Store) => Promise<T>, config: Config = test.config) =>
    withOpslag(config, ({ store }) => kijk(store));

  it('leest dossiers in en zegt hoeveel', async () => {
    const { status, antwoorden } = await importeer([dossier('2026-0143'), dossier('2026-0144')]);
    expect(status).toBe(0);
    expect(antwoorden).toEqual([{ gelezen: 2, nieuw: 2, overgeslagen: 0, fouten: 0 }]);
    const bewaard = await look((store) => store.loadDossier('2026-0143'));
    expect(bewaard?.kapot).toBeUndefined();
    expect(bewaard?.dossier).toMatchObject({ caseload: 'Noord', klantmanager: 'fatima', historie: HISTORIE });
    for (const regel of bewaard?.dossier.historie ?? []) {
      expect(regel.id).toBeDefined();
      expect(dagVan(new Date(regel.vastgelegd ?? ''))).toBe('2026-05-08');
    }
  });

  it('verandert de tweede keer niets, en zegt er ook niets over', async () => {
    await importeer([dossier('2026-0143')]);
    const voor = await look((store) => store.loadDossier('2026-0143'));
    const { antwoorden, stderr } = await importeer([dossier('2026-0143')]);
    expect(antwoorden).toEqual([{ gelezen: 1, nieuw: 0, overgeslagen: 1, fouten: 0 }]);
    expect(stderr).toBe('');
    expect(await look((store) => store.loadDossier('2026-0143'))).toEqual(voor);
  });

  it('slaat een dossier met een andere historie over en zegt dat', async () => {
    await importeer([dossier('2026-0143')]);
    const meer = [...HISTORIE, { op: '2026-02-04', notificatie: 'DUO-SS139' }];
    const { status, antwoorden, stderr } = await importeer([dossier('2026-0143', { historie: meer })]);
    expect(status).toBe(0);
    expect(antwoorden).toEqual([{ gelezen: 1, nieuw: 0, overgeslagen: 1, fouten: 0 }]);
    expect(stderr).toContain('Regel 1: dossier 2026-0143 bestaat al met een andere historie');
    expect((await look((store) => store.loadDossier('2026-0143')))?.dossier.historie).toHaveLength(3);
  });

  it('noemt van een onleesbare regel de plaats en wat er had moeten staan, en leest de rest', async () => {
    const { status, antwoorden, stderr } = await importeer([
      '{"dossiernummer": ',
      dossier('2026-0143', { historie: [{ op: '2026-02-31', notificatie: 'COA-01' }] }),
      dossier('2026-0144', { naam: 'iemand' }),
      dossier('2026-0145', { historie: [{ op: '2026-02-01', notificatie: 'COA-99' }] }),
      dossier('2026-0146', {
        historie: [
          { ...HISTORIE[0], id: 'x' },
          { ...HISTORIE[0], id: 'x' },
        ],
      }),
      '',
      dossier('2026-0147'),
    ]);
    expect(status).toBe(1);
    expect(antwoorden).toEqual([{ gelezen: 6, nieuw: 1, overgeslagen: 0, fouten: 5 }]);
    expect(stderr.trim().split('\n')).toEqual([
      'Regel 1: dit is geen geldige JSON.',
      "Regel 2: 'historie regel 1, op': verwacht een bestaande datum als 2026-05-01.",
      "Regel 3: 'naam' is een onbekende sleutel.",
      expect.stringContaining("Regel 4: 'historie regel 1, notificatie'"),
      "Regel 5: 'historie regel 2, id': verwacht een kenmerk dat nog niet voorkwam.",
    ]);
  });

  it('maakt van de persoon sleutelhashes waaronder latere berichten het dossier vinden, en bewaart het nummer niet', async () => {
    await importeer([dossier('2026-0143', { persoon: { bsn: BSN, vnummer: '4000000001' } })]);
    const gevonden = await withOpslag(test.config, ({ store, kluis }) =>
      Promise.all([
        store.lookup(`persoon:${kluis.hash('bsn', BSN)}`),
        store.lookup(`persoon:${kluis.hash('vnummer', '4000000001')}`),
      ]),
    );
    expect(gevonden).toEqual(['2026-0143', '2026-0143']);
    const bytes = readFileSync(`${test.config.data}/regiebot.db`);
    expect(bytes.includes(BSN)).toBe(false);
    expect(bytes.includes('4000000001')).toBe(false);
  });

  it('weigert een tweede dossier voor dezelfde persoon, zonder het nummer te noemen', async () => {
    const { antwoorden, stderr } = await importeer([
      dossier('2026-0143', { persoon: { bsn: BSN } }),
      dossier('2026-0144', { persoon: { bsn: BSN } }),
    ]);
    expect(antwoorden).toEqual([{ gelezen: 2, nieuw: 1, overgeslagen: 0, fouten: 1 }]);
    expect(stderr).toContain("Regel 2: dossier 2026-0144: de persoon onder 'persoon' hoort al bij een ander dossier");
    expect(stderr).not.toContain(BSN);
  });

  it('wenst een kaart in een caseload met een kanaal, en anders niet', async () => {
    await importeer([dossier('2026-0143'), dossier('2026-0144', { caseload: 'Onbekend' })]);
    expect(await look((store) => store.loadUitgaand('dossier:2026-0143'))).toMatchObject({ plek: 'caseload:Noord' });
    expect(await look((store) => store.loadUitgaand('dossier:2026-0144'))).toBeUndefined();
  });

  it('exporteert wat weer gelijk kan worden ingelezen, met kenmerk en tijdstip', async () => {
    const laat = [
      { op: '2026-01-05', notificatie: 'EXT-01', vastgelegd: '2026-05-08T10:00:00Z', id: 'laat' },
      ...HISTORIE,
    ];
    await importeer([dossier('2026-0143'), dossier('2026-0144', { historie: laat })]);
    await exporteer(['--uit', test.pad('uit.jsonl')]);
    const regels = readFileSync(test.pad('uit.jsonl'), 'utf8').trim().split('\n');
    const { antwoorden } = await importeer(regels, ander.config);
    expect(antwoorden).toEqual([{ gelezen: 2, nieuw: 2, overgeslagen: 0, fouten: 0 }]);
    for (const nummer of ['2026-0143', '2026-0144']) {
      const hier = await look((store) => store.loadDossier(nummer));
      expect(await look((store) => store.loadDossier(nummer), ander.config)).toEqual(hier);
      expect(hier?.kapot).toBeUndefined();
    }
    expect((await exporteer([], ander.config)).antwoorden).toEqual(regels.map((regel) => JSON.parse(regel) as unknown));
  });

  it('schrijft een export die alleen de eigenaar kan lezen', async () => {
    await importeer([dossier('2026-0143')]);
    await exporteer(['--uit', test.pad('uit.jsonl')]);
    expect(statSync(test.pad('uit.jsonl')).mode & 0o777).toBe(0o600);
  });

  it('geeft personen alleen mee bij een verhuizing, en dan vinden berichten hun dossier', async () => {
    await importeer([dossier('2026-0143', { persoon: { bsn: BSN } })]);
    const gewoon = await exporteer([]);
    expect(gewoon.antwoorden[0]).not.toHaveProperty('verhuizing');
    const verhuizing = (await exporteer(['--verhuizing'])).antwoorden;
    expect(JSON.stringify(verhuizing)).not.toContain(BSN);
    await importeer(verhuizing, ander.config);
    const gevonden = await withOpslag(ander.config, ({ store, kluis }) =>
      store.lookup(`persoon:${kluis.hash('bsn', BSN)}`),
    );
    expect(gevonden).toBe('2026-0143');
  });

  it('neemt een dossier dat in een ander opging daarin mee, en bij een verhuizing ook zijn nummer', async () => {
    await importeer([dossier('2026-0143'), dossier('2026-0144', { persoon: { bsn: BSN } })]);
    await withOpslag(test.config, ({ store, clock }) =>
      mergeDossiers(store, clock, { van: '2026-0144', naar: '2026-0143', door: 'fatima' }),
    );
    const { antwoorden } = await exporteer(['--verhuizing']);
    expect(antwoorden.map(({ dossiernummer }) => dossiernummer)).toEqual(['2026-0143']);
    await importeer(antwoorden, ander.config);
    expect(await look((store) => resolveNummer(store, '2026-0144'), ander.config)).toBe('2026-0143');
    const sleutel = await withOpslag(ander.config, ({ kluis }) => Promise.resolve(`persoon:${kluis.hash('bsn', BSN)}`));
    expect(await look((store) => store.lookup(sleutel), ander.config)).toBe('2026-0143');
  });

  it('weigert sleutelhashes van een andere sleutel', async () => {
    await importeer([dossier('2026-0143', { persoon: { bsn: BSN } })]);
    const verhuizing = (await exporteer(['--verhuizing'])).antwoorden;
    const vreemd = { ...ander.config, sleutel: Buffer.alloc(32, 9).toString('base64') };
    const { antwoorden, stderr } = await importeer(verhuizing, vreemd);
    expect(antwoorden).toEqual([{ gelezen: 1, nieuw: 0, overgeslagen: 0, fouten: 1 }]);
    expect(stderr).toContain("'verhuizing'");
  });

  it('schrijft een dossier voor inzage uit in woorden', async () => {
    await importeer([dossier('2026-0143')]);
    await exporteer(['--dossier', '2026-0143', '--uit', test.pad('inzage.json')]);
    const inzage = JSON.parse(readFileSync(test.pad('inzage.json'), 'utf8')) as Record<string, unknown>;
    expect(inzage).toMatchObject({ dossiernummer: '2026-0143', keten: 'De historie is zoals zij is vastgelegd.' });
    expect(JSON.stringify(inzage)).toContain('"veld":"doelgroep"');
    expect(JSON.stringify(inzage)).not.toContain('"wat":""');
  });

  it('exporteert een dossier niet als de historie niet klopt, en zegt dat', async () => {
    await importeer([dossier('2026-0143'), dossier('2026-0144')]);
    const db = await openDatabase(databaseVan(test.config));
    db.run(`UPDATE historie SET hash = 'x' WHERE dossiernummer = '2026-0144'`);
    db.close();
    const { status, antwoorden, stderr } = await exporteer([]);
    expect([status, antwoorden]).toMatchObject([1, [{ dossiernummer: '2026-0143' }]]);
    expect(stderr).toContain('Dossier 2026-0144 is niet geëxporteerd. Regel 1');
  });

  it.each([[[]], [['a', 'b']], [['--onbekend', 'a']]])(
    'legt bij verkeerd gebruik uit hoe het moet (%j)',
    async (args) => {
      const { status, stderr } = await runCli((opties, io) => runImporteer(opties, io, test.config), '', args);
      expect(status).toBe(2);
      expect(stderr).toContain('Gebruik: regiebot importeer BESTAND');
    },
  );
});
