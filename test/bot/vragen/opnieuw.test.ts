import { createPeilingen } from '../../../bot/vragen/peilingen';
import { type Store } from '../../../bot/store/store';
import { type TurnIn } from '../../../bot/teams/turn';
import { datum } from '../../../rules/datum';
import { addVoorbeelden, createTestTurn } from '../../support/beurt';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
import { openTestStore, type TestStore } from '../../support/store';

describe('een antwoord in de chat later nog eens', () => {
  let opslag: TestStore;
  let klok: ReturnType<typeof createTestKlok>;
  let nummer = 0;
  const persoonMet = (rol: string) => testInrichting.personen.find((persoon) => persoon.rol === rol)?.id ?? '';
  const teamleider = persoonMet('teamleider');

  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok('2026-05-08');
    await addVoorbeelden(opslag.store, klok, klok.now().toISOString());
  });
  afterEach(() => opslag.remove());

  const handle = (turn: TurnIn) => createTestTurn(opslag.store, klok)(turn);
  const van = (persoon: string, plek: 'chat' | 'kanaal') => ({
    ...{ persoon, plek, gesprek: plek === 'chat' ? `chat-${persoon}` : 'Noord' },
    activityId: `a${(nummer += 1)}`,
  });
  const zeg = async (tekst: string, persoon = teamleider, plek: 'chat' | 'kanaal' = 'chat') => {
    const uit = await handle({ soort: 'tekst', tekst, van: van(persoon, plek) });
    return uit.soort === 'kaart' ? uit.kaart : {};
  };
  const klik = async (data: unknown, persoon = teamleider, plek: 'chat' | 'kanaal' = 'chat') =>
    handle({ soort: 'actie', verb: 'vraag', data, van: van(persoon, plek) });
  const voegToe = (dossiernummer: string, verwachteVersie = 0) =>
    opslag.store.appendDossier({
      ...{ dossiernummer, verwachteVersie, caseload: 'Noord', wensen: [] },
      regels: [{ id: 'n1', op: datum('2026-05-08'), notificatie: 'COA-01', vastgelegd: klok.now().toISOString() }],
    });
  const knop = (kaart: object, titel: string) =>
    listActies(kaart).find((actie) => (actie as { title?: string }).title === titel)?.data;
  /** De zin en de dossiers; de opmerking dat het opnieuw is geteld, hoort er alleen bij de tweede te staan. */
  const kern = (kaart: object) => {
    const [, antwoord] = /"text":"(Geen [^"]*|\d+ [^"]*\.)"/.exec(JSON.stringify(kaart)) ?? [];
    const dossiers = [...JSON.stringify(kaart).matchAll(/"text":"(\d{4}-\d{4})"/g)].map(([, dossier = '']) => dossier);
    return { antwoord, dossiers };
  };
  const VRAAG = 'Welke koppelingen kwamen er deze week binnen?';
  const OPNIEUW = 'Toon opnieuw voor deze peildatum';

  it('geeft hetzelfde, ook na een wijziging, een herstart en een nieuwe dag', async () => {
    await voegToe('2026-0900');
    const eerst = await zeg(VRAAG);
    expect(kern(eerst).dossiers).toContain('2026-0900');
    klok.advance(60_000);
    await voegToe('2026-0901');
    expect(kern(await zeg(VRAAG)).dossiers).toContain('2026-0901');
    for (const dag of ['2026-05-08', '2026-05-11']) {
      klok.setVandaag(dag);
      await opslag.reopen();
      const opnieuw = await klik(knop(eerst, OPNIEUW));
      expect(opnieuw.soort === 'kaart' ? kern(opnieuw.kaart) : opnieuw).toEqual(kern(eerst));
      expect(JSON.stringify(opnieuw)).toContain('wat toen was vastgelegd');
    }
  });

  it('bladert na een herstart verder in dezelfde lijst, ook als er intussen een dossier bij kwam', async () => {
    for (let n = 0; n < 45; n += 1) await voegToe(`2026-1${String(n).padStart(3, '0')}`);
    const eerst = await zeg(VRAAG);
    klok.advance(60_000);
    await voegToe('2026-0001');
    await opslag.reopen();
    const tweede = await klik(knop(eerst, 'Volgende dossiers'));
    const samen = [kern(eerst), tweede.soort === 'kaart' ? kern(tweede.kaart) : {}].map((deel) => JSON.stringify(deel));
    const nummers = samen.flatMap((tekst) => tekst.match(/2026-\d{4}/g) ?? []);
    expect(new Set(nummers).size).toBe(nummers.length);
    expect(nummers).not.toContain('2026-0001');
    expect(nummers.filter((dossier) => dossier.startsWith('2026-1'))).toHaveLength(45);
  });

  it('telt een dossier mee dat een ogenblik eerder is veranderd, overgenomen of gewist', async () => {
    const peilingen = createPeilingen(opslag.store);
    const tel = async () => {
      const geladen = await peilingen.nu(['Noord', 'Oost', 'Zuid'], klok.vandaag());
      return 'deel' in geladen
        ? []
        : geladen.peiling.standen.map(
            ({ dossiernummer, meldingen }) => `${dossiernummer}:${meldingen.ontvangen.length}`,
          );
    };
    const begin = await tel();
    await voegToe('2026-0900');
    expect(await tel()).toEqual([...begin, '2026-0900:1']);
    await opslag.store.appendDossier({
      ...{ dossiernummer: '2026-0900', verwachteVersie: 1, caseload: 'Noord', wensen: [] },
      regels: [{ id: 'n2', op: datum('2026-05-08'), notificatie: 'COA-05' }],
    });
    expect(await tel()).toEqual([...begin, '2026-0900:2']);
    await opslag.store.eraseDossier('2026-0900', () => []);
    expect(await tel()).toEqual(begin);
    await opslag.store.takeOver([
      {
        ...{ dossiernummer: '2026-0902', verwachteVersie: 0, caseload: 'Zuid', wensen: [], sleutels: [] },
        regels: [{ id: 'n1', op: datum('2026-05-08'), notificatie: 'COA-01' }],
      },
    ]);
    expect(await tel()).toEqual([...begin, '2026-0902:1']);
  });

  it('zegt hoe ver het lezen is als dat lang duurt, en geeft daarna het antwoord', async () => {
    const traag: Store = {
      ...opslag.store,
      loadDossier: async (dossiernummer) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return opslag.store.loadDossier(dossiernummer);
      },
    };
    const peilingen = createPeilingen(traag, 1);
    expect(await peilingen.nu(['Noord'], klok.vandaag())).toEqual({ deel: expect.any(Number) as number });
    await peilingen.warm(klok.vandaag(), () => true);
    expect(await createPeilingen(traag, 60_000).nu(['Noord'], klok.vandaag())).toHaveProperty('peiling');
  });

  it('neemt een knop niet aan met een dag die nog moet komen, of met een vraag die hier niet mag', async () => {
    const begrepen = (meting: string, peildatum: string) =>
      JSON.stringify({ vorige: { vraag: { meting, filters: {} }, begrippen: [] }, toen: { peildatum, bekendTot: '' } });
    const data = (meting: string, dag: string) => ({ vraag: '', begrepen: begrepen(meting, dag), pagina: 0 });
    expect(await klik(data('lopende-dossiers', '2027-01-01'))).toMatchObject({ soort: 'melding' });
    expect(JSON.stringify(await klik(data('boetes', '2026-05-08'), teamleider, 'kanaal'))).toContain('eigen chat');
  });

  describe('waarom 20 mei', () => {
    const DAG = /uiterlijk (?:ma|di|wo|do|vr|za|zo) (\d+ [a-z]+ \d{4})/;
    const eersteDag = async () => DAG.exec(JSON.stringify(await zeg('status 2026-0143')))?.[1] ?? '';

    it('legt de dag uit van het dossier dat net te zien was, stap voor stap', async () => {
      const dag = await eersteDag();
      await opslag.reopen();
      const uit = JSON.stringify(await zeg(`Waarom ${dag}?`));
      expect(uit).toContain('Dossier 2026-0143');
      expect(uit).toMatch(/Begin|gerekend|dag/i);
      expect(uit).toContain('Bron:');
      expect(JSON.stringify(await zeg(`waarom ${dag} bij 2026-0143`))).toBe(uit);
    });

    it('zegt dat er op die dag niets af moet, en vraagt om het dossier als niemand er een zag', async () => {
      const dag = await eersteDag();
      const uit = JSON.stringify(await zeg('waarom 3 maart 2031 bij 2026-0143'));
      expect(uit).toContain('Bij dossier 2026-0143 zie ik voor u geen taak met die datum.');
      expect(uit).toContain('status 2026-0143');
      expect(JSON.stringify(await zeg(`waarom ${dag}?`, persoonMet('jurist')))).toContain(
        'Over welk dossier gaat het?',
      );
    });

    it('noemt de bron voluit, zoals elke kaart', async () => {
      const uit = JSON.stringify(await zeg(`waarom ${await eersteDag()} bij 2026-0143`));
      expect(uit).toMatch(/Bron: (wet|afspraak|eigen)/);
    });

    it('geeft in een kanaal geen berekening, en zonder toegang niets', async () => {
      const dag = await eersteDag();
      expect(
        JSON.stringify(await zeg(`<at>Regiebot</at> waarom ${dag} bij 2026-0143`, teamleider, 'kanaal')),
      ).not.toContain('Bron:');
      const buiten = testInrichting.personen.find(({ caseloads }) => !caseloads.includes('Noord'))?.id;
      expect(buiten).toBeDefined();
      const uit = JSON.stringify(await zeg(`waarom ${dag} bij 2026-0143`, buiten));
      expect(uit).not.toContain('Bron:');
      expect(uit).toContain('geen toegang');
    });
  });

  it('bewaart van een vraag zonder antwoord geen woord en geen nummer', async () => {
    const vragen = [
      'Hoeveel mensen heten Jansen?',
      'Is 123456782 al klaar?',
      'Waar woont Ahmed uit 2026-0143?',
      'V-nummer 1234567890',
    ];
    for (const vraag of vragen) await zeg(vraag);
    const bewaard = await opslag.store.listClaims('onbeantwoord:');
    expect(bewaard.length).toBeGreaterThan(0);
    for (const { sleutel, waarde } of bewaard) {
      expect(sleutel).toMatch(/^onbeantwoord:2026-05-08:[0-9a-f]{16}$/);
      expect(waarde).toMatch(/^(niet begrepen|verduidelijken); [a-z -]+$/);
    }
  });
});
