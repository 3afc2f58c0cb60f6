/** Een duur. Nog geen termijn: daarvoor is een begin nodig en een antwoord op de vraag wat een vrije laatste dag doet. */
export interface Lengte {
  readonly aantal: number;
  readonly eenheid: 'dagen' | 'weken' | 'maanden' | 'jaren' | 'werkdagen';
}

/** Waar als de Algemene termijnenwet een termijn van deze lengte kan verlengen (ATW 4.a; R6). */
export function kanVerlengen({ aantal, eenheid }: Lengte): boolean {
  const grens = { dagen: 90, weken: 12, maanden: 3, jaren: 0, werkdagen: 0 };
  return aantal <= grens[eenheid];
}

const ENKELVOUD = { dagen: 'dag', weken: 'week', maanden: 'maand', jaren: 'jaar', werkdagen: 'werkdag' } as const;

/** `10 werkdagen`, `1 maand`, `3 jaar`. */
export function formatLengte({ aantal, eenheid }: Lengte): string {
  if (eenheid === 'jaren') return `${aantal} jaar`;
  return `${aantal} ${aantal === 1 ? ENKELVOUD[eenheid] : eenheid}`;
}
