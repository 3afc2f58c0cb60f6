import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { type AdaptiveCard, isVerb, MAX_KAART_TEKENS, parseVerb, readMerk, STAPPEN, VERBS } from '../../cards';
import { listFormulieren } from '../../rules/formulieren';
import { listActies, listDelen, listInvoer, VOORBEELDEN } from './kaarten';

interface AdaptiveCardsPakket {
  readonly AdaptiveCard: new () => {
    parse(kaart: object, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  };
  readonly SerializationContext: new (versie: unknown) => {
    readonly eventCount: number;
    getEventAt(plaats: number): { readonly message: string };
  };
  readonly Versions: { readonly v1_5: unknown };
}

// De hoofdingang van het pakket is niet in Node te laden; de gebouwde versie wel.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const pakket = require('adaptivecards/dist/adaptivecards.js') as AdaptiveCardsPakket;

/** Het pakket keurt `lang` om en om af: het bewaart de stand van een uitdrukking met de vlag g. "nl" is gewoon goed. */
const FOUT_VAN_HET_PAKKET = 'Invalid value "nl" for property "lang".';

/** `naam: klacht` voor elke klacht over elke kaart. */
function collect(listKlachten: (kaart: AdaptiveCard) => readonly string[]): string[] {
  return VOORBEELDEN.flatMap(([naam, { inhoud }]) => listKlachten(inhoud).map((klacht) => `${naam}: ${klacht}`));
}

/** `msteams` is van Teams zelf en staat niet in het schema van Adaptive Cards. */
function withoutTeams(kaart: AdaptiveCard): object {
  return asGewoneClient(
    Object.fromEntries(Object.entries(kaart).filter(([sleutel]) => sleutel !== 'msteams')),
  ) as object;
}

/** Een grafiek kent alleen Teams; elke andere client toont wat er als terugval bij staat. */
function asGewoneClient(deel: unknown): unknown {
  if (Array.isArray(deel)) return deel.filter((een) => !isAlleenTeams(een)).map(asGewoneClient);
  if (typeof deel !== 'object' || deel === null) return deel;
  const { type, fallback } = deel as { type?: unknown; fallback?: unknown };
  if (typeof type === 'string' && type.startsWith('Chart.')) return asGewoneClient(fallback);
  return Object.fromEntries(Object.entries(deel).map(([sleutel, waarde]) => [sleutel, asGewoneClient(waarde)]));
}

/** Een balk zegt niets dat er niet ook in woorden staat; een client die haar niet kent, laat haar weg. */
function isAlleenTeams(deel: unknown): boolean {
  const { type, fallback } = (deel ?? {}) as { type?: unknown; fallback?: unknown };
  return type === 'ProgressBar' && fallback === 'drop';
}

function parseWithPakket(kaart: AdaptiveCard): string[] {
  const context = new pakket.SerializationContext(pakket.Versions.v1_5);
  const gelezen = new pakket.AdaptiveCard();
  gelezen.parse(withoutTeams(kaart), context);
  const tijdensLezen = Array.from({ length: context.eventCount }, (_leeg, plaats) => context.getEventAt(plaats));
  return [...tijdensLezen, ...gelezen.validateProperties().validationEvents]
    .map(({ message }) => message)
    .filter((klacht) => klacht !== FOUT_VAN_HET_PAKKET);
}

/** De vermeldingen die Teams bij deze kaart kent; elke andere `<at>` zou gewoon als tekst blijven staan. */
function listVermeldingen({ msteams }: AdaptiveCard): string[] {
  const { entities = [] } = (msteams ?? {}) as { entities?: { text: string }[] };
  return entities.map(({ text }) => text);
}

/** De invoervelden zelf geven Teams erbij; hier is één gewone waarde genoeg. */
const INVOER = { keuze: 'F-03 oproep', notificatie: 'COA-01' };

describe('elke kaart in elke toestand', () => {
  it('is er minstens een keer per soort kaart', () => {
    const soorten = new Set(VOORBEELDEN.map(([, { kaart }]) => kaart));
    const map = join(__dirname, '..', '..', 'cards');
    const gemaakt = readdirSync(map).filter((naam) => existsSync(join(map, naam, 'template.json')));
    expect(gemaakt.length).toBeGreaterThan(10);
    expect([...soorten].sort()).toEqual(gemaakt.sort());
  });

  it('heeft een eigen naam', () => {
    expect(new Set(VOORBEELDEN.map(([naam]) => naam)).size).toBe(VOORBEELDEN.length);
  });

  it('toont elk formulier in elke vorm', () => {
    const vormen = listFormulieren().flatMap(({ id, vormen: eigen }) =>
      eigen.map((vorm) => `${id} ${vorm.id}`).concat(eigen.length === 0 ? id : []),
    );
    const namen = new Set(VOORBEELDEN.map(([naam]) => naam));
    const naamVan = (vorm: string) => `formulier--${vorm.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}`;
    expect(vormen.filter((vorm) => !namen.has(naamVan(vorm)))).toEqual([]);
  });

  it('is versie 1.5, Nederlands, met een tekst voor wie de kaart niet kan zien', () => {
    for (const [, { inhoud }] of VOORBEELDEN) {
      expect(inhoud).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'nl', speak: inhoud.fallbackText });
      expect(inhoud.fallbackText.length).toBeGreaterThan(5);
    }
  });

  it('draagt een merk waaraan zij terug te vinden is', () => {
    expect(collect((kaart) => (/^regiebot:[a-z]+:.+/.test(readMerk(kaart) ?? '') ? [] : ['geen merk']))).toEqual([]);
  });

  it('is klein genoeg voor Teams', () => {
    expect(collect((kaart) => (JSON.stringify(kaart).length <= MAX_KAART_TEKENS ? [] : ['te groot']))).toEqual([]);
  });

  it('wordt door het pakket van Adaptive Cards zonder klachten gelezen', () => {
    expect(collect(parseWithPakket)).toEqual([]);
  });

  it('heeft bij elk invoerveld een label en een eigen id, en bij elk verplicht veld een uitleg', () => {
    expect(
      collect((kaart) => {
        const velden = listInvoer(kaart);
        const dubbel = velden.map(({ id }) => String(id)).filter((id, plaats, ids) => ids.indexOf(id) !== plaats);
        const kaal = velden.filter(
          ({ label, isRequired, errorMessage }) => !label || (isRequired === true && !errorMessage),
        );
        return [...dubbel, ...kaal.map(({ id }) => String(id))];
      }),
    ).toEqual([]);
  });

  it('heeft alleen knoppen die de bot kent, met gegevens die hij kan lezen', () => {
    expect(
      collect((kaart) =>
        listActies(kaart)
          .map(({ verb, data }) => ({ verb: String(verb), data }))
          .filter(
            ({ verb, data }) => !isVerb(verb) || parseVerb(verb, { ...INVOER, ...(data as object) }) === undefined,
          )
          .map(({ verb }) => verb),
      ),
    ).toEqual([]);
  });

  it('stuurt met een knop alleen kenmerken mee, nooit het dossier zelf', () => {
    expect(
      collect((kaart) =>
        listActies(kaart)
          .filter(
            ({ data }) =>
              JSON.stringify(data).length > 300 ||
              Object.values(data as object).some((waarde) => typeof waarde === 'object'),
          )
          .map(({ title }) => String(title)),
      ),
    ).toEqual([]);
  });

  // Refreshing is no button: an older client that does not know it simply shows the shared card.
  it('geeft elke knop dezelfde gegevens in de terugval', () => {
    for (const [, { inhoud }] of VOORBEELDEN)
      for (const { verb, data, fallback } of listActies(inhoud).filter(({ verb: een }) => een !== 'verversen'))
        expect(fallback).toMatchObject({ type: 'Action.Submit', data: { ...(data as object), verb } });
  });

  it('heeft geen link, html of onbekende vermelding in tekst die opmaak kent', () => {
    expect(
      collect((kaart) =>
        listDelen(kaart)
          .filter(({ type }) => type === 'TextBlock')
          .map(({ text }) => listVermeldingen(kaart).reduce((tekst, wie) => tekst.replace(wie, ''), String(text)))
          .filter((tekst) => /<\/?[a-z]|\]\(|https?:\/\//i.test(tekst)),
      ),
    ).toEqual([]);
  });

  it('breekt elke lange tekst af aan het eind van de regel', () => {
    expect(
      collect((kaart) =>
        listDelen(kaart)
          .filter(({ type, wrap, text }) => type === 'TextBlock' && wrap !== true && String(text).length > 2)
          .map(({ text }) => String(text))
          // A number is never broken in two: nobody can copy half of it.
          .filter((tekst) => !/^(?:Dossier )?\d{4}-\d{4}$/.test(tekst)),
      ),
    ).toEqual([]);
  });

  it('zegt te laat en nadert ook in woorden, niet alleen met een kleur', () => {
    const gekleurd = VOORBEELDEN.flatMap(([, { inhoud }]) => listDelen(inhoud)).filter(
      ({ color }) => color === 'Attention' || color === 'Warning',
    );
    expect(gekleurd.length).toBeGreaterThan(10);
    const woorden = /^(Te laat|Vandaag|Nog \d+ (?:werk)?dag|Nog niet opgepakt|Klopt niet: |Let op: )/;
    const naWoord = (tekst: unknown) => woorden.test(String(tekst));
    const zonder = VOORBEELDEN.flatMap(([, { inhoud }]) => listDelen(inhoud))
      .filter(({ type, inlines }) => type === 'RichTextBlock' && Array.isArray(inlines))
      .map(({ inlines }) => inlines as { color?: string; text: string }[])
      .filter(([eerste]) => eerste?.color === 'Attention' || eerste?.color === 'Warning')
      .filter(([eerste]) => !naWoord(eerste?.text));
    expect(zonder).toEqual([]);
  });
});

describe('de knoppen samen', () => {
  it('elke verb staat op ten minste een kaart', () => {
    const gebruikt = new Set(
      VOORBEELDEN.flatMap(([, { inhoud }]) => listActies(inhoud).map(({ verb }) => String(verb))),
    );
    expect([...gebruikt].sort()).toEqual([...VERBS].sort());
  });

  it('elke stap met een melding is met een knop te zetten', () => {
    const stappen = new Set(
      VOORBEELDEN.flatMap(([, { inhoud }]) => listActies(inhoud).map(({ data }) => (data as { stap?: string }).stap)),
    );
    expect(STAPPEN.filter((stap) => !stappen.has(stap))).toEqual([]);
  });
});

const SCHEMA = join(__dirname, '..', '..', '..', 'shared', 'schemas', 'adaptive-card-1.5.schema.json');

function loadSchema(): ValidateFunction | undefined {
  if (!existsSync(SCHEMA)) return undefined;
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>;
  const { definitions, anyOf } = schema;
  return new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile({ definitions, anyOf });
}

const validate = loadSchema();
const beschrijf = validate === undefined ? describe.skip : describe;
const reden =
  validate === undefined ? ' (overgeslagen: het schema van Adaptive Cards staat niet naast het project)' : '';

beschrijf(`het schema van Adaptive Cards 1.5${reden}`, () => {
  it('keurt elke kaart goed', () => {
    expect(collect((kaart) => (validate?.(withoutTeams(kaart)) === true ? [] : ['klopt niet']))).toEqual([]);
  });

  it('keurt een kaart met een onbekende eigenschap af', () => {
    expect(validate?.({ type: 'AdaptiveCard', version: '1.5', bodie: [] })).toBe(false);
  });
});
