// A zip writer that only stores: the three files of an app package are small, and a store-only zip needs no dependency.
// Layout: PKWARE APPNOTE 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record).

const LOKALE_KOP = 0x04034b50;
const CENTRALE_KOP = 0x02014b50;
const SLOT = 0x06054b50;
const VERSIE = 20;
// A fixed day (1 January 1980, the first that zip knows): the same files give the same zip.
const DATUM = 0x0021;

/**
 * Pakt bestanden in, zonder ze kleiner te maken.
 * @param {{ naam: string, inhoud: Buffer }[]} bestanden namen in ASCII, met `/` tussen mappen
 * @returns {Buffer} het hele zipbestand; gelijke invoer geeft gelijke bytes
 */
export function buildZip(bestanden) {
  const delen = [];
  const inhoudsopgave = [];
  let plaats = 0;
  for (const bestand of bestanden) {
    const gegevens = buildGegevens(bestand);
    const naam = Buffer.from(bestand.naam, 'ascii');
    const lokaal = Buffer.concat([uint(LOKALE_KOP, 4), gegevens, naam, bestand.inhoud]);
    inhoudsopgave.push(buildRegel(gegevens, naam, plaats));
    delen.push(lokaal);
    plaats += lokaal.length;
  }
  const centraal = Buffer.concat(inhoudsopgave);
  return Buffer.concat([...delen, centraal, buildSlot(bestanden.length, centraal.length, plaats)]);
}

/** What the local header and the central directory say in the same words. */
function buildGegevens({ naam, inhoud }) {
  return Buffer.concat([
    uint(VERSIE, 2),
    uint(0, 2), // flags
    uint(0, 2), // method: store
    uint(0, 2), // time
    uint(DATUM, 2),
    uint(crc32(inhoud), 4),
    uint(inhoud.length, 4),
    uint(inhoud.length, 4),
    uint(naam.length, 2),
    uint(0, 2), // extra field
  ]);
}

function buildRegel(gegevens, naam, plaats) {
  // Comment length, disk, internal attributes (2 bytes each) and external attributes (4): all nothing.
  return Buffer.concat([uint(CENTRALE_KOP, 4), uint(VERSIE, 2), gegevens, Buffer.alloc(10), uint(plaats, 4), naam]);
}

function buildSlot(aantal, lengte, plaats) {
  const schijven = Buffer.alloc(4);
  return Buffer.concat([
    uint(SLOT, 4),
    schijven,
    uint(aantal, 2),
    uint(aantal, 2),
    uint(lengte, 4),
    uint(plaats, 4),
    uint(0, 2),
  ]);
}

function uint(waarde, bytes) {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(waarde, 0, bytes);
  return buffer;
}

// Node has zlib.crc32 only from 20.15 on; package.json promises 20.11.
function crc32(inhoud) {
  let som = 0xffffffff;
  for (const byte of inhoud) {
    som ^= byte;
    for (let bit = 0; bit < 8; bit += 1) som = (som >>> 1) ^ (som & 1 ? 0xedb88320 : 0);
  }
  return (som ^ 0xffffffff) >>> 0;
}
