// Keuzes die op meer dan één formulier staan, letterlijk zoals deel (e) van het domein ze afdrukt.

export const LEERROUTES = ['B', 'O', 'Z'] as const;
export const NIVEAUS = ['B1', 'A2'] as const;
export const DOELGROEPEN = ['A', 'G'] as const;
/** A = onderwijs voor analfabeet, AA = anders-gealfabetiseerd. */
export const ALFABETISERING = ['A', 'AA', 'NVT'] as const;
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

/** Grenzen van DUO voor uren. */
export const UREN_MIN = 0;
export const UREN_MAX = 9999;
