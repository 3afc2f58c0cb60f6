import { runBotreeks } from './botreeks';
import { sumUitslagen, type Uitslag } from './uitslag';

/** Rondes op één gegevensmap. Elke reeks heeft haar eigen zaad en is dus los over te spelen. */
export const PER_REEKS = 50;

export interface Opdracht {
  readonly rondes: number;
  readonly zaad: number;
  readonly meld: (regel: string) => void;
}

/** Speelt alle rondes in reeksen; reeks n heeft zaad `zaad + n`. */
export async function runReeksen({ rondes, zaad, meld }: Opdracht, run = runBotreeks): Promise<Uitslag> {
  let som: Uitslag | undefined;
  for (let n = 0; n * PER_REEKS < rondes; n += 1) {
    const aantal = Math.min(PER_REEKS, rondes - n * PER_REEKS);
    const uitslag = await run(zaad + n, aantal);
    const { systeem, verloren, dubbel, verkeerd, onzeker } = uitslag;
    meld(
      `${systeem}, ${aantal} rondes met zaad ${zaad + n}: ${verloren} verloren, ${dubbel} dubbel, ${verkeerd} verkeerd, ${onzeker} onzeker`,
    );
    som = som === undefined ? uitslag : sumUitslagen([som, uitslag]);
  }
  if (som === undefined) throw new RangeError('er is minstens één ronde nodig');
  return som;
}
