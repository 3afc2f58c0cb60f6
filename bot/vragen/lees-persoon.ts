import { AANSPREEK, NAMEN } from './taal/lexicon';
import { type Zin } from './taal/zin';

const AANSPREEKVORM = new RegExp(`^(${[...AANSPREEK].join('|')})$`);

/** Waar als er iemand bij naam wordt genoemd; `over` zijn de plaatsen die niets betekenen. */
export function noemtPersoon(zin: Zin, over: readonly number[]): boolean {
  return zin.heeft(AANSPREEKVORM) || isVolleNaam(zin, over);
}

/** Twee onbekende woorden met een hoofdletter naast elkaar, of een voornaam met zo'n woord erachter. */
function isVolleNaam(zin: Zin, over: readonly number[]): boolean {
  const naam = (plaats: number) => {
    const woord = zin.woorden[plaats];
    return woord !== undefined && over.includes(plaats) && (woord.naamachtig || NAMEN.has(woord.tekst));
  };
  return over.some((plaats) => naam(plaats) && naam(plaats + 1));
}
