import { listRoepnamen } from '../vragen/filterindex';
import { type Gegevensnamen } from '../vragen/lezing';
import { BEKEND, NAMEN } from '../vragen/taal/lexicon';
import { splitWoorden, type Woord } from '../vragen/taal/woord';

/** Een vraag zonder nummers en namen. `waarden`: wat er achter elk masker zat, zoals het in de gegevens heet. */
export interface Gemaskeerd {
  readonly tekst: string;
  readonly waarden: ReadonlyMap<string, string>;
}

const DOSSIER = /\d{4}-\d{4,6}(?!\d)/g;
const DATUM = /(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|20\d\d-\d\d-\d\d)(?!\d)/g;
/** Zo veel cijfers bij elkaar, hoe ook geschreven, kunnen van een persoon zijn. */
const LANG_NUMMER = /\d(?:[ .\-/]?\d){4,}/;

/**
 * Vervangt wat iemand of iets aanwijst door een masker. `undefined`: er staat een nummer of naam in die wij niet kennen; zo'n vraag gaat
 * nergens heen.
 */
export function maskeer(vraag: string, namen: Gegevensnamen): Gemaskeerd | undefined {
  const waarden = new Map<string, string>();
  const mask = (soort: string, waarde: string) => {
    const bekend = [...waarden].find(([masker, zelfde]) => zelfde === waarde && masker.startsWith(`[${soort}`));
    const masker = bekend?.[0] ?? `[${soort}${waarden.size + 1}]`;
    waarden.set(masker, waarde);
    return masker;
  };
  let tekst = vraag.normalize('NFC').replace(DOSSIER, (nummer) => mask('DOSSIER', nummer));
  for (const { soort, naam, waarde } of listNamen(namen)) tekst = tekst.replace(naam, () => mask(soort, waarde));
  const rest = tekst.replace(/\[[A-Z]+\d+\]/g, ' . ');
  return LANG_NUMMER.test(rest.replace(DATUM, ' ')) || noemtOnbekende(rest) ? undefined : { tekst, waarden };
}

/** De langste eerst, zodat van "Joost de Wit" niet alleen "Joost" wordt vervangen. */
function listNamen({ klantmanagers, caseloads }: Gegevensnamen) {
  return [
    ...listRoepnamen(klantmanagers).map(({ id, naam }) => ({ soort: 'KLANTMANAGER', tekst: naam, waarde: id })),
    ...caseloads.map((naam) => ({ soort: 'CASELOAD', tekst: naam, waarde: naam })),
  ]
    .sort((een, ander) => ander.tekst.length - een.tekst.length)
    .map(({ soort, tekst, waarde }) => ({ soort, waarde, naam: heelWoord(tekst) }));
}

/** De naam als heel woord, ook met een bezits-s; niet midden in een ander woord. */
function heelWoord(naam: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${naam.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:'?s)?(?![\\p{L}\\p{N}])`,
    'giu',
  );
}

/** Een woord met een hoofdletter dat wij niet kennen, of een voornaam. */
function noemtOnbekende(tekst: string): boolean {
  return splitWoorden(tekst).some(isNaam);
}

function isNaam({ ruw, tekst }: Woord): boolean {
  return NAMEN.has(tekst) || (/^\p{Lu}/u.test(ruw) && !/\d/.test(tekst) && !BEKEND.has(tekst));
}
