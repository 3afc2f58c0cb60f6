/**
 * Maakt een element. `eigenschappen`: `on…` is een luisteraar, `class` en `data-…` en `aria-…` worden attributen, `false`
 * en `undefined` vallen weg. Tekst gaat altijd als tekst naar binnen, nooit als HTML.
 */
export function el(naam, eigenschappen = {}, ...kinderen) {
  const element = document.createElement(naam);
  for (const [sleutel, waarde] of Object.entries(eigenschappen)) {
    if (waarde === undefined || waarde === false || waarde === null) continue;
    if (sleutel.startsWith('on')) element.addEventListener(sleutel.slice(2).toLowerCase(), waarde);
    else element.setAttribute(sleutel, waarde === true ? '' : waarde);
  }
  element.append(...kinderen.flat().filter((kind) => kind !== undefined && kind !== null && kind !== false));
  return element;
}

/** Een lijntekening van 20 bij 20; versiering, dus onzichtbaar voor een schermlezer. */
export function icoon(pad) {
  const ruimte = 'http://www.w3.org/2000/svg';
  const tekening = document.createElementNS(ruimte, 'svg');
  tekening.setAttribute('viewBox', '0 0 20 20');
  tekening.setAttribute('aria-hidden', 'true');
  const lijn = document.createElementNS(ruimte, 'path');
  lijn.setAttribute('d', pad);
  tekening.append(lijn);
  return tekening;
}

export const LIJN = {
  kanaal: 'M7.5 3.5 6 16.5M14 3.5l-1.5 13M3.5 7.5h13.5M3 12.5h13.5',
  chat: 'M3.5 4.5h13v9.5H9l-3.5 3v-3h-2z',
  slot: 'M5.5 9h9v7.5h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9',
  ververs: 'M16 10a6 6 0 1 1-1.8-4.3L16 7.5M16 3.5v4h-4',
  stuur: 'M3.5 10 16.5 4l-3 12-4-4.5zM9.500 11.500 16.500 4',
  pijl: 'm5.500 8 4.500 4.500L14.500 8',
  antwoord: 'M8.500 5 4 9.500 8.500 14M4 9.500h7.500c3 0 4.500 2 4.500 5',
  zoek: 'M8.500 3.500a5 5 0 1 0 0 10 5 5 0 0 0 0-10M12.500 12.500 17 17',
  vink: 'm4.500 10.500 3.500 3.500 7.500-8',
};
