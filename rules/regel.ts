import { type Bronnen } from './bronnen';
import { type Boeteberekening } from './boete-bedrag';
import { type Datum, formatDag } from './datum';
import { type DossierStaat } from './dossier/staat';
import { formatEuro } from './euro';
import { type Formulier, type FormulierId } from './formulier';
import { type Geldigheid } from './geldigheid';
import { type Velden } from './historie';
import { type Lokaal } from './lokaal';
import { type Ernst } from './oordeel';

/** Wie het formulier invult. */
export type Rol = 'klantmanager' | 'teamleider' | 'beheerder' | 'jurist' | 'participatiewet';

/** Een instelling uit de lijst van DUO. */
export interface Instelling {
  readonly nummer: string;
  readonly naam: string;
  readonly blikOpWerk: boolean;
  readonly taalschakel: boolean;
}

/** Alles waar een regel naar mag kijken. */
export interface Invulling {
  readonly vandaag: Datum;
  readonly formulier: Formulier;
  readonly velden: Velden;
  /** Het dossier zonder wat dit formulier verbetert. */
  readonly staat: DossierStaat;
  readonly door: string;
  readonly rol: Rol;
  readonly lokaal: Lokaal;
  /** Ontbreekt: niet bekend, dan wordt er niet op getoetst. */
  readonly caseloads?: readonly string[] | undefined;
  readonly lbtAfnemers?: readonly string[] | undefined;
  readonly instellingen?: readonly Instelling[] | undefined;
  /** Alleen bij F-09. */
  readonly boete?: Boeteberekening | undefined;
}

/** Waarde voor een open plek; een datum komt als `15 mei 2026` in de tekst. */
export type Waarde = string | number;

/** De namen van de open plekken in een tekst. */
type Plek<T extends string> = T extends `${string}{${infer P}}${infer Rest}` ? P | Plek<Rest> : never;

/** Zonder open plekken: faalt of niet. Met open plekken: de gegevens voor de tekst, of `undefined` als de regel niet faalt. */
type Bevinding<T extends string> = [Plek<T>] extends [never] ? boolean : Readonly<Record<Plek<T>, Waarde>> | undefined;

interface RegelBron<T extends string> extends Geldigheid {
  readonly id: `V-${string}`;
  readonly formulieren: readonly [FormulierId, ...FormulierId[]] | 'alle';
  readonly ernst: Ernst | ((invulling: Invulling) => Ernst);
  /** Veld waar de melding bij staat. */
  readonly veld?: string | ((invulling: Invulling) => string | undefined);
  /** Verplichte velden waar deze regel ook over spreekt als zij leeg zijn; V-VELD zwijgt dan. */
  readonly dekt?: readonly string[];
  /** Letterlijke tekst voor de klantmanager, met `{open plekken}`. */
  readonly tekst: T;
  readonly bronnen: Bronnen;
  readonly faalt: (invulling: Invulling) => Bevinding<T>;
}

/** Een regel: gegevens en één vraag. De dag van de gebeurtenis (`gebeurtenisdag`) bepaalt of zij geldt. */
export interface Regel extends Geldigheid {
  /** Bij wijze van proef uitgezet (`createRegelset`). */
  readonly uit?: boolean;
  readonly id: `V-${string}`;
  readonly formulieren: readonly FormulierId[] | 'alle';
  readonly ernst: Ernst | ((invulling: Invulling) => Ernst);
  readonly veld?: string | ((invulling: Invulling) => string | undefined);
  readonly dekt: readonly string[];
  readonly tekst: string;
  readonly bronnen: Bronnen;
  /** De ingevulde tekst als de regel faalt. */
  readonly faalt: (invulling: Invulling) => string | undefined;
}

/** Maakt een regel; de compiler eist een waarde voor elke open plek in de tekst. */
export function defineRegel<const T extends string>(bron: RegelBron<T>): Regel {
  return {
    ...bron,
    dekt: bron.dekt ?? (typeof bron.veld === 'string' ? [bron.veld] : []),
    faalt: (invulling) => {
      const bevinding: Readonly<Record<string, Waarde>> | boolean | undefined = bron.faalt(invulling);
      if (bevinding === undefined || bevinding === false) return undefined;
      return bevinding === true ? bron.tekst : vulIn(bron.tekst, bevinding);
    },
  };
}

/** Een open plek achter een euroteken is een bedrag: `€ {bedrag}` wordt `€ 2.400`. */
function vulIn(tekst: string, gegevens: Readonly<Record<string, Waarde>>): string {
  return Object.entries(gegevens).reduce(
    (zin, [naam, waarde]) =>
      zin.replaceAll(`€ {${naam}}`, () => formatEuro(Number(waarde))).replaceAll(`{${naam}}`, () => noem(waarde)),
    tekst,
  );
}

function noem(waarde: Waarde): string {
  if (typeof waarde === 'number') return noemGetal(waarde);
  return /^\d{4}-\d\d-\d\d$/.test(waarde) ? noemDatum(waarde as Datum) : waarde;
}

/** `1250` blijft heel, `37.5` wordt `37,50`. */
export function noemGetal(getal: number): string {
  return Number.isInteger(getal) ? String(getal) : getal.toFixed(2).replace('.', ',');
}

/** `15 mei 2026`, zonder weekdag. */
export function noemDatum(dag: Datum): string {
  return `${formatDag(dag)} ${dag.slice(0, 4)}`;
}
