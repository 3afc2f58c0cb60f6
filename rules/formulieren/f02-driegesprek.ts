import { defineFormulier } from '../formulier';

/** F-02: warme overdracht van COA. */
export const F02 = defineFormulier({
  id: 'F-02',
  titel: 'Driegesprek',
  uitleg: 'Gesprek van de inburgeraar, de casemanager van COA en u.',
  velden: {
    datum: { label: 'Datum driegesprek', soort: 'datum', verplicht: true },
    aanwezig: {
      label: 'Aanwezig',
      soort: 'meerkeuze',
      opties: ['inburgeraar', 'casemanager COA', 'klantmanager', 'tolk', 'anders'],
      verplicht: true,
    },
    vorm: { label: 'Vorm', soort: 'keuze', opties: ['azc', 'gemeente', 'online', 'telefonisch'], verplicht: true },
    klantprofielBesproken: { label: 'Klantprofiel besproken', soort: 'ja/nee', verplicht: true },
    pidGedeeld: {
      label: 'Inburgeraar deelt informatie uit de Blauwe map',
      soort: 'ja/nee',
      verplicht: true,
      hulp: 'De map is van de inburgeraar. De inhoud komt hier niet.',
    },
    afsprakenAansluiting: {
      label: 'Afspraken over het programma van COA',
      soort: 'meerkeuze',
      opties: ['voorinburgering stopt', 'loopt door', 'n.v.t.'],
      verplicht: (_velden, staat) => ['1', '2'].includes(staat.scenarios.at(-1)?.scenario ?? ''),
    },
    verwachteUitstroom: { label: 'Verwachte verhuisdatum', soort: 'datum', dag: 'vooruit' },
  },
});
