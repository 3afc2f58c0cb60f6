import { type Deel } from './mime/deel';
import { findParameter } from './mime/parameters';

/**
 * Tekst met `format=flowed` (RFC 3676): een regel die op een spatie eindigt, loopt door in de volgende. Niet als die van een
 * ander citaatniveau, een handtekeningstreep of leeg is: zo wordt een citaat nooit eigen tekst. Andere tekst blijft gelijk.
 */
export function joinDoorlopend(tekst: string, deel: Deel): string {
  if (!isGezet(deel, 'format', 'flowed')) return tekst;
  const zonderSpatie = isGezet(deel, 'delsp', 'yes');
  const uit: string[] = [];
  let vorige: string | undefined;
  for (const regel of tekst.split(/\r?\n/)) {
    const loopt = vorige !== undefined && goesOn(vorige, regel);
    // With delsp the space at the end only marks that the line goes on, and belongs to no word.
    if (loopt && zonderSpatie) uit.push((uit.pop() ?? '').slice(0, -1));
    if (!loopt && vorige !== undefined) uit.push('\n');
    uit.push(loopt ? regel.replace(/^>+ ?/, '') : regel);
    vorige = regel;
  }
  return uit.join('');
}

function isGezet(deel: Deel, parameter: string, waarde: string): boolean {
  return findParameter(deel.parameters, parameter)?.trim().toLowerCase() === waarde;
}

function goesOn(regel: string, volgende: string): boolean {
  if (!regel.endsWith(' ') || isStreep(regel) || isStreep(volgende) || volgende.trim() === '') return false;
  return citaatdiepte(regel) === citaatdiepte(volgende);
}

function isStreep(regel: string): boolean {
  return /^(?:>+ ?)?-- $/.test(regel);
}

function citaatdiepte(regel: string): number {
  return /^>*/.exec(regel)?.[0].length ?? 0;
}
