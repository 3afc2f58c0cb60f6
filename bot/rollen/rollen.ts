import { z } from 'zod/v4';
import { type Clock } from '../clock';
import { type Persoon, persoonSchema } from '../inrichting';
import { type Store } from '../store/store';
import { combineGroepen, type Groep, type Lid, type ReadLeden } from './groepen';
import { type LevendeInrichting } from './levend';

/** Zo lang (milliseconden) geldt de laatst gelezen lijst als Microsoft 365 niet antwoordt; daarna komt niemand meer binnen. */
export const GELDIG = 15 * 60_000;
/** Zo vaak wordt een lijst die gelijk bleef opnieuw bewaard; een herstart begint dus met een lijst die nog even geldt. */
const BEWAAR = 5 * 60_000;
const SLEUTEL = 'rollen:laatst';

const NIEMAND =
  'Regiebot kan nu niet nagaan welke rol u heeft, omdat Microsoft 365 niet antwoordt. Er is niets gewijzigd. Probeer het over enkele minuten opnieuw.';

const lijstSchema = z.object({ personen: z.array(persoonSchema), gelezenOp: z.number() });
type Lijst = z.infer<typeof lijstSchema>;

/** Wie er werkt, volgens de groepen in Entra. */
export interface Rollen {
  /**
   * Leest alle groepen en geeft een zin voor de beheerder als er iets ontbreekt. Gooit als het lezen niet lukt: dan geldt de laatste lijst
   * nog even.
   */
  refresh(): Promise<string | undefined>;
  /** Waarom nu niemand te herkennen is. `undefined`: er is een lijst die geldt. */
  onherkend(): string | undefined;
}

export interface RollenDelen {
  readonly inrichting: LevendeInrichting;
  readonly groepen: readonly Groep[];
  readonly readLeden: ReadLeden;
  readonly store: Pick<Store, 'lookup' | 'setClaim'>;
  readonly clock: Clock;
}

/** Begint met de laatst bewaarde lijst. Is zij te oud, dan komt er niemand in, maar houden de kaarten hun namen. */
export async function createRollen({ inrichting, groepen, readLeden, store, clock }: RollenDelen): Promise<Rollen> {
  let lijst = await loadLijst(store);
  let bewaard = lijst;
  inrichting.update({ personen: lijst.personen });
  return {
    async refresh() {
      // The age of a list is that of its question: what changed while it was being read may be missing from it.
      const gelezenOp = clock.now().getTime();
      const gelezen = await Promise.all(groepen.map(async (een) => ({ ...een, leden: await readLeden(een.groep) })));
      // An answer that took very long may have been overtaken by the next.
      if (gelezenOp < lijst.gelezenOp) return undefined;
      lijst = { personen: combineGroepen(gelezen), gelezenOp };
      inrichting.update({ personen: lijst.personen });
      if (isTeBewaren(bewaard, lijst)) {
        await store.setClaim({ sleutel: SLEUTEL, waarde: JSON.stringify(lijst) });
        bewaard = lijst;
      }
      return describeNamen(gelezen.flatMap(({ leden }) => leden));
    },
    onherkend: () => (clock.now().getTime() - lijst.gelezenOp < GELDIG ? undefined : NIEMAND),
  };
}

async function loadLijst(store: Pick<Store, 'lookup'>): Promise<Lijst> {
  const waarde = await store.lookup(SLEUTEL);
  return waarde === undefined ? { personen: [], gelezenOp: 0 } : lijstSchema.parse(JSON.parse(waarde));
}

function isTeBewaren(bewaard: Lijst, { personen, gelezenOp }: Lijst): boolean {
  return gelezenOp - bewaard.gelezenOp >= BEWAAR || !isGelijk(bewaard.personen, personen);
}

function isGelijk(een: readonly Persoon[], ander: readonly Persoon[]): boolean {
  return JSON.stringify(een) === JSON.stringify(ander);
}

function describeNamen(leden: readonly Lid[]): string | undefined {
  if (leden.every(({ naam }) => naam !== undefined)) return undefined;
  return 'Regiebot mag de namen van medewerkers niet lezen. Geef de app in Entra ook het recht User.ReadBasic.All.';
}
