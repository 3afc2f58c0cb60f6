import { createRequire } from 'node:module';
import { type Document } from '../../support/cosmos/verzameling';
import { search } from '../../support/cosmos/zoek';

// The sieve answers what it understands without the query engine of the emulator package. That engine is the judge here.
const laad = createRequire(require.resolve('@vercel/cosmosdb-server'));
type Motor = (sql: string) => { exec(documenten: readonly Document[], opties: object): { result: unknown[] } };
const { default: parse } = laad('@zeit/cosmosdb-query') as { default: Motor };

const WAARDEN: readonly unknown[] = [undefined, null, true, false, 'aap', 'aapje', '', 4, 5, 6];

/** Elke combinatie van aanwezig, afwezig en van een andere soort. */
const DOCUMENTEN: readonly Document[] = WAARDEN.flatMap((sleutel, een) =>
  WAARDEN.map((waarde, twee) => ({
    ...{ id: `d${een}-${twee}`, _etag: '', _ts: 0, tenant: 't', soort: ['hoofd', 'claim', 'wissend'][een % 3] },
    ...(sleutel === undefined ? {} : { sleutel, rang: sleutel }),
    ...(waarde === undefined
      ? {}
      : { body: { stand: waarde }, zending: { poging: waarde }, open: waarde, plek: waarde }),
  })),
);

const PARAMETERS = [
  { name: '@tenant', value: 't' },
  { name: '@waarde', value: 'aap' },
  { name: '@begin', value: 'aa' },
  { name: '@getal', value: 5 },
  { name: '@rij', value: ['aap', ''] },
];

const WAT = ['*', 'VALUE c.body', 'VALUE c.body.stand', 'VALUE COUNT(1)', 'c.id, c.sleutel', 'c.id, c.plek, c.rang'];

const WAAR = [
  'c.tenant = @tenant',
  "c.tenant = @tenant AND c.soort = 'hoofd'",
  "c.soort IN ('hoofd', 'claim') AND c.body.stand = @waarde",
  'c.open = true',
  'c.open = false AND IS_DEFINED(c.sleutel)',
  'c.zending.poging >= 5',
  'c.zending.poging < @getal AND c.zending.poging > 3',
  'c.rang > @waarde AND c.rang <= @begin',
  "STARTSWITH(c.sleutel, @begin) AND c.tenant = 't'",
  "STARTSWITH(c.sleutel, 'aap')",
  "c.soort = 'claim' AND (c.zending.poging <= @getal OR c.open = true) AND NOT ARRAY_CONTAINS(@rij, c.plek)",
  'ARRAY_CONTAINS(@rij, c.body.stand) AND c.sleutel = @waarde',
];

describe('de zeef van de emulator', () => {
  for (const waar of WAAR)
    it(`antwoordt zoals de zoekmotor op: ${waar}`, () => {
      for (const wat of WAT) {
        const query = `SELECT ${wat} FROM c WHERE ${waar}`;
        const motor = parse(query).exec(DOCUMENTEN, { parameters: PARAMETERS, udf: {}, compositeIndexes: [] });
        expect([wat, search(DOCUMENTEN, { query, parameters: PARAMETERS }, true)]).toEqual([wat, motor.result]);
      }
    });

  it('sorteert en begrenst zoals de zoekmotor', () => {
    const waar = "c.tenant = @tenant AND c.rang > '' AND (c.open = true OR c.zending.poging <= @getal)";
    for (const query of [
      `SELECT TOP 3 c.id, c.rang FROM c WHERE ${waar} ORDER BY c.rang`,
      `SELECT VALUE c.rang FROM c WHERE ${waar} ORDER BY c.rang`,
    ]) {
      const motor = parse(query).exec(DOCUMENTEN, { parameters: PARAMETERS, udf: {}, compositeIndexes: [] });
      expect(motor.result.length).toBeGreaterThan(2);
      expect(search(DOCUMENTEN, { query, parameters: PARAMETERS }, false)).toEqual(motor.result);
    }
  });
});
