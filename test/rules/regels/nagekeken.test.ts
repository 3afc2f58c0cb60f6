import { getBron } from '../../../rules/bronnen';
import { wisseltermijn } from '../../../rules/dossier/uiterste-dagen';
import { foldDossier } from '../../../rules/dossier';
import { datum } from '../../../rules/datum';
import { ELDERS, listRegels } from '../../../rules/regels';
import { aDossier, dag, klaarVoorPlan, metPlan } from '../../support/dossier';
import { intakeVelden, pipVelden, wisselVelden, zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const PLAN_O = { leerroute: 'O', intensiteitMap: 0, mapPraktijk: 0 };
/** Laatste dag om van leerroute te wisselen bij het plan van `metPlan`. */
const LAATSTE_WISSELDAG = wisseltermijn(foldDossier(metPlan().build(), datum('2026-03-02'))) ?? '';

describe('een wissel van leerroute gaat uit van de route in het plan, niet van wat iemand invult', () => {
  const naarB = { leerrouteNieuw: 'B', nieuweIntensiteit: 500 };
  const laat = dag(LAATSTE_WISSELDAG, 1);

  test('wie in de Z-route zit, komt na anderhalf jaar niet met "onderwijsroute" alsnog in de B1-route', () => {
    const velden = wisselVelden({ ...naarB, leerrouteOud: 'O', dagtekening: laat });
    const planZ = metPlan({ leerroute: 'Z', niveau: 'A2' });
    given(planZ).on(laat).when('F-06', velden).thenRefused('V-WIJ-04');
  });

  test('wie echt in de onderwijsroute zit, mag dat ook na anderhalf jaar', () => {
    const velden = wisselVelden({ ...naarB, leerrouteOud: 'O', intensiteitMap: 60, dagtekening: laat });
    given(metPlan(PLAN_O)).on(laat).when('F-06', velden).thenSilent('V-WIJ-04');
  });

  test('op de laatste dag van anderhalf jaar mag elke wissel', () => {
    const velden = wisselVelden({ ...naarB, leerrouteOud: 'Z', dagtekening: LAATSTE_WISSELDAG });
    given(metPlan({ leerroute: 'Z', niveau: 'A2' }))
      .on(laat)
      .when('F-06', velden)
      .thenSilent('V-WIJ-04');
  });

  test('uit de onderwijsroute hoort altijd een MAP, ook als er een andere oude route is ingevuld', () => {
    const velden = wisselVelden({ leerrouteOud: 'B' });
    given(metPlan(PLAN_O)).on('2026-06-01').when('F-06', velden).thenRefused('V-WIJ-13');
    given(metPlan()).on('2026-06-01').when('F-06', velden).thenSilent('V-WIJ-13');
  });
});

describe('wie al een leerroute heeft uit een andere gemeente', () => {
  const verhuisd = (leerroute: string) =>
    aDossier().metPlicht('2026-01-05', { doelgroep: 'A', eerdereLeerroute: leerroute });
  const uitkomst = intakeVelden({
    datumGesprek: '2026-02-02',
    datumAfgerond: '2026-02-02',
    urenParticipatieIntake: 12,
  });

  test('krijgt alleen in de Z-route participatie-uren uit de intake', () => {
    given(verhuisd('B')).on('2026-02-02').when('F-03', uitkomst).thenRefused('V-BI-15');
    given(verhuisd('Z')).on('2026-02-02').when('F-03', uitkomst).thenSilent('V-BI-15');
  });

  test('zonder leerroute mogen de uren erin: de route komt nog', () => {
    const nieuw = aDossier().metPlicht('2026-01-05', { doelgroep: 'A' });
    given(nieuw).on('2026-02-02').when('F-03', uitkomst).thenSilent('V-BI-15');
  });

  test('kan in het eerste plan van onze gemeente al op A2 staan: het is niet het eerste plan', () => {
    const opA2 = pipVelden({ niveau: 'A2' });
    given(klaarVoorPlan()).on('2026-02-09').when('F-05', opA2).thenRefused('V-PIP-08');
    const gevestigd = aDossier(klaarVoorPlan().build().historie).metMelding('DUO-SS121', '2026-02-04');
    given(gevestigd).on('2026-02-09').when('F-05', opA2).thenSilent('V-PIP-08');
  });
});

describe('bronnen van regels', () => {
  test('wat wij zelf bedachten, heet ook lokaal', () => {
    const eigen = ['V-ALG-04', 'V-ALG-06', 'V-ALG-19', 'V-LBT-07', 'V-SCEN-04', 'V-PIP-04', 'V-WAA-09', 'V-DG-01'];
    const zonderLokaal = [...listRegels(), ...ELDERS].filter(
      ({ id, bronnen }) => eigen.includes(id) && !bronnen.some((bron) => getBron(bron).soort === 'lokaal'),
    );
    expect(zonderLokaal.map(({ id }) => id)).toEqual([]);
  });
});

test('een leeg plan noemt elke eis één keer', () => {
  const { oordeel } = given(klaarVoorPlan()).on('2026-02-09').when('F-05', zonder({}));
  const gemeld = oordeel.meldingen.map(({ regel, veld }) => `${regel} ${veld ?? ''}`);
  expect(new Set(gemeld).size).toBe(gemeld.length);
});
