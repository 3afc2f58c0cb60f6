import { readFileSync } from 'node:fs';

/** Iets wat de gebruiker kan verhelpen: alleen de tekst wordt getoond. */
export class InvulFout extends Error {}

const REGEL = /^([A-Z][A-Z0-9_]*)=(?:"([^"]*)"|'([^']*)'|([^"'].*)?)$/;

/**
 * Leest een bestand met regels NAAM=waarde; lege regels en regels met # tellen niet mee.
 * @param {string} pad
 * @returns {Map<string, string>} gooit `InvulFout` als het bestand er niet is of een regel niet te lezen is
 */
export function readOmgeving(pad) {
  const waarden = new Map();
  for (const [index, ruw] of readTekst(pad).split(/\r?\n/).entries()) {
    const regel = ruw.trim();
    if (regel === '' || regel.startsWith('#')) continue;
    const gelezen = REGEL.exec(regel);
    // The line itself stays out of the message: somebody may have put a secret in it.
    if (gelezen === null) throw new InvulFout(`${pad}, regel ${index + 1}: verwacht NAAM=waarde.`);
    const [, naam, dubbel, enkel, kaal] = gelezen;
    waarden.set(naam, (dubbel ?? enkel ?? kaal ?? '').trim());
  }
  return waarden;
}

/** Leest een tekstbestand; gooit `InvulFout` als het er niet is. */
export function readTekst(pad) {
  try {
    return readFileSync(pad, 'utf8');
  } catch (fout) {
    throw new InvulFout(`Kan ${pad} niet lezen (${fout.code}).`);
  }
}

const PLEK = /\$\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/**
 * Vult elke plek `${{NAAM}}` in de teksten van een manifest. Een waarde kan de JSON niet breken: er wordt in de gelezen waarden
 * ingevuld, niet in de tekst van het bestand.
 * @param {string} json tekst van het manifest
 * @param {Map<string, string>} waarden
 * @returns {unknown} het ingevulde manifest; gooit `InvulFout` met alles wat ontbreekt of niet past, tegelijk
 */
export function fillManifest(json, waarden) {
  const namen = [...new Set([...json.matchAll(PLEK)].map(([, naam]) => naam))];
  const klachten = namen.map((naam) => findKlacht(naam, waarden.get(naam))).filter((klacht) => klacht !== undefined);
  if (klachten.length > 0) throw new InvulFout(klachten.join('\n'));
  return JSON.parse(json, (_sleutel, waarde) =>
    typeof waarde === 'string' ? waarde.replace(PLEK, (_plek, naam) => waarden.get(naam)) : waarde,
  );
}

const GUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Teams only says "manifest parsing error" for these, so they are told apart here. */
function findKlacht(naam, waarde) {
  if (waarde === undefined || waarde === '') return `${naam} ontbreekt.`;
  if (naam.endsWith('_ID') && !GUID.test(waarde))
    return `${naam} moet een GUID zijn, zoals 00000000-0000-4000-8000-000000000001.`;
  if (naam.endsWith('_URL') && !(waarde.startsWith('https://') && URL.canParse(waarde)))
    return `${naam} moet een adres zijn dat met https:// begint.`;
  if (naam === 'GEMEENTE_NAAM' && waarde.length > 32) return `${naam} mag hoogstens 32 tekens hebben.`;
  return undefined;
}
