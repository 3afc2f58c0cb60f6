// Keuzes die op meer dan één formulier staan, letterlijk zoals deel (e) van het domein ze afdrukt.

export const LEERROUTES = ['B', 'O', 'Z'] as const;
export const NIVEAUS = ['B1', 'A2'] as const;
export const DOELGROEPEN = ['A', 'G'] as const;
/** A = onderwijs voor analfabeet, AA = anders-gealfabetiseerd. */
export const ALFABETISERING = ['A', 'AA', 'NVT'] as const;

/** Of alfabetiseringsonderwijs nodig is, op elk formulier waar dat staat. De keuzelijst noemt de afkortingen zelf al voluit. */
export const ALFABETISERING_VELD = {
  label: 'Alfabetisering',
  soort: 'keuze',
  opties: ALFABETISERING,
  verplicht: true,
  duo: true,
  hulp: 'Analfabeet: kan niet lezen en schrijven. Anders-gealfabetiseerd: kan het wel, maar met andere letters.',
} as const;
export const TAALONDERDELEN = ['LE', 'LU', 'SC', 'SP'] as const;
export const EXAMENONDERDELEN = ['KNM', ...TAALONDERDELEN] as const;
export const VERWIJTBAAR = ['Ja', 'Nee'] as const;

/** De acht thema's van de MAP (Bi 3.2.1). */
export const MAP_THEMAS = [
  'beroepenoriëntatie',
  'werknemerscompetenties',
  'realistisch beroepsbeeld',
  'beroepskansen',
  'beroepscompetenties verwerven',
  'netwerk opbouwen',
  'werk vinden',
  'werkcultuur',
] as const;

/** Of een A2-examen in de Z-route kan. */
export const A2_IN_STAAT_VELD = { label: 'Volgens de gemeente kan de inburgeraar dit', soort: 'ja/nee' } as const;

/** Hulpteksten die op meer dan één formulier staan. */
export const HULP_PVT = 'Nodig zijn minstens 12 uur.';
export const HULP_PRAKTIJK = 'Nodig zijn minstens 40 uur.';
export const HULP_GEZONDHEID = 'Geen gegevens over gezondheid.';

/** Grenzen van DUO voor uren. */
export const UREN_MIN = 0;
export const UREN_MAX = 9999;
