import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withOpslag } from '../../../bot/cli/opslag';
import { type Config, readConfig } from '../../../bot/config';
import { openDatabase } from '../../../bot/store/driver';
import { databaseVan } from '../../../bot/store/open';
import { datum } from '../../../rules/datum';
import { createTestConfig, type TestConfig } from '../../support/opslag';

describe('de opslag openen', () => {
  let test: TestConfig;
  beforeEach(() => (test = createTestConfig()));
  afterEach(() => test.remove());

  const open = (config: Config = test.config) => withOpslag(config, ({ store }) => store.listDossiers());
  const ander = (): Config => ({ ...test.config, sleutel: Buffer.alloc(32, 9).toString('base64') });
  const weigering = { code: 'CONFIGURATIE', message: expect.stringContaining('REGIEBOT_SLEUTEL') as string };
  const change = async (sql: string) => {
    const db = await openDatabase(databaseVan(test.config));
    db.exec(sql);
    db.close();
  };
  const addDossier = (dossiernummer: string) =>
    withOpslag(test.config, ({ store }) =>
      store.appendDossier({
        ...{ dossiernummer, verwachteVersie: 0, caseload: 'Noord', wensen: [] },
        regels: [{ id: 'a', op: datum('2026-05-01'), notificatie: 'COA-01' }],
      }),
    );
  const addBericht = () =>
    withOpslag(test.config, ({ store }) =>
      store.createBericht(
        { id: 'b1', versie: 1, bron: 'map', naam: 'a.eml', gelezenOp: '2026-05-01T08:00:00Z', stand: 'ontvangen' },
        new Uint8Array([1, 2, 3]),
      ),
    );

  describe('met een andere sleutel dan waarmee zij is gemaakt', () => {
    it('gaat niet, ook niet als er nog niets in staat', async () => {
      await open();
      await expect(open(ander())).rejects.toMatchObject(weigering);
      expect(await open()).toEqual([]);
    });

    it.each([
      ['een dossier', () => addDossier('2026-0001')],
      ['alleen een bericht', addBericht],
    ])('gaat ook niet als de opslag van een oudere Regiebot is, met %s', async (_wat, fill) => {
      await fill();
      await change("DELETE FROM claims WHERE sleutel LIKE 'sleutel:%'");
      await expect(open(ander())).rejects.toMatchObject(weigering);
      await open();
      await expect(open(ander())).rejects.toMatchObject(weigering);
    });
  });

  it('gaat met de goede sleutel ook als een oudere Regiebot haar maakte en iemand aan een dossier zat', async () => {
    await addDossier('2026-0001');
    await addDossier('2026-0002');
    await change(`DELETE FROM claims WHERE sleutel LIKE 'sleutel:%';
      UPDATE historie SET body = replace(body, 'COA-01', 'COA-07') WHERE dossiernummer = '2026-0001'`);
    expect(await open()).toEqual(['2026-0001', '2026-0002']);
  });

  describe('in een map die niet te gebruiken is', () => {
    const zonderSleutel = (data: string): Config => readConfig({ REGIEBOT_DATA: data });
    const zegt = (waarom: string) => ({
      code: 'CONFIGURATIE',
      message: expect.stringMatching(new RegExp(`REGIEBOT_DATA.*${waarom}`)) as string,
    });

    it.each([
      ['er staat een bestand', 'bestand', 'bestand'],
      ['er staat een bestand op de weg ernaartoe', 'bestand/data', 'bestand'],
    ])('noemt de instelling en wat er is: %s', async (_wat, naam, waarom) => {
      writeFileSync(test.pad('bestand'), '');
      const data = test.pad(naam);
      await expect(open({ ...test.config, data })).rejects.toMatchObject(zegt(waarom));
      await expect(open(zonderSleutel(data))).rejects.toMatchObject(zegt(waarom));
    });

    it('noemt het bestand met de sleutel als dat niet te lezen is', async () => {
      const data = test.pad('data');
      mkdirSync(join(data, 'sleutel'), { recursive: true });
      await expect(open(zonderSleutel(data))).rejects.toMatchObject({
        code: 'CONFIGURATIE',
        message: expect.stringContaining(join(data, 'sleutel')) as string,
      });
    });
  });
});
