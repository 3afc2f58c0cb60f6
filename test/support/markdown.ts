/** De vakjes van één regel. */
type Rij = readonly string[];

/** Een tabel in markdown, zonder opvulling: dan verandert één regel als één regel verandert. */
export function renderTabel(koppen: Rij, rijen: readonly Rij[]): string {
  const regel = (cellen: Rij) => `| ${cellen.map((cel) => cel.replaceAll('|', '\\|')).join(' | ')} |`;
  return [regel(koppen), regel(koppen.map(() => '---')), ...rijen.map(regel)].join('\n');
}

/** Verdeelt waarden over groepen, op volgorde van de eerste in elke groep. */
export function groupBy<T>(
  waarden: readonly T[],
  sleutelVan: (waarde: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groepen = new Map<string, T[]>();
  for (const waarde of waarden) {
    const groep = groepen.get(sleutelVan(waarde));
    if (groep === undefined) groepen.set(sleutelVan(waarde), [waarde]);
    else groep.push(waarde);
  }
  return groepen;
}
