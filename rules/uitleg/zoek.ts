/** Grenzen waarbinnen gezocht wordt; beide tellen mee. */
export interface Bereik {
  readonly min: number;
  readonly max: number;
}

/**
 * Het gehele getal het dichtst bij `begin` waarvoor `past` waar is, of `undefined`. Springt 1, 2, 4, … naar beide kanten, kijkt
 * onderweg bij de `bakens` (waarden waar iets kan omslaan), en halveert daarna tussen de laatste misser en de eerste treffer.
 * Vraagt `past` hoogstens enkele tientallen keren. Een smal venster dat geen sprong en geen baken raakt, blijft ongezien.
 */
export function findDichtstbij(
  begin: number,
  { min, max }: Bereik,
  past: (getal: number) => boolean,
  bakens: readonly number[] = [],
): number | undefined {
  const missers = { lager: begin, hoger: begin };
  for (const getal of listPogingen(begin, { min, max }, bakens)) {
    const kant = getal < begin ? 'lager' : 'hoger';
    if (past(getal)) return halve(missers[kant], getal, past);
    missers[kant] = getal;
  }
  return undefined;
}

/** Het begin zelf, de sprongen en de bakens: dichtbij eerst. */
function listPogingen(begin: number, { min, max }: Bereik, bakens: readonly number[]): readonly number[] {
  const pogingen = new Set([begin, min, max, ...bakens]);
  for (let sprong = 1; begin - sprong > min || begin + sprong < max; sprong *= 2) {
    pogingen.add(begin + sprong);
    pogingen.add(begin - sprong);
  }
  return [...pogingen]
    .filter((getal) => getal >= min && getal <= max)
    .sort((een, ander) => Math.abs(een - begin) - Math.abs(ander - begin));
}

/** `mis` past niet, `raak` wel; geeft de treffer die het dichtst bij `mis` ligt. Zijn zij gelijk, dan is dat `raak`. */
function halve(mis: number, raak: number, past: (getal: number) => boolean): number {
  let [ver, dichtbij] = [mis, raak];
  while (Math.abs(dichtbij - ver) > 1) {
    const midden = Math.trunc((ver + dichtbij) / 2);
    if (past(midden)) dichtbij = midden;
    else ver = midden;
  }
  return dichtbij;
}
