import { runAanvaard } from '../../../bot/cli/aanvaard';
import { type Run } from '../../../bot/cli/opdracht';
import { withOpslag } from '../../../bot/cli/opslag';
import { databaseVan } from '../../../bot/store/open';
import { changeDossier } from '../../../bot/dossiers/dossiers';
import { mergeDossiers } from '../../../bot/dossiers/samenvoegen';
import { type Store } from '../../../bot/store/store';
import { openDatabase } from '../../../bot/store/driver';
import { datum } from '../../../rules/datum';
import { runCli } from '../../support/cli';
import { createTestConfig, type TestConfig } from '../../support/opslag';

const NUMMER = '2026-0143';
const melding = (id: string) => ({
  id,
  op: datum('2026-05-01'),
  notificatie: 'COA-01',
  vastgelegd: '2026-05-01T08:00:00Z',
});

describe('regiebot aanvaard', () => {
  let test: TestConfig;
  beforeEach(async () => {
    test = createTestConfig();
    const basis = { dossiernummer: NUMMER, verwachteVersie: 0, caseload: 'Noord', sleutels: [], wensen: [] };
    await look((store) => store.takeOver([{ ...basis, regels: [melding('a'), melding('b')] }]));
  });
  afterEach(() => test.remove());

  const run: Run = (args, io) => runAanvaard(args, io, test.config);
  const look = <T>(kijk: (store: Store) => Promise<T>) => withOpslag(test.config, ({ store }) => kijk(store));
  const breek = async (sql: string) => {
    const db = await openDatabase(databaseVan(test.config));
    db.run(sql);
    db.close();
  };
  const add = () => look((store) => changeDossier(store, NUMMER, () => ({ regels: [melding('c')] })));

  it('zegt wat er niet klopt en verandert niets', async () => {
    await breek('DELETE FROM historie WHERE volgnummer = 1');
    const { antwoorden } = await runCli(run, '', ['--dossier', NUMMER]);
    expect(antwoorden).toEqual([
      { dossiernummer: NUMMER, bevinding: expect.stringContaining('Regel 1') as string, regels: 1 },
    ]);
    await expect(add()).rejects.toMatchObject({ code: 'DOSSIER_KAPOT' });
  });

  it('laat de historie na het besluit gelden zoals zij is, en onthoudt het besluit', async () => {
    await breek(`UPDATE historie SET body = '{' WHERE volgnummer = 2`);
    const { antwoorden } = await runCli(run, '', ['--dossier', NUMMER, '--voer-uit']);
    expect(antwoorden[0]).toMatchObject({ bevinding: 'Regel 2 is beschadigd en kan niet worden gelezen.', regels: 1 });
    expect((await look((store) => store.loadDossier(NUMMER)))?.kapot).toBeUndefined();
    expect((await add()).dossier.historie.map(({ id }) => id)).toEqual(['a', 'c']);
    expect((await look((store) => store.listClaims('aanvaard:')))[0]?.waarde).toContain('Regel 2 is beschadigd');
  });

  it('geldt voor het genoemde dossier, ook als dat in een ander is opgegaan', async () => {
    const ander = { dossiernummer: '2026-0144', verwachteVersie: 0, caseload: 'Noord', sleutels: [], wensen: [] };
    await look((store) => store.takeOver([{ ...ander, regels: [melding('x'), melding('y')] }]));
    await withOpslag(test.config, ({ store, clock }) =>
      mergeDossiers(store, clock, { van: '2026-0144', naar: NUMMER, door: 'ruben' }),
    );
    const voor = await look((store) => store.loadDossier(NUMMER));
    await breek(`UPDATE historie SET body = '{' WHERE dossiernummer = '2026-0144' AND volgnummer = 2`);
    const { antwoorden } = await runCli(run, '', ['--dossier', '2026-0144', '--voer-uit']);
    expect(antwoorden[0]).toMatchObject({ dossiernummer: '2026-0144', regels: 1 });
    expect((await look((store) => store.loadDossier('2026-0144')))?.kapot).toBeUndefined();
    expect(await look((store) => store.loadDossier(NUMMER))).toEqual(voor);
  });

  it('doet niets met een dossier dat klopt', async () => {
    const { antwoorden } = await runCli(run, '', ['--dossier', NUMMER, '--voer-uit']);
    expect(antwoorden).toEqual([{ dossiernummer: NUMMER, bevinding: null, regels: 2 }]);
    expect((await look((store) => store.loadDossier(NUMMER)))?.versie).toBe(1);
  });

  it('wil een dossiernummer', async () => {
    expect(await runCli(run, '')).toMatchObject({ status: 2 });
    await expect(runCli(run, '', ['--dossier', '2026-9999'])).rejects.toMatchObject({ code: 'ONBEKEND_DOSSIER' });
  });
});
