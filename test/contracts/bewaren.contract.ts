import { type BewaardBericht, type Overname, type Store } from '../../bot/store/store';
import { datum } from '../../rules/datum';

/** De beloften van de opslag over historie, overnemen en wissen. De lijst vraagt nooit welke opslag het is. */
export function describeBewaren(naam: string, open: () => Promise<Store>): void {
  describe(`bewaren en wissen in de opslag (${naam})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });

    const NUMMER = '2026-0143';
    const vastgelegd = '2026-05-01T08:00:00.000Z';
    const melding = (id: string) => ({ id, op: datum('2026-05-01'), notificatie: 'COA-01', vastgelegd });
    const overname = (dossiernummer: string, ...sleutels: string[]): Overname => ({
      ...{ dossiernummer, verwachteVersie: 0, caseload: 'Noord', klantmanager: 'fatima', sleutels },
      regels: [melding('a'), melding('b')],
      wensen: [{ id: `dossier:${dossiernummer}`, plek: 'caseload:Noord' }],
    });
    const bericht = (id: string, extra: Partial<BewaardBericht> = {}): BewaardBericht => ({
      ...{ id, versie: 1, bron: 'map', naam: `${id}.eml`, gelezenOp: vastgelegd, stand: 'ontvangen' },
      ...extra,
    });
    const saveBericht = async (id: string, extra: Partial<BewaardBericht>) => {
      await store.createBericht(bericht(id), new Uint8Array([1, 2, 3]));
      await store.saveBericht({ ...bericht(id), stand: 'herkend', ...extra }, []);
    };

    describe('de keten', () => {
      it('klopt na toevoegen, ook met een klok die terugspringt', async () => {
        await store.takeOver([overname(NUMMER)]);
        const oud = { ...melding('c'), vastgelegd: '2020-01-01T00:00:00.000Z' };
        await store.appendDossier({ ...overname(NUMMER), verwachteVersie: 1, regels: [oud] });
        const bewaard = await store.loadDossier(NUMMER);
        expect(bewaard?.kapot).toBeUndefined();
        expect(bewaard?.dossier.historie.map((regel) => regel.vastgelegd)).toEqual([
          vastgelegd,
          vastgelegd,
          vastgelegd,
        ]);
      });

      it('geeft elke regel een kenmerk', async () => {
        await store.takeOver([{ ...overname(NUMMER), regels: [{ op: datum('2026-05-01'), notificatie: 'COA-01' }] }]);
        expect((await store.loadDossier(NUMMER))?.dossier.historie[0]?.id).toBe('#1');
      });

      it('sluit op verzoek opnieuw, maar niet op een oude versie', async () => {
        await store.takeOver([overname(NUMMER)]);
        await expect(store.resealDossier(NUMMER, 2)).rejects.toMatchObject({ code: 'BOTSING' });
        await store.resealDossier(NUMMER, 1);
        const bewaard = await store.loadDossier(NUMMER);
        expect(bewaard).toMatchObject({ versie: 2, dossier: { klantmanager: 'fatima' } });
        expect(bewaard?.kapot).toBeUndefined();
        expect(bewaard?.dossier.historie).toHaveLength(2);
      });
    });

    describe('een caseload', () => {
      it('noemt haar dossiers op nummer, zonder die van een ander', async () => {
        await store.takeOver([
          overname('2026-0002'),
          overname('2026-0001'),
          { ...overname('2026-0003'), caseload: 'Zuid' },
        ]);
        expect(await store.listCaseload('Noord')).toEqual([
          { dossiernummer: '2026-0001', versie: 1, caseload: 'Noord', klantmanager: 'fatima' },
          { dossiernummer: '2026-0002', versie: 1, caseload: 'Noord', klantmanager: 'fatima' },
        ]);
        expect(await store.listCaseload('West')).toEqual([]);
      });
    });

    describe('overnemen', () => {
      it('legt dossier, personen en kaart samen vast', async () => {
        expect(await store.takeOver([overname(NUMMER, 'persoon:x', 'persoon:y')])).toEqual(['nieuw']);
        expect(await store.lookup('persoon:x')).toBe(NUMMER);
        expect(await store.lookup('persoon:y')).toBe(NUMMER);
        expect((await store.loadUitgaand(`dossier:${NUMMER}`))?.gewenst).toBe(1);
      });

      it('verandert de tweede keer niets', async () => {
        await store.takeOver([overname(NUMMER, 'persoon:x')]);
        expect(await store.takeOver([{ ...overname(NUMMER, 'persoon:z'), caseload: 'Zuid' }])).toEqual(['bestaat']);
        expect(await store.loadDossier(NUMMER)).toMatchObject({ versie: 1, dossier: { caseload: 'Noord' } });
        expect(await store.lookup('persoon:z')).toBeUndefined();
        expect((await store.loadUitgaand(`dossier:${NUMMER}`))?.gewenst).toBe(1);
      });

      it('neemt een dossier niet over als de persoon al bij een ander hoort, en de andere wel', async () => {
        await store.claim('persoon:x', '2026-0001');
        const lijst = [overname(NUMMER, 'persoon:y', 'persoon:x'), overname('2026-0144')];
        expect(await store.takeOver(lijst)).toEqual(['persoon bezet', 'nieuw']);
        expect(await store.loadDossier(NUMMER)).toBeUndefined();
        expect(await store.lookup('persoon:y')).toBeUndefined();
      });

      it('ziet een dossier dat twee keer in de lijst staat', async () => {
        expect(await store.takeOver([overname(NUMMER), overname(NUMMER)])).toEqual(['nieuw', 'bestaat']);
      });
    });

    describe('wissen', () => {
      it('haalt historie, hoofd, berichten en sleutels weg', async () => {
        await store.takeOver([overname(NUMMER, 'persoon:x'), overname('2026-0144', 'persoon:y')]);
        await saveBericht('b1', { dossiernummer: NUMMER, messageId: 'm', persoonHash: 'x' });
        await saveBericht('b2', { persoonHash: 'x', reden: 'geen dossier' });
        await saveBericht('b3', { dubbelVan: 'b1', persoonHash: 'x' });
        await saveBericht('b4', { dossiernummer: '2026-0144', persoonHash: 'y' });
        await store.claim('dubbel:d', 'b1');
        await store.claim('keuze:b2', '{"soort":"sluiten"}');
        const gewist = await store.eraseDossier(NUMMER, () => []);
        expect(gewist).toMatchObject({ regels: 2, berichten: 3, sleutels: 3 });
        expect(await store.loadDossier(NUMMER)).toBeUndefined();
        for (const sleutel of ['persoon:x', 'dubbel:d', 'keuze:b2'])
          expect(await store.lookup(sleutel)).toBeUndefined();
        for (const id of ['b1', 'b2', 'b3']) expect(await store.readRuw(id)).toBeUndefined();
        expect(await store.loadBericht('b1')).toEqual({
          ...{ id: 'b1', versie: 3, bron: 'map', naam: '', gelezenOp: vastgelegd, stand: 'herkend', gewist: true },
        });
        expect(await store.readRuw('b4')).toBeDefined();
        expect((await store.loadBericht('b4'))?.gewist).toBeUndefined();
        expect((await store.loadDossier('2026-0144'))?.kapot).toBeUndefined();
      });

      it('vindt ook een bericht zonder dossier dat een ander nummer van de persoon noemt, en laat dat van een ander staan', async () => {
        await store.takeOver([overname(NUMMER, 'persoon:x'), overname('2026-0144', 'persoon:y')]);
        await saveBericht('los', { persoonHash: 'onbekend', andereHashes: ['z', 'x'] });
        await saveBericht('elders', { persoonHash: 'y', andereHashes: ['x'], dossiernummer: '2026-0144' });
        expect(await store.eraseDossier(NUMMER, () => [])).toMatchObject({ berichten: 1 });
        expect(await store.readRuw('los')).toBeUndefined();
        expect((await store.loadBericht('los'))?.andereHashes).toBeUndefined();
        expect(await store.readRuw('elders')).toBeDefined();
      });

      it('laat de dagsom gelijk', async () => {
        await store.takeOver([overname(NUMMER)]);
        await saveBericht('b1', { dossiernummer: NUMMER });
        await saveBericht('b2', { dossiernummer: NUMMER, dubbelVan: 'b1' });
        const { berichten, dubbel } = await store.count();
        await store.eraseDossier(NUMMER, () => []);
        expect(await store.count()).toMatchObject({ berichten, dubbel, dossiers: 0 });
      });

      it('legt het bewijs in dezelfde stap vast, met de laatste hash', async () => {
        await store.takeOver([overname(NUMMER)]);
        const gewist = await store.eraseDossier(NUMMER, ({ regels }) => [{ sleutel: 'bewijs:1', waarde: `${regels}` }]);
        expect(await store.listClaims('bewijs:')).toEqual([{ sleutel: 'bewijs:1', waarde: '2' }]);
        expect(gewist?.hash).toMatch(/^[\w-]{43}$/);
      });

      it('doet de tweede keer niets', async () => {
        await store.takeOver([overname(NUMMER)]);
        await store.eraseDossier(NUMMER, () => []);
        expect(await store.eraseDossier(NUMMER, () => [{ sleutel: 'bewijs:2', waarde: '' }])).toBeUndefined();
        expect(await store.listClaims('bewijs:')).toEqual([]);
      });

      it('wenst de kaarten opnieuw en stuurt geen antwoord over het dossier meer', async () => {
        await store.takeOver([overname(NUMMER, 'persoon:x')]);
        await saveBericht('b2', { persoonHash: 'x' });
        await store.addWensen([
          { id: 'bericht:b2', plek: 'triage' },
          { id: 'antwoord:1', plek: 'chat:fatima', inhoud: { tekst: `Dossier ${NUMMER} is open.` } },
          { id: 'antwoord:2', plek: 'chat:fatima', inhoud: { tekst: 'Dossier 2026-0144 is open.' } },
        ]);
        await store.eraseDossier(NUMMER, () => []);
        expect((await store.loadUitgaand(`dossier:${NUMMER}`))?.gewenst).toBe(2);
        expect((await store.loadUitgaand('bericht:b2'))?.gewenst).toBe(2);
        expect(await store.loadUitgaand('antwoord:1')).toBeUndefined();
        expect(await store.loadUitgaand('antwoord:2')).toBeDefined();
      });

      it('geeft het nummer nooit meer uit', async () => {
        await store.takeOver([overname(NUMMER)]);
        await store.eraseDossier(NUMMER, () => []);
        expect(await store.lookup(`nummer:${NUMMER}`)).toBe('gewist');
        expect(await store.takeOver([overname(NUMMER)])).toEqual(['gewist']);
      });
    });

    describe('claims', () => {
      it('worden genoemd op het begin van hun sleutel, en weggehaald', async () => {
        await store.claim('bewijs:b', '2');
        await store.claim('bewijs:a', '1');
        await store.claim('bewijzen', '3');
        expect(await store.listClaims('bewijs:')).toEqual([
          { sleutel: 'bewijs:a', waarde: '1' },
          { sleutel: 'bewijs:b', waarde: '2' },
        ]);
        await store.dropClaim('bewijs:a');
        await store.dropClaim('bewijs:a');
        expect(await store.listClaims('bewijs:')).toHaveLength(1);
      });

      it('worden zo nodig vervangen, en dan is er nog steeds één', async () => {
        const sleutel = 'zendrust:19:a/b?c=d#e@thread';
        await store.setClaim({ sleutel, waarde: '1' });
        await store.setClaim({ sleutel, waarde: '2' });
        await store.setClaim({ sleutel, waarde: '2' });
        expect(await store.listClaims('zendrust:')).toEqual([{ sleutel, waarde: '2' }]);
        expect(await store.claim(sleutel, '3')).toBe('2');
      });

      it('worden ook door velen tegelijk zo vervangen dat er één waarde geldt', async () => {
        const waarden = Array.from({ length: 8 }, (_, n) => String(n));
        await Promise.all(waarden.map((waarde) => store.setClaim({ sleutel: 'stand', waarde })));
        const [claim, ...rest] = await store.listClaims('stand');
        expect(waarden).toContain(claim?.waarde);
        expect(rest).toEqual([]);
      });
    });
  });
}
