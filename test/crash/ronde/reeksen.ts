import { sumUitslagen, type Uitslag } from './uitslag';

/** Hoogstens zoveel rondes op één gegevensmap. Elke reeks heeft haar eigen zaad en is dus los over te spelen. */
const PER_REEKS = 25;

export interface Opdracht {
  readonly rondes: number;
  readonly zaad: number;
  readonly meld: (regel: string) => void;
  /** Zoveel reeksen naast elkaar, elk met eigen map, poorten en Teams; zonder dit één. */
  readonly tegelijk?: number;
}

type Run = (zaad: number, rondes: number) => Promise<Uitslag>;

/** Speelt alle rondes in reeksen; reeks n heeft zaad `zaad + n`. */
export async function runReeksen(opdracht: Opdracht, run: Run): Promise<Uitslag> {
  const { rondes, tegelijk = 1 } = opdracht;
  const perReeks = Math.min(PER_REEKS, Math.ceil(rondes / tegelijk));
  const nummers = Array.from({ length: Math.ceil(rondes / perReeks) }, (_, n) => n).values();
  const uitslagen: Uitslag[] = [];
  // Each takes the next series from the same row, so that nobody waits for the slowest.
  const spelen = async () => {
    for (const n of nummers)
      uitslagen.push(await playReeks(opdracht, { n, aantal: Math.min(perReeks, rondes - n * perReeks) }, run));
  };
  await Promise.all(Array.from({ length: tegelijk }, spelen));
  const [eerste, ...rest] = uitslagen;
  if (eerste === undefined) throw new RangeError('er is minstens één ronde nodig');
  return sumUitslagen([eerste, ...rest]);
}

async function playReeks(
  { zaad, meld }: Opdracht,
  { n, aantal }: { readonly n: number; readonly aantal: number },
  run: Run,
): Promise<Uitslag> {
  const uitslag = await run(zaad + n, aantal);
  const { systeem, verloren, dubbel, verkeerd, onzeker } = uitslag;
  meld(
    `${systeem}, ${aantal} rondes met zaad ${zaad + n}: ${verloren} verloren, ${dubbel} dubbel, ${verkeerd} verkeerd, ${onzeker} onzeker`,
  );
  return uitslag;
}
