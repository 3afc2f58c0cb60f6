/**
 * Een bedrag zoals mensen het lezen: `€ 250`, `€ 2.400`, `€ 37,50`. Centen staan er alleen als ze er zijn.
 * `bedrag` is in euro's; wat kleiner is dan een cent, wordt afgerond.
 */
export function formatEuro(bedrag: number): string {
  const tekst = bedrag.toFixed(2);
  const euros = tekst.slice(0, -3).replace(/\B(?=(\d{3})+$)/g, '.');
  const centen = tekst.slice(-2);
  return centen === '00' ? `€ ${euros}` : `€ ${euros},${centen}`;
}
