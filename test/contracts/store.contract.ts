import { type BewaardBericht, type Store } from '../../bot/store/store';
import { datum } from '../../rules/datum';

/** De beloften van de opslag. Wie een opslag maakt, draait deze lijst; de lijst vraagt nooit welke opslag het is. */
export function describeStore(naam: string, open: () => Promise<Store>, reopen: () => Promise<Store>): void {
  describe(`de opslag (${naam})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });

    const melding = (id: string, op = '2026-05-01') => ({ id, op: datum(op), notificatie: 'COA-01' });
    const add = (verwachteVersie: number, id: string, op?: string) =>
      store.appendDossier({
        ...{ dossiernummer: '2026-0143', verwachteVersie, caseload: 'Noord', regels: [melding(id, op)] },
        wensen: [{ id: 'dossier:2026-0143', plek: 'caseload:Noord' }],
      });
    const bericht: BewaardBericht = {
      ...{ id: 'b1', versie: 1, bron: 'map', naam: 'a.eml', gelezenOp: '2026-05-01T08:00:00Z', stand: 'ontvangen' },
    };

    it('bewaart een dossier met zijn historie over een herstart heen', async () => {
      await add(0, 'a');
      await add(1, 'b');
      store = await reopen();
      const bewaard = await store.loadDossier('2026-0143');
      expect(bewaard?.versie).toBe(2);
      expect(bewaard?.dossier.historie.map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('geeft de historie op volgorde van de dag die telt, en binnen een dag van vastleggen', async () => {
      await add(0, 'laat', '2026-05-03');
      await add(1, 'vroeg', '2026-05-01');
      await add(2, 'ook laat', '2026-05-03');
      const bewaard = await store.loadDossier('2026-0143');
      expect(bewaard?.dossier.historie.map(({ id }) => id)).toEqual(['vroeg', 'laat', 'ook laat']);
    });

    it('weigert een toevoeging op een oude versie, en verandert dan niets', async () => {
      await add(0, 'a');
      await expect(add(0, 'b')).rejects.toMatchObject({ code: 'BOTSING' });
      await expect(add(2, 'b')).rejects.toMatchObject({ code: 'BOTSING' });
      expect((await store.loadDossier('2026-0143'))?.dossier.historie).toHaveLength(1);
      expect((await store.loadUitgaand('dossier:2026-0143'))?.gewenst).toBe(1);
    });

    it('laat van tien gelijktijdige toevoegingen er precies een winnen', async () => {
      const uitkomsten = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => add(0, `poging-${n}`)));
      expect(uitkomsten.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('legt dezelfde regel nooit twee keer vast', async () => {
      await add(0, 'a');
      await expect(add(1, 'a')).rejects.toThrow();
      expect((await store.loadDossier('2026-0143'))?.versie).toBe(1);
    });

    it('geeft bij een claim iedereen hetzelfde antwoord', async () => {
      expect(await store.claim('persoon:x', '2026-0001')).toBe('2026-0001');
      expect(await store.claim('persoon:x', '2026-0002')).toBe('2026-0001');
      expect(await store.lookup('persoon:y')).toBeUndefined();
    });

    it('bewaart een ruw bericht een keer en geeft het byte voor byte terug', async () => {
      const ruw = new Uint8Array([0, 1, 255, 13, 10]);
      expect(await store.createBericht(bericht, ruw)).toBe(true);
      expect(await store.createBericht(bericht, new Uint8Array([9]))).toBe(false);
      expect([...((await store.readRuw('b1')) ?? [])]).toEqual([...ruw]);
      expect(await store.listBerichten('ontvangen')).toEqual([bericht]);
    });

    it('laat een bericht maar een keer van dezelfde stand vertrekken', async () => {
      await store.createBericht(bericht, new Uint8Array());
      await store.saveBericht({ ...bericht, stand: 'herkend' }, []);
      await expect(store.saveBericht({ ...bericht, stand: 'onbekend' }, [])).rejects.toMatchObject({ code: 'BOTSING' });
      expect((await store.loadBericht('b1'))?.stand).toBe('herkend');
    });

    it('telt wat er is', async () => {
      await add(0, 'a');
      await store.createBericht(bericht, new Uint8Array());
      await store.saveBericht({ ...bericht, stand: 'herkend', dubbelVan: 'b0' }, []);
      expect(await store.count()).toEqual({
        berichten: { ontvangen: 0, herkend: 1, onbekend: 0, quarantaine: 0, automatisch: 0 },
        ...{ dubbel: 1, dossiers: 1, uitgaand: 1, vast: 0, onzeker: 0 },
      });
    });

    it('geeft een wens terug zolang zij niet zichtbaar is, en niet voor haar tijd', async () => {
      await add(0, 'a');
      const straks = '2026-05-08T10:00:00.000Z';
      await store.saveZending('dossier:2026-0143', { getoond: 0, poging: 1, nietVoor: straks });
      expect(await store.listTeVersturen('2026-05-08T09:59:59.999Z', 10)).toEqual([]);
      expect(await store.listTeVersturen(straks, 10)).toHaveLength(1);
      await store.saveZending('dossier:2026-0143', {
        getoond: 1,
        poging: 0,
        nietVoor: '',
        activityId: '1',
        gesprek: 'g',
      });
      expect(await store.listTeVersturen(straks, 10)).toEqual([]);
      await add(1, 'b');
      expect(await store.listTeVersturen(straks, 10)).toEqual([{ id: 'dossier:2026-0143', plek: 'caseload:Noord' }]);
      expect(await store.loadUitgaand('dossier:2026-0143')).toMatchObject({ gewenst: 2, getoond: 1, activityId: '1' });
    });
  });
}
