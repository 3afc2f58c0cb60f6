export type PersoonSoort = 'dossiernummer' | 'vnummer' | 'bsn';

/**
 * Een nummer waaronder iemand bekend is. `waarde` is volledig en mag nergens worden getoond of gelogd; `gemaskeerd` wel. Een V-nummer
 * heeft in `waarde` geen nullen vooraan: zo is het in een mail hetzelfde als in een push, waar het een getal is.
 */
export interface Nummer {
  readonly soort: PersoonSoort;
  readonly waarde: string;
  readonly gemaskeerd: string;
}

/** Over wie het bericht gaat. */
export type Persoon = Nummer | { readonly soort: 'geen'; readonly waarde: ''; readonly gemaskeerd: '' };

export const GEEN_PERSOON: Persoon = { soort: 'geen', waarde: '', gemaskeerd: '' };

interface Kenmerk {
  readonly soort: PersoonSoort;
  readonly labels: string;
  isGeldig(waarde: string): boolean;
}

/** In order of preference when a message names more than one kind of number. */
const KENMERKEN: readonly Kenmerk[] = [
  {
    soort: 'dossiernummer',
    labels: 'dossiernummer|dossiernr|dossier|uw kenmerk',
    isGeldig: (waarde) => /^20\d{2}-\d{4}$/.test(waarde),
  },
  {
    soort: 'vnummer',
    labels: 'v-nummer|v-nr|vnummer|vreemdelingennummer',
    isGeldig: (waarde) => /^\d{1,10}$/.test(waarde) && !/^0+$/.test(waarde),
  },
  { soort: 'bsn', labels: 'bsn|burgerservicenummer', isGeldig: isBsn },
];

/**
 * De geldige nummers van de persoon in genormaliseerde tekst (regels gescheiden door `\n`), dat van de voorkeur eerst. Alleen een nummer
 * achter een label telt. Eén ongeldig nummer: die soort ontbreekt. `undefined`: twee verschillende nummers van dezelfde soort, geldig of
 * niet, dus meer personen.
 */
export function findNummers(tekst: string): readonly Nummer[] | undefined {
  const gevonden = KENMERKEN.map((kenmerk) => ({ soort: kenmerk.soort, reeksen: listReeksen(tekst, kenmerk) }));
  if (gevonden.some(({ reeksen }) => reeksen.size > 1)) return undefined;
  return gevonden.flatMap(({ soort, reeksen }) => [...reeksen].flatMap((reeks) => describeNummer(soort, reeks) ?? []));
}

/** Het nummer zoals wij het bewaren en tonen. `undefined`: zo'n nummer bestaat niet. */
export function describeNummer(soort: PersoonSoort, cijfers: string): Nummer | undefined {
  const geldig = KENMERKEN.some((kenmerk) => kenmerk.soort === soort && kenmerk.isGeldig(cijfers));
  if (!geldig) return undefined;
  return {
    soort,
    waarde: soort === 'vnummer' ? stripNullen(cijfers) : cijfers,
    gemaskeerd: mask(soort, cijfers),
  };
}

/** Een V-nummer zonder nullen vooraan: hetzelfde in een mail, in een push (waar het een getal is) en in een ingelezen bestand. */
export function stripNullen(vnummer: string): string {
  return vnummer.replace(/^0+(?=\d)/, '');
}

/** Of er ergens een nummer achter een label staat, geldig of niet. */
export function hasPersoon(tekst: string): boolean {
  return KENMERKEN.some((kenmerk) => patroon(kenmerk).test(tekst));
}

/** De elfproef, zoals die voor het burgerservicenummer geldt; negen nullen is geen nummer. */
export function isBsn(waarde: string): boolean {
  if (!/^\d{9}$/.test(waarde) || waarde === '000000000') return false;
  const gewichten = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const som = gewichten.reduce((totaal, gewicht, plaats) => totaal + gewicht * Number(waarde.charAt(plaats)), 0);
  return som % 11 === 0;
}

/** The different numbers behind a label of this kind, valid or not. */
function listReeksen(tekst: string, kenmerk: Kenmerk): Set<string> {
  const weg = kenmerk.soort === 'dossiernummer' ? /[ .]/g : /[ .-]/g;
  return new Set([...tekst.matchAll(patroon(kenmerk))].map(([, reeks = '']) => reeks.replace(weg, '')));
}

/** Label, then optionally a point, a colon and one line break; the digits stand on one line. */
function patroon({ labels }: Kenmerk): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels})\\.? ?:? ?\\n?([0-9](?:[ .-]?[0-9])*)`, 'gu');
}

function mask(soort: PersoonSoort, waarde: string): string {
  return soort === 'dossiernummer' ? waarde : '*'.repeat(Math.max(0, waarde.length - 3)) + waarde.slice(-3);
}
