import { planuren } from '../../rules/dossier/plan';
import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type HistorieRegel, type Velden } from '../../rules/historie';
import { dossierMet, formulier, melding } from '../support/historie';
import { aDossier } from '../support/dossier';

function staat(...historie: readonly HistorieRegel[]) {
  return foldDossier(dossierMet(...historie), datum('2029-12-31'));
}

const PLAN = formulier('2026-02-09', 'F-05', { dagtekening: '2026-02-09', leerroute: 'B' });

describe('een ingelezen formulier zonder zijn dag zegt niets', () => {
  test.each<[string, string, Velden, 'boetes' | 'aanbod' | 'gesprekken' | 'registraties']>([
    ['een boete zonder dag van de overtreding', 'F-09', { grondslag: 'art. 23', status: 'voorstel' }, 'boetes'],
    ['een aanbod zonder dag', 'F-07', { startOpleiding: '2026-06-01' }, 'aanbod'],
    ['een gesprek zonder dag', 'F-19', { verschenen: 'ja' }, 'gesprekken'],
    ['een plan zonder dagtekening, in DUO', 'F-05', { leerroute: 'B' }, 'registraties'],
  ])('%s', (_naam, id, velden, deel) => {
    expect(staat(formulier('2026-05-01', id, velden))[deel]).toEqual([]);
  });

  test('een plan zonder dagtekening is geen plan, en heeft geen leerroute en geen termijn', () => {
    const { plan, termijn } = staat(formulier('2026-05-01', 'F-05', { leerroute: 'B' }));
    expect(plan).toEqual({
      pips: [],
      wijzigingen: [],
      leerroute: undefined,
      niveau: undefined,
      dagtekening: undefined,
    });
    expect(termijn).toBeUndefined();
  });

  test('een oproep zonder nummer is geen oproep', () => {
    expect(staat(formulier('2026-05-01', 'F-03', { datumOproep: '2026-05-01' })).intake.oproepen).toEqual([]);
  });
});

describe('wat er niet staat, telt als nul of nee', () => {
  test('uren', () => {
    const periode = { van: '2026-03-01', tot: '2026-03-31' };
    const { uren } = staat(
      formulier('2026-04-01', 'F-13', { urenNt2: 10, periode }),
      formulier('2026-05-01', 'F-13', { urenKnm: 20, urenParticipatie: 30 }),
    );
    expect(uren).toEqual([
      { nt2: 10, knm: 0, participatie: 0, periode },
      { nt2: 0, knm: 20, participatie: 30, periode: undefined },
    ]);
  });

  test('uren taal tijdens de intake', () => {
    const intake = (velden: Velden) => formulier('2026-03-02', 'F-03', { datumAfgerond: '2026-03-02', ...velden });
    expect(staat(intake({ urenTaalKnmIntake: 12 })).intake.uitkomst?.urenTaalKnm).toBe(12);
    expect(staat(intake({})).intake.uitkomst?.urenTaalKnm).toBe(0);
  });

  test.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('een indicatie voor begeleiding die %s is: %s', (indicatie, verwacht) => {
    const velden = indicatie === undefined ? {} : { indicatie };
    expect(staat(formulier('2026-03-02', 'F-16', velden)).begeleiding?.indicatie).toBe(verwacht);
  });
});

describe('het niveau van het plan', () => {
  const niveau = (leerroute: string, ingevuld?: string) =>
    staat(
      formulier('2026-02-09', 'F-05', {
        dagtekening: '2026-02-09',
        leerroute,
        ...(ingevuld === undefined ? {} : { niveau: ingevuld }),
      }),
    ).plan.niveau;

  test.each([
    ['B', undefined, 'B1'],
    ['O', undefined, 'B1'],
    ['Z', undefined, 'A2'],
    ['B', 'A2', 'A2'],
    ['B', 'B1', 'B1'],
    ['Z', 'B1', 'B1'],
    ['X', 'A2', undefined],
  ])('leerroute %s met niveau %s: %s', (leerroute, ingevuld, verwacht) => {
    expect(niveau(leerroute, ingevuld)).toBe(verwacht);
  });

  test('het laatste plan zegt de leerroute, ook na een eerdere wijziging', () => {
    const wissel = formulier('2026-03-02', 'F-06', {
      soort: 'leerroute',
      dagtekening: '2026-03-02',
      leerrouteNieuw: 'Z',
    });
    const nieuw = formulier('2026-04-01', 'F-05', { dagtekening: '2026-04-01', leerroute: 'O' });
    expect(staat(PLAN, wissel).plan).toMatchObject({ leerroute: 'Z', niveau: 'A2', dagtekening: '2026-03-02' });
    expect(staat(PLAN, wissel, nieuw).plan).toMatchObject({ leerroute: 'O', niveau: 'B1', dagtekening: '2026-04-01' });
  });
});

describe('het begin van de eerste inburgeringstermijn', () => {
  const portaal = (op: string, termijnStart: string, termijnTotEnMet: string) =>
    formulier(op, 'F-00', { termijnStart, termijnTotEnMet });
  const EERSTE = portaal('2026-03-02', '2026-02-10', '2029-02-09');

  test('zonder portaal de dag na het plan', () => {
    expect(staat(PLAN).termijn).toMatchObject({ start: '2026-02-10', eersteStart: '2026-02-10' });
  });

  test('wat DUO verbetert binnen dezelfde termijn, geldt ook voor het begin', () => {
    const verbeterd = portaal('2026-04-01', '2026-02-12', '2029-02-11');
    expect(staat(PLAN, EERSTE, verbeterd).termijn).toMatchObject({
      eersteStart: '2026-02-12',
      nieuweTermijnMaanden: undefined,
    });
  });

  test('een nieuwe termijn na een boete verandert het eerste begin niet, ook niet als DUO die daarna verbetert', () => {
    const nieuw = portaal('2029-03-01', '2029-02-10', '2031-02-09');
    expect(staat(PLAN, EERSTE, nieuw).termijn).toMatchObject({
      start: '2029-02-10',
      eersteStart: '2026-02-10',
      nieuweTermijnMaanden: 24,
    });
    const verbeterd = portaal('2029-04-02', '2029-02-12', '2031-02-11');
    expect(staat(PLAN, EERSTE, nieuw, verbeterd).termijn?.eersteStart).toBe('2026-02-10');
  });

  test('is alleen de nieuwe termijn overgenomen, dan begon de eerste op de dag na het plan', () => {
    const nieuw = portaal('2029-03-01', '2029-02-10', '2031-02-09');
    expect(staat(PLAN, nieuw).termijn).toMatchObject({ start: '2029-02-10', eersteStart: '2026-02-10' });
  });

  test('is alleen het einde bekend, dan begon de termijn drie jaar eerder', () => {
    expect(staat(formulier('2026-03-02', 'F-00', { termijnTotEnMet: '2029-02-09' })).termijn).toMatchObject({
      start: '2026-02-10',
      eersteStart: '2026-02-10',
    });
  });
});

describe('opschorten en hervatten', () => {
  const opschortingen = (...historie: readonly HistorieRegel[]) => staat(...historie).plicht.opschortingen;

  test('een tweede opschorting begint pas als de eerste voorbij is', () => {
    const eerste = [melding('2026-03-02', 'DUO-SS109'), melding('2026-03-09', 'DUO-SS109')];
    expect(opschortingen(...eerste)).toEqual([{ vanaf: '2026-03-02', tot: undefined }]);
    const weer = [
      melding('2026-04-01', 'DUO-SS130'),
      melding('2026-05-01', 'DUO-SS123'),
      melding('2026-05-04', 'DUO-SS109'),
    ];
    expect(opschortingen(...eerste, ...weer)).toEqual([
      { vanaf: '2026-03-02', tot: '2026-04-01' },
      { vanaf: '2026-05-01', tot: undefined },
    ]);
  });

  test('hervatten zonder opschorting doet niets', () => {
    expect(opschortingen(melding('2026-04-01', 'DUO-SS130'))).toEqual([]);
    expect(opschortingen(formulier('2026-04-01', 'F-00', { opgeschortTot: '2026-04-01' }))).toEqual([]);
  });

  test('wie terug is uit het buitenland blijft terug op die dag, ook als DUO de plicht nog eens vaststelt', () => {
    const terug = [melding('2026-03-02', 'DUO-SS123'), melding('2026-06-01', 'DUO-SS129')];
    expect(opschortingen(...terug, melding('2026-07-01', 'DUO-SS101'))).toEqual([
      { vanaf: '2026-03-02', tot: '2026-06-01' },
    ]);
  });

  test('een vaststelling hervat alleen na een vertrek, niet na een opschorting uit het portaal', () => {
    const opgeschort = formulier('2026-03-02', 'F-00', { opgeschortVanaf: '2026-03-02' });
    expect(opschortingen(opgeschort, melding('2026-06-01', 'DUO-SS101'))).toEqual([
      { vanaf: '2026-03-02', tot: undefined },
    ]);
  });

  test('het portaal verbetert het begin van een opschorting die nog loopt', () => {
    const gemeld = melding('2026-03-02', 'DUO-SS109');
    const portaal = (velden: Velden) => formulier('2026-03-09', 'F-00', velden);
    expect(opschortingen(gemeld, portaal({ opgeschortVanaf: '2026-02-20' }))).toEqual([
      { vanaf: '2026-02-20', tot: undefined },
    ]);
    expect(opschortingen(gemeld, portaal({ opgeschortTot: '2026-05-01' }))).toEqual([
      { vanaf: '2026-03-02', tot: '2026-05-01' },
    ]);
    expect(opschortingen(gemeld, portaal({ doelgroep: 'A' }))).toEqual([{ vanaf: '2026-03-02', tot: undefined }]);
  });
});

describe('stappen bij meldingen', () => {
  const stap = (velden: Velden) => formulier('2026-05-02', 'F-20a', velden);
  const standen = (...historie: readonly HistorieRegel[]) => staat(...historie).notificaties.map(({ stand }) => stand);
  const metId = (id: string) => ({ ...melding('2026-05-01', 'DUO-SS131'), id });

  test('een stap bij een genoemd bericht gaat over dat bericht, ook als er een jonger is', () => {
    const oud = stap({ notificatie: 'DUO-SS131', stap: 'afhandelen', bericht: 'a' });
    expect(standen(metId('a'), metId('b'), oud)).toEqual(['afgehandeld', 'nieuw']);
    const onbekend = stap({ notificatie: 'DUO-SS131', stap: 'afhandelen', bericht: 'c' });
    expect(standen(metId('a'), metId('b'), onbekend)).toEqual(['nieuw', 'nieuw']);
  });

  test('intrekken gaat eerst over een melding die nog open is, en anders over de laatste', () => {
    const klaar = stap({ notificatie: 'DUO-SS131', stap: 'afhandelen' });
    const weg = stap({ notificatie: 'DUO-SS131', stap: 'ingetrokken' });
    expect(standen(metId('a'), metId('b'), klaar, weg)).toEqual(['ingetrokken', 'afgehandeld']);
    expect(standen(metId('a'), metId('b'), klaar, weg, weg)).toEqual(['ingetrokken', 'ingetrokken']);
  });

  test('een stap zonder melding, of een melding zonder stap, verandert niets', () => {
    expect(standen(metId('a'), stap({ stap: 'afhandelen' }), stap({ notificatie: 'DUO-SS131' }))).toEqual(['nieuw']);
  });
});

describe('de doelgroep', () => {
  test('is wat het laatst is gezegd: door DUO, of uit het portaal', () => {
    const portaal = formulier('2026-06-01', 'F-00', { doelgroep: 'A' });
    expect(staat(melding('2026-05-01', 'DUO-SS124'), portaal).doelgroep).toBe('A');
    expect(staat(portaal, melding('2026-06-02', 'DUO-SS124')).doelgroep).toBe('G');
  });
});

describe('registraties in DUO', () => {
  const items = (...historie: readonly HistorieRegel[]) =>
    staat(...historie).registraties.map(({ item, gebeurtenis, gedaanOp }) => [item, gebeurtenis, gedaanOp]);

  test('twee bevestigingen sluiten de twee oudste, ieder een', () => {
    const gedaan = (dag: string) => formulier(dag, 'F-20b', { item: 'PIP-wijziging', datum: dag });
    const wijziging = formulier('2026-03-02', 'F-06', { soort: 'leerroute', dagtekening: '2026-03-02' });
    // Twee wijzigingen van dezelfde dag zijn er twee.
    expect(items(wijziging, wijziging, gedaan('2026-03-04'), gedaan('2026-03-05'))).toEqual([
      ['PIP-wijziging', '2026-03-02', '2026-03-04'],
      ['PIP-wijziging', '2026-03-02', '2026-03-05'],
    ]);
  });

  test('dezelfde afronding met een certificaat erbij is er een; een andere dag is een andere afronding', () => {
    const afronding = (dag: string, velden: Velden = {}) =>
      formulier('2026-05-01', 'F-12', { datumAfrondingZ: dag, ...velden });
    expect(items(afronding('2026-05-01'), afronding('2026-05-01', { certificaatOverhandigd: '2026-06-01' }))).toEqual([
      ['Z-route', '2026-05-01', undefined],
    ]);
    expect(items(afronding('2026-05-01'), afronding('2026-05-02'))).toHaveLength(2);
  });
});

test('zonder plan noemt het dossier geen uren', () => {
  const { plan } = foldDossier(aDossier().metPlicht('2026-01-05').build(), datum('2026-02-09'));
  expect(planuren(plan, 'intensiteitPvt')).toBeUndefined();
});
