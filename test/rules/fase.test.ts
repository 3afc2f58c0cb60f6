import { datum } from '../../rules/datum';
import { computeFase } from '../../rules/fase';
import { type HistorieRegel } from '../../rules/historie';
import { prepareDossiers } from '../../rules/metingen';
import { computeTermijn } from '../../rules/termijnen';
import { afgehandeld, dossierMet, formulier, melding } from '../support/historie';

type Historie = readonly (HistorieRegel | readonly HistorieRegel[])[];

/** De fase op de kaart; een antwoord op een statusvraag noemt dezelfde. */
function fase(vandaag: string, ...historie: Historie): string {
  const dossier = dossierMet(...historie);
  const opKaart = computeFase(dossier, datum(vandaag));
  expect(prepareDossiers([dossier], datum(vandaag)).standen[0]?.fase).toBe(opKaart);
  return opKaart;
}

const KOPPELING = melding('2026-01-12', 'COA-01');
const PLICHT = melding('2026-02-02', 'DUO-SS101');
const GEGEVENS_A = formulier('2026-02-03', 'F-00', { doelgroep: 'A', kennisgevingsdatum: '2026-02-02' });
const GEGEVENS_G = formulier('2026-02-03', 'F-00', { doelgroep: 'G', kennisgevingsdatum: '2026-02-02' });
const OPROEP = formulier('2026-02-10', 'F-03', { oproepNummer: '1', datumOproep: '2026-02-10', termijn: '2026-02-24' });
const GESPREK = formulier('2026-02-24', 'F-03', { oproepNummer: '1', verschenen: 'ja', datumGesprek: '2026-02-24' });
const UITKOMST = formulier('2026-03-02', 'F-03', { datumAfgerond: '2026-03-02' });
const PIP = formulier('2026-03-10', 'F-05', { dagtekening: '2026-03-10', leerroute: 'B' });
const IN_DUO = formulier('2026-03-12', 'F-20b', { item: 'PIP', datum: '2026-03-12' });
const TERMIJN = melding('2026-03-16', 'DUO-SS102');
const AANBOD = formulier('2026-04-01', 'F-07', { datumAanbod: '2026-04-01' });
const PVT = formulier('2026-05-01', 'F-10', { datumOndertekening: '2026-05-01' });
const MAP = formulier('2026-05-04', 'F-11', { datumEindgesprek: '2026-05-04' });
const TST = formulier('2026-05-06', 'F-12', { tstAfgerond: '2026-05-06' });

describe('de fase van een lopend dossier', () => {
  const stappen: readonly [string, Historie][] = [
    ['gekoppeld', [KOPPELING]],
    ['plicht vastgesteld', [KOPPELING, PLICHT, GEGEVENS_A]],
    ['opgeroepen', [KOPPELING, PLICHT, GEGEVENS_A, OPROEP]],
    ['intake loopt', [KOPPELING, PLICHT, GEGEVENS_A, OPROEP, GESPREK]],
    ['intake afgerond', [KOPPELING, PLICHT, GEGEVENS_A, OPROEP, GESPREK, UITKOMST]],
    ['PIP nog niet in DUO', [PLICHT, GEGEVENS_A, UITKOMST, PIP]],
    ['wacht op termijn', [PLICHT, GEGEVENS_A, UITKOMST, PIP, IN_DUO]],
    ['wacht op aanbod', [PLICHT, GEGEVENS_A, UITKOMST, PIP, IN_DUO, TERMIJN]],
    ['in traject', [PLICHT, GEGEVENS_A, UITKOMST, PIP, IN_DUO, TERMIJN, AANBOD]],
    ['in traject', [PLICHT, GEGEVENS_G, UITKOMST, PIP, IN_DUO, TERMIJN]],
    ['in traject', [PLICHT, GEGEVENS_G, UITKOMST, PIP, TERMIJN]],
    ['afgerond, wacht op DUO', [PLICHT, GEGEVENS_G, PIP, IN_DUO, TERMIJN, PVT, MAP, TST]],
  ];

  test.each(stappen)('%s', (naam, historie) => {
    expect(fase('2026-05-08', ...historie)).toBe(naam);
  });

  test('de termijn is verstreken op de dag na de laatste dag', () => {
    const laatste = computeTermijn('T-16', datum('2026-03-10')).totEnMet;
    const historie = [PLICHT, GEGEVENS_G, PIP, IN_DUO, TERMIJN];
    expect(fase(laatste, ...historie)).toBe('in traject');
    expect(fase('2029-03-11', ...historie)).toBe('termijn verstreken');
  });

  test('de datum van DUO gaat voor de eigen berekening', () => {
    const verlengd = formulier('2028-01-03', 'F-00', { termijnTotEnMet: '2029-09-10' });
    expect(fase('2029-03-11', PLICHT, GEGEVENS_G, PIP, IN_DUO, verlengd)).toBe('in traject');
  });

  test('zonder MAP is alleen de onderwijsroute klaar', () => {
    const route = formulier('2026-03-10', 'F-05', { dagtekening: '2026-03-10', leerroute: 'O' });
    expect(fase('2026-05-08', PLICHT, GEGEVENS_G, route, IN_DUO, TERMIJN, PVT, TST)).toBe('afgerond, wacht op DUO');
    expect(fase('2026-05-08', PLICHT, GEGEVENS_G, PIP, IN_DUO, TERMIJN, PVT, TST)).toBe('in traject');
  });

  test('een ondertekening die nog moet komen is niet gedaan; op de dag zelf wel', () => {
    const alvast = formulier('2026-05-07', 'F-10', { datumOndertekening: '2026-05-11' });
    const historie = [PLICHT, GEGEVENS_G, PIP, IN_DUO, TERMIJN, alvast, MAP, TST];
    expect(['2026-05-10', '2026-05-11'].map((dag) => fase(dag, ...historie))).toEqual([
      'in traject',
      'afgerond, wacht op DUO',
    ]);
  });

  test('zonder afgeronde leerroute is het traject niet klaar', () => {
    expect(fase('2026-05-08', PLICHT, GEGEVENS_G, PIP, IN_DUO, TERMIJN, PVT, MAP)).toBe('in traject');
  });

  test('uren in DUO zetten is nog geen plan in DUO zetten', () => {
    const metUren = formulier('2026-03-02', 'F-03', { datumAfgerond: '2026-03-02', urenTaalKnmIntake: 10 });
    const uren = formulier('2026-03-04', 'F-20b', { item: 'uren intake', datum: '2026-03-04' });
    expect(fase('2026-05-08', PLICHT, GEGEVENS_A, metUren, uren, PIP)).toBe('PIP nog niet in DUO');
  });

  test('alleen wie een oproep met een dag heeft, is opgeroepen', () => {
    const zonderDag = formulier('2026-02-10', 'F-03', { oproepNummer: '1', verschenen: 'nee' });
    expect(fase('2026-05-08', PLICHT, GEGEVENS_A, zonderDag)).toBe('plicht vastgesteld');
  });
});

describe('een dossier dat niet loopt, heeft zijn status als fase', () => {
  test.each([
    ['DUO-SS111', 'overleden'],
    ['DUO-SS122', 'overgedragen'],
    ['COA-09', 'overgedragen'],
    ['DUO-SS106', 'voldaan'],
    ['DUO-SS107', 'beëindigd'],
    ['DUO-SS108', 'beëindigd'],
    ['DUO-SS110', 'beëindigd'],
    ['DUO-SS109', 'opgeschort'],
    ['DUO-SS123', 'opgeschort'],
  ])('na %s: %s', (code, naam) => {
    expect(fase('2026-05-08', PLICHT, GEGEVENS_A, PIP, afgehandeld('2026-05-06', code))).toBe(naam);
  });

  test('ook als het de enige melding van het dossier is', () => {
    expect(fase('2026-05-08', melding('2026-05-06', 'COA-09'))).toBe('overgedragen');
  });

  test('een einde dat is ingetrokken, is geen einde', () => {
    const vergist = formulier('2026-05-07', 'F-20a', {
      notificatie: 'DUO-SS107',
      stap: 'ingetrokken',
      reden: 'vergissing',
    });
    expect(fase('2026-05-08', PLICHT, GEGEVENS_A, melding('2026-05-06', 'DUO-SS107'), vergist)).toBe(
      'plicht vastgesteld',
    );
  });

  test.each(['DUO-SS129', 'DUO-SS130'])('na een opschorting loopt het dossier weer met %s', (code) => {
    const historie = [PLICHT, GEGEVENS_A, melding('2026-05-01', 'DUO-SS109'), melding('2026-05-06', code)];
    expect(fase('2026-05-08', ...historie)).toBe('plicht vastgesteld');
  });
});
