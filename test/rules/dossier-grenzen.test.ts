import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type HistorieRegel } from '../../rules/historie';
import { listTaken } from '../../rules/taken';
import { listBewaartermijn } from '../../rules/taken/einde';
import { afgehandeld, dossierMet, formulier, melding } from '../support/historie';

const DAG = '2026-06-01';
const GEGEVENS = {
  doelgroep: 'A',
  wet: 'Wi2021',
  plichtdatum: '2026-01-05',
  kennisgevingsdatum: '2026-01-05',
  brpDatum: '2026-01-05',
  verblijf: 'gemeente',
};
const PLICHT = formulier('2026-01-05', 'F-00', GEGEVENS);
const PLAN = formulier('2026-02-09', 'F-05', { dagtekening: '2026-02-09', leerroute: 'O', datumDuo: '2026-02-10' });

function staat(...historie: readonly HistorieRegel[]) {
  return foldDossier(dossierMet(PLICHT, ...historie), datum(DAG));
}

function taken(...historie: readonly HistorieRegel[]) {
  return listTaken(dossierMet(PLICHT, ...historie), datum(DAG));
}

function codes(...historie: readonly HistorieRegel[]): readonly string[] {
  return taken(...historie).map(({ termijn }) => termijn);
}

describe('wat op de dag zelf al telt', () => {
  test.each([
    ['2026-05-31', true],
    ['2026-06-01', true],
    ['2026-06-02', false],
  ])('een intake die op %s is afgerond: %s', (datumAfgerond, telt) => {
    const { uitkomst } = staat(formulier('2026-05-25', 'F-03', { datumAfgerond })).intake;
    expect(uitkomst !== undefined).toBe(telt);
  });

  test.each([
    ['2026-06-01', false],
    ['2026-06-02', true],
  ])('een aanbod van %s laat T-14 open: %s', (datumAanbod, open) => {
    expect(codes(PLAN, formulier('2026-05-25', 'F-07', { datumAanbod, datumDuo: DAG })).includes('T-14')).toBe(open);
  });

  test.each([
    ['2026-06-01', false],
    ['2026-06-02', true],
  ])('contact met de vorige gemeente op %s laat T-32 open: %s', (contactDatum, open) => {
    const contact = formulier('2026-05-25', 'F-17', { richting: 'vestiging', contactDatum });
    expect(codes(...afgehandeld('2026-05-18', 'DUO-SS120'), contact).includes('T-32')).toBe(open);
  });

  test.each([
    ['2026-06-01', 'voldaan'],
    ['2026-06-02', 'lopend'],
  ])('een certificaat dat op %s wordt overhandigd: %s', (certificaatOverhandigd, status) => {
    expect(staat(formulier('2026-05-25', 'F-12', { certificaatOverhandigd })).status).toBe(status);
  });

  test.each([
    ['2026-06-01', undefined, true],
    ['2026-06-02', undefined, false],
    ['2026-05-01', '2026-06-02', true],
    ['2026-05-01', '2026-06-01', false],
  ])('opgeschort vanaf %s tot %s: de eigen termijnen rusten: %s', (opgeschortVanaf, opgeschortTot, rust) => {
    const velden = opgeschortTot === undefined ? { opgeschortVanaf } : { opgeschortVanaf, opgeschortTot };
    expect(codes(PLAN, formulier('2026-05-25', 'F-00', velden)).includes('T-14')).toBe(!rust);
  });
});

describe('opschorting en terugkeer', () => {
  const vrijgesteld = melding('2026-03-02', 'DUO-SS109');

  test('het portaal verbetert het begin van een lopende opschorting; na het einde begint een nieuwe', () => {
    const verbeterd = formulier('2026-03-03', 'F-00', { opgeschortVanaf: '2026-02-23' });
    expect(staat(vrijgesteld, verbeterd).plicht.opschortingen).toEqual([{ vanaf: '2026-02-23', tot: undefined }]);
    const tweede = formulier('2026-05-04', 'F-00', { opgeschortVanaf: '2026-05-04' });
    expect(staat(vrijgesteld, melding('2026-04-01', 'DUO-SS130'), tweede).plicht.opschortingen).toEqual([
      { vanaf: '2026-03-02', tot: '2026-04-01' },
      { vanaf: '2026-05-04', tot: undefined },
    ]);
  });

  test('SS129 en SS130 sluiten een vrijstelling; een tweede SS109 tijdens de eerste begint niets nieuws', () => {
    const na = (code: string) => staat(vrijgesteld, melding('2026-03-09', 'DUO-SS109'), melding('2026-04-01', code));
    for (const code of ['DUO-SS129', 'DUO-SS130'])
      expect(na(code).plicht.opschortingen).toEqual([{ vanaf: '2026-03-02', tot: '2026-04-01' }]);
  });

  test('wie uit het buitenland terugkomt, heeft met de nieuwe vaststelling weer een plicht; een vrijstelling loopt door', () => {
    const terug = (code: string) =>
      staat(melding('2026-03-02', code), melding('2026-04-01', 'DUO-SS101')).plicht.opschortingen;
    expect(terug('DUO-SS123')).toEqual([{ vanaf: '2026-03-02', tot: '2026-04-01' }]);
    expect(terug('DUO-SS109')).toEqual([{ vanaf: '2026-03-02', tot: undefined }]);
  });

  test('alleen een vestiging na het vertrek brengt iemand terug', () => {
    const vertrek = formulier('2026-03-02', 'F-17', { richting: 'vertrek', datumBrp: '2026-03-02' });
    const daarna = (richting: string, datumBrp: string) =>
      staat(vertrek, formulier('2026-04-01', 'F-17', { richting, datumBrp })).plicht.vertrokkenOp;
    expect(daarna('vestiging', '2026-03-02')).toBe('2026-03-02');
    expect(daarna('vestiging', '2026-03-03')).toBeUndefined();
    expect(daarna('binnengemeentelijk', '2026-03-03')).toBe('2026-03-02');
  });

  test('een voldane plicht herleeft niet met een nieuwe vaststelling, een beëindigde wel', () => {
    const opnieuw = (code: string) =>
      staat(melding('2026-03-02', code), melding('2026-04-01', 'DUO-SS101')).plicht.einde;
    expect(opnieuw('DUO-SS106')).toEqual({ vanaf: '2026-03-02', reden: 'voldaan' });
    expect(opnieuw('DUO-SS110')).toBeUndefined();
  });

  test('wie volgens het portaal is overleden, had de plicht tot en met die dag', () => {
    const { plicht, status } = staat(formulier('2026-05-04', 'F-00', { overledenOp: '2026-05-01' }));
    expect(plicht).toMatchObject({ overledenOp: '2026-05-01', einde: { vanaf: '2026-05-02', reden: 'overleden' } });
    expect(status).toBe('overleden');
  });
});

describe('oproepen, plan en afronding', () => {
  test('oproepen staan op nummer, ook als de eerste later is vastgelegd', () => {
    const oproep = (oproepNummer: string, op: string) =>
      formulier(op, 'F-03', { oproepNummer, datumOproep: op, termijn: '2026-06-15' });
    const { oproepen } = staat(oproep('2', '2026-05-04'), oproep('1', '2026-05-11')).intake;
    expect(oproepen.map(({ nummer }) => nummer)).toEqual(['1', '2']);
  });

  test('de dagtekening van het plan is de laatste van plan en wijzigingen, ook als een eerdere later binnenkomt', () => {
    const wijziging = (dagtekening: string) => formulier('2026-05-18', 'F-06', { soort: 'anders', dagtekening });
    expect(staat(PLAN, wijziging('2026-05-11'), wijziging('2026-05-04')).plan.dagtekening).toBe('2026-05-11');
    expect(staat(PLAN, wijziging('2026-02-02')).plan.dagtekening).toBe('2026-02-09');
  });

  test('een wissel zonder leerroute, of een leerroute bij een andere wijziging, verandert de route niet', () => {
    const na = (velden: Record<string, string>) => staat(PLAN, formulier('2026-05-18', 'F-06', velden)).plan.leerroute;
    expect(na({ soort: 'leerroute' })).toBe('O');
    expect(na({ soort: 'anders', leerrouteNieuw: 'Z' })).toBe('O');
    expect(na({ soort: 'leerroute', leerrouteNieuw: 'Z' })).toBe('Z');
  });

  test('een afronding met datum blijft gelden als later staat dat iets niet is voltooid', () => {
    const getekend = formulier('2026-04-01', 'F-10', { datumOndertekening: '2026-04-01' });
    const reden = formulier('2026-05-01', 'F-10', { redenNietVoltooid: 'ziek' });
    expect(staat(getekend, reden).pvt?.datum).toBe('2026-04-01');
    expect(staat(reden).pvt).toMatchObject({ datum: undefined, redenNietVoltooid: 'ziek' });
    expect(codes(PLAN, reden)).not.toContain('T-11');
  });

  test.each([
    ['op de laatste dag van de vorige is zij een verlenging', '2029-02-09', undefined, '2029-02-09'],
    ['een dag later is zij nieuw, en blijft de eerste beginnen na het plan', '2029-02-10', 6, '2026-02-10'],
  ])('begint een termijn van DUO %s', (_naam, termijnStart, maanden, eersteStart) => {
    const nieuw = formulier('2026-05-04', 'F-00', { termijnStart, termijnTotEnMet: '2029-08-09' });
    expect(staat(PLAN, nieuw).termijn).toMatchObject({ nieuweTermijnMaanden: maanden, eersteStart });
  });

  test('noemt DUO alleen de laatste dag, dan begon de termijn drie jaar eerder', () => {
    const { termijn } = staat(formulier('2026-05-04', 'F-00', { termijnTotEnMet: '2029-02-09' }));
    expect(termijn).toMatchObject({ start: '2026-02-10', totEnMet: '2029-02-09', herkomst: 'DUO' });
  });

  test('zolang de plicht loopt, is er geen dag vanaf wanneer gegevens weg moeten', () => {
    expect(listBewaartermijn(staat(PLAN))).toEqual([]);
    expect(listBewaartermijn(staat(melding('2026-05-04', 'DUO-SS106')))).toMatchObject([{ totEnMet: '2031-05-04' }]);
  });

  test('elke taak noemt het formulier waarmee zij klaar is', () => {
    const oproep = formulier('2026-05-18', 'F-03', {
      oproepNummer: '1',
      datumOproep: '2026-05-18',
      termijn: '2026-06-08',
    });
    const boete = formulier('2026-05-18', 'F-09', {
      grondslag: 'art. 23',
      categorie: 'PVT',
      datumOvertreding: '2026-05-04',
      datumBekendmaking: '2026-05-18',
      status: 'opgelegd',
    });
    const rapport = formulier('2026-05-18', 'F-09', {
      grondslag: 'art. 23',
      categorie: 'MAP',
      datumOvertreding: '2026-05-04',
      rapportDatum: '2026-05-18',
      status: 'voorstel',
    });
    const perTermijn = taken(PLAN, oproep, boete, rapport, ...afgehandeld('2026-05-18', 'DUO-SS120')).map(
      ({ termijn, formulier: id }) => [termijn, id],
    );
    expect(Object.fromEntries(perTermijn)).toEqual({
      'T-14': 'F-07',
      'T-15': 'F-07',
      'T-16': 'F-12',
      'T-21': 'F-03',
      'T-24': 'F-09',
      'T-27': 'F-09',
      'T-28': 'F-09',
      'T-31': 'F-16',
      'T-32': 'F-17',
    });
  });
});
