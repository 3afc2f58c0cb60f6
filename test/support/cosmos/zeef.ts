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
  const [, wat = '', waar = '', staart = ''] = /^SELECT (.+?) FROM c WHERE (.+?)( ORDER BY .+)?$/.exec(query) ?? [];
  const delen = splitEn(waar).map(readVoorwaarde);
  const bekend = delen.filter((deel) => deel !== undefined);
  const sift: Zeef['sift'] = (documenten, waarden) =>
    documenten.filter((document) => bekend.every((voldoet) => voldoet(document, waarden)));
  const pick = waar !== '' && staart === '' && bekend.length === delen.length ? readKeuze(wat) : undefined;
  return pick === undefined ? { sift } : { sift, pick };
}

/** De voorwaarden die allemaal moeten gelden; wat tussen haakjes staat blijft heel. */
function splitEn(waar: string): string[] {
  const delen: string[] = [];
  let diepte = 0;
  for (const stuk of waar.split(' AND ')) {
    if (diepte > 0) delen.push(`${delen.pop() ?? ''} AND ${stuk}`);
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
