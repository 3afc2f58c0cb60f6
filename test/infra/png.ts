import { inflateSync } from 'node:zlib';

/** Een plaatje als punten: rood, groen, blauw en dekking (255 is dekkend), rij na rij. */
export interface Plaatje {
  readonly breedte: number;
  readonly hoogte: number;
  readonly punten: readonly (readonly [number, number, number, number])[];
}

const HANDTEKENING = '89504e470d0a1a0a';
const KANALEN = new Map([
  [2, 3], // RGB
  [6, 4], // RGBA
]);

/** Leest een PNG van acht bits zonder interlacing, de vorm waarin een browser een schermafdruk bewaart. Gooit bij iets anders. */
export function readPng(bytes: Buffer): Plaatje {
  if (bytes.subarray(0, 8).toString('hex') !== HANDTEKENING) throw new Error('geen PNG');
  const stukken = listStukken(bytes);
  const kop = stukken.find(({ soort }) => soort === 'IHDR')?.inhoud ?? Buffer.alloc(13);
  const [breedte, hoogte] = [kop.readUInt32BE(0), kop.readUInt32BE(4)];
  const kanalen = KANALEN.get(kop.readUInt8(9));
  if (kop.readUInt8(8) !== 8 || kanalen === undefined || kop.readUInt8(12) !== 0) throw new Error('andere soort PNG');
  const data = Buffer.concat(stukken.filter(({ soort }) => soort === 'IDAT').map(({ inhoud }) => inhoud));
  const rijen = unfilter(inflateSync(data), breedte * kanalen, kanalen);
  const punten = rijen.flatMap((rij) =>
    Array.from({ length: breedte }, (_, x) => {
      const [r = 0, g = 0, b = 0, a = 255] = rij.subarray(x * kanalen, (x + 1) * kanalen);
      return [r, g, b, a] as const;
    }),
  );
  return { breedte, hoogte, punten };
}

function listStukken(bytes: Buffer): { soort: string; inhoud: Buffer }[] {
  const stukken: { soort: string; inhoud: Buffer }[] = [];
  for (let plaats = 8; plaats < bytes.length;) {
    const lengte = bytes.readUInt32BE(plaats);
    const soort = bytes.toString('ascii', plaats + 4, plaats + 8);
    stukken.push({ soort, inhoud: bytes.subarray(plaats + 8, plaats + 8 + lengte) });
    plaats += lengte + 12;
  }
  return stukken;
}

/** Every row starts with the filter that was used on it (PNG, section 9). */
function unfilter(ruw: Buffer, lengte: number, kanalen: number): Buffer[] {
  const rijen: Buffer[] = [];
  for (let plaats = 0; plaats < ruw.length; plaats += lengte + 1) {
    const filter = ruw[plaats] ?? 0;
    const rij = Buffer.from(ruw.subarray(plaats + 1, plaats + 1 + lengte));
    const boven = rijen.at(-1);
    for (let x = 0; x < lengte; x += 1) {
      const links = x < kanalen ? 0 : (rij[x - kanalen] ?? 0);
      const schuin = x < kanalen ? 0 : (boven?.[x - kanalen] ?? 0);
      rij[x] = ((rij[x] ?? 0) + predict(filter, links, boven?.[x] ?? 0, schuin)) & 0xff;
    }
    rijen.push(rij);
  }
  return rijen;
}

function predict(filter: number, links: number, boven: number, schuin: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return links;
  if (filter === 2) return boven;
  if (filter === 3) return Math.floor((links + boven) / 2);
  const gok = links + boven - schuin;
  const [bijLinks, bijBoven, bijSchuin] = [Math.abs(gok - links), Math.abs(gok - boven), Math.abs(gok - schuin)];
  if (bijLinks <= bijBoven && bijLinks <= bijSchuin) return links;
  return bijBoven <= bijSchuin ? boven : schuin;
}
