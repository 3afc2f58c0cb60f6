import { raiseAlarm } from '../../../bot/boekhouding/alarm';
import { Hartslag } from '../../../bot/gezond';
import { createMeter } from '../../../bot/meten/meter';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

describe('de getallen voor Prometheus', () => {
  let opslag: TestStore;
  const klok = createTestKlok();
  beforeEach(async () => {
    opslag = await openTestStore();
  });
  afterEach(() => opslag.remove());

  const maak = (store = opslag.store) => {
    const hartslag = new Hartslag(klok);
    return { hartslag, meter: createMeter({ store, hartslag, clock: klok }) };
  };
  const regels = (tekst: string) => tekst.split('\n').filter((regel) => regel !== '' && !regel.startsWith('#'));

  it('zeggen van elke bron hoe lang geleden het goed ging, ook als het nooit goed ging', async () => {
    const { hartslag, meter } = maak();
    hartslag.announce('postvak');
    hartslag.announce('duo-push');
    klok.advance(40_000);
    hartslag.good('duo-push');
    klok.advance(2_000);
    const gemeten = regels(await meter.scrape());
    expect(gemeten).toContain('regiebot_goede_pas_leeftijd_seconden{bron="postvak"} 42');
    expect(gemeten).toContain('regiebot_goede_pas_leeftijd_seconden{bron="duo-push"} 2');
  });

  it('zwijgen over wat een andere instantie doet: hoe het daar gaat, weet alleen zij', async () => {
    const { hartslag, meter } = maak();
    hartslag.good('herinneringen');
    meter.noteOppakken(3);
    expect(regels(await meter.scrape())).toContain('regiebot_oppakken_te_laat_werkdagen 3');
    hartslag.elsewhere('herinneringen');
    const namen = [
      'regiebot_goede_pas_leeftijd_seconden{bron="herinneringen"}',
      'regiebot_oppakken_te_laat_werkdagen ',
    ];
    const gemeten = regels(await meter.scrape());
    expect(gemeten.filter((regel) => namen.some((naam) => regel.startsWith(naam)))).toEqual([]);
  });

  it('tellen wat er in de opslag staat op het moment van vragen', async () => {
    const { meter } = maak();
    const bericht = { versie: 1, bron: 'postvak', naam: 'a.eml', gelezenOp: klok.now().toISOString() };
    await opslag.store.createBericht({ ...bericht, id: 'a', stand: 'ontvangen' }, Buffer.from('a'));
    await opslag.store.addWensen([{ id: 'bericht:a', plek: 'triage' }]);
    expect(regels(await meter.scrape())).toEqual(
      expect.arrayContaining([
        ...['regiebot_opslag_bereikbaar 1', 'regiebot_berichten{stand="ontvangen"} 1'],
        ...['regiebot_berichten{stand="herkend"} 0', 'regiebot_te_versturen 1', 'regiebot_berichten_dubbel 0'],
        ...['regiebot_dossiers 0', 'regiebot_zendingen_vast 0', 'regiebot_zendingen_onzeker 0'],
      ]) as string[],
    );
    await opslag.store.createBericht({ ...bericht, id: 'b', stand: 'ontvangen' }, Buffer.from('b'));
    expect(regels(await meter.scrape())).toContain('regiebot_berichten{stand="ontvangen"} 2');
  });

  it('tellen per bron wat is verwerkt, en mislukte verzoeken per status', async () => {
    const { meter } = maak();
    meter.countBericht({ bron: 'duo-push', stand: 'herkend' });
    meter.countBericht({ bron: 'duo-push', stand: 'herkend', dubbelVan: 'x' });
    meter.countFout(503);
    meter.countFout(503);
    expect(regels(await meter.scrape())).toEqual(
      expect.arrayContaining([
        'regiebot_berichten_verwerkt_total{bron="duo-push",stand="herkend",dubbel="nee"} 1',
        'regiebot_berichten_verwerkt_total{bron="duo-push",stand="herkend",dubbel="ja"} 1',
        'regiebot_verzoeken_mislukt_total{status="503"} 2',
      ]) as string[],
    );
  });

  it('noemen een stilte zolang het alarm loopt', async () => {
    const { meter } = maak();
    expect(await meter.scrape()).not.toContain('zaak=');
    await raiseAlarm(opslag.store, 'stilte:COA', ['Van COA komt niets.'], klok.now());
    expect(regels(await meter.scrape())).toContain('regiebot_alarm{zaak="stilte:COA"} 1');
  });

  it('laten weg wat de opslag niet kan zeggen, in plaats van het getal van gisteren te herhalen', async () => {
    let stuk = false;
    const { meter } = maak({
      ...opslag.store,
      count: () => (stuk ? Promise.reject(new Error('weg')) : opslag.store.count()),
    });
    await meter.scrape();
    stuk = true;
    const gemeten = regels(await meter.scrape());
    expect(gemeten).toContain('regiebot_opslag_bereikbaar 0');
    expect(gemeten.filter((regel) => /_dossiers|_berichten|_te_versturen|_zendingen/.test(regel))).toEqual([]);
  });
});
