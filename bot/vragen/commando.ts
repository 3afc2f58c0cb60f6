/** Wat iemand met een korte tekst vraagt. */
export type Commando =
  | { readonly soort: 'status' | 'open'; readonly dossiernummer: string }
  | { readonly soort: 'hulp' }
  /** Welke vragen geen antwoord kregen; alleen voor de beheerder. */
  | { readonly soort: 'onbeantwoord' }
  | { readonly soort: 'onbekend' };

const MET_NUMMER = /^(status|open)(?:\s+(?:van\s+)?(?:dossier\s+)?)?\s*(\d{4}-\d{4})\s*[.?!]?$/;

/** Leest een opdracht: hoofdletters, dubbele spaties en de naam van de bot doen er niet toe. Wat er niet precies staat, is onbekend. */
export function parseCommando(tekst: string): Commando {
  const schoon = stripVermelding(tekst).toLowerCase();
  const [, soort, dossiernummer] = MET_NUMMER.exec(schoon) ?? [];
  if ((soort === 'status' || soort === 'open') && dossiernummer !== undefined) return { soort, dossiernummer };
  if (/^onbeantwoorde? vragen[.?]?$/.test(schoon)) return { soort: 'onbeantwoord' };
  return /^(hulp|help|\?|hallo|hoi|goedemorgen|goedemiddag)[.!]?$/.test(schoon)
    ? { soort: 'hulp' }
    : { soort: 'onbekend' };
}

/** De tekst zonder de naam van de bot en zonder dubbele spaties. */
export function stripVermelding(tekst: string): string {
  return tekst
    .replace(/<at>[^<]*<\/at>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
