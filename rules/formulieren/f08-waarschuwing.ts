import { defineFormulier } from '../formulier';
import { type Velden } from '../historie';

/** Waarschuwingen over de brede intake en de toets volgen artikel 14 Wi; die over het plan niet. */
export function isWaarschuwingIntake(fase: unknown): boolean {
  return fase === 'brede intake' || fase === 'LBT';
}

function overIntake(velden: Velden): boolean {
  return isWaarschuwingIntake(velden.fase);
}

const INTAKE = ['brede intake', 'LBT'];

/** F-08: waarschuwing. */
export const F08 = defineFormulier({
  id: 'F-08',
  titel: 'Waarschuwing',
  uitleg: 'Waarschuwing over de brede intake, de toets of het plan. Gaat niet naar DUO.',
  vormen: [
    { id: 'brede intake', label: 'Brede intake' },
    { id: 'LBT', label: 'Leerbaarheidstoets' },
    { id: 'PIP', label: 'Plan' },
  ],
  vormVan: (velden) => (typeof velden.fase === 'string' ? velden.fase : ''),
  velden: {
    fase: { label: 'Waarover', soort: 'keuze', opties: ['brede intake', 'LBT', 'PIP'], verplicht: true, cbs: true },
    reden: {
      label: 'Reden',
      soort: 'keuze',
      opties: [
        'niet verschenen intake',
        'niet meegewerkt intake',
        'LBT niet afgelegd',
        'niet verschenen voortgangsgesprek',
        'verzuim taalles',
        'PVT',
        'MAP',
        'participatie',
        'anders',
      ],
      optiesPerVorm: {
        'brede intake': ['niet verschenen intake', 'niet meegewerkt intake', 'anders'],
        LBT: ['LBT niet afgelegd', 'anders'],
        PIP: ['niet verschenen voortgangsgesprek', 'verzuim taalles', 'PVT', 'MAP', 'participatie', 'anders'],
      },
      verplicht: true,
      cbs: true,
    },
    datumGebeurtenis: { label: 'Datum van de gebeurtenis', soort: 'datum', verplicht: true },
    datumConstatering: { label: 'Vastgesteld op', soort: 'datum', verplicht: true },
    schriftelijk: { label: 'Schriftelijk', soort: 'ja/nee', verplicht: overIntake },
    datumVerzonden: { label: 'Verzonden op', soort: 'datum', verplicht: true, cbs: true },
    nieuweTermijn: { label: 'Nieuwe termijn', soort: 'datum', dag: 'vooruit', verplicht: overIntake, vormen: INTAKE },
    verzuimSoort: {
      label: 'Verzuim',
      soort: 'keuze',
      opties: ['geoorloofd', 'ongeoorloofd'],
      verplicht: (velden) => velden.reden === 'verzuim taalles',
      vormen: ['PIP'],
    },
    toelichting: { label: 'Toelichting', soort: 'tekst', hulp: 'Geen gegevens over gezondheid of geloof.' },
  },
});
