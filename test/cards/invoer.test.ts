import * as fc from 'fast-check';
import { parseInvoer } from '../../cards';
import { invoerIds } from '../../cards/formulier/sleutels';
import { type Veld } from '../../rules/formulier';
import { checkVelden, getFormulier, listFormulieren } from '../../rules/formulieren';
import { type VeldWaarde } from '../../rules/historie';

const F03 = getFormulier('F-03');
const F05 = getFormulier('F-05');
const F09 = getFormulier('F-09');
const F13 = getFormulier('F-13');

describe('wat Teams stuurt wordt een waarde van het contract', () => {
  it.each([
    ['een datum', F05, { dagtekening: '2026-05-01' }, { dagtekening: '2026-05-01' }],
    ['ja', F05, { eenzijdig: 'true' }, { eenzijdig: true }],
    ['nee', F05, { eenzijdig: 'false' }, { eenzijdig: false }],
    ['uren als tekst', F05, { intensiteitPvt: '12' }, { intensiteitPvt: 12 }],
    ['uren als getal', F05, { intensiteitPvt: 12 }, { intensiteitPvt: 12 }],
    ['een keuze', F05, { leerroute: 'B' }, { leerroute: 'B' }],
    ['meer keuzes', F05, { a2ExamenWens: 'LE,SP' }, { a2ExamenWens: ['LE', 'SP'] }],
    ['meer keuzes als lijst', F05, { a2ExamenWens: ['LE', 'SP'] }, { a2ExamenWens: ['LE', 'SP'] }],
    ['een bedrag met komma', F09, { bedrag: '25,50' }, { bedrag: 25.5 }],
    ['een bedrag met punt', F09, { bedrag: '25.5' }, { bedrag: 25.5 }],
    [
      'een periode in twee velden',
      F13,
      { 'periode.van': '2026-04-01', 'periode.tot': '2026-04-30' },
      { periode: { van: '2026-04-01', tot: '2026-04-30' } },
    ],
    [
      'een periode als geheel',
      F13,
      { periode: { van: '2026-04-01', tot: '2026-04-30' } },
      { periode: { van: '2026-04-01', tot: '2026-04-30' } },
    ],
    ['tekst met spaties eromheen', F05, { ondersteuning: '  taalmaatje ' }, { ondersteuning: 'taalmaatje' }],
  ])('%s', (_naam, formulier, data, velden) => {
    expect(parseInvoer(formulier, data)).toMatchObject({ velden, fouten: [] });
  });

  it('een leeg veld is niet ingevuld, en blijft dus anders dan nee', () => {
    const { velden, fouten } = parseInvoer(F05, {
      eenzijdig: '',
      leerroute: '',
      a2ExamenWens: '',
      ondersteuning: '   ',
    });
    expect({ velden, fouten }).toEqual({ velden: {}, fouten: [] });
  });

  it('gegevens van onze eigen knoppen zijn geen invoer', () => {
    const eigen = {
      verb: 'formulier',
      dossiernummer: '2026-0143',
      formulier: 'F-05',
      vorm: '',
      versie: 7,
      bevestigd: true,
      gezien: 'V-PIP-12',
    };
    expect(parseInvoer(F05, eigen)).toEqual({ velden: {}, fouten: [], ruw: {} });
  });

  it('maar "vorm" op het driegesprek is wel een veld', () => {
    expect(parseInvoer(getFormulier('F-02'), { vorm: 'online', dossiernummer: '2026-0143' }).velden).toEqual({
      vorm: 'online',
    });
  });

  it('geen formulier met meer vormen heeft zelf een veld dat zo heet als een gegeven van de knop', () => {
    const eigen = ['verb', 'dossiernummer', 'formulier', 'versie', 'bevestigd', 'gezien', 'msteams'];
    for (const { id, veld, vormen } of listFormulieren()) {
      expect([id, eigen.filter((sleutel) => veld.has(sleutel))]).toEqual([id, []]);
      if (vormen.length > 0) expect([id, veld.has('vorm')]).toEqual([id, false]);
    }
  });

  it('geen optie van een meerkeuze heeft een komma, want Teams plakt keuzes met een komma aan elkaar', () => {
    const velden = listFormulieren().flatMap(({ velden: eigen }) => eigen.filter(({ soort }) => soort === 'meerkeuze'));
    expect(velden.length).toBeGreaterThan(3);
    expect(velden.flatMap(({ opties = [] }) => opties.filter((optie) => optie.includes(',')))).toEqual([]);
  });
});

describe('wat niet te lezen is', () => {
  it.each([
    ['een dag die niet bestaat', 'dagtekening', '2026-02-31', 'bestaande datum'],
    ['een datum in een andere vorm', 'dagtekening', '1 mei', 'bestaande datum'],
    ['een half uur', 'zCursusuren', '12,5', 'heel getal'],
    ['te veel uren', 'zCursusuren', '10000', 'hoogstens 9999'],
    ['een keuze die er niet is', 'niveau', 'C2', 'mogelijkheden'],
    ['iets anders dan ja of nee', 'eenzijdig', 'misschien', 'ja of nee'],
    ['een te lange tekst', 'ondersteuning', 'x'.repeat(501), 'hoogstens 500 tekens'],
    ['een veel te lange tekst', 'ondersteuning', 'x'.repeat(100_000), 'hoogstens 500 tekens'],
  ])('%s geeft een fout bij het veld en geen waarde', (_naam, veld, tekst, zin) => {
    const { velden, fouten } = parseInvoer(F05, { [veld]: tekst, leerroute: 'B' });
    expect(velden).toEqual({ leerroute: 'B' });
    expect(fouten).toHaveLength(1);
    expect(fouten[0]).toMatchObject({ veld, tekst: expect.stringContaining(zin) as string });
  });

  it('een halve periode is een fout bij de periode', () => {
    const { velden, fouten } = parseInvoer(F13, { 'periode.van': '2026-04-01' });
    expect(velden).toEqual({});
    expect(fouten.map(({ veld }) => veld)).toEqual(['periode']);
  });

  it('herhaalt nooit wat iemand invulde: dat kan een persoonsgegeven zijn', () => {
    const { fouten } = parseInvoer(F05, { dagtekening: '123456782', onbekend123456782: 'x' });
    expect(fouten.length).toBe(2);
    expect(JSON.stringify(fouten)).not.toContain('123456782');
  });

  it('geeft alles terug zoals het is getypt, ook wat niet te lezen was', () => {
    const data = {
      dagtekening: '31-02-2026',
      intensiteitPvt: '12,5',
      ondersteuning: ' Zie ${x} en [y](z) ',
      eenzijdig: 'false',
    };
    expect(parseInvoer(F05, data).ruw).toEqual(data);
  });

  it.each([
    [null],
    [undefined],
    ['tekst'],
    [42],
    [[]],
    [{ dagtekening: { $gt: '' } }],
    [{ dagtekening: null }],
    [{ a2ExamenWens: [1, {}] }],
    [{ periode: 'x' }],
    [JSON.parse('{"__proto__": {"eenzijdig": true}, "constructor": 1, "toString": "x"}') as unknown],
  ])('wat een vreemde stuurt gooit nooit: %j', (data) => {
    expect(() => parseInvoer(F13, data)).not.toThrow();
    expect(() => parseInvoer(F05, data)).not.toThrow();
    expect(parseInvoer(F05, data).velden).toEqual({});
  });

  it('een vreemde sleutel vervuilt geen enkel object', () => {
    parseInvoer(F05, JSON.parse('{"__proto__": {"vervuild": "ja"}}'));
    expect(({} as Record<string, unknown>).vervuild).toBeUndefined();
  });

  it('welke JSON er ook komt: het antwoord heeft alleen waarden die de catalogus goedkeurt', () => {
    const formulieren = fc.constantFrom(...listFormulieren());
    const sleutels = fc.constantFrom(
      'dagtekening',
      'periode',
      'periode.van',
      'a2ExamenWens',
      'bedrag',
      'status',
      'item',
      '__proto__',
      'x',
    );
    const data = fc.dictionary(sleutels, fc.jsonValue());
    fc.assert(
      fc.property(formulieren, data, (formulier, json) => {
        const { velden, ruw } = parseInvoer(formulier, json);
        expect(checkVelden(formulier, velden)).toEqual([]);
        expect(Object.values(ruw).every((tekst) => typeof tekst === 'string')).toBe(true);
      }),
      { seed: 20260508, numRuns: 400 },
    );
  });
});

const dag = fc
  .integer({ min: 0, max: 2000 })
  .map((nummer) => new Date(Date.UTC(2022, 0, 1 + nummer)).toISOString().slice(0, 10));
const tekst = fc.stringMatching(/^[a-zA-Z€ë ]{1,20}$/).filter((woord) => woord.trim() === woord && woord !== '');
const getal = ({ min = 0, max = 9999 }: Veld) => fc.integer({ min, max });
const woord = ({ maxLengte = 500 }: Veld) => tekst.map((lang) => lang.slice(0, maxLengte).trim() || 'x');

/** Per soort veld een waarde die de catalogus goedkeurt, zoals iemand haar zou invullen. */
const GOED: Readonly<Record<Veld['soort'], (veld: Veld) => fc.Arbitrary<VeldWaarde>>> = {
  datum: () => dag,
  'ja/nee': () => fc.boolean(),
  uren: getal,
  aantal: getal,
  bedrag: () => fc.integer({ min: 0, max: 500_000 }).map((centen) => centen / 100),
  keuze: ({ opties = [] }) => fc.constantFrom(...opties),
  meerkeuze: ({ opties = [] }) => fc.uniqueArray(fc.constantFrom(...opties), { minLength: 1 }),
  periode: () =>
    fc.tuple(dag, dag).map(([een, twee]) => (een < twee ? { van: een, tot: twee } : { van: twee, tot: een })),
  akkoord: () => fc.record({ door: tekst, op: dag }),
  tekst: woord,
  code: (veld) => (veld.bestaand === undefined ? woord(veld) : fc.constant(veld.bestaand.voorbeeld)),
  gebruiker: woord,
};

/** Zoals een kaart de waarde verstuurt: elk invoerveld een tekst. */
function alsInvoer(veld: Veld, waarde: VeldWaarde): [string, string][] {
  if (typeof waarde === 'object' && !Array.isArray(waarde)) {
    return invoerIds(veld).map((id) => [
      id,
      (waarde as Record<string, string>)[id.slice(veld.sleutel.length + 1)] ?? '',
    ]);
  }
  return [[veld.sleutel, Array.isArray(waarde) ? waarde.join(',') : String(waarde)]];
}

describe('heen en terug', () => {
  it.each(listFormulieren().map((formulier) => [formulier.id, formulier] as const))(
    '%s: wat iemand invult komt er precies zo uit',
    (_id, formulier) => {
      const invulling = fc.tuple(
        ...formulier.velden.map((veld) => fc.option(GOED[veld.soort](veld), { nil: undefined })),
      );
      fc.assert(
        fc.property(invulling, (waarden) => {
          const paren = formulier.velden.flatMap((veld, plaats) => {
            const waarde = waarden[plaats];
            return waarde === undefined ? [] : [[veld, waarde] as const];
          });
          const gelezen = parseInvoer(
            formulier,
            Object.fromEntries(paren.flatMap(([veld, waarde]) => alsInvoer(veld, waarde))),
          );
          expect(gelezen.fouten).toEqual([]);
          expect(gelezen.velden).toEqual(Object.fromEntries(paren.map(([veld, waarde]) => [veld.sleutel, waarde])));
        }),
        { seed: 20260508, numRuns: 25 },
      );
    },
  );

  it('een melding die niet bestaat, wordt niet geraden: de kaart zegt wat er wel kan', () => {
    const { fouten } = parseInvoer(getFormulier('F-20a'), { notificatie: 'COA-99', stap: 'melden' });
    expect(fouten.map(({ tekst }) => tekst)).toContain('Vul een bestaande melding als COA-01 of DUO-SS139 in.');
  });

  it('de uitkomst van de intake met alle velden is een uitkomst', () => {
    const { velden } = parseInvoer(F03, {
      datumAfgerond: '2026-05-01',
      verslagInDossier: 'true',
      inAfwezigheid: 'false',
    });
    expect(F03.vormVan(velden)).toBe('uitkomst');
  });
});
