import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBronnen } from '../../../bot/bouw/bronnen';
import { type Config, readConfig } from '../../../bot/config';
import { BotError } from '../../../bot/errors';
import { type Postvak, postvakkenSchema } from '../../../bot/post/postvakken';
import { createTestKlok } from '../../support/klok';
import { testInrichting } from '../../support/inrichting';
import { openTestStore, stilLog, testKluis, type TestStore } from '../../support/store';

const IDENTITEIT = { id: 'bot', tenant: 'tenant', soort: 'UserAssignedMsi' } as const;
const imap = { soort: 'imap', naam: 'postvak-imap', host: 'imap.waterrijk.example', gebruiker: 'meldingen' };
const graph = {
  ...{ soort: 'graph', naam: 'postvak-365' },
  ...{ adres: 'meldingen@waterrijk.example', controleadres: 'burgemeester@waterrijk.example' },
};
const lees = (...postvakken: readonly object[]): Postvak[] => postvakkenSchema.parse(postvakken);

describe('de postvakken van de inrichting', () => {
  let opslag: TestStore;
  beforeEach(async () => (opslag = await openTestStore()));
  afterEach(() => opslag.remove());

  function maak(postvakken: readonly Postvak[], anders: Partial<Config> = {}) {
    return createBronnen({
      config: { ...readConfig({ REGIEBOT_DATA: opslag.map }), ...anders },
      inrichting: { ...testInrichting, postvakken: [...postvakken] },
      ...{ store: opslag.store, kluis: testKluis, clock: createTestKlok(), log: stilLog },
    });
  }
  function weigert(postvakken: readonly Postvak[], anders: Partial<Config> = {}): string {
    try {
      maak(postvakken, anders);
    } catch (fout) {
      if (fout instanceof BotError && fout.code === 'CONFIGURATIE') return fout.message;
    }
    throw new Error('dit had moeten worden geweigerd');
  }

  it('zijn zonder keuze alleen de map', () => {
    expect(maak(testInrichting.postvakken).map(({ naam }) => naam)).toEqual(['postvak']);
  });

  it('kunnen er meer zijn, elk onder een eigen naam', () => {
    const alle = lees({ soort: 'map', naam: 'postvak' }, imap, graph);
    const bronnen = maak(alle, { identiteit: IDENTITEIT, imapWachtwoorden: { 'postvak-imap': 'geheim' } });
    expect(bronnen.map(({ naam }) => naam)).toEqual(['postvak', 'postvak-imap', 'postvak-365']);
    expect(bronnen.some(({ hints }) => hints !== undefined)).toBe(false);
  });

  it('nemen alleen hints aan als er een openbaar adres voor is', () => {
    const [bron] = maak(lees({ ...graph, webhook: 'https://regiebot.waterrijk.example/api/graph' }), {
      identiteit: IDENTITEIT,
    });
    let gewekt = 0;
    const stop = bron?.mailbox.watch(() => (gewekt += 1));
    bron?.hints?.wake();
    stop?.();
    bron?.hints?.wake();
    expect(gewekt).toBe(1);
  });

  it('zeggen wat er ontbreekt', () => {
    expect(weigert(lees(imap), { imapWachtwoorden: { postvak: 'van-een-ander' } })).toBe(
      'Voor postvak-imap ontbreekt het wachtwoord in REGIEBOT_IMAP_WACHTWOORDEN.',
    );
    expect(weigert(lees(graph))).toContain('BOT_ID');
    const metCa = lees({ ...imap, ca: join(opslag.map, 'weg.pem') });
    expect(weigert(metCa, { imapWachtwoorden: { 'postvak-imap': 'geheim' } })).toContain('weg.pem');
  });
});

describe('wat een gemeente over haar postvakken invult', () => {
  it.each([
    ['geen enkel postvak', []],
    ['twee postvakken met dezelfde naam', [imap, { ...graph, naam: 'postvak-imap' }]],
    [
      'twee mappen',
      [
        { soort: 'map', naam: 'postvak' },
        { soort: 'map', naam: 'postvak-twee' },
      ],
    ],
    ['een naam die van iets anders is', [{ soort: 'map', naam: 'verzender' }]],
    ['een wachtwoord in het bestand', [{ ...imap, wachtwoord: 'geheim' }]],
    ['een webhook zonder https', [{ ...graph, webhook: 'http://regiebot.waterrijk.example' }]],
    ['een postvak zonder controleadres', [{ ...graph, controleadres: undefined }]],
    ['een mapnaam met een scheidingsteken van een server', [{ ...imap, mappen: { verwerkt: 'INBOX.Verwerkt' } }]],
  ])('is niet %s', (_zin, postvakken) => {
    expect(postvakkenSchema.safeParse(postvakken).success).toBe(false);
  });

  it('staat met werkende voorbeelden in infra/postvak.md', () => {
    const tekst = readFileSync(join(__dirname, '../../../infra/postvak.md'), 'utf8');
    const voorbeelden = [...tekst.matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, json = '']) => JSON.parse(json) as object,
    );
    expect(voorbeelden.map((voorbeeld) => lees(voorbeeld)[0]?.soort)).toEqual(['graph', 'imap', 'map']);
  });
});

describe('de wachtwoorden in de omgeving', () => {
  it('staan onder de naam van het postvak', () => {
    const { imapWachtwoorden } = readConfig({ REGIEBOT_IMAP_WACHTWOORDEN: '{"postvak":"{geheim}"}' });
    expect(imapWachtwoorden).toEqual({ postvak: '{geheim}' });
  });

  it.each(['geheim-woord', '["geheim-woord"]', '{"postvak":1}', '{"geheim-woord":""}'])(
    'worden niet genoemd als zij niet te lezen zijn (%#)',
    (waarde) => {
      let fout: unknown;
      try {
        readConfig({ REGIEBOT_IMAP_WACHTWOORDEN: waarde });
      } catch (reden) {
        fout = reden;
      }
      expect(fout).toMatchObject({ code: 'CONFIGURATIE' });
      expect(String(fout)).toContain('REGIEBOT_IMAP_WACHTWOORDEN: moet JSON zijn');
      expect(String(fout)).not.toContain('geheim-woord');
    },
  );
});
