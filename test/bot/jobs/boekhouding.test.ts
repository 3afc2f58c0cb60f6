import { noteOntvangst } from '../../../bot/boekhouding/ontvangstboek';
import { createTekenLevend } from '../../../bot/dossiers/kaarten';
import { createBoekhouding } from '../../../bot/jobs/boekhouding';
import { testInrichting } from '../../support/inrichting';
import { AUTOMATISCH, KOPPELING, ONBEKEND, receiveMail, VALS } from '../../support/keten-van-post';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

const MINUUT = 60_000;
const DAG = 24 * 60 * MINUUT;

describe('de boekhouding van de post', () => {
  let opslag: TestStore;
  let klok: TestKlok;
  let boekhouding: () => Promise<void>;

  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok('2026-05-04');
    start();
  });
  afterEach(() => opslag.remove());

  /** Ook een herstart: wat in het geheugen stond, is weg. */
  function start(): void {
    boekhouding = createBoekhouding({
      ...{ store: opslag.store, clock: klok, inrichting: testInrichting, wake: () => undefined },
    });
  }
  async function ga(dag: string): Promise<void> {
    klok.advance(Date.parse(`${dag}T09:30:00+02:00`) - klok.now().getTime());
    klok.setVandaag(dag);
    await boekhouding();
  }
  const kaarten = async (soort: string) => {
    const teken = createTekenLevend({ store: opslag.store, clock: klok, inrichting: testInrichting });
    const ids = (await opslag.store.listTeVersturen('9', 100)).filter(({ id }) => id.startsWith(soort));
    return Promise.all(ids.map(async ({ id }) => JSON.stringify(await teken(id, true))));
  };
  const gewenst = async (soort: string) =>
    Promise.all(
      (await opslag.store.listTeVersturen('9', 100))
        .filter(({ id }) => id.startsWith(soort))
        .map(async ({ id }) => (await opslag.store.loadUitgaand(id))?.gewenst),
    );

  describe('de regel van elke ochtend', () => {
    it('telt gisteren, zegt dat de som klopt, en komt één keer, ook na een herstart', async () => {
      await ga('2026-05-04');
      await receiveMail(opslag.store, klok, 'b1', KOPPELING);
      await receiveMail(opslag.store, klok, 'b2', { ...KOPPELING, messageId: '<b1@afzender.example>' });
      await receiveMail(opslag.store, klok, 'b3', ONBEKEND);
      await receiveMail(opslag.store, klok, 'b4', VALS);
      await receiveMail(opslag.store, klok, 'b5', AUTOMATISCH);
      await ga('2026-05-05');
      start();
      await ga('2026-05-05');
      expect(await gewenst('dag:')).toEqual([1]);
      expect((await kaarten('dag:'))[0]).toContain(
        'Gisteren 5 berichten: 2 herkend, 1 onbekend, 1 in quarantaine, 1 automatisch (1 dubbel); de som klopt.',
      );
    });

    it('komt niet voor het ingestelde uur en niet op de allereerste dag', async () => {
      await ga('2026-05-04');
      await receiveMail(opslag.store, klok, 'b1', KOPPELING);
      klok.setVandaag('2026-05-05');
      klok.advance(DAG - 2 * 60 * MINUUT);
      await boekhouding();
      expect(await kaarten('dag:')).toEqual([]);
      klok.advance(31 * MINUUT);
      await boekhouding();
      expect(await kaarten('dag:')).toHaveLength(1);
    });

    it('zegt ook van een dag zonder post dat er niets kwam', async () => {
      await ga('2026-05-04');
      await receiveMail(opslag.store, klok, 'b1', KOPPELING);
      await ga('2026-05-06');
      expect((await kaarten('dag:'))[0]).toContain('Gisteren 0 berichten');
    });
  });

  describe('het alarm over de som', () => {
    it('noemt het bericht, wordt bijgewerkt in plaats van herhaald, en zegt wanneer het voorbij is', async () => {
      await noteOntvangst(opslag.store, 'zoek', { bron: 'postvak', op: '2026-05-03T08:00:00Z' });
      await ga('2026-05-04');
      expect(await kaarten('alarm:')).toEqual([expect.stringContaining('Bericht zoek is aangeboden')]);
      await noteOntvangst(opslag.store, 'ook-zoek', { bron: 'postvak', op: '2026-05-03T08:00:00Z' });
      await ga('2026-05-05');
      expect(await kaarten('alarm:som')).toEqual([expect.stringContaining('ook-zoek')]);
      await opslag.store.dropClaim('ontvangst:zoek');
      await opslag.store.dropClaim('ontvangst:ook-zoek');
      await ga('2026-05-06');
      expect(await kaarten('alarm:som')).toEqual([expect.stringContaining('Dit is voorbij')]);
    });
  });

  describe('stilte van een ketenpartner', () => {
    // 4 mei 2026 is een maandag; 5 mei en 14 mei (Hemelvaart) zijn feestdagen.
    it('is na drie werkdagen zonder bericht een alarm per partner, en niet eerder', async () => {
      await ga('2026-05-04');
      await ga('2026-05-08');
      expect(await kaarten('alarm:stilte')).toEqual([]);
      await ga('2026-05-11');
      expect(await kaarten('alarm:stilte:COA')).toEqual([expect.stringContaining('sinds ma 4 mei 2026')]);
      expect(await kaarten('alarm:stilte:DUO')).toHaveLength(1);
    });

    it('telt weekend en feestdagen niet', async () => {
      await ga('2026-05-08');
      await ga('2026-05-13');
      expect(await kaarten('alarm:stilte')).toEqual([]);
      await ga('2026-05-15');
      expect(await kaarten('alarm:stilte:COA')).toHaveLength(1);
    });

    it('komt een keer per stilte, ook na een herstart, en eindigt met het volgende bericht', async () => {
      await ga('2026-05-04');
      await ga('2026-05-11');
      start();
      await ga('2026-05-12');
      expect(await gewenst('alarm:stilte:COA')).toEqual([1]);
      await receiveMail(opslag.store, klok, 'b1', KOPPELING);
      await ga('2026-05-13');
      expect(await kaarten('alarm:stilte:COA')).toEqual([expect.stringContaining('Dit is voorbij')]);
      await ga('2026-05-20');
      expect(await kaarten('alarm:stilte:COA')).toHaveLength(2);
    });

    it('laat een vervalsing de stilte niet doorbreken', async () => {
      await ga('2026-05-04');
      klok.advance(3 * DAG);
      await receiveMail(opslag.store, klok, 'b1', VALS);
      await ga('2026-05-11');
      expect(await kaarten('alarm:stilte:COA')).toHaveLength(1);
    });
  });
});
