/**
 * Haalt opmerkingen tussen haakjes weg, ook geneste (RFC 5322); tekst tussen aanhalingstekens blijft staan. Een opmerking
 * die niet sluit, loopt door tot het eind: wat daarin staat telt nooit mee.
 */
export function stripCommentaar(tekst: string): string {
  if (!tekst.includes('(')) return tekst;
  let diepte = 0;
  let inAanhaling = false;
  let begin = 0;
  const uit: string[] = [];
  for (let i = 0; i < tekst.length; i += 1) {
    const teken = tekst[i];
    if (teken === '\\') i += 1;
    else if (diepte === 0 && teken === '"') inAanhaling = !inAanhaling;
    else if (inAanhaling) continue;
    else if (teken === '(') {
      if (diepte === 0) uit.push(tekst.slice(begin, i));
      diepte += 1;
    } else if (teken === ')' && diepte > 0) {
      diepte -= 1;
      if (diepte === 0) begin = i + 1;
    }
  }
  if (diepte === 0) uit.push(tekst.slice(begin));
  return uit.join(' ');
}

/** Knipt op `;`, behalve tussen aanhalingstekens. Verwacht tekst zonder opmerkingen. */
export function splitPuntkomma(tekst: string): string[] {
  const delen: string[] = [];
  let inAanhaling = false;
  let begin = 0;
  for (let i = 0; i < tekst.length; i += 1) {
    const teken = tekst[i];
    if (teken === '\\' && inAanhaling) i += 1;
    else if (teken === '"') inAanhaling = !inAanhaling;
    else if (teken === ';' && !inAanhaling) {
      delen.push(tekst.slice(begin, i));
      begin = i + 1;
    }
  }
  delen.push(tekst.slice(begin));
  return delen;
}

/** `"a\\"b"` wordt `a"b`; tekst zonder aanhalingstekens blijft gelijk, en een teken dat niet sluit valt weg. */
export function unquote(tekst: string): string {
  if (!tekst.includes('"')) return tekst;
  let inAanhaling = false;
  let uit = '';
  for (let i = 0; i < tekst.length; i += 1) {
    const teken = tekst.charAt(i);
    if (teken === '"') inAanhaling = !inAanhaling;
    else if (teken === '\\' && inAanhaling) {
      i += 1;
      uit += tekst.charAt(i);
    } else uit += teken;
  }
  return uit;
}

/** Of er een aanhalingsteken staat dat nooit sluit. */
export function hasOpenAanhaling(tekst: string): boolean {
  let inAanhaling = false;
  for (let i = 0; i < tekst.length; i += 1) {
    if (tekst[i] === '"') inAanhaling = !inAanhaling;
    else if (tekst[i] === '\\' && inAanhaling) i += 1;
  }
  return inAanhaling;
}
