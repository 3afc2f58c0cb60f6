/** Of een domein bij een lijst hoort: gelijk aan een regel, of een subdomein ervan. Vergelijkt in kleine letters. */
export function isDomeinVan(domein: string, lijst: readonly string[]): boolean {
  const klein = domein.toLowerCase();
  return lijst.some((regel) => klein === regel || klein.endsWith(`.${regel}`));
}
