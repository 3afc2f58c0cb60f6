import { defineFormulier } from '../formulier';
import { type DossierStaat } from '../dossier/staat';
import { aanbodtermijn, schakeltermijn } from '../dossier/uiterste-dagen';
import { type Velden } from '../historie';
import { leesDatum } from '../velden';
import { ALFABETISERING_VELD } from './opties';

/** Waar als het eerste aanbod later komt dan drie maanden na het plan (T-14). */
export function isLaatAanbod(velden: Velden, staat: DossierStaat): boolean {
  const datumAanbod = leesDatum(velden, 'datumAanbod');
  const uiterlijk = aanbodtermijn(staat);
  // Na een eerste aanbod is aan de termijn voldaan; een nieuw aanbod kan dan niet meer te laat zijn.
  return staat.aanbod.length === 0 && datumAanbod !== undefined && uiterlijk !== undefined && datumAanbod > uiterlijk;
}

/** Waar als het taalschakeltraject later start dan zes maanden na het plan (T-15). */
export function isLateSchakelstart(velden: Velden, staat: DossierStaat): boolean {
  const start = leesDatum(velden, 'startOpleiding');
  const uiterlijk = schakeltermijn(staat);
  if (staat.plan.leerroute !== 'O' || start === undefined || uiterlijk === undefined || start <= uiterlijk)
    return false;
  return !staat.aanbod.some(({ startOpleiding }) => startOpleiding !== undefined && startOpleiding <= uiterlijk);
}

/** F-07: inburgeringsaanbod aan een asielstatushouder. */
export const F07 = defineFormulier({
  id: 'F-07',
  titel: 'Inburgeringsaanbod',
  uitleg: 'Aanbod van een cursus of taalschakeltraject, binnen drie maanden na het plan.',
  velden: {
    datumAanbod: { label: 'Datum aanbod of inschrijving', soort: 'datum', verplicht: true, duo: true },
    startOpleiding: {
      label: 'Verwachte start',
      soort: 'datum',
      dag: 'vooruit',
      verplicht: (_velden, staat) => staat.plan.leerroute === 'O',
      duo: true,
      hulp: 'Bij de B1-route en de Z-route is dit de datum van het aanbod als u niets invult.',
    },
    eindeOpleiding: { label: 'Verwachte laatste dag', soort: 'datum', dag: 'vooruit', verplicht: true, duo: true },
    instelling: {
      label: 'Instellingsnummer (lijst van DUO)',
      soort: 'code',
      maxLengte: 20,
      eigenRegel: true,
      verplicht: true,
      duo: true,
      hulp: 'Tien tekens.',
    },
    alfabetisering: ALFABETISERING_VELD,
    briefKennisgeving: { label: 'Kennisgeving aan de inburgeraar', soort: 'datum', verplicht: true },
    redenVertraging: {
      label: 'Reden van de vertraging',
      soort: 'keuze',
      opties: ['geen plek', 'wachtlijst TST', 'instelling', 'persoonlijke omstandigheden', 'gemeente', 'anders'],
      verplicht: (velden, staat) => isLaatAanbod(velden, staat) || isLateSchakelstart(velden, staat),
      duo: 'op verzoek',
    },
    verklaringCollege: {
      label: 'Verklaring dat het aanbod uitbleef, afgegeven op',
      soort: 'datum',
      hulp: 'Alleen als de inburgeraar erom vraagt.',
    },
  },
});
