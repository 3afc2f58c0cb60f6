import { defineFormulier } from '../formulier';
import { type Velden } from '../historie';
import { leesGetal } from '../velden';
import { HULP_GEZONDHEID, UREN_MAX, UREN_MIN } from './opties';

const UREN = { soort: 'uren', min: UREN_MIN, max: UREN_MAX, eigenRegel: true } as const;

/** Alle uren op F-13, in de volgorde van het formulier. */
export const UREN_VELDEN = [
  'urenNt2',
  'urenKnm',
  'urenAlfabetisering',
  'geoorloofd',
  'ongeoorloofd',
  'urenParticipatie',
  'urenAangeboden',
] as const;

function heeftVerzuim(velden: Velden): boolean {
  return (leesGetal(velden, 'ongeoorloofd') ?? 0) > 0;
}

/** F-13: taaluren en verzuim van een asielstatushouder. */
export const F13 = defineFormulier({
  id: 'F-13',
  titel: 'Taaluren en verzuim',
  uitleg: 'Uren van één periode bij één instelling. DUO krijgt ze alleen als DUO erom vraagt.',
  velden: {
    periode: { label: 'Periode', soort: 'periode', verplicht: true, hulp: 'Beide dagen tellen mee.' },
    instelling: { label: 'Instelling (nummer)', soort: 'code', maxLengte: 20, verplicht: true },
    urenNt2: { label: 'Aanwezige uren taal (NT2)', ...UREN, verplicht: true, duo: 'op verzoek' },
    urenKnm: { label: 'Aanwezige uren KNM', ...UREN, verplicht: true, duo: 'op verzoek' },
    urenAlfabetisering: { label: 'Waarvan alfabetisering', ...UREN },
    geoorloofd: { label: 'Geoorloofd verzuim (uren)', ...UREN, verplicht: true, duo: 'op verzoek' },
    ongeoorloofd: { label: 'Ongeoorloofd verzuim (uren)', ...UREN, verplicht: true, duo: 'op verzoek' },
    redenVerzuim: {
      label: 'Reden van het verzuim',
      soort: 'tekst',
      verplicht: heeftVerzuim,
      hulp: HULP_GEZONDHEID,
    },
    urenParticipatie: {
      label: 'Participatie-uren',
      ...UREN,
      verplicht: (_velden, staat) => staat.plan.leerroute === 'Z',
      duo: true,
    },
    urenAangeboden: { label: 'Aangeboden uren in deze periode', ...UREN },
    bekendTot: {
      label: 'Bekend tot',
      soort: 'datum',
      dag: 'eigen',
      verplicht: true,
      duo: true,
      hulp: 'Deze dag telt zelf niet mee.',
    },
    belemmering: { label: 'Wat belemmert de voortgang', soort: 'tekst', hulp: HULP_GEZONDHEID },
  },
});
