import { createVerwerkBericht } from '../../../bot/dossiers/verwerk-bericht';
import { DUO_PUSH, writePush } from '../../../bot/duo/push';
import { readPush } from '../../../bot/duo/read-push';
import { STANDAARD_INSTELLINGEN } from '../../../bot/post/instellingen';
import { readBericht } from '../../../bot/post/read-bericht';
import { createTestKlok } from '../../support/klok';
import { aMail } from '../../support/mail';
import { openTestStore, testKluis, type TestStore } from '../../support/store';

const OIN = '00000001003214345000';
const koppen = { bron: OIN, doel: OIN, berichtId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff' };
const bsn = '111222333';
const vNummer = 2716219890;

describe('een gebeurtenis van DUO, per mail en per push', () => {
  let opslag: TestStore;
  let volgnummer: number;
  const klok = createTestKlok();

  beforeEach(async () => {
    opslag = await openTestStore();
    volgnummer = 0;
  });
  afterEach(() => opslag.remove());

  const verwerk = (id: string) =>
    createVerwerkBericht({
      ...{ store: opslag.store, kluis: testKluis, clock: klok, caseloadVoor: () => 'Noord' },
      read: (ruw, gelezenOp, bron) =>
        bron === DUO_PUSH
          ? readPush(ruw, gelezenOp)
          : readBericht(ruw, { instellingen: STANDAARD_INSTELLINGEN, now: () => gelezenOp }),
    })(id);

  async function ontvang(bron: string, ruw: Uint8Array): Promise<string> {
    volgnummer += 1;
    const id = `${bron}-${volgnummer}`;
    const gelezenOp = klok.now().toISOString();
    await opslag.store.createBericht({ id, versie: 1, bron, naam: id, gelezenOp, stand: 'ontvangen' }, ruw);
    return id;
  }

  /** `mail` of `push` met een gebeurtenis, nummers en de registratie zoals die weg haar noemt; geeft het verwerkte bericht. */
  async function mail(tekst: string, code = 'SS101') {
    const ruw = aMail({
      ...{ partner: 'DUO', onderwerp: `DUO-${code}`, messageId: `<${volgnummer}@duo.example>`, tekst },
    } as const);
    return verwerk(await ontvang('postvak', ruw));
  }
  async function push(velden: Record<string, unknown>, gebeurtenisId = 'SS101') {
    return verwerk(
      await ontvang(DUO_PUSH, writePush(koppen, Buffer.from(JSON.stringify({ ...velden, gebeurtenisId })))),
    );
  }
  async function listHistorie() {
    const dossiers = await opslag.store.listDossiers();
    const bewaard = await Promise.all(dossiers.map((nummer) => opslag.store.loadDossier(nummer)));
    return bewaard.map((gevonden) =>
      gevonden!.dossier.historie.map((regel) => 'notificatie' in regel && regel.notificatie),
    );
  }

  const om = '2026-03-12T09:15:23+01:00';
  const alsMail = [
    ['op de seconde', 'Registratiedatum en -tijd: 2026-03-12T09:15:23+01:00'],
    ['op de minuut', 'Registratiedatum en -tijd: 12-03-2026 09.15 uur'],
    ['alleen de dag', 'Registratiedatum: 12 maart 2026'],
  ] as const;

  describe.each(alsMail)('als de mail de registratie noemt: %s', (_hoe, regel) => {
    it('is de push na de mail dezelfde melding', async () => {
      const eerste = await mail(`BSN: ${bsn}\n${regel}`);
      expect(await push({ registratieDatumTijd: om, bsn })).toMatchObject({ stand: 'herkend', dubbelVan: eerste.id });
      expect(await listHistorie()).toEqual([['DUO-SS101']]);
    });

    it('is de mail na de push dezelfde melding', async () => {
      const eerste = await push({ registratieDatumTijd: om, bsn });
      expect(await mail(`BSN: ${bsn}\n${regel}`)).toMatchObject({ stand: 'herkend', dubbelVan: eerste.id });
      expect(await listHistorie()).toEqual([['DUO-SS101']]);
    });
  });

  it('laat een push die al bij een mail hoort geen tweede mail verbergen, ook niet als die minder precies is', async () => {
    const gepusht = await push({ registratieDatumTijd: om, bsn });
    expect((await mail(`BSN: ${bsn}\nRegistratiedatum: 12-03-2026 09:15`)).dubbelVan).toBe(gepusht.id);
    expect((await mail(`BSN: ${bsn}\nRegistratiedatum: 12-03-2026`)).dubbelVan).toBeUndefined();
  });

  it('laat een push die na zijn mail kwam geen tweede mail verbergen', async () => {
    const eerste = await mail(`BSN: ${bsn}\nRegistratiedatum: 12-03-2026`);
    expect((await push({ registratieDatumTijd: om, bsn })).dubbelVan).toBe(eerste.id);
    expect((await mail(`BSN: ${bsn}\nRegistratiedatum: 12-03-2026 09:15`)).dubbelVan).toBeUndefined();
  });

  it('vindt dezelfde persoon als de een het BSN noemt en de ander ook het V-nummer', async () => {
    await mail(`BSN: ${bsn}\nV-nummer: ${vNummer}\nRegistratiedatum: 12-03-2026 09:15`);
    expect((await push({ registratieDatumTijd: om, bsn })).dubbelVan).toBeDefined();
    await push({ registratieDatumTijd: om, bsn, vNummer }, 'SS102');
    await push({ registratieDatumTijd: om, vNummer }, 'SS131');
    expect(await listHistorie()).toEqual([['DUO-SS101', 'DUO-SS102', 'DUO-SS131']]);
  });

  it('vindt hetzelfde V-nummer met en zonder nullen vooraan', async () => {
    await mail('V-nummer: 0016219890\nRegistratiedatum: 12-03-2026 09:15');
    expect((await push({ registratieDatumTijd: om, vNummer: 16219890 })).dubbelVan).toBeDefined();
  });

  it('vergelijkt de tijd zoals de klok in Nederland haar wijst', async () => {
    await mail(`BSN: ${bsn}\nRegistratiedatum: 12-03-2026 09:15`);
    expect((await push({ registratieDatumTijd: '2026-03-12T08:15:23Z', bsn })).dubbelVan).toBeDefined();
  });

  it.each([
    ['een andere gebeurtenis', { registratieDatumTijd: om, bsn }, 'SS102'],
    ['een andere persoon', { registratieDatumTijd: om, bsn: '123456782' }, 'SS101'],
    ['een andere minuut', { registratieDatumTijd: '2026-03-12T09:16:00+01:00', bsn }, 'SS101'],
    ['een andere dag', { registratieDatumTijd: '2026-03-13T09:15:23+01:00', bsn }, 'SS101'],
  ])('houdt %s apart', async (_wat, velden, code) => {
    await mail(`BSN: ${bsn}\nRegistratiedatum: 12-03-2026 09:15`);
    expect((await push(velden, code)).dubbelVan).toBeUndefined();
  });

  it('laat twee gebeurtenissen op één dag er twee, hoe vaak ze ook langs twee wegen komen', async () => {
    await push({ registratieDatumTijd: om, bsn });
    const tweede = { registratieDatumTijd: '2026-03-12T09:15:40+01:00', bsn };
    expect((await push(tweede)).dubbelVan).toBeUndefined();
    expect((await mail(`BSN: ${bsn}\nRegistratiedatum: 12-03-2026`)).dubbelVan).toBeDefined();
    expect((await mail(`BSN: ${bsn}\nRegistratiedatum: 12-03-2026 09:15:40`)).dubbelVan).toBeDefined();
    expect(await listHistorie()).toEqual([['DUO-SS101', 'DUO-SS101']]);
  });

  it('houdt een mail bij één push: de tweede push in dezelfde minuut is een eigen melding', async () => {
    await mail(`BSN: ${bsn}\nRegistratiedatum: 12-03-2026 09:15`);
    expect((await push({ registratieDatumTijd: om, bsn })).dubbelVan).toBeDefined();
    expect((await push({ registratieDatumTijd: '2026-03-12T09:15:40+01:00', bsn })).dubbelVan).toBeUndefined();
  });

  it('telt dezelfde push onder een ander berichtId als dubbel', async () => {
    const eerste = await push({ registratieDatumTijd: om, bsn });
    expect(await push({ registratieDatumTijd: om, bsn })).toMatchObject({ dubbelVan: eerste.id });
  });

  it('geeft na een onderbreking hetzelfde antwoord', async () => {
    const inhoud = Buffer.from(JSON.stringify({ registratieDatumTijd: om, bsn, gebeurtenisId: 'SS101' }));
    const id = await ontvang(DUO_PUSH, writePush(koppen, inhoud));
    const val = jest.spyOn(opslag.store, 'saveBericht').mockRejectedValueOnce(new Error('gevallen'));
    await expect(verwerk(id)).rejects.toThrow('gevallen');
    val.mockRestore();
    const ander = await mail(`BSN: ${bsn}\nRegistratiedatum: 12-03-2026 09:15`);
    expect(ander.dubbelVan).toBe(id);
    const eerste = await verwerk(id);
    expect([eerste.stand, eerste.dubbelVan]).toEqual(['herkend', undefined]);
    expect(await listHistorie()).toEqual([['DUO-SS101']]);
  });

  it.each([
    ['een code die DUO niet kent', { registratieDatumTijd: om, bsn }, 'SS998', 'onbekend'],
    ['een code van een ander', { registratieDatumTijd: om, bsn }, 'COA01', 'onbekend'],
    ['een melding zonder persoon', { registratieDatumTijd: om }, 'SS101', 'herkend'],
    ['een BSN dat niet bestaat', { registratieDatumTijd: om, bsn: '111222334' }, 'SS101', 'herkend'],
    ['een V-nummer van nul', { registratieDatumTijd: om, vNummer: 0 }, 'SS101', 'herkend'],
    [
      'een onbekende persoon bij een melding die geen dossier opent',
      { registratieDatumTijd: om, bsn },
      'SS102',
      'herkend',
    ],
  ])('legt %s voor aan een mens', async (_wat, velden, code, stand) => {
    const bericht = await push(velden, code);
    expect(bericht).toMatchObject({ stand, afzender: 'DUO' });
    expect(bericht.dossiernummer).toBeUndefined();
    expect(await opslag.store.listTeVersturen('9', 9)).toEqual([{ id: `bericht:${bericht.id}`, plek: 'triage' }]);
    expect(JSON.stringify(bericht)).not.toMatch(/11122233/);
  });

  it('laat de termijn beginnen op de dag dat de push kwam, niet op de dag die DUO noemt', async () => {
    await push({ registratieDatumTijd: om, bsn });
    const [nummer] = await opslag.store.listDossiers();
    expect((await opslag.store.loadDossier(nummer!))?.dossier.historie[0]?.op).toBe('2026-05-08');
  });

  it('geeft bytes die geen push zijn aan een mens', () => {
    for (const ruw of ['', '{}', '{"bron":1}\n{}', '\n{']) {
      expect(readPush(Buffer.from(ruw), klok.now())).toMatchObject({
        uitkomst: 'onbekend',
        persoon: { soort: 'geen' },
      });
    }
  });
});
