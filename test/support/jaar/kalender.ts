// Eigen telwerk van het orakel, geschreven naar deel (b) van de domeinlijst en los van rules/: een fout daar valt hier op.

/** Feestdagen en gelijkgestelde dagen (R7, R8), uitgeschreven. */
const VRIJ = new Set([
  ...['2025-01-01', '2025-04-18', '2025-04-21', '2025-04-26', '2025-05-05', '2025-05-29', '2025-05-30', '2025-06-09'],
  ...['2025-12-25', '2025-12-26', '2026-01-01', '2026-01-02', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05'],
  ...['2026-05-14', '2026-05-15', '2026-05-25', '2026-12-25', '2026-12-26', '2027-01-01', '2027-03-26', '2027-03-29'],
  ...['2027-04-27', '2027-05-05', '2027-05-06', '2027-05-07', '2027-05-17', '2027-12-25', '2027-12-26'],
]);

const DAG = 86_400_000;
const toTijd = (dag: string) => Date.parse(`${dag}T00:00:00Z`);
const toDag = (tijd: number) => new Date(tijd).toISOString().slice(0, 10);

export function plusDagen(dag: string, aantal: number): string {
  return toDag(toTijd(dag) + aantal * DAG);
}

/** Zelfde dagnummer, of de laatste dag van die maand (R2). */
export function plusMaanden(dag: string, aantal: number): string {
  const [jaar = 0, maand = 0, nummer = 0] = dag.split('-').map(Number);
  const laatste = new Date(Date.UTC(jaar, maand + aantal, 0));
  return toDag(Date.UTC(laatste.getUTCFullYear(), laatste.getUTCMonth(), Math.min(nummer, laatste.getUTCDate())));
}

export function isWerk(dag: string): boolean {
  const weekdag = new Date(toTijd(dag)).getUTCDay();
  return weekdag !== 0 && weekdag !== 6 && !VRIJ.has(dag);
}

/** Deze dag als zij een werkdag is, anders de volgende. */
export function werkdagVanaf(dag: string): string {
  return isWerk(dag) ? dag : werkdagVanaf(plusDagen(dag, 1));
}

/** Deze dag als zij een werkdag is, anders de vorige. */
export function werkdagTot(dag: string): string {
  return isWerk(dag) ? dag : werkdagTot(plusDagen(dag, -1));
}

/** Zoveel werkdagen later, of met een negatief aantal eerder (R10); 0 is de dag zelf. */
export function plusWerkdagen(dag: string, aantal: number): string {
  let nog = Math.abs(aantal);
  let wanneer = dag;
  while (nog > 0) {
    wanneer = plusDagen(wanneer, Math.sign(aantal));
    if (isWerk(wanneer)) nog -= 1;
  }
  return wanneer;
}
