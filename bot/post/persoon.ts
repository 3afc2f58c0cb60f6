export type PersoonSoort = 'dossiernummer' | 'vnummer' | 'bsn';

/** Over wie het bericht gaat. `waarde` is volledig en mag nergens worden getoond of gelogd; `gemaskeerd` wel. */
export type Persoon =
  | { readonly soort: PersoonSoort; readonly waarde: string; readonly gemaskeerd: string }
  | { readonly soort: 'geen'; readonly waarde: ''; readonly gemaskeerd: '' };

/** Wat er over personen in de tekst staat: hooguit één, of meer. */
export type Persoonlezing = Persoon | { readonly soort: 'meer' };

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
 * Zoekt de persoon in genormaliseerde tekst (regels gescheiden door `\n`). Alleen een nummer achter een label telt. Twee
 * verschillende nummers van dezelfde soort, geldig of niet: `meer`. Eén ongeldig nummer: die soort ontbreekt.
 */
export function findPersoon(tekst: string): Persoonlezing {
  const gevonden = KENMERKEN.map((kenmerk) => ({ kenmerk, waarden: [...new Set(listWaarden(tekst, kenmerk))] }));
  if (gevonden.some(({ waarden }) => waarden.length > 1)) return { soort: 'meer' };
  for (const { kenmerk, waarden } of gevonden) {
    const [waarde] = waarden;
    if (waarde !== undefined && kenmerk.isGeldig(waarde)) {
      return { soort: kenmerk.soort, waarde, gemaskeerd: mask(kenmerk.soort, waarde) };
    }
  }
  return GEEN_PERSOON;
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

function listWaarden(tekst: string, kenmerk: Kenmerk): string[] {
  const weg = kenmerk.soort === 'dossiernummer' ? /[ .]/g : /[ .-]/g;
  return [...tekst.matchAll(patroon(kenmerk))].map(([, reeks = '']) => reeks.replace(weg, ''));
}

/** Label, then optionally a point, a colon and one line break; the digits stand on one line. */
function patroon({ labels }: Kenmerk): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels})\\.? ?:? ?\\n?([0-9](?:[ .-]?[0-9])*)`, 'gu');
}

function mask(soort: PersoonSoort, waarde: string): string {
  return soort === 'dossiernummer' ? waarde : '*'.repeat(Math.max(0, waarde.length - 3)) + waarde.slice(-3);
}
