import { defineFormulier } from '../formulier';
import { type Velden } from '../historie';

function isScenarioMetBericht(velden: Velden): boolean {
  return velden.scenario === '1' || velden.scenario === '2';
}

/** F-01: welk scenario de gemeente met COA afspreekt. */
export const F01 = defineFormulier({
  id: 'F-01',
  titel: 'Scenariokeuze',
  uitleg: 'Kies binnen twee weken na de melding in TVS. Zonder bericht biedt COA voorinburgering aan (scenario 3).',
  velden: {
    datumTvsMelding: { label: 'Datum melding TVS', soort: 'datum', verplicht: true, automatisch: true },
    scenario: {
      label: 'Scenario',
      soort: 'keuze',
      opties: ['1', '2', '3'],
      eigenRegel: true,
      verplicht: true,
      hulp: '1: het hele traject start in het azc. 2: brede intake en plan in het azc. 3: alles na de verhuizing.',
    },
    datumKeuze: { label: 'Datum keuze', soort: 'datum', verplicht: true },
    datumBerichtCoa: { label: 'Bericht aan COA gestuurd op', soort: 'datum', verplicht: isScenarioMetBericht },
    wijzeBericht: {
      label: 'Hoe is COA ingelicht',
      soort: 'keuze',
      opties: ['telefoon', 'beveiligde mail', 'TVS'],
      verplicht: isScenarioMetBericht,
    },
    afstandAzc: { label: 'Azc in of nabij de gemeente', soort: 'ja/nee' },
    bijzonderheden: { label: 'Bijzonderheden met COA besproken', soort: 'ja/nee', hulp: 'Vul de inhoud hier niet in.' },
    toelichting: { label: 'Toelichting', soort: 'tekst', hulp: 'Nodig als het scenario wijzigt.' },
  },
});
