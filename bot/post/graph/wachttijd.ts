/** Milliseconden die `Retry-After` vraagt (seconden of een tijdstip volgens `Date` van hetzelfde antwoord), anders `standaard`. */
export function readWachttijd(koppen: Headers, standaard: number): number {
  const waarde = koppen.get('retry-after') ?? '';
  if (/^\d+(\.\d+)?$/.test(waarde)) return Number(waarde) * 1_000;
  const verschil = Date.parse(waarde) - Date.parse(koppen.get('date') ?? '');
  return Number.isFinite(verschil) ? Math.max(0, verschil) : standaard;
}
