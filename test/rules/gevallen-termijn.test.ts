import { runTermijn } from '../../bot/cli/termijn';
import { askCli } from '../support/cli';
import { describeGevallen } from '../support/gevallen';

interface Geval {
  readonly in: unknown;
  readonly uit: { readonly totEnMet: string; readonly voorlopig?: boolean; readonly richtdatum?: string | null };
}

describeGevallen<Geval>(
  'termijnen.jsonl',
  (geval, index) => `${index + 1}: ${JSON.stringify(geval.in)}`,
  async ({ in: invoer, uit: { richtdatum, ...rest } }) => {
    const antwoord = await askCli(runTermijn, invoer);
    expect(antwoord).toMatchObject(rest);
    if (richtdatum !== undefined) expect(antwoord.richtdatum ?? null).toBe(richtdatum);
    expect(antwoord.stappen).toEqual(expect.arrayContaining([expect.any(String)]));
  },
);
