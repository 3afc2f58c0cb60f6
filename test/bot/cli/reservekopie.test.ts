import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runHerstel } from '../../../bot/cli/herstel';
import { withOpslag } from '../../../bot/cli/opslag';
import { databaseVan } from '../../../bot/store/open';
import { runReservekopie } from '../../../bot/cli/reservekopie';
import { type Run } from '../../../bot/cli/opdracht';
import { openDatabase } from '../../../bot/store/driver';
import { datum } from '../../../rules/datum';
import { runCli } from '../../support/cli';
import { createTestConfig, type TestConfig } from '../../support/opslag';

describe('regiebot reservekopie en herstel', () => {
  let test: TestConfig;
  let kopie: string;
  beforeEach(() => {
    test = createTestConfig();
    kopie = test.pad('kopie.db');
  });
  afterEach(() => test.remove());

  const maak: Run = (args, io) => runReservekopie(args, io, test.config);
  const zet: Run = (args, io) => runHerstel(args, io, test.config);
  const fill = (...nummers: string[]) =>
    withOpslag(test.config, ({ store }) =>
      store.takeOver(
        nummers.map((dossiernummer) => ({
          ...{ dossiernummer, verwachteVersie: 0, caseload: 'Noord', sleutels: [], wensen: [] },
          regels: [{ op: datum('2026-05-01'), notificatie: 'COA-01', vastgelegd: '2026-05-01T08:00:00Z' }],
        })),
      ),
    );
  const nummers = () => withOpslag(test.config, ({ store }) => store.listDossiers());
  const breek = async (bestand: string) => {
    const db = await openDatabase(bestand);
    db.run(`UPDATE historie SET body = replace(body, 'COA-01', 'COA-07') WHERE dossiernummer = '2026-0001'`);
    db.close();
  };

  it('maakt een kopie die alles heeft, en zet haar terug', async () => {
    await fill('2026-0001', '2026-0002');
    const gemaakt = await runCli(maak, '', ['--uit', kopie]);
    expect(gemaakt).toMatchObject({ status: 0, antwoorden: [{ bestand: kopie, dossiers: 2, regels: 2, kapot: [] }] });
    await fill('2026-0003');
    const gezet = await runCli(zet, '', [kopie]);
    expect(gezet).toMatchObject({ status: 0, antwoorden: [{ dossiers: 2, regels: 2, kapot: [] }] });
    expect(await nummers()).toEqual(['2026-0001', '2026-0002']);
  });

  it('laat de vervangen opslag staan, heel', async () => {
    await fill('2026-0001');
    await runCli(maak, '', ['--uit', kopie]);
    await fill('2026-0002');
    const { antwoorden } = await runCli(zet, '', [kopie]);
    const vervangen = String(antwoorden[0]?.vervangen);
    expect(vervangen).toMatch(/regiebot\.db\.\d{8}T\d{6}Z$/);
    await runCli(zet, '', [vervangen]);
    expect(await nummers()).toEqual(['2026-0001', '2026-0002']);
    for (const bestand of [vervangen, databaseVan(test.config)]) expect(statSync(bestand).mode & 0o777).toBe(0o600);
  });

  it('zet een kopie zonder naam in de gegevensmap, en is alleen voor de eigenaar leesbaar', async () => {
    await fill('2026-0001');
    const { antwoorden } = await runCli(maak, '');
    const bestand = String(antwoorden[0]?.bestand);
    expect(bestand.startsWith(join(test.config.data, 'reservekopie', 'regiebot-'))).toBe(true);
    expect(statSync(bestand).mode & 0o777).toBe(0o600);
  });

  it('overschrijft geen bestand dat er al is', async () => {
    await fill('2026-0001');
    writeFileSync(kopie, 'van iemand anders');
    await expect(runCli(maak, '', ['--uit', kopie])).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
    expect(readFileSync(kopie, 'utf8')).toBe('van iemand anders');
  });

  it('weigert zolang de bot de opslag heeft', async () => {
    await fill('2026-0001');
    await runCli(maak, '', ['--uit', kopie]);
    await withOpslag(test.config, async () => {
      await expect(runCli(zet, '', [kopie])).rejects.toMatchObject({ code: 'OPSLAG_BEZET' });
      await expect(runCli(maak, '')).rejects.toMatchObject({ code: 'OPSLAG_BEZET' });
    });
    expect(await nummers()).toEqual(['2026-0001']);
  });

  it.each([
    ['afgebroken is', (bestand: string) => truncateSync(bestand, statSync(bestand).size >> 1)],
    ['geen opslag is', (bestand: string) => writeFileSync(bestand, 'geen database'.repeat(1_000))],
    ['leeg is', (bestand: string) => truncateSync(bestand)],
  ])('weigert een kopie die %s, en verandert niets', async (_wat, verniel) => {
    await fill('2026-0001');
    await runCli(maak, '', ['--uit', kopie]);
    verniel(kopie);
    const voor = readdirSync(test.config.data);
    await expect(runCli(zet, '', [kopie])).rejects.toMatchObject({
      code: 'OPSLAG_STUK',
      message: expect.stringMatching(/^Deze reservekopie is beschadigd.*andere kopie/) as string,
    });
    expect(readdirSync(test.config.data)).toEqual(voor);
    expect(await nummers()).toEqual(['2026-0001']);
  });

  it('weigert een kopie waarin een historie niet klopt, tenzij de beheerder het toch wil', async () => {
    await fill('2026-0001', '2026-0002');
    await runCli(maak, '', ['--uit', kopie]);
    await breek(kopie);
    await expect(runCli(zet, '', [kopie])).rejects.toThrow('klopt de historie niet van: 2026-0001');
    expect((await runCli(zet, '', [kopie, '--toch'])).antwoorden[0]).toMatchObject({ kapot: ['2026-0001'] });
    expect(
      await withOpslag(test.config, async ({ store }) => (await store.loadDossier('2026-0001'))?.kapot),
    ).toBeDefined();
  });

  it('zegt het als de kopie of de opslag bij een andere sleutel hoort, en laat niets achter', async () => {
    await fill('2026-0001');
    await runCli(maak, '', ['--uit', kopie]);
    const vreemd = { ...test.config, sleutel: Buffer.alloc(32, 9).toString('base64') };
    const voor = readdirSync(test.config.data);
    for (const toch of [[], ['--toch']]) {
      await expect(runCli((args, io) => runHerstel(args, io, vreemd), '', [kopie, ...toch])).rejects.toMatchObject({
        code: 'CONFIGURATIE',
        message: expect.stringContaining('andere sleutel') as string,
      });
    }
    const tweede = test.pad('tweede.db');
    await expect(runCli((args, io) => runReservekopie(args, io, vreemd), '', ['--uit', tweede])).rejects.toMatchObject({
      code: 'CONFIGURATIE',
    });
    expect(readdirSync(test.config.data)).toEqual(voor);
    expect(readdirSync(dirname(tweede)).sort()).toEqual(['data', 'kopie.db']);
  });

  it.each([
    ['een map waar een bestand hoort', (pad: TestConfig['pad']) => ['--uit', join(pad('bestand'), 'kopie.db')]],
    ['een naam die een map is', (pad: TestConfig['pad']) => ['--uit', pad('')]],
  ])('zegt dat de kopie daar niet kan staan: %s', async (_wat, argumenten) => {
    await fill('2026-0001');
    writeFileSync(test.pad('bestand'), '');
    await expect(runCli(maak, '', argumenten(test.pad))).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
  });

  it('neemt geen map voor een kopie, en noemt REGIEBOT_DATA als daar een bestand staat', async () => {
    await fill('2026-0001');
    await expect(runCli(zet, '', [test.config.data])).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
    await runCli(maak, '', ['--uit', kopie]);
    const mis = { ...test.config, data: kopie };
    for (const run of [runHerstel, runReservekopie]) {
      const argumenten = run === runHerstel ? [kopie] : [];
      await expect(runCli((args, io) => run(args, io, mis), '', argumenten)).rejects.toMatchObject({
        code: 'CONFIGURATIE',
        message: expect.stringContaining('REGIEBOT_DATA') as string,
      });
    }
  });

  it('zet ook terug over een opslag die niet meer te openen is, en bewaart die', async () => {
    await fill('2026-0001');
    await runCli(maak, '', ['--uit', kopie]);
    writeFileSync(databaseVan(test.config), 'stuk'.repeat(2_000));
    const { antwoorden } = await runCli(zet, '', [kopie]);
    expect(await nummers()).toEqual(['2026-0001']);
    expect(readFileSync(String(antwoorden[0]?.vervangen), 'utf8')).toContain('stukstuk');
  });

  it('verwijst naar Azure als de opslag daar staat', async () => {
    const azure = { ...test.config, cosmos: { endpoint: 'https://x.example', sleutel: 'x' } as never };
    for (const opdracht of [runReservekopie, runHerstel]) {
      const run: Run = (args, io) => opdracht(args, io, azure);
      await expect(runCli(run, '', opdracht === runHerstel ? [kopie] : [])).rejects.toMatchObject({
        code: 'CONFIGURATIE',
      });
    }
  });

  it('zet terug waar nog niets stond', async () => {
    await fill('2026-0001');
    await runCli(maak, '', ['--uit', kopie]);
    const leeg = { ...test.config, data: test.pad('leeg') };
    const { antwoorden } = await runCli((args, io) => runHerstel(args, io, leeg), '', [kopie]);
    expect(antwoorden[0]).not.toHaveProperty('vervangen');
    expect(readdirSync(leeg.data)).toEqual(['regiebot.db']);
    expect(existsSync(`${kopie}.deel`)).toBe(false);
  });
});
