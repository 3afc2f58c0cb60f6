import { addWerkdagen } from '../../../rules/werkdagen';
import { computeTermijn } from '../../../rules/termijnen';
import { type MetingId } from '../../../rules/metingen';
import { dossierMet, formulier, melding } from '../../support/historie';
import { dag } from '../../support/dossier';
import { datum } from '../../../rules/datum';
import { GEZINSMIGRANT, type Historie, KOPPELING, meet, PLICHT, pip, type Rest, STATUSHOUDER, tel } from './hulp';

/** Telt op de dag ervoor, de dag zelf en de dag erna. */
function rond(meting: MetingId, historie: Historie, grens: string, rest: Rest = {}): readonly number[] {
  return [-1, 0, 1].map((verschil) => tel(meting, historie, dag(grens, verschil), rest));
}

const VERLOPEN: Rest = { filters: { termijnstand: { alleen: ['verlopen'] } } };

describe('meldingen', () => {
  const stap = (op: string, naam: string) => formulier(op, 'F-20a', { notificatie: 'COA-01', stap: naam });
  const KOPPEL_METINGEN = [
    'koppelingen-ontvangen',
    'koppelingen-niet-opgepakt',
    'open-meldingen',
    'meldingen-niet-opgepakt',
  ] as const;

  test.each([
    ['nieuw', [], [1, 1, 1, 1]],
    ['opgepakt', [stap('2026-01-13', 'oppakken')], [1, 0, 1, 0]],
    ['teruggegeven', [stap('2026-01-13', 'oppakken'), stap('2026-01-14', 'teruggeven')], [1, 1, 1, 1]],
    ['afgehandeld', [stap('2026-01-13', 'afhandelen')], [1, 0, 0, 0]],
    ['niet voor ons', [stap('2026-01-13', 'niet voor ons')], [1, 0, 0, 0]],
    ['dubbel', [stap('2026-01-13', 'dubbel')], [0, 0, 0, 0]],
    ['ingetrokken', [stap('2026-01-13', 'ingetrokken')], [1, 0, 0, 0]],
  ])('een koppeling die %s is', (_naam, stappen, verwacht) => {
    expect(KOPPEL_METINGEN.map((meting) => tel(meting, [KOPPELING, ...stappen], '2026-02-01'))).toEqual(verwacht);
  });

  test('een stap hoort bij de jongste melding die nog niet klaar is', () => {
    const historie = [KOPPELING, melding('2026-01-14', 'COA-01'), stap('2026-01-15', 'dubbel')];
    expect(tel('koppelingen-ontvangen', historie, '2026-02-01', { tot: '2026-01-12' })).toBe(1);
    expect(tel('koppelingen-ontvangen', historie, '2026-02-01', { van: '2026-01-13' })).toBe(0);
    expect(tel('meldingen-ontvangen', historie, '2026-02-01')).toBe(2);
  });

  test('wat alleen in het portaal is gezien, is niet ontvangen maar telt wel voor de stand', () => {
    const historie = [PLICHT, formulier('2026-05-01', 'F-20a', { notificatie: 'DUO-SS107', stap: 'melden' })];
    expect(tel('meldingen-ontvangen', historie, '2026-05-01')).toBe(1);
    expect(tel('beeindigd-zonder-voldoen', historie, '2026-05-01')).toBe(1);
  });

  test('een stap van na de peildatum is nog niet gezet', () => {
    expect(rond('open-meldingen', [KOPPELING, stap('2026-01-20', 'afhandelen')], '2026-01-20')).toEqual([1, 0, 0]);
  });

  test('per afzender, per code en per maand', () => {
    const dossier = dossierMet(KOPPELING, PLICHT, melding('2026-02-20', 'EXT-01'), melding('2026-02-21', 'DUO-SS137'));
    const van = (rest: Rest) => meet('meldingen-ontvangen', [dossier], '2026-05-01', rest);
    expect(van({ filters: { afzender: { alleen: ['DUO'] } } }).aantal).toBe(2);
    expect(van({ filters: { afzender: { behalve: ['DUO', 'EXT'] } } }).aantal).toBe(1);
    expect(van({ filters: { code: { alleen: ['DUO-SS137'] } } }).aantal).toBe(1);
    expect(van({ groepering: 'maand' }).groepen?.map(({ naam, aantal }) => [naam, aantal])).toEqual([
      ['2026-01', 1],
      ['2026-02', 3],
    ]);
    expect(van({ eenheid: 'dossiers', groepering: 'maand' }).groepen?.map(({ aantal }) => aantal)).toEqual([1, 1]);
  });
});

describe('scenario en brede intake', () => {
  test('het scenario kan tot en met de veertiende dag na de koppeling', () => {
    expect(rond('scenario-nog-doorgeven', [KOPPELING], '2026-01-26')).toEqual([1, 1, 0]);
    const gekozen = formulier('2026-01-14', 'F-01', { scenario: '1' });
    expect(tel('scenario-nog-doorgeven', [KOPPELING, gekozen], '2026-01-20')).toBe(0);
  });

  const oproep = formulier('2026-02-10', 'F-03', {
    oproepNummer: '1',
    datumOproep: '2026-02-10',
    termijn: '2026-02-24',
  });
  const nee = (op: string, nummer: string) => formulier(op, 'F-03', { oproepNummer: nummer, verschenen: 'nee' });
  const klaar = formulier('2026-03-02', 'F-03', { datumAfgerond: '2026-03-02' });

  test('wie is opgeroepen heeft de intake nog niet klaar', () => {
    expect(rond('nog-niet-opgeroepen', [PLICHT, oproep], '2026-02-10')).toEqual([1, 0, 0]);
    expect(rond('intake-niet-afgerond', [PLICHT, oproep, klaar], '2026-03-02')).toEqual([1, 0, 0]);
    expect(rond('intake-afgerond', [PLICHT, oproep, klaar], '2026-03-02')).toEqual([0, 1, 1]);
  });

  test('zonder plicht of met een PIP is er geen intake meer te doen', () => {
    expect(tel('intake-niet-afgerond', [KOPPELING], '2026-02-01')).toBe(0);
    expect(tel('intake-niet-afgerond', [PLICHT, pip()], '2026-04-01')).toBe(0);
    expect(tel('nog-niet-opgeroepen', [PLICHT, pip()], '2026-04-01')).toBe(0);
  });

  test('twee keer niet verschenen telt op de tweede keer; onvoldoende meewerken telt niet', () => {
    const half = formulier('2026-02-20', 'F-03', { oproepNummer: '3', verschenen: 'onvoldoende meegewerkt' });
    const historie = [PLICHT, nee('2026-02-12', '1'), half, nee('2026-03-03', '2')];
    expect(tel('intake-niet-verschenen', historie, '2026-04-01')).toBe(2);
    expect(tel('intake-niet-verschenen', historie, '2026-04-01', { eenheid: 'dossiers' })).toBe(1);
    expect(rond('intake-tweemaal-niet-verschenen', historie, '2026-03-03')).toEqual([0, 1, 1]);
    expect(tel('intake-tweemaal-niet-verschenen', historie, '2026-04-01', { tot: '2026-03-02' })).toBe(0);
  });
});

describe('het PIP', () => {
  // De tien weken vanaf 16 februari eindigen op maandag 27 april, Koningsdag.
  const uiterlijk = computeTermijn('T-06', datum('2026-02-16')).totEnMet;

  test('de tien weken lopen vanaf de latere van kennisgeving en inschrijving, en door tot een werkdag', () => {
    expect(uiterlijk).toBe('2026-04-28');
    expect(rond('pip-niet-vastgesteld', [PLICHT, STATUSHOUDER], uiterlijk, VERLOPEN)).toEqual([0, 0, 1]);
    expect(
      rond('pip-niet-vastgesteld', [PLICHT, STATUSHOUDER], uiterlijk, {
        filters: { termijnstand: { alleen: ['vandaag'] } },
      }),
    ).toEqual([0, 1, 0]);
  });

  test('te laat is de dag na de tien weken', () => {
    const laat = (verschil: number) =>
      tel('pip-te-laat-vastgesteld', [PLICHT, STATUSHOUDER, pip(dag(uiterlijk, verschil))], '2026-06-01');
    expect([-1, 0, 1].map(laat)).toEqual([0, 0, 1]);
  });

  test('zonder inschrijving is er geen termijn: wel open, nooit te laat en geen hoofdtaak', () => {
    const zonder = [PLICHT, formulier('2026-02-03', 'F-00', { kennisgevingsdatum: '2026-02-02' })];
    expect(tel('pip-niet-vastgesteld', zonder, '2026-12-01')).toBe(1);
    expect(tel('pip-niet-vastgesteld', zonder, '2026-12-01', VERLOPEN)).toBe(0);
    expect(tel('pip-niet-vastgesteld', zonder, '2026-12-01', { tot: '2027-12-31' })).toBe(0);
    expect(tel('open-taken', zonder, '2026-12-01')).toBe(0);
    expect(tel('pip-te-laat-vastgesteld', [...zonder, pip('2026-12-01')], '2026-12-01')).toBe(0);
  });

  test('een PIP met een dagtekening na de peildatum is er nog niet', () => {
    const vooruit = formulier('2026-03-01', 'F-05', { dagtekening: '2026-03-10', leerroute: 'O' });
    expect(rond('pip-vastgesteld', [PLICHT, vooruit], '2026-03-10')).toEqual([0, 1, 1]);
    expect(
      tel('lopende-dossiers', [PLICHT, vooruit], '2026-03-09', { filters: { leerroute: { alleen: ['geen'] } } }),
    ).toBe(1);
  });

  test.each([
    ['B1-route haalbaar', 'Z', 1],
    ['B1-route haalbaar', 'O', 0],
    ['B1-route niet haalbaar', 'B', 1],
    ['B1-route niet haalbaar', 'O', 1],
    ['B1-route niet haalbaar', 'Z', 0],
    ['Onbekend', 'Z', 0],
  ])('uitslag %s en leerroute %s', (resultaat, leerroute, aantal) => {
    const toets = formulier('2026-03-01', 'F-04', { status: 'afgenomen', resultaat });
    expect(tel('leerroute-wijkt-af-van-lbt', [PLICHT, toets, pip('2026-03-10', leerroute)], '2026-04-01')).toBe(aantal);
  });

  test('wacht op de termijn tot DUO haar bevestigt', () => {
    const inDuo = formulier('2026-03-12', 'F-20b', { item: 'PIP', datum: '2026-03-12' });
    const historie = [PLICHT, pip(), inDuo, melding('2026-03-20', 'DUO-SS102')];
    expect(rond('wacht-op-termijn', historie, '2026-03-12')).toEqual([0, 1, 1]);
    expect(rond('wacht-op-termijn', historie, '2026-03-20')).toEqual([1, 0, 0]);
  });
});

describe('registraties in DUO', () => {
  const uiterlijk = addWerkdagen(datum('2026-03-10'), 10);
  const gedaan = (op: string, meer = {}) => formulier(op, 'F-20b', { item: 'PIP', ...meer });

  test('open tot en met de tiende werkdag, daarna verlopen', () => {
    expect(rond('open-duo-registraties', [PLICHT, pip()], uiterlijk, VERLOPEN)).toEqual([0, 0, 1]);
    expect(tel('open-duo-registraties', [PLICHT, pip()], '2026-03-11', { tot: uiterlijk })).toBe(1);
    expect(tel('open-duo-registraties', [PLICHT, pip()], '2026-03-11', { tot: dag(uiterlijk, -1) })).toBe(0);
  });

  test('nadert is hoogstens vijf werkdagen te gaan', () => {
    const nadert = (peildatum: string) =>
      tel('open-duo-registraties', [PLICHT, pip()], peildatum, { filters: { termijnstand: { alleen: ['nadert'] } } });
    const vijfErvoor = addWerkdagen(datum('2026-03-10'), 5);
    expect([dag(vijfErvoor, -1), vijfErvoor, dag(uiterlijk, -1), uiterlijk].map(nadert)).toEqual([0, 1, 1, 0]);
  });

  test('een weigering laat de registratie open', () => {
    const historie = [PLICHT, pip(), gedaan('2026-03-12', { geweigerd: true }), gedaan('2026-03-16')];
    expect(tel('geweigerde-duo-registraties', historie, '2026-04-01')).toBe(1);
    expect(rond('open-duo-registraties', historie, '2026-03-16')).toEqual([1, 0, 0]);
    expect(tel('duo-registraties-gedaan', historie, '2026-04-01', { van: '2026-03-16', tot: '2026-03-16' })).toBe(1);
  });

  test('op de tiende werkdag is op tijd', () => {
    const laat = (op: string) => tel('te-late-duo-registraties', [PLICHT, pip(), gedaan(op)], '2026-06-01');
    expect([uiterlijk, dag(uiterlijk, 1)].map(laat)).toEqual([0, 1]);
  });

  test('een overledene heeft geen open registraties, een overgedragen dossier wel', () => {
    expect(tel('open-duo-registraties', [PLICHT, pip(), melding('2026-03-12', 'DUO-SS111')], '2026-03-12')).toBe(0);
    expect(tel('open-duo-registraties', [PLICHT, pip(), melding('2026-03-12', 'DUO-SS122')], '2026-03-12')).toBe(1);
  });

  test('twee plannen en één bevestiging: het oudste staat in DUO', () => {
    const historie = [PLICHT, pip(), pip('2026-03-20'), gedaan('2026-03-23')];
    const { dossiers, aantal } = meet('open-duo-registraties', [dossierMet(...historie)], '2026-03-24', {
      van: addWerkdagen(datum('2026-03-20'), 10),
    });
    expect([aantal, dossiers.length]).toEqual([1, 1]);
  });
});

describe('aanbod', () => {
  const plan = [PLICHT, STATUSHOUDER, pip('2026-03-10', 'O')];

  test('drie maanden na het PIP, ook op een zondag', () => {
    const zondag = [PLICHT, STATUSHOUDER, pip('2026-03-14')];
    expect(rond('zonder-aanbod', zondag, '2026-06-14', VERLOPEN)).toEqual([0, 0, 1]);
  });

  test('een aanbod in de toekomst is nog niet gedaan', () => {
    const historie = [...plan, formulier('2026-06-01', 'F-07', { datumAanbod: '2026-06-10' })];
    expect(rond('zonder-aanbod', historie, '2026-06-10')).toEqual([1, 0, 0]);
    expect(rond('aanbod-gedaan', historie, '2026-06-10')).toEqual([0, 1, 1]);
  });

  test('te laat is meer dan drie maanden; het vroegste aanbod telt', () => {
    const aanbod = (op: string) => formulier(op, 'F-07', { datumAanbod: op });
    expect(
      ['2026-06-10', '2026-06-11'].map((op) => tel('aanbod-te-laat', [...plan, aanbod(op)], '2026-09-01')),
    ).toEqual([0, 1]);
    expect(tel('aanbod-te-laat', [...plan, aanbod('2026-07-01'), aanbod('2026-06-01')], '2026-09-01')).toBe(0);
  });

  test('een gezinsmigrant krijgt geen aanbod van ons', () => {
    expect(tel('zonder-aanbod', [PLICHT, GEZINSMIGRANT, pip()], '2026-04-01')).toBe(0);
  });

  test('het schakeltraject is niet gestart als zes maanden voorbij zijn', () => {
    expect(rond('schakeltraject-niet-gestart', plan, '2026-09-10')).toEqual([0, 0, 1]);
    const aanbod = formulier('2026-06-01', 'F-07', { datumAanbod: '2026-06-01', startOpleiding: '2026-10-01' });
    expect(rond('schakeltraject-niet-gestart', [...plan, aanbod], '2026-10-01')).toEqual([1, 0, 0]);
  });
});

describe('de inburgeringstermijn', () => {
  const ALTIJD: Rest = { van: '2020-01-01', tot: '2040-12-31' };
  const historie = [PLICHT, GEZINSMIGRANT, pip()];

  test('loopt drie jaar na de dagtekening af, of op de dag van DUO', () => {
    expect(rond('termijn-eindigt', historie, '2029-03-10', ALTIJD)).toEqual([1, 1, 0]);
    expect(rond('termijn-verstreken', historie, '2029-03-10')).toEqual([0, 0, 1]);
    const verlengd = formulier('2028-01-03', 'F-00', { termijnTotEnMet: '2029-09-10' });
    expect(rond('termijn-verstreken', [...historie, verlengd], '2029-09-10')).toEqual([0, 0, 1]);
  });

  test('PVT of MAP open: in de onderwijsroute is er geen MAP', () => {
    const pvt = formulier('2026-05-01', 'F-10', { datumOndertekening: '2026-05-01' });
    const open = (leerroute: string, ...meer: Historie) =>
      tel('termijn-eindigt-pvt-map-open', [PLICHT, pip('2026-03-10', leerroute), ...meer], '2026-06-01', ALTIJD);
    expect([open('O'), open('O', pvt), open('B', pvt)]).toEqual([1, 0, 1]);
  });

  test('wisselen kan tot en met anderhalf jaar na het begin van de termijn', () => {
    expect(rond('leerroutewissel-mogelijk', historie, '2027-09-10')).toEqual([1, 1, 0]);
    const vanDuo = formulier('2026-03-20', 'F-00', { termijnStart: '2026-04-01' });
    expect(rond('leerroutewissel-mogelijk', [...historie, vanDuo], '2027-09-30')).toEqual([1, 1, 0]);
  });
});

describe('leerroute en uren', () => {
  const wijziging = (op: string, soort: string, meer = {}) =>
    formulier(op, 'F-06', { soort, dagtekening: op, ...meer });
  const uren = (op: string, urenNt2: number) => formulier(op, 'F-13', { urenNt2 });

  test('een wissel verandert de leerroute en zet het niveau terug', () => {
    const historie = [
      PLICHT,
      pip('2026-03-10', 'Z'),
      wijziging('2026-06-01', 'leerroute', { leerrouteNieuw: 'B' }),
      uren('2026-06-02', 600),
    ];
    expect(rond('leerroute-gewisseld', historie, '2026-06-01')).toEqual([0, 1, 1]);
    expect(rond('afschalen-mogelijk', historie, '2026-06-02')).toEqual([0, 1, 1]);
  });

  test('afschalen kan vanaf 600 uren taal en maar één keer', () => {
    const met = (...opgaven: readonly number[]) => [
      PLICHT,
      pip(),
      ...opgaven.map((aantal) => uren('2026-06-01', aantal)),
    ];
    expect(
      [met(599), met(600), met(300, 300)].map((historie) => tel('afschalen-mogelijk', historie, '2026-07-01')),
    ).toEqual([0, 1, 1]);
    const afgeschaald = [...met(600), wijziging('2026-06-10', 'niveau (afschalen)')];
    expect(tel('afschalen-mogelijk', afgeschaald, '2026-07-01')).toBe(0);
    expect(tel('afgeschaald', afgeschaald, '2026-07-01', { van: '2026-06-10', tot: '2026-06-10' })).toBe(1);
    expect(
      tel('afschalen-mogelijk', [...afgeschaald, wijziging('2026-06-20', 'niveau terug naar B1')], '2026-07-01'),
    ).toBe(1);
  });
});

describe('afronding en begeleiding', () => {
  const pvt = formulier('2026-04-20', 'F-10', { datumOndertekening: '2026-05-01' });
  const map = formulier('2026-05-04', 'F-11', { datumEindgesprek: '2026-05-04' });

  test('PVT en MAP zijn open tot de dag waarop zij klaar zijn', () => {
    expect(rond('pvt-open', [PLICHT, pip(), pvt], '2026-05-01')).toEqual([1, 0, 0]);
    expect(rond('pvt-afgerond', [PLICHT, pip(), pvt], '2026-05-01')).toEqual([0, 1, 1]);
    expect(rond('map-open', [PLICHT, pip(), map], '2026-05-04')).toEqual([1, 0, 0]);
    expect(rond('map-afgerond', [PLICHT, pip(), map], '2026-05-04')).toEqual([0, 1, 1]);
    expect(tel('map-open', [PLICHT, pip('2026-03-10', 'O')], '2026-05-04')).toBe(0);
  });

  test('een certificaat ligt klaar van SS141 tot de overhandiging', () => {
    const historie = [
      PLICHT,
      pip(),
      melding('2026-05-01', 'DUO-SS141'),
      formulier('2026-05-10', 'F-12', { certificaatOverhandigd: '2026-05-10' }),
    ];
    expect(rond('certificaten-te-overhandigen', historie, '2026-05-01')).toEqual([0, 1, 1]);
    expect(rond('certificaten-te-overhandigen', historie, '2026-05-10')).toEqual([1, 0, 0]);
  });

  const gesprek = (op: string, verschenen: string) => formulier(op, 'F-19', { datum: op, verschenen });

  test('niet gesproken telt vanaf het laatste gesprek dat doorging, of vanaf het PIP', () => {
    const TWEE: Rest = { duur: { aantal: 2, eenheid: 'maanden' } };
    expect(rond('niet-gesproken', [PLICHT, pip()], '2026-05-10', TWEE)).toEqual([0, 1, 1]);
    const historie = [PLICHT, pip(), gesprek('2026-04-15', 'ja'), gesprek('2026-05-20', 'nee zonder reden')];
    expect(rond('niet-gesproken', historie, '2026-06-15', TWEE)).toEqual([0, 1, 1]);
    expect(rond('niet-gesproken', historie, '2026-05-27', { duur: { aantal: 6, eenheid: 'weken' } })).toEqual([
      0, 1, 1,
    ]);
    expect(rond('niet-gesproken', historie, '2026-04-25', { duur: { aantal: 10, eenheid: 'dagen' } })).toEqual([
      0, 1, 1,
    ]);
  });

  test('gesprekken met en zonder reden', () => {
    const historie = [
      PLICHT,
      gesprek('2026-04-15', 'ja'),
      gesprek('2026-04-20', 'nee met reden'),
      gesprek('2026-04-21', 'nee zonder reden'),
    ];
    expect(tel('voortgangsgesprekken-gevoerd', historie, '2026-05-01')).toBe(1);
    expect(tel('voortgangsgesprekken-niet-doorgegaan', historie, '2026-05-01')).toBe(2);
    expect(
      tel('voortgangsgesprekken-niet-doorgegaan', historie, '2026-05-01', {
        filters: { reden: { alleen: ['zonder reden'] } },
        tot: '2026-04-20',
      }),
    ).toBe(0);
  });

  const ontzorgen = formulier('2026-03-01', 'F-14', { startdatum: '2026-03-05', einddatum: '2026-09-04' });

  test('ontzorgen loopt van de startdatum tot en met de einddatum', () => {
    expect(rond('lopend-ontzorgen', [PLICHT, ontzorgen], '2026-03-05')).toEqual([0, 1, 1]);
    expect(rond('lopend-ontzorgen', [PLICHT, ontzorgen], '2026-09-04')).toEqual([1, 1, 0]);
    expect(rond('ontzorgen-gestart', [PLICHT, ontzorgen], '2026-03-05')).toEqual([0, 1, 1]);
  });

  test('een einddatum mag ook al voorbij zijn, en een verlenging gaat voor', () => {
    const inSeptember: Rest = { van: '2026-09-01', tot: '2026-09-30' };
    expect(tel('ontzorgen-eindigt', [PLICHT, ontzorgen], '2026-12-01', inSeptember)).toBe(1);
    const verlengd = formulier('2026-08-01', 'F-14', { einddatum: '2026-12-04' });
    expect(tel('ontzorgen-eindigt', [PLICHT, ontzorgen, verlengd], '2026-12-01', inSeptember)).toBe(0);
    expect(tel('ontzorgen-eindigt', [PLICHT, ontzorgen, verlengd], '2026-07-31', inSeptember)).toBe(1);
  });
});

describe('handhaving', () => {
  const boete = (op: string, status: string, meer = {}) =>
    formulier(op, 'F-09', { grondslag: 'art. 23', categorie: 'MAP', datumOvertreding: '2026-04-01', status, ...meer });

  test('een boete telt zolang zij niet is herroepen, en één keer', () => {
    const historie = [
      PLICHT,
      boete('2026-04-10', 'voorstel', { bedrag: 50.1 }),
      boete('2026-05-01', 'opgelegd', { datumBesluit: '2026-05-01', bezwaar: 'ingediend' }),
      boete('2026-06-01', 'betaald', { grondslag: 'art. 22 eerste' }),
      boete('2026-07-01', 'herroepen', { bezwaar: 'gegrond' }),
    ];
    expect(rond('boetes', historie, '2026-05-01')).toEqual([0, 1, 1]);
    expect(rond('boetes', historie, '2026-07-01')).toEqual([1, 0, 0]);
    expect(rond('bezwaar-loopt', historie, '2026-07-01')).toEqual([1, 0, 0]);
  });

  test('het bedrag is de som, ook per groep', () => {
    const tweede = { datumOvertreding: '2026-04-02', datumBesluit: '2026-06-01', bedrag: 0.2 };
    const dossier = dossierMet(
      PLICHT,
      boete('2026-05-01', 'opgelegd', { datumBesluit: '2026-05-01', bedrag: 0.1 }),
      boete('2026-06-01', 'betaald', tweede),
    );
    expect(meet('boetes', [dossier], '2026-07-01').bedrag).toBe(0.3);
    expect(
      meet('boetes', [dossier], '2026-07-01', { groepering: 'maand' }).groepen?.map(({ bedrag }) => bedrag),
    ).toEqual([0.1, 0.2]);
  });

  test('een waarschuwing telt op de dag van verzending', () => {
    const historie = [
      PLICHT,
      formulier('2026-04-01', 'F-08', { fase: 'PIP', reden: 'verzuim taalles', datumVerzonden: '2026-04-03' }),
    ];
    expect(rond('waarschuwingen', historie, '2026-04-03')).toEqual([0, 1, 1]);
    expect(
      tel('waarschuwingen', historie, '2026-05-01', { filters: { reden: { behalve: ['verzuim taalles'] } } }),
    ).toBe(0);
    expect(tel('waarschuwingen', historie, '2026-05-01', { filters: { fase: { alleen: ['PIP'] } } })).toBe(1);
  });
});

describe('verhuizing en hoofdtaken', () => {
  const overname = melding('2026-04-01', 'DUO-SS121');

  test('de overdracht moet binnen tien werkdagen na de inschrijving, anders na de melding', () => {
    const uiterlijk = addWerkdagen(datum('2026-04-01'), 10);
    expect(rond('overdracht-open', [overname], uiterlijk, VERLOPEN)).toEqual([0, 0, 1]);
    const ingeschreven = formulier('2026-04-02', 'F-00', { brpDatum: '2026-03-20' });
    expect(tel('overdracht-open', [overname, ingeschreven], addWerkdagen(datum('2026-03-20'), 10), VERLOPEN)).toBe(0);
    expect(
      tel('overdracht-open', [overname, ingeschreven], dag(addWerkdagen(datum('2026-03-20'), 10), 1), VERLOPEN),
    ).toBe(1);
  });

  test('contact met de vorige gemeente sluit de overdracht', () => {
    const contact = formulier('2026-04-07', 'F-17', { richting: 'vestiging', contactDatum: '2026-04-08' });
    expect(rond('overdracht-open', [overname, contact], '2026-04-08')).toEqual([1, 0, 0]);
    expect(
      tel('gevestigd-uit-andere-gemeente', [overname, contact], '2026-05-01', { van: '2026-04-01', tot: '2026-04-01' }),
    ).toBe(1);
  });

  test('een vertrek telt op de dag van de BRP', () => {
    const vertrek = formulier('2026-04-01', 'F-17', { richting: 'vertrek', datumBrp: '2026-04-10' });
    expect(rond('vertrokken-naar-andere-gemeente', [PLICHT, vertrek], '2026-04-10')).toEqual([0, 1, 1]);
  });

  test('de hoofdtaken zijn de vijf metingen bij elkaar', () => {
    const dossiers = [
      { ...dossierMet(KOPPELING), dossiernummer: '2026-0001' },
      { ...dossierMet(PLICHT, STATUSHOUDER), dossiernummer: '2026-0002' },
      { ...dossierMet(PLICHT, STATUSHOUDER, pip('2026-01-20')), dossiernummer: '2026-0003' },
      { ...dossierMet(melding('2026-01-20', 'DUO-SS121')), dossiernummer: '2026-0004' },
    ];
    const { aantal, groepen } = meet('open-taken', dossiers, '2026-01-22', { groepering: 'taak' });
    expect([aantal, groepen?.map(({ naam }) => naam)]).toEqual([3, ['DUO-registratie', 'overdracht', 'scenario']]);
    expect(meet('open-taken', dossiers, '2026-02-20', { groepering: 'taak' }).groepen).toEqual([
      { naam: 'DUO-registratie', aantal: 1, dossiers: ['2026-0003'] },
      { naam: 'PIP vaststellen', aantal: 1, dossiers: ['2026-0002'] },
      { naam: 'aanbod', aantal: 1, dossiers: ['2026-0003'] },
      { naam: 'overdracht', aantal: 1, dossiers: ['2026-0004'] },
    ]);
  });
});
