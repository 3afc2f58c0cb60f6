import { type TurnIn, type TurnUit } from '../../../bot/teams/turn';
import { addVoorbeelden, createTestTurn } from '../../support/beurt';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
import { openTestStore, type TestStore } from '../../support/store';

describe('vragen in Teams', () => {
  let opslag: TestStore;
  let nummer = 0;
  const klok = createTestKlok('2026-05-08');
  const teamleider = testInrichting.personen.find(({ rol }) => rol === 'teamleider')?.id ?? '';
  const beheerder = testInrichting.personen.find(({ rol }) => rol === 'beheerder')?.id ?? '';

  beforeEach(async () => {
    opslag = await openTestStore();
    await addVoorbeelden(opslag.store, klok);
  });
  afterEach(() => opslag.remove());

  const handle = (turn: TurnIn) => createTestTurn(opslag.store, klok)(turn);
  const van = (persoon: string, plek: 'chat' | 'kanaal', gesprek: string) => ({
    persoon,
    plek,
    gesprek,
    activityId: `a${(nummer += 1)}`,
  });
  const zeg = (tekst: string, persoon = teamleider) =>
    handle({ soort: 'tekst', tekst, van: van(persoon, 'chat', `chat-${persoon}`) });
  const inKanaal = (tekst: string, gesprek = 'Noord;messageid=1') =>
    handle({ soort: 'tekst', tekst: `<at>Regiebot</at> ${tekst}`, van: van(teamleider, 'kanaal', gesprek) });
  const tekst = (uit: TurnUit) => JSON.stringify(uit);

  it('antwoordt met het getal, de dossiers en wat er is geteld', async () => {
    const uit = tekst(await zeg('Hoeveel lopende dossiers hebben we in Noord?'));
    expect(uit).toMatch(/\d+ dossiers?\./);
    expect(uit).toContain('caseload: Noord');
    expect(uit).toContain('Peildatum: vr 8 mei 2026');
  });

  it('verdeelt met een grafiek en een tabel voor wie die niet kan zien, met namen van collega’s', async () => {
    const uit = tekst(await zeg('Hoeveel lopende dossiers per klantmanager?'));
    expect(uit).toContain('Chart.HorizontalBar');
    expect(uit).toContain('"type":"FactSet"');
    expect(uit).toContain('Fatima');
  });

  it('noemt bij de verdeling ook wat nog niemand oppakte, en noemt dat geen collega', async () => {
    await opslag.store.appendDossier({
      ...{ dossiernummer: '2026-0900', verwachteVersie: 0, caseload: 'Noord', wensen: [] },
      regels: [{ id: 'n1', op: klok.vandaag(), notificatie: 'DUO-SS139' }],
    });
    const uit = tekst(await zeg('Hoeveel lopende dossiers per klantmanager?'));
    expect(uit).toContain('nog niemand');
    expect(uit).not.toContain('oud-medewerker');
  });

  it('zegt bij de naam van een collega zonder dossiers dat zij vragen over een persoon niet beantwoordt', async () => {
    await opslag.remove();
    opslag = await openTestStore();
    const uit = tekst(await zeg('Hoeveel dossiers heeft Joost?', 'fatima'));
    expect(uit).toContain('Vragen over een persoon bij naam beantwoord ik hier niet.');
    expect(uit).not.toContain('ken ik hier niet');
  });

  it('weet na een herstart nog waarover het ging', async () => {
    await zeg('Hoeveel lopende dossiers hebben we?');
    await opslag.reopen();
    expect(tekst(await zeg('En alleen in Noord?'))).toContain('caseload: Noord');
  });

  it('weet na een vraag zonder antwoord niet meer waarover het ging', async () => {
    await zeg('Hoeveel lopende dossiers hebben we?');
    await zeg('Wat is het weer?');
    expect(tekst(await zeg('En alleen in Noord?'))).toContain('raden doe ik niet');
  });

  it('ziet een wijziging meteen', async () => {
    const eerst = tekst(await zeg('Hoeveel koppelingen kwamen er deze week binnen?'));
    await opslag.store.appendDossier({
      ...{ dossiernummer: '2026-0900', verwachteVersie: 0, caseload: 'Noord', wensen: [] },
      regels: [{ id: 'n1', op: klok.vandaag(), notificatie: 'COA-01' }],
    });
    const later = tekst(await zeg('Hoeveel koppelingen kwamen er deze week binnen?'));
    expect(later).not.toBe(eerst);
    expect(later).toContain('2026-0900');
  });

  it('geeft in een kanaal alleen de caseload van dat kanaal, en geen sancties', async () => {
    expect(tekst(await inKanaal('hoeveel lopende dossiers hebben we?'))).toContain('caseload: Noord');
    expect(tekst(await inKanaal('hoeveel lopende dossiers heeft Oost?'))).toContain(
      'alleen antwoord over de caseload van dit kanaal',
    );
    expect(tekst(await inKanaal('hoeveel boetes zijn er opgelegd?'))).toContain('eigen chat');
    expect(tekst(await inKanaal('hoeveel lopende dossiers?', 'triage'))).toContain('kan ik geen dossiers tellen');
  });

  it('stelt bij een onbegrepen vraag vragen voor die met een klik worden beantwoord', async () => {
    const uit = await zeg('Welke PIP’s moeten nog?');
    const knop = listActies(uit.soort === 'kaart' ? uit.kaart : {}).find(({ verb }) => verb === 'vraag');
    expect(knop).toBeDefined();
    const antwoord = await handle({
      soort: 'actie',
      verb: 'vraag',
      data: knop?.data,
      van: van(teamleider, 'chat', `chat-${teamleider}`),
    });
    expect(tekst(antwoord)).toContain('Peildatum');
  });

  it('bladert door een lange lijst, en weigert een bladzijde die hier niet mag', async () => {
    const vorige = { vraag: { meting: 'boetes', filters: {} }, begrippen: ['boete'] };
    const begrepen = JSON.stringify({ vorige, toen: { peildatum: '2026-05-08', bekendTot: '' } });
    const data = { vraag: '', begrepen, pagina: 1 };
    const chat = await handle({
      soort: 'actie',
      verb: 'vraag',
      data,
      van: van(teamleider, 'chat', `chat-${teamleider}`),
    });
    expect(tekst(chat)).toContain('boete');
    const kanaal = await handle({ soort: 'actie', verb: 'vraag', data, van: van(teamleider, 'kanaal', 'Noord') });
    expect(tekst(kanaal)).toContain('eigen chat');
  });

  it('telt vragen zonder antwoord voor de beheerder, zonder hun woorden', async () => {
    await zeg('Hoeveel mensen heten Jansen?');
    await zeg('Hoeveel boetes zijn er betaald?');
    const uit = tekst(await zeg('onbeantwoorde vragen', beheerder));
    expect(uit).toContain('boetes');
    expect(uit).not.toContain('Jansen');
  });

  it('zegt de beheerder in gewone taal waar een vraag zonder antwoord op leek', async () => {
    await zeg('asdfg');
    await zeg('Hoeveel boetes zijn er betaald?');
    const uit = tekst(await zeg('onbeantwoorde vragen', beheerder));
    expect(uit).toContain('1 keer niet begrepen, leek op geen vraag die ik ken');
    expect(uit).toContain('leek op: Hoeveel boetes zijn er dit jaar opgelegd?');
  });

  it('wijst naar de hulp als er niets is om voor te stellen', async () => {
    expect(tekst(await zeg('asdfg'))).toContain('Typ \\"hulp\\"');
    expect(tekst(await zeg('Hoeveel boetes zijn er betaald?'))).not.toContain('Typ \\"hulp\\"');
  });

  it('noemt een filter met het woord en niet met de letter', async () => {
    const uit = tekst(await zeg('Hoeveel statushouders zitten er in de onderwijsroute?'));
    expect(uit).toContain('doelgroep: asielstatushouder');
    expect(uit).toContain('leerroute: onderwijsroute');
  });

  it('noemt ook een groep met het woord', async () => {
    const uit = tekst(await zeg('Hoeveel dossiers per leerroute?'));
    expect(uit).toContain('nog geen leerroute');
    expect(uit).not.toContain('"title":"geen"');
  });

  it('telt wie er niet meer werkt bij elkaar op', async () => {
    for (const [nummer, klantmanager] of [
      ['2026-0901', 'weg-een'],
      ['2026-0902', 'weg-twee'],
    ] as const)
      await opslag.store.appendDossier({
        ...{ dossiernummer: nummer, verwachteVersie: 0, caseload: 'Noord', klantmanager, wensen: [] },
        regels: [{ id: 'n1', op: klok.vandaag(), notificatie: 'DUO-SS139' }],
      });
    const uit = tekst(await zeg('Hoeveel lopende dossiers per klantmanager?'));
    expect(uit.match(/"title":"een oud-medewerker","value":"2"/g)).toHaveLength(1);
  });

  it('noemt bij een uitleg het hele boek', async () => {
    expect(tekst(await zeg('is 15 mei een werkdag?'))).toContain('Algemene termijnenwet');
  });

  it('antwoordt op een heel lange tekst met één zin', async () => {
    expect(tekst(await zeg('hoeveel '.repeat(400)))).toContain('te lang');
  });
});
