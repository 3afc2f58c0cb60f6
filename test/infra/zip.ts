import { gzipSync } from 'node:zlib';

const SLOT = 0x06054b50;
const REGEL = 0x02014b50;
const KOP = 0x04034b50;

/** Leest een zip zoals een uitpakker: van de inhoudsopgave achterin naar de bestanden. Gooit als iets niet klopt. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const slot = zip.length - 22;
  if (zip.readUInt32LE(slot) !== SLOT) throw new Error('geen slot');
  const bestanden = new Map<string, Buffer>();
  let plaats = zip.readUInt32LE(slot + 16);
  for (let n = zip.readUInt16LE(slot + 10); n > 0; n -= 1) {
    if (zip.readUInt32LE(plaats) !== REGEL) throw new Error('geen regel in de inhoudsopgave');
    const naamlengte = zip.readUInt16LE(plaats + 28);
    const naam = zip.toString('ascii', plaats + 46, plaats + 46 + naamlengte);
    bestanden.set(naam, readBestand(zip, zip.readUInt32LE(plaats + 42), naam));
    plaats += 46 + naamlengte;
  }
  if (plaats !== slot) throw new Error('de inhoudsopgave is niet zo lang als zij zegt');
  return bestanden;
}

function readBestand(zip: Buffer, plaats: number, naam: string): Buffer {
  if (zip.readUInt32LE(plaats) !== KOP) throw new Error(`${naam}: geen kop`);
  if (zip.readUInt16LE(plaats + 8) !== 0) throw new Error(`${naam}: verkleind`);
  const begin = plaats + 30 + zip.readUInt16LE(plaats + 26) + zip.readUInt16LE(plaats + 28);
  const inhoud = zip.subarray(begin, begin + zip.readUInt32LE(plaats + 18));
  if (zip.readUInt32LE(plaats + 14) !== crc32(inhoud)) throw new Error(`${naam}: controlegetal klopt niet`);
  return inhoud;
}

/** gzip ends with the same checksum: a second opinion that is not our own code. */
function crc32(inhoud: Buffer): number {
  const gezipt = gzipSync(inhoud);
  return gezipt.readUInt32LE(gezipt.length - 8);
}
