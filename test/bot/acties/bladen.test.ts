import { BLADEN } from '../../../cards/verbs';
import { IN_TRAJECT, VERTROKKEN } from '../../../cards/voorbeelden/dossiers';
import { type HandleTurn, type TurnUit } from '../../../bot/teams/turn';
import { foldDossier } from '../../../rules/dossier';
import { listTaken } from '../../../rules/taken';
import { addDossier, createTestTurn } from '../../support/beurt';
import { createTestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
import { openTestStore, type TestStore } from '../../support/store';

const NUMMER = IN_TRAJECT.dossiernummer;

describe('een blad bij een dossier', () => {
  let opslag: TestStore;
  let handle: HandleTurn;
  const klok = createTestKlok('2026-05-08');

  beforeEach(async () => {
    opslag = await openTestStore();
    handle = createTestTurn(opslag.store, klok);
    await addDossier(opslag.store, IN_TRAJECT);
    await addDossier(opslag.store, VERTROKKEN);
  });
  afterEach(() => opslag.remove());

  const klik = (persoon: string, verb: string, data: object, plek: 'chat' | 'kanaal' = 'chat') =>
    handle({ soort: 'actie', van: { persoon, plek, gesprek: 'g', activityId: 'a' }, verb, data });
  const tekst = (uit: TurnUit) => JSON.stringify(uit);
  const lees = async (nummer = NUMMER) => (await opslag.store.loadDossier(nummer))!;

  it.each(BLADEN.filter((blad) => blad !== 'overdracht'))('opent %s, met de weg terug', async (blad) => {
    const uit = await klik('fatima', 'blad', { dossiernummer: NUMMER, blad });
    expect(uit.soort).toBe('kaart');
    expect(tekst(uit)).toContain(`"verb":"dossier"`);
    expect(listActies(uit).find(({ title }) => title === 'Terug naar het dossier')).toBeDefined();
  });

  it('opent de overdracht alleen bij een verhuizing', async () => {
    expect(await klik('fatima', 'blad', { dossiernummer: NUMMER, blad: 'overdracht' })).toMatchObject({ status: 404 });
    const uit = await klik('fatima', 'blad', { dossiernummer: VERTROKKEN.dossiernummer, blad: 'overdracht' });
    expect(tekst(uit)).toContain('Overdracht aan de nieuwe gemeente');
  });

  it('staat nooit in een kanaal, en niet bij wie geen toegang heeft', async () => {
    const data = { dossiernummer: NUMMER, blad: 'geschiedenis' };
    expect((await klik('fatima', 'blad', data, 'kanaal')).soort).toBe('fout');
    expect(await klik('anneke', 'blad', data)).toMatchObject({ soort: 'fout', status: 403 });
  });

  it('bladert door de hele geschiedenis zonder een regel over te slaan of twee keer te tonen', async () => {
    const pagina = async (nr: number) =>
      tekst(await klik('fatima', 'blad', { dossiernummer: NUMMER, blad: 'geschiedenis', pagina: nr }));
    expect(await pagina(0)).toContain(`Regel 1 tot en met 12 van ${IN_TRAJECT.historie.length}`);
    expect(await pagina(1)).toContain(`Regel 13 tot en met ${IN_TRAJECT.historie.length} van`);
    expect(await pagina(99)).toBe(await pagina(1));
  });

  describe('een signaal uit het portaal', () => {
    const meld = async (meer: object = {}, persoon = 'fatima') =>
      klik(persoon, 'signaal', {
        ...{ dossiernummer: NUMMER, versie: (await lees()).versie },
        ...{ notificatie: 'DUO-SS112', datum: '2026-05-06', ...meer },
      });
    const meldingen = async () => foldDossier((await lees()).dossier, klok.vandaag()).notificaties;

    it('wordt een melding van de dag die in het portaal staat, met de termijn om haar op te pakken vanaf die dag', async () => {
      expect(tekst(await meld())).toContain('Vastgelegd: Verzoek verlenging ingediend (SS112), van wo 6 mei 2026');
      expect((await meldingen()).at(-1)).toMatchObject({ code: 'DUO-SS112', op: '2026-05-06', stand: 'nieuw' });
      const taken = listTaken((await lees()).dossier, klok.vandaag());
      expect(taken.find(({ termijn }) => termijn === 'T-46')).toMatchObject({ start: '2026-05-06' });
    });

    it('is daarna op te pakken en af te handelen zoals elke melding', async () => {
      const uit = await meld();
      const oppakken = listActies(uit).find(({ verb }) => verb === 'oppakken');
      expect((await klik('fatima', 'oppakken', oppakken!.data)).soort).toBe('kaart');
      const opgepakt = (await meldingen()).find(({ code }) => code === 'DUO-SS112');
      expect(opgepakt).toMatchObject({ stand: 'opgepakt', door: 'fatima' });
    });

    it('zet de kaart in het kanaal klaar om opnieuw getekend te worden', async () => {
      const eerder = (await opslag.store.loadUitgaand(`dossier:${NUMMER}`))?.gewenst ?? 0;
      await meld();
      expect((await opslag.store.loadUitgaand(`dossier:${NUMMER}`))?.gewenst).toBe(eerder + 1);
    });

    it('vervangt ook het bericht in de chat: na opnieuw laden staat het formulier er niet meer', async () => {
      await meld();
      const antwoord = await opslag.store.loadUitgaand(`antwoord:g:a:${(await lees()).versie}`);
      expect(antwoord).toMatchObject({ plek: 'gesprek:g', inhoud: { vervangt: 'a' } });
    });

    it('telt bij een dubbele klik een keer, en een tweede keer op dezelfde dag wordt gezegd', async () => {
      const versie = (await lees()).versie;
      await Promise.all([meld({ versie }), meld({ versie })]);
      expect((await meldingen()).filter(({ code }) => code === 'DUO-SS112')).toHaveLength(1);
      expect(tekst(await meld())).toContain('staat al bij dit dossier');
    });

    it('komt met uitleg en de eigen keuze terug als er iets niet klopt', async () => {
      expect(tekst(await meld({ datum: '2026-05-09' }))).toContain('Die dag moet nog komen');
      expect(tekst(await meld({ datum: '' }))).toContain('Vul de dag in');
      expect(tekst(await meld({ notificatie: 'COA-01' }))).toContain('Kies welk signaal');
      expect(tekst(await meld({ datum: '2026-05-09' }))).toContain('"value":"DUO-SS112"');
      expect(await meldingen()).toHaveLength(3);
    });

    it('kan niet van wie alleen meeleest', async () => {
      expect(await meld({}, 'kees')).toMatchObject({ soort: 'fout', status: 403 });
    });
  });

  describe('samenvoegen vanuit de chat', () => {
    it('brengt alles naar het andere dossier, en het oude nummer wijst daarheen', async () => {
      const blad = await klik('fatima', 'blad', { dossiernummer: VERTROKKEN.dossiernummer, blad: 'samenvoegen' });
      const knop = listActies(blad).find(({ verb }) => verb === 'samenvoegen');
      const vraag = await klik('fatima', 'samenvoegen', { ...(knop?.data as object), naar: NUMMER });
      const ja = listActies(vraag).find(({ title }) => title === 'Ja, samenvoegen');
      const uit = await klik('fatima', 'samenvoegen', ja?.data as object);
      expect(tekst(uit)).toContain(`hoort bij dossier ${NUMMER}`);
      const samen = (await lees()).dossier.historie;
      expect(samen).toHaveLength(IN_TRAJECT.historie.length + VERTROKKEN.historie.length);
      const open = await klik('fatima', 'dossier', { dossiernummer: VERTROKKEN.dossiernummer });
      expect(tekst(open)).toContain(`Dossier ${NUMMER}`);
    });
  });

  describe('een afspraak voor het driegesprek', () => {
    const maak = (meer: object = {}, persoon = 'fatima') =>
      klik(persoon, 'agenda', { dossiernummer: NUMMER, datum: '2026-06-02', tijd: '10:00', plaats: 'azc', ...meer });

    it('geeft een link voor de agenda en een tekst voor COA, en legt niets vast', async () => {
      const { versie } = await lees();
      const uit = tekst(await maak());
      expect(uit).toMatch(/"url":"https:\/\/bot\.example\/agenda\/[\w-]+\.ics"/);
      expect(uit).toContain('di 2 juni 2026 om 10:00 uur');
      expect((await lees()).versie).toBe(versie);
    });

    it('komt met uitleg terug bij een dag die voorbij is, met wat was gekozen', async () => {
      const uit = tekst(await maak({ datum: '2026-05-01' }));
      expect(uit).toContain('al voorbij');
      expect(uit).toContain('"value":"2026-05-01"');
      expect(uit).not.toContain('.ics');
    });

    it('zegt het vriendelijk bij het veld als de tijd of de plaats leeg is', async () => {
      const uit = tekst(await maak({ tijd: '', plaats: '' }));
      expect(uit).toContain('Klopt niet: Vul de begintijd in');
      expect(uit).toContain('Klopt niet: Kies waar het gesprek is.');
    });
  });
});
