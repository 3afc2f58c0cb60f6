import { type Document } from './verzameling';

type Waarden = ReadonlyMap<string, unknown>;
type Voorwaarde = (document: Document, waarden: Waarden) => boolean;
type Vergelijk = (een: string | number, ander: string | number) => boolean;

/** Wat er van een vraag zonder zoekmotor te beantwoorden is: die kost per document duizend keer zo veel. */
export interface Zeef {
  /** De documenten die aan elke eenvoudige voorwaarde voldoen. */
  sift(documenten: readonly Document[], waarden: Waarden): readonly Document[];
  /** Het antwoord uit wat overblijft; ontbreekt als de zoekmotor nog moet kijken. */
  readonly pick?: (over: readonly Document[]) => unknown[];
}

/** Leest een vraag één keer. Begrijpt zij een deel niet, dan laat de zeef daar alles door en is er geen `pick`. */
export function createZeef(query: string): Zeef {
  const [, top, wat = '', waar = '', veld] = VORM.exec(query) ?? [];
  const delen = splitOp(' AND ', waar).map(readVoorwaarde);
  const bekend = delen.filter((deel) => deel !== undefined);
  const sift: Zeef['sift'] = (documenten, waarden) =>
    documenten.filter((document) => bekend.every((voldoet) => voldoet(document, waarden)));
  const kies = waar !== '' && bekend.length === delen.length ? readKeuze(wat) : undefined;
  if (kies === undefined) return { sift };
  const pad = veld === undefined ? undefined : padVan(veld);
  return { sift, pick: (over) => kies(order(over, pad).slice(0, Number(top ?? Infinity))) };
}

const VORM = /^SELECT (?:TOP (\d+) )?(.+?) FROM c WHERE (.+?)(?: ORDER BY c((?:\.\w+)+))?$/;

/** By the field, as text; documents without it are not in an ordered answer of the service either. */
function order(documenten: readonly Document[], pad: readonly string[] | undefined): readonly Document[] {
  if (pad === undefined) return documenten;
  const teksten = documenten.flatMap((document) => {
    const tekst = read(document, pad);
    return typeof tekst === 'string' ? [{ document, tekst }] : [];
  });
  return teksten.sort((een, ander) => (een.tekst < ander.tekst ? -1 : 1)).map(({ document }) => document);
}

/** De voorwaarden waar `woord` tussen staat; wat tussen haakjes staat blijft heel. */
function splitOp(woord: ' AND ' | ' OR ', waar: string): string[] {
  const delen: string[] = [];
  let diepte = 0;
  for (const stuk of waar.split(woord)) {
    if (diepte > 0) delen.push(`${delen.pop() ?? ''}${woord}${stuk}`);
    else delen.push(stuk);
    diepte += stuk.split('(').length - stuk.split(')').length;
  }
  return delen;
}

const VERGELIJK: Readonly<Record<string, Vergelijk>> = {
  '=': (een, ander) => een === ander,
  '>=': (een, ander) => een >= ander,
  '<=': (een, ander) => een <= ander,
  '>': (een, ander) => een > ander,
  '<': (een, ander) => een < ander,
};

function readVoorwaarde(tekst: string): Voorwaarde | undefined {
  const binnen = /^\((.+)\)$/.exec(tekst)?.[1];
  if (binnen !== undefined) return toOf(splitOp(' OR ', binnen).map(readVoorwaarde));
  const [, niet, lijst, veldIn] = /^(NOT )?ARRAY_CONTAINS\((@\w+), c((?:\.\w+)+)\)$/.exec(tekst) ?? [];
  if (lijst !== undefined && veldIn !== undefined) return toLijst(lijst, padVan(veldIn), niet === undefined);
  const vergeleken = /^c((?:\.\w+)+) (=|>=|<=|>|<) (@\w+|'[^']*'|true|false|\d+)$/.exec(tekst);
  if (vergeleken !== null) return toVergelijking(vergeleken);
  const begint = /^STARTSWITH\(c((?:\.\w+)+), (@\w+|'[^']*')\)$/.exec(tekst);
  if (begint !== null) return toBegin(begint);
  const aanwezig = /^IS_DEFINED\(c((?:\.\w+)+)\)$/.exec(tekst)?.[1];
  if (aanwezig !== undefined) return isAanwezig(padVan(aanwezig));
  const [, veld, keuzes] = /^c((?:\.\w+)+) IN \(('[^']*'(?:, '[^']*')*)\)$/.exec(tekst) ?? [];
  if (veld === undefined || keuzes === undefined) return undefined;
  return isEenVan(padVan(veld), new Set(keuzes.split(', ').map((keuze) => keuze.slice(1, -1))));
}

function toOf(delen: readonly (Voorwaarde | undefined)[]): Voorwaarde | undefined {
  const bekend = delen.filter((deel) => deel !== undefined);
  if (bekend.length < delen.length) return undefined;
  return (document, waarden) => bekend.some((voldoet) => voldoet(document, waarden));
}

function toLijst(lijst: string, pad: readonly string[], erin: boolean): Voorwaarde {
  return (document, waarden) => {
    const rij = waarden.get(lijst);
    return Array.isArray(rij) && rij.includes(read(document, pad)) === erin;
  };
}

function isAanwezig(pad: readonly string[]): Voorwaarde {
  return (document) => read(document, pad) !== undefined;
}

function isEenVan(pad: readonly string[], mag: ReadonlySet<unknown>): Voorwaarde {
  return (document) => mag.has(read(document, pad));
}

/** Only values of the same kind compare; anything else is undefined in the service too, and that selects nothing. */
function toVergelijking([, veld = '', teken = '', naar = '']: readonly string[]): Voorwaarde {
  const [pad, vergelijk] = [padVan(veld), VERGELIJK[teken] ?? (() => false)];
  return (document, waarden) => {
    const een = read(document, pad);
    const ander = valueOf(naar, waarden);
    if (typeof een === 'boolean' && typeof ander === 'boolean') return teken === '=' && een === ander;
    if (typeof een === 'string' && typeof ander === 'string') return vergelijk(een, ander);
    return typeof een === 'number' && typeof ander === 'number' && vergelijk(een, ander);
  };
}

function toBegin([, veld = '', naar = '']: readonly string[]): Voorwaarde {
  const pad = padVan(veld);
  return (document, waarden) => {
    const [tekst, begin] = [read(document, pad), valueOf(naar, waarden)];
    return typeof tekst === 'string' && typeof begin === 'string' && tekst.startsWith(begin);
  };
}

function valueOf(naar: string, waarden: Waarden): unknown {
  if (naar.startsWith('@')) return waarden.get(naar);
  return naar.startsWith("'") ? naar.slice(1, -1) : (JSON.parse(naar) as unknown);
}

/** `*`, `VALUE c.veld`, `VALUE COUNT(1)` en `c.een, c.twee`. */
function readKeuze(wat: string): Zeef['pick'] {
  if (wat === '*') return (over) => [...over];
  if (wat === 'VALUE COUNT(1)') return (over) => [over.length];
  const veld = /^VALUE c((?:\.\w+)+)$/.exec(wat)?.[1];
  if (veld !== undefined) return pickVeld(padVan(veld));
  if (!/^c\.\w+(, c\.\w+)*$/.test(wat)) return undefined;
  const namen = wat.split(', ').map((deel) => deel.slice(2));
  return (over) =>
    over.map((document) =>
      Object.fromEntries(
        namen.map((naam) => [naam, document[naam]] as const).filter(([, waarde]) => waarde !== undefined),
      ),
    );
}

function pickVeld(pad: readonly string[]): NonNullable<Zeef['pick']> {
  return (over) => over.map((document) => read(document, pad)).filter((waarde) => waarde !== undefined);
}

/** `.een.twee` als namen. */
function padVan(veld: string): readonly string[] {
  return veld.slice(1).split('.');
}

function read(document: Document, pad: readonly string[]): unknown {
  let waarde: unknown = document;
  for (const naam of pad)
    waarde = typeof waarde === 'object' && waarde !== null ? (waarde as Record<string, unknown>)[naam] : undefined;
  return waarde;
}
