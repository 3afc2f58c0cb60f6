import { countOf } from '../format';
import { type TriageBericht } from '../bericht/bericht';

/** `2 bijlagen: 1 × PDF, 1 × afbeelding`; leeg als er geen bijlagen waren. Nooit een naam: daar kan een persoon in staan. */
export function noemBijlagen(bijlagen: TriageBericht['bijlagen'] = []): string {
  if (bijlagen.length === 0) return '';
  const totaal = bijlagen.reduce((som, { aantal }) => som + aantal, 0);
  return `${countOf(totaal, 'bijlage', 'bijlagen')}: ${bijlagen.map(({ soort, aantal }) => `${aantal} × ${soort}`).join(', ')}`;
}
