/** Kortere woorden worden nooit hersteld: `Oost` en `Joost` schelen één letter en zijn twee namen. */
const MIN_LETTERS = 5;

/** Woorden waar een tikfout op uit mag komen, elk met wat het betekent; twee woorden met dezelfde betekenis zijn er één. */
export interface Doelen {
  readonly betekenis: ReadonlyMap<string, string>;
}

/**
 * Het woord dat bedoeld is: één letter fout, te veel, te weinig of verwisseld, en dan precies één betekenis. `undefined` als er
 * geen is of meer dan één. Een woord dat zelf bestaat, komt hier niet: dat beslist de aanroeper.
 */
export function repairWoord(woord: string, { betekenis }: Doelen): string | undefined {
  if (woord.length < MIN_LETTERS || /\d/.test(woord)) return undefined;
  let gevonden: string | undefined;
  for (const [doel, wat] of betekenis) {
    if (doel.length < MIN_LETTERS || !isEenFout(woord, doel)) continue;
    if (gevonden !== undefined && betekenis.get(gevonden) !== wat) return undefined;
    gevonden ??= doel;
  }
  return gevonden;
}

/** Waar als de woorden één letter schelen: fout, te veel, te weinig, of twee buren verwisseld. */
export function isEenFout(een: string, ander: string): boolean {
  if (Math.abs(een.length - ander.length) > 1 || een === ander) return false;
  let begin = 0;
  while (een[begin] === ander[begin]) begin += 1;
  let eind = 0;
  const kortste = Math.min(een.length, ander.length) - begin;
  while (eind < kortste && een[een.length - 1 - eind] === ander[ander.length - 1 - eind]) eind += 1;
  const midden = een.slice(begin, een.length - eind);
  const anderMidden = ander.slice(begin, ander.length - eind);
  if (midden.length <= 1 && anderMidden.length <= 1) return true;
  return midden.length === 2 && anderMidden === `${midden.charAt(1)}${midden.charAt(0)}`;
}
