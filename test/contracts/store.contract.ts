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

    it('zegt na een toevoeging wat er nu staat, net als wie het daarna leest', async () => {
      await add(0, 'a');
      const zonderKenmerk = {
        op: datum('2026-05-02'),
        formulier: 'F-20a',
        door: 'fatima',
        velden: { stap: 'oppakken' },
      };
      const { versie, regels } = await store.appendDossier({
        ...{ dossiernummer: '2026-0143', verwachteVersie: 1, caseload: 'Noord', wensen: [] },
        regels: [zonderKenmerk, melding('c', '2026-05-03')],
      });
      const bewaard = await store.loadDossier('2026-0143');
      expect({ versie, regels }).toEqual({ versie: bewaard?.versie, regels: bewaard?.dossier.historie.slice(1) });
      expect(regels.map(({ id }) => id)).toEqual(['#2', 'c']);
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

    it('noemt welke dossiers sinds een eerdere stand zijn veranderd of gewist', async () => {
      const { stand } = await store.listWijzigingen();
      await add(0, 'a');
      const erbij = await store.listWijzigingen(stand);
      expect(erbij.hoofden).toEqual([{ dossiernummer: '2026-0143', versie: 1, caseload: 'Noord' }]);
      await store.eraseDossier('2026-0143', () => []);
      const gewist = await store.listWijzigingen(erbij.stand);
      expect(gewist.hoofden).toEqual([]);
      expect(gewist.volledig || gewist.weg.includes('2026-0143')).toBe(true);
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
      await store.saveZending('dossier:2026-0143', { getoond: 0, poging: 1, nietVoor: straks }, 0);
      expect(await store.listTeVersturen('2026-05-08T09:59:59.999Z', 10)).toEqual([]);
      expect(await store.listTeVersturen(straks, 10)).toHaveLength(1);
      const zichtbaar = { getoond: 1, poging: 0, nietVoor: '', activityId: '1', gesprek: 'g' };
      await store.saveZending('dossier:2026-0143', zichtbaar, 1);
      expect(await store.listTeVersturen(straks, 10)).toEqual([]);
      await add(1, 'b');
      expect(await store.listTeVersturen(straks, 10)).toEqual([{ id: 'dossier:2026-0143', plek: 'caseload:Noord' }]);
      expect(await store.loadUitgaand('dossier:2026-0143')).toMatchObject({ gewenst: 2, getoond: 1, activityId: '1' });
    });

    it('laat een kaart niet wachten op een pauze van een klok die uren voorliep', async () => {
      await add(0, 'a');
      const uitgesteld = { getoond: 0, poging: 1, nietVoor: '2026-05-09T10:00:00.000Z' };
      await store.saveZending('dossier:2026-0143', uitgesteld, 0);
      expect(await store.listTeVersturen('2026-05-09T09:00:00.000Z', 10)).toEqual([]);
      expect(await store.listTeVersturen('2026-05-08T10:00:00.000Z', 10)).toHaveLength(1);
    });

    it('geeft van elke plek de oudste wensen eerst, en houdt geen plek op voor een volle', async () => {
      const wensen = Array.from({ length: 130 }, (_, n) => ({
        id: `dossier:2026-${1000 + n}`,
        plek: 'caseload:Noord',
      }));
      await store.addWensen([...wensen, { id: 'bericht:laat', plek: 'triage' }]);
      await store.addWensen([{ id: 'dossier:2026-1000', plek: 'caseload:Noord' }]);
      const wachtend = await store.listTeVersturen('2026-05-08T10:00:00.000Z', 2);
      expect(wachtend.map(({ id }) => id)).toEqual(['dossier:2026-1000', 'dossier:2026-1001', 'bericht:laat']);
    }, 180_000);

    it('geeft wat voorrang heeft eerst, tot het is verstuurd', async () => {
      const [oud, jong] = ['dossier:2026-0001', 'dossier:2026-0002'];
      const plek = 'caseload:Noord';
      await store.addWensen([
        { id: oud, plek },
        { id: jong, plek, voorrang: true },
      ]);
      await store.addWensen([{ id: jong, plek }]);
      const volgorde = async () => (await store.listTeVersturen('2026-05-08T10:00:00.000Z', 9)).map(({ id }) => id);
      expect(await volgorde()).toEqual([jong, oud]);
      expect(await store.loadUitgaand(jong)).toMatchObject({ voorrang: true });
      await store.saveZending(jong, { getoond: 2, poging: 0, nietVoor: '', activityId: '1', gesprek: 'g' }, 0);
      await store.addWensen([{ id: jong, plek }]);
      expect(await volgorde()).toEqual([oud, jong]);
    });

    it('onthoudt van een zending dat zij onzeker is, en sinds wanneer het misgaat', async () => {
      const id = 'dossier:2026-0001';
      await store.addWensen([{ id, plek: 'caseload:Noord' }]);
      const mis = { misSinds: '2026-05-08T07:30:00.000Z', gekeken: 2, dood: 413, onzeker: true } as const;
      await store.saveZending(id, { getoond: 0, poging: 3, nietVoor: '', ...mis }, 0);
      expect(await store.loadUitgaand(id)).toMatchObject(mis);
      await store.saveZending(id, { getoond: 1, poging: 0, nietVoor: '' }, 1);
      expect(await store.loadUitgaand(id)).not.toHaveProperty('onzeker', true);
    });

    it('geeft de wensen van een bericht samen met het bericht', async () => {
      await store.createBericht(bericht, new Uint8Array());
      await store.saveBericht({ ...bericht, stand: 'onbekend' }, [{ id: 'bericht:b1', plek: 'triage' }]);
      await expect(
        store.saveBericht({ ...bericht, stand: 'herkend' }, [{ id: 'bericht:b1', plek: 'triage' }]),
      ).rejects.toMatchObject({ code: 'BOTSING' });
      expect(await store.loadUitgaand('bericht:b1')).toMatchObject({ plek: 'triage', gewenst: 1 });
    });

    it('geeft de inhoud van een antwoord terug tot het is verstuurd', async () => {
      const id = 'antwoord:19:a/b?c=d#e@thread:1';
      await store.addWensen([{ id, plek: 'chat:fatima', inhoud: { tekst: 'Dag' } }]);
      expect(await store.loadUitgaand(id)).toMatchObject({ id, inhoud: { tekst: 'Dag' }, beurt: 0 });
      await store.saveZending(id, { getoond: 1, poging: 0, nietVoor: '' }, 0);
      expect((await store.loadUitgaand(id))?.inhoud).toBeUndefined();
    });

    it('neemt van twee verzenders die dezelfde kaart tegelijk willen plaatsen er maar een aan', async () => {
      await add(0, 'a');
      const id = 'dossier:2026-0143';
      const zending = (bezigSinds: string) =>
        store.saveZending(id, { getoond: 0, poging: 0, nietVoor: '', bezigSinds }, 0);
      const uitkomsten = await Promise.allSettled([zending('een'), zending('twee')]);
      expect(uitkomsten.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await store.loadUitgaand(id))?.beurt).toBe(1);
      await expect(zending('drie')).rejects.toMatchObject({ code: 'BOTSING' });
    });

    it('laat een verzender schrijven als er intussen iets werd gewenst, en vergeet die wens niet', async () => {
      await add(0, 'a');
      await add(1, 'b');
      expect(await store.saveZending('dossier:2026-0143', { getoond: 1, poging: 0, nietVoor: '' }, 0)).toBe(1);
      expect(await store.listTeVersturen('2026-05-08T10:00:00.000Z', 10)).toHaveLength(1);
    });

    it('bewaart een bericht van enkele megabytes byte voor byte', async () => {
      const ruw = Uint8Array.from({ length: 3_500_000 }, (_, n) => (n * 31) % 251);
      await store.createBericht(bericht, ruw);
      expect(Buffer.compare((await store.readRuw('b1')) ?? new Uint8Array(), ruw)).toBe(0);
    });

    it('bewaart een historie van honderden regels die in een keer komt', async () => {
      const regels = Array.from({ length: 400 }, (_, n) => melding(`regel-${n}`));
      await store.appendDossier({
        ...{ dossiernummer: '2026-0144', verwachteVersie: 0, caseload: 'Noord', regels, wensen: [] },
      });
      const historie = (await store.loadDossier('2026-0144'))?.dossier.historie ?? [];
      expect(historie.map(({ id }) => id)).toEqual(regels.map(({ id }) => id));
    });

    it('geeft dossiers en berichten allemaal terug, ook als het er veel zijn', async () => {
      const nummers = Array.from({ length: 60 }, (_, n) => `2026-${1000 + n}`);
      for (const dossiernummer of nummers)
        await store.appendDossier({
          ...{ dossiernummer, verwachteVersie: 0, caseload: 'Noord', regels: [melding('a')], wensen: [] },
        });
      expect(await store.listDossiers()).toEqual(nummers);
      expect((await store.count()).dossiers).toBe(60);
    });

    describe('de huur van een taak', () => {
      const op = (tijd: string, houder = 'een') =>
        store.rent({ taak: 'verzender', houder, nu: `2026-05-08T${tijd}.000Z`, duur: 30_000 });

      it('is van de eerste die vraagt, en van niemand anders zolang die verlengt', async () => {
        expect((await op('10:00:00')).houder).toBe('een');
        expect((await op('10:00:20', 'twee')).houder).toBe('een');
        expect((await op('10:00:25')).tot).toBe('2026-05-08T10:00:55.000Z');
        expect((await op('10:00:50', 'twee')).houder).toBe('een');
      });

      it('gaat naar een ander als de houder niets meer laat horen, binnen een minuut', async () => {
        await op('10:00:00');
        expect((await op('10:00:34', 'twee')).houder).toBe('een');
        expect((await op('10:00:35', 'twee')).houder).toBe('twee');
        expect((await op('10:00:36')).houder).toBe('twee');
      });

      it('komt vrij als de houder haar teruggeeft, en alleen dan', async () => {
        const huur = await op('10:00:00');
        await store.release({ ...huur, houder: 'twee' });
        expect((await op('10:00:01', 'twee')).houder).toBe('een');
        await store.release(huur);
        expect((await op('10:00:02', 'twee')).houder).toBe('twee');
      });

      it('gaat van veel vragers tegelijk naar precies een', async () => {
        const huren = await Promise.all(Array.from({ length: 20 }, (_, n) => op('10:00:00', `vrager-${n}`)));
        expect(new Set(huren.map(({ houder }) => houder)).size).toBe(1);
      });

      it('gaat na een minuut ook naar een ander als de klok van de houder uren voorliep', async () => {
        await op('14:00:00');
        expect((await op('10:00:35', 'twee')).houder).toBe('twee');
      });

      it('staat los van een andere taak', async () => {
        await op('10:00:00');
        const ander = { taak: 'postvak', houder: 'twee', nu: '2026-05-08T10:00:01.000Z', duur: 30_000 };
        expect((await store.rent(ander)).houder).toBe('twee');
      });
    });
  });
}
