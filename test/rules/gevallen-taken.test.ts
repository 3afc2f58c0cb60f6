import { runTaken } from '../../bot/cli/taken';
import { askCli } from '../support/cli';
import { describeGevallen } from '../support/gevallen';

type Verwacht = Readonly<Record<string, string | null>>;

interface Geval {
  readonly id: string;
  readonly waarom: string;
  readonly in: { readonly vandaag: string };
  readonly verwacht: { readonly bevat?: readonly Verwacht[]; readonly bevatNiet?: readonly string[] };
}

interface Taakregel {
  readonly termijn: string;
  readonly totEnMet: string;
  readonly [sleutel: string]: unknown;
}

function past(taak: Taakregel, verwacht: Verwacht): boolean {
  return Object.entries(verwacht).every(([sleutel, waarde]) => (taak[sleutel] ?? null) === waarde);
}

describeGevallen<Geval>(
  'taken.jsonl',
  ({ id, waarom }) => `${id}: ${waarom}`,
  async ({ in: invoer, verwacht }) => {
    const taken = (await askCli(runTaken, invoer)).taken as readonly Taakregel[];
    const gemist = (verwacht.bevat ?? []).filter((gezocht) => !taken.some((taak) => past(taak, gezocht)));
    const teveel = taken.filter(({ termijn }) => (verwacht.bevatNiet ?? []).includes(termijn));
    expect({ gemist, teveel }).toEqual({ gemist: [], teveel: [] });
    const sleutels = taken.map(({ totEnMet, termijn }) => `${totEnMet} ${termijn}`);
    expect(sleutels).toEqual([...sleutels].sort());
  },
);
