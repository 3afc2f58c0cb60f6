const BSN_GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Acht of negen cijfers achter elkaar, of negen in groepjes zoals op een identiteitskaart. Een datum valt erbuiten. */
const CIJFERREEKS = /(?<!\d)(?:\d{8,9}|\d{3}[ .]\d{3}[ .]\d{3}|\d{4}[ .]\d{2}[ .]\d{3})(?!\d)/g;

/** Elfproef van het burgerservicenummer; acht cijfers krijgen een nul ervoor. Alleen nullen telt niet. */
export function isBsn(cijfers: string): boolean {
  if (!/^\d{8,9}$/.test(cijfers) || /^0+$/.test(cijfers)) return false;
  const negen = cijfers.padStart(9, '0');
  return BSN_GEWICHTEN.reduce<number>((som, gewicht, plaats) => som + gewicht * Number(negen[plaats]), 0) % 11 === 0;
}

/** Waar als in de tekst een cijferreeks staat die een burgerservicenummer kan zijn (V-ALG-04). */
export function bevatBsn(tekst: string): boolean {
  return (tekst.match(CIJFERREEKS) ?? []).some((reeks) => isBsn(reeks.replace(/[ .]/g, '')));
}

/** Waar als een van de woorden als heel woord in de tekst staat; hoofdletters en accenten maken niet uit. */
export function bevatWoord(tekst: string, woorden: readonly string[]): boolean {
  const gelezen = new Set(normaliseer(tekst).match(/[a-z]+(?:-[a-z]+)*/g) ?? []);
  return woorden.some((woord) => gelezen.has(woord));
}

function normaliseer(tekst: string): string {
  return tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
