import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import {
  assert,
  constant,
  date,
  integer,
  oneof,
  property,
  record,
  string,
  stringMatching,
  tuple,
  anything,
} from 'fast-check';
import { parse } from 'yaml';
import { koppenSchema, meldingSchema } from '../../../bot/duo/melding';
import { createOntvangPush } from '../../../bot/duo/ontvang';
import { API_VERSIE } from '../../../bot/duo/server';
import { BotError } from '../../../bot/errors';
import { createTestKlok } from '../../support/klok';
import { stilLog, testKluis } from '../../support/store';

const BESTAND = join(__dirname, '..', '..', '..', '..', 'shared', 'duo-m2m', 'Notificatie.openapi.yml');

interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: object;
}

interface Antwoord {
  readonly headers: { readonly 'API-Version': { readonly schema: object } };
  readonly content?: { readonly 'application/json': { readonly schema: { readonly $ref: string } } };
}

interface Specificatie {
  readonly info: { readonly version: string };
  readonly paths: { readonly '/notificaties': { readonly post: { readonly responses: Record<string, Antwoord> } } };
  readonly components: {
    readonly schemas: { readonly Notificatie: object; readonly Foutmelding: object };
    readonly parameters: Record<string, Parameter>;
  };
}

const RUNS = 2000;
const geldig = {
  registratieDatumTijd: '2026-03-12T09:15:23+01:00',
  bsn: '111222333',
  vNummer: 2716219890,
  gebeurtenisId: 'SS101',
};

if (existsSync(BESTAND)) {
  describe('ons schema en de specificatie van DUO zijn het eens', () => {
    const specificatie = parse(readFileSync(BESTAND, 'utf8')) as Specificatie;
    const ajv = addFormats(new Ajv({ strict: false, formats: { int64: true } }));
    const { schemas, parameters } = specificatie.components;
    const melding = ajv.compile(schemas.Notificatie);
    const koppen = ajv.compile({
      type: 'object',
      required: Object.values(parameters).map(({ name }) => name),
      properties: Object.fromEntries(Object.values(parameters).map(({ name, schema }) => [name, schema])),
    });

    const eens = (officieel: ValidateFunction, waarde: unknown, ons: boolean) =>
      expect({ waarde, ons }).toEqual({ waarde, ons: officieel(waarde) });
    const overMelding = (waarde: unknown) => eens(melding, waarde, meldingSchema.safeParse(waarde).success);
    const overKoppen = (waarde: unknown) => eens(koppen, waarde, koppenSchema.safeParse(waarde).success);

    it('kent dezelfde versie, en een geldig voorbeeld is voor beide geldig', () => {
      expect(specificatie.info.version).toBe(API_VERSIE);
      expect([melding(geldig), meldingSchema.safeParse(geldig).success]).toEqual([true, true]);
    });

    const tweeCijfers = stringMatching(/^[0-6]\d$/);
    const moment = tuple(
      stringMatching(/^20\d\d$/),
      stringMatching(/^[01]\d$/),
      stringMatching(/^[0-3]\d$/),
      oneof(...['T', 't', ' ', ''].map(constant)),
      ...([stringMatching(/^[0-2]\d$/), tweeCijfers, tweeCijfers] as const),
      oneof(constant(''), stringMatching(/^\.\d{0,4}$/)),
      oneof(constant('Z'), constant('z'), constant(''), stringMatching(/^[+-][0-2]\d(:?[0-6]\d)?$/)),
    ).map(([j, m, d, t, u, mi, s, deel, zone]) => `${j}-${m}-${d}${t}${u}:${mi}:${s}${deel}${zone}`);
    const schrikkel = oneof(
      ...['23:59:60Z', '00:59:60+01:00', '09:15:60Z', '18:59:60-05:00', '05:29:60.5+05:30'].map(constant),
    );
    const waarden = {
      registratieDatumTijd: oneof(
        moment,
        schrikkel.map((tijd) => `2026-06-30T${tijd}`),
        date({ noInvalidDate: true }).map((dag) => dag.toISOString()),
        string(),
      ),
      bsn: oneof(stringMatching(/^\d{8,10}$/), string({ maxLength: 10 }), integer(), constant(null)),
      vNummer: oneof(
        integer(),
        constant(9_999_999_999),
        constant(10_000_000_000),
        constant(-1),
        constant(1.5),
        string(),
      ),
      gebeurtenisId: oneof(stringMatching(/^[A-Za-z0-9 -]{0,7}$/), string({ maxLength: 7 }), integer()),
      iets: anything(),
    };

    it.each(Object.keys(geldig) as (keyof typeof geldig)[])('over elke waarde van %s', (sleutel) => {
      let goed = 0;
      assert(
        property(waarden[sleutel], (waarde) => {
          const geval = { ...geldig, [sleutel]: waarde };
          overMelding(geval);
          goed += melding(geval) ? 1 : 0;
        }),
        { seed: 20260508, numRuns: RUNS },
      );
      // Both kinds came by, so that agreeing says something.
      expect([goed > 20, goed < RUNS - 20]).toEqual([true, true]);
    });

    it('over wat er mag ontbreken en bijkomen', () => {
      assert(property(record(waarden, { requiredKeys: [] }), overMelding), { seed: 20260508, numRuns: RUNS });
      for (const sleutel of Object.keys(geldig)) {
        overMelding(Object.fromEntries(Object.entries(geldig).filter(([naam]) => naam !== sleutel)));
      }
      for (const waarde of [null, [], [geldig], 'SS101', 12, true, {}]) overMelding(waarde);
    });

    it('over de kopregels', () => {
      const kop = { bron: '0'.repeat(20), doel: '0'.repeat(20), berichtId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff' };
      overKoppen(kop);
      const oin = oneof(stringMatching(/^\d{18,22}$/), string({ minLength: 20, maxLength: 20 }));
      const uuid = oneof(stringMatching(/^[0-9a-fA-G]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), string());
      assert(property(record({ bron: oin, doel: oin, berichtId: uuid }, { requiredKeys: [] }), overKoppen), {
        ...{ seed: 20260508, numRuns: RUNS },
      });
    });

    it('over elk antwoord dat wij geven: de status bestaat, en alleen 503 heeft inhoud', async () => {
      const { responses } = specificatie.paths['/notificaties'].post;
      expect(ajv.validate(responses['201']!.headers['API-Version'].schema, API_VERSIE)).toBe(true);
      const kop = { bron: '0'.repeat(20), doel: '0'.repeat(20), berichtid: '6f9619ff-8b86-4d01-b42d-00c04fc964ff' };
      const vraag = (oin: string | undefined, doel: string, inhoud: string, fout?: Error) =>
        createOntvangPush({
          ...{ kluis: testKluis, clock: createTestKlok(), log: stilLog, wake: () => undefined },
          ...{ oin: '0'.repeat(20), afzenders: ['0'.repeat(20)] },
          store: {
            claim: (_sleutel, waarde) => Promise.resolve(waarde),
            createBericht: () => (fout === undefined ? Promise.resolve(true) : Promise.reject(fout)),
          },
        })({
          ...{ oin, koppen: { ...kop, doel, 'content-type': 'application/json' } },
          readInhoud: () => Promise.resolve(Buffer.from(inhoud)),
        });
      const goed = [kop.bron, kop.doel, JSON.stringify(geldig)] as const;
      const antwoorden = await Promise.all([
        vraag(...goed),
        vraag(goed[0], goed[1], '{}'),
        vraag(undefined, goed[1], goed[2]),
        vraag(goed[0], '1'.repeat(20), goed[2]),
        vraag(...goed, new Error('stuk')),
        vraag(...goed, new BotError('OPSLAG_ONBEREIKBAAR', 'weg')),
      ]);
      expect(antwoorden.map(({ status }) => String(status))).toEqual(Object.keys(responses).sort());
      for (const antwoord of antwoorden) {
        const inhoud = 'inhoud' in antwoord ? antwoord.inhoud : undefined;
        const schema = responses[antwoord.status]?.content === undefined ? undefined : schemas.Foutmelding;
        expect(schema === undefined ? inhoud === undefined : ajv.validate(schema, inhoud)).toBe(true);
      }
    });
  });
} else {
  describe.skip('Notificatie.openapi.yml: overgeslagen, het bestand staat niet naast het project', () => {
    it('is er niet', () => undefined);
  });
}
