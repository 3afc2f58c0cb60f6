import { addDagen, addMaanden, type Datum, datum, delen, weekdag } from './datum';

/** `vast`: elk jaar dezelfde dag. `pasen`: hangt aan Pasen. `besluit`: bij koninklijk besluit gelijkgesteld. */
export type FeestdagSoort = 'vast' | 'pasen' | 'besluit';

/** Een dag die geen werkdag is, los van het weekend. */
export interface Feestdag {
  readonly dag: Datum;
  /** Nederlandse naam, bijvoorbeeld `Hemelvaartsdag` of `gelijkgestelde dag`. */
  readonly naam: string;
  readonly soort: FeestdagSoort;
}

/**
 * Dagen die bij koninklijk besluit aan een feestdag gelijk zijn gesteld (ATW 3.3; R8). Van de besluiten is alleen de titel
 * gezien, niet de tekst. 2023-2025 en 2026-2028 zijn elk één besluit; van het besluit daarvoor is alleen 2022 nagezocht.
 */
export const GELIJKGESTELDE_DAGEN: readonly Datum[] = [
  '2022-05-27',
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
].map(datum);

/** Eerste en laatste dag waarvan bekend is welke dagen gelijkgesteld zijn. Daarbuiten is een uitkomst voorlopig. */
export const KALENDER_BEKEND: { readonly van: Datum; readonly totEnMet: Datum } = {
  van: datum('2022-01-01'),
  totEnMet: datum('2028-12-31'),
};

/** Eerste paasdag in de gregoriaanse kalender (rekenregel van Meeus, Jones en Butcher). */
export function eerstePaasdag(jaar: number): Datum {
  const a = jaar % 19;
  const b = Math.floor(jaar / 100);
  const c = jaar % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const maanstand = (19 * a + d + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - maanstand - (c % 4)) % 7;
  const correctie = Math.floor((a + 11 * maanstand + 22 * e) / 451);
  const som = maanstand + e - 7 * correctie + 114;
  return vanDelen(jaar, Math.floor(som / 31), (som % 31) + 1);
}

const IJKDAG = datum('2000-01-01');

/** Rekent vanaf een ijkdag, zodat ook een termijn die na 2199 eindigt een kalender heeft. */
function vanDelen(jaar: number, maand: number, dag: number): Datum {
  return addDagen(addMaanden(IJKDAG, (jaar - 2000) * 12 + maand - 1), dag - 1);
}

/** De dag waarop Koningsdag wordt gevierd: 27 april, en 26 april als de 27e een zondag is (ATW 3.1). */
function koningsdag(jaar: number): Datum {
  const dag = vanDelen(jaar, 4, 27);
  return weekdag(dag) === 0 ? addDagen(dag, -1) : dag;
}

function vasteDagen(jaar: number): Feestdag[] {
  const dagen: [Datum, string][] = [
    [vanDelen(jaar, 1, 1), 'Nieuwjaarsdag'],
    [koningsdag(jaar), 'Koningsdag'],
    [vanDelen(jaar, 5, 5), 'Bevrijdingsdag'],
    [vanDelen(jaar, 12, 25), 'eerste kerstdag'],
    [vanDelen(jaar, 12, 26), 'tweede kerstdag'],
  ];
  return dagen.map(([dag, naam]) => ({ dag, naam, soort: 'vast' }));
}

/** Eerste paasdag en eerste pinksterdag ontbreken: dat zijn altijd zondagen. */
function paasDagen(jaar: number): Feestdag[] {
  const pasen = eerstePaasdag(jaar);
  const dagen: [number, string][] = [
    [-2, 'Goede Vrijdag'],
    [1, 'tweede paasdag'],
    [39, 'Hemelvaartsdag'],
    [50, 'tweede pinksterdag'],
  ];
  return dagen.map(([afstand, naam]) => ({ dag: addDagen(pasen, afstand), naam, soort: 'pasen' }));
}

function besluitDagen(jaar: number, { gelijkgesteld }: Kalender): Feestdag[] {
  return gelijkgesteld
    .filter((dag) => delen(dag)[0] === jaar)
    .map((dag) => ({
      dag,
      naam: 'gelijkgestelde dag',
      soort: 'besluit',
    }));
}

/** De kalender waarmee wordt geteld: de feestdagen van de wet en deze gelijkgestelde dagen. */
export interface Kalender {
  readonly gelijkgesteld: readonly Datum[];
  /** Onthouden antwoorden, per jaar en per dagnummer; dezelfde vraag komt bij elke taak tientallen keren terug. */
  readonly jaren: Map<number, ReadonlyMap<Datum, Feestdag>>;
  readonly werkdagen: Map<number, boolean>;
}

/** Maakt een kalender met deze gelijkgestelde dagen (R8), bijvoorbeeld om een nieuw besluit te proberen. */
export function createKalender(gelijkgesteld: readonly Datum[]): Kalender {
  return { gelijkgesteld, jaren: new Map(), werkdagen: new Map() };
}

/** De kalender met de besluiten die nu bekend zijn. */
export const KALENDER = createKalender(GELIJKGESTELDE_DAGEN);

/** Alle feestdagen (R7) en gelijkgestelde dagen (R8) van een jaar op volgorde, ook die in het weekend. Wordt per jaar onthouden. */
export function listFeestdagen(jaar: number, kalender: Kalender = KALENDER): ReadonlyMap<Datum, Feestdag> {
  const bekend = kalender.jaren.get(jaar);
  if (bekend !== undefined) return bekend;
  const alle = [...vasteDagen(jaar), ...paasDagen(jaar), ...besluitDagen(jaar, kalender)];
  alle.sort((een, ander) => (een.dag < ander.dag ? -1 : 1));
  const dagen = new Map(alle.map((feestdag) => [feestdag.dag, feestdag]));
  kalender.jaren.set(jaar, dagen);
  return dagen;
}

/** De feestdag op deze dag, of `undefined`. */
export function getFeestdag(dag: Datum, kalender: Kalender = KALENDER): Feestdag | undefined {
  return listFeestdagen(delen(dag)[0], kalender).get(dag);
}

/** Waar als voor deze dag nog niet (of niet meer) bekend is welke dagen gelijkgesteld zijn. */
export function isVoorlopig(dag: Datum): boolean {
  return dag < KALENDER_BEKEND.van || dag > KALENDER_BEKEND.totEnMet;
}
