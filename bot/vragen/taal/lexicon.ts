import { AANSPREEKWOORDEN, ANDERE_WOORDEN, GEBIEDENDE_WIJS, VOORNAMEN } from '../woorden/andere';
import { AFWEZIG, BELEEFDHEID } from '../woorden/beleefdheid';
import { FUNCTIEWOORDEN, HEBBEN } from '../woorden/functiewoorden';
import { EENHEDEN, ONDERWERPEN } from '../woorden/onderwerpen';
import { listPeriodewoorden } from '../woorden/perioden';
import { FILTERWOORDEN, GROEPWOORDEN } from '../woorden/filters';
import { TOESTANDEN } from '../woorden/toestanden';
import { SCHEIDBAAR, WERKWOORDEN } from '../woorden/werkwoorden';
import { listEerste, listWoorden, parsePatroon, type Patroon } from './patroon';

/** Een stuk tekst en wat het betekent. */
export interface Ingang {
  readonly begrip: string;
  readonly patroon: Patroon;
}

/** Ingangen op het woord waarmee zij beginnen. */
export type Index = ReadonlyMap<string, readonly Ingang[]>;

/** Alle begrippen van de vragen: onderwerpen, werkwoorden, toestanden en de woorden voor mensen en dossiers. */
export const BEGRIPPEN: Index = createIndex(
  listIngangen({ ...ONDERWERPEN, ...EENHEDEN, ...WERKWOORDEN, ...TOESTANDEN, hebben: HEBBEN }),
);

export const BELEEFD: Index = createIndex(
  BELEEFDHEID.map((zin) => ({ begrip: 'beleefd', patroon: parsePatroon(zin) })),
);
export const MEDEDELING: Index = createIndex(AFWEZIG.map((zin) => ({ begrip: 'afwezig', patroon: parsePatroon(zin) })));

export const FUNCTIE: ReadonlySet<string> = new Set(FUNCTIEWOORDEN.split(' '));
export const AANSPREEK: ReadonlySet<string> = new Set(AANSPREEKWOORDEN.split(' '));
export const NAMEN: ReadonlySet<string> = new Set(VOORNAMEN.split(' '));
export const OPDRACHT: ReadonlySet<string> = new Set(GEBIEDENDE_WIJS.split(' '));
export const ANDERE: ReadonlySet<string> = new Set(ANDERE_WOORDEN.split(' '));

/** Ingangen uit een woordenlijst: per begrip de patronen, met komma's. */
export function listIngangen(lijst: Readonly<Record<string, string>>): readonly Ingang[] {
  return Object.entries(lijst).flatMap(([begrip, vormen]) =>
    vormen.split(',').map((vorm) => ({ begrip, patroon: parsePatroon(vorm) })),
  );
}

export function createIndex(ingangen: readonly Ingang[]): Index {
  const index = new Map<string, Ingang[]>();
  for (const ingang of ingangen) {
    for (const woord of new Set(listEerste(ingang.patroon))) {
      const bij = index.get(woord);
      if (bij === undefined) index.set(woord, [ingang]);
      else bij.push(ingang);
    }
  }
  return index;
}

/** Woorden die een tikfout kan bedoelen, met hun betekenis: alleen wat inhoud heeft, en "hoeveel" en "welke". */
export const HERSTELBAAR: ReadonlyMap<string, string> = listHerstelbaar();

/** Alle woorden die bestaan: wat hierin staat, is geen tikfout. */
export const BEKEND: ReadonlySet<string> = new Set([
  ...HERSTELBAAR.keys(),
  ...FUNCTIE,
  ...AANSPREEK,
  ...NAMEN,
  ...ANDERE,
  ...OPDRACHT,
  ...BELEEFDHEID.concat(AFWEZIG).flatMap((zin) => listWoorden(parsePatroon(zin))),
  ...SCHEIDBAAR.flatMap(([, deeltje, vormen]) => [deeltje, ...vormen.split(' ')]),
]);

function listHerstelbaar(): ReadonlyMap<string, string> {
  const woorden = new Map<string, string>();
  const lijsten = [GROEPWOORDEN, FILTERWOORDEN, ONDERWERPEN, EENHEDEN, WERKWOORDEN, TOESTANDEN, { hebben: HEBBEN }];
  for (const { begrip, patroon } of lijsten.flatMap((lijst) => listIngangen(lijst))) {
    const alleen = patroon.filter(({ los }) => !los).length === 1;
    // Een woord dat alleen binnen een vaste uitdrukking betekenis heeft, betekent zichzelf.
    for (const { keuze, los } of patroon) {
      for (const woord of keuze)
        if (alleen && !los) woorden.set(woord, begrip);
        else if (!woorden.has(woord)) woorden.set(woord, woord);
    }
  }
  for (const woord of [...listPeriodewoorden(), 'hoeveel', 'welke', 'alleen']) woorden.set(woord, woord);
  return woorden;
}
