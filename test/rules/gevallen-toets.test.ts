import { runToets } from '../../bot/cli/toets';
import { type Melding } from '../../rules/oordeel';
import { askCli } from '../support/cli';
import { describeGevallen } from '../support/gevallen';

interface Geval {
  readonly id: string;
  readonly waarom: string;
  readonly in: { readonly bevestigd?: boolean };
  readonly verwacht: {
    readonly uitkomst?: string;
    readonly regels?: readonly string[];
    readonly nietRegels?: readonly string[];
    readonly velden?: readonly string[];
    readonly bedrag?: number;
  };
}

function uitkomstVan(meldingen: readonly Melding[], bevestigd: boolean): string {
  if (meldingen.some(({ ernst }) => ernst === 'BLOK')) return 'geweigerd';
  return meldingen.some(({ ernst }) => ernst === 'WAARSCHUWING') && !bevestigd ? 'bevestigen' : 'akkoord';
}

describeGevallen<Geval>(
  'toets.jsonl',
  ({ id, waarom }) => `${id}: ${waarom}`,
  async ({ in: invoer, verwacht }) => {
    const { uitkomst, bedrag, meldingen, fout } = await askCli(runToets, invoer);
    expect(fout).toBeUndefined();
    const lijst = meldingen as readonly Melding[];
    const regels = lijst.map(({ regel }) => regel);
    const gemist = (verwacht.regels ?? []).filter((regel) => !regels.includes(regel));
    const teveel = (verwacht.nietRegels ?? []).filter((regel) => regels.includes(regel));
    const zonderBlok = (verwacht.velden ?? []).filter(
      (sleutel) => !lijst.some(({ ernst, veld }) => ernst === 'BLOK' && veld === sleutel),
    );
    expect({ uitkomst, gemist, teveel, zonderBlok, regels }).toEqual({
      uitkomst: verwacht.uitkomst ?? uitkomst,
      gemist: [],
      teveel: [],
      zonderBlok: [],
      regels: [...regels].sort(),
    });
    expect(uitkomst).toBe(uitkomstVan(lijst, invoer.bevestigd === true));
    if (verwacht.bedrag !== undefined) expect(bedrag).toBeCloseTo(verwacht.bedrag, 2);
    expect(new Set(lijst.map(({ regel, veld }) => (regel === 'V-VELD' ? `${regel}|${veld ?? ''}` : regel))).size).toBe(
      lijst.length,
    );
    for (const { tekst } of lijst) expect(tekst).not.toMatch(/\{\w+\}/);
  },
);
