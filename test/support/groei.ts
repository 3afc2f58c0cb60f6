/** Vanaf hier groeit werk harder dan zijn lengte: midden tussen tien en honderd. */
export const KWADRATISCH = 33;

/** Zo vaak meten: de snelste keer zegt wat het werk kost, de andere wat er nog meer op de machine gebeurde. */
const KEREN = 5;

/**
 * Hoeveel meer rekentijd tien keer zoveel werk kost: ongeveer tien als het met de lengte meegroeit, honderd als het kwadratisch is. `doe`
 * krijgt een aantal. Rekentijd van dit proces en niet de klok, zodat een drukke of langzame machine er niets aan verandert.
 */
export function measureGroei(doe: (aantal: number) => void, aantal: number): number {
  doe(aantal);
  return measure(() => doe(10 * aantal)) / measure(() => doe(aantal));
}

/** Microseconds. */
function measure(doe: () => void): number {
  const keren = Array.from({ length: KEREN }, () => {
    const begin = process.cpuUsage();
    doe();
    const { user, system } = process.cpuUsage(begin);
    return user + system;
  });
  return Math.max(1, Math.min(...keren));
}
