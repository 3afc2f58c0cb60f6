import { constants } from 'node:fs';
import { access, copyFile, link, lstat, open, readFile, unlink } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Kenmerk van één aangekomen bestand. Hernoemen verandert het niet, schrijven wel. */
export interface Vingerafdruk {
  readonly kenmerk: string;
  readonly isBestand: boolean;
  /** Nanoseconden sinds 1970 van de laatste wijziging. */
  readonly gewijzigd: bigint;
}

/** Kijkt naar het pad zelf, niet naar waar een koppeling heen wijst. `undefined` als er niets (meer) is. */
export async function inspectBestand(pad: string): Promise<Vingerafdruk | undefined> {
  try {
    const { ino, mtimeNs, size, ...stand } = await lstat(pad, { bigint: true });
    return {
      kenmerk: `${ino}-${mtimeNs}-${size}`,
      isBestand: (stand.mode & 0o170000n) === 0o100000n,
      gewijzigd: mtimeNs,
    };
  } catch (fout) {
    if (isFout(fout, 'ENOENT', 'ENOTDIR')) return undefined;
    throw fout;
  }
}

/** Of dit programma het bestand mag lezen. */
export async function isLeesbaar(pad: string): Promise<boolean> {
  return access(pad, constants.R_OK).then(
    () => true,
    () => false,
  );
}

/** Leest hooguit `maximum` bytes. Volgt geen koppelingen en wacht nooit op een pijp. */
export async function readBegin(pad: string, maximum: number): Promise<Uint8Array> {
  // Windows has neither flag (undefined counts as 0 here), and no pipes in folders either.
  const vlaggen = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const bestand = await open(pad, vlaggen);
  try {
    const { size } = await bestand.stat();
    const bytes = Buffer.alloc(Math.min(size, maximum));
    let lengte = 0;
    while (lengte < bytes.length) {
      const { bytesRead } = await bestand.read(bytes, lengte, bytes.length - lengte, lengte);
      if (bytesRead === 0) break;
      lengte += bytesRead;
    }
    return bytes.subarray(0, lengte);
  } finally {
    await bestand.close();
  }
}

/**
 * Verplaatst `bron` naar `map` onder `naam`, of onder `naam (2)` als die bezet is: er wordt nooit iets overschreven. Was de
 * verplaatsing al half gedaan, dan wordt zij afgemaakt.
 */
export async function moveNieuw(bron: string, map: string, naam: string): Promise<void> {
  await findVrij(map, naam, async (doel) => {
    if (await placeNieuw(bron, doel)) return true;
    const [van, naar] = await Promise.all([inspectBestand(bron), inspectBestand(doel)]);
    return van !== undefined && van.kenmerk === naar?.kenmerk;
  });
  await unlink(bron);
}

/** Schrijft een nieuw bestand in `map`. Staat er al een met dezelfde inhoud, dan is het goed. `tijdelijk` ligt op dezelfde schijf. */
export async function writeNieuw(tijdelijk: string, map: string, naam: string, inhoud: string): Promise<void> {
  const bestand = await open(tijdelijk, 'w', 0o600);
  try {
    await bestand.writeFile(inhoud);
    await bestand.sync();
  } finally {
    await bestand.close();
  }
  await findVrij(map, naam, async (doel) => (await placeNieuw(tijdelijk, doel)) || (await holds(doel, inhoud)));
  await unlink(tijdelijk);
}

/** Of een fout van het bestandssysteem een van deze codes heeft. */
export function isFout(fout: unknown, ...codes: string[]): boolean {
  // No instanceof: an error of Node itself is of another realm inside a test.
  const code = typeof fout === 'object' && fout !== null && 'code' in fout ? fout.code : undefined;
  return typeof code === 'string' && codes.includes(code);
}

async function findVrij(map: string, naam: string, probeer: (doel: string) => Promise<boolean>): Promise<void> {
  const extensie = extname(naam);
  // Cut, because a name may already have the longest length a file system takes.
  const stam = naam.slice(0, naam.length - extensie.length);
  for (let nummer = 1; ; nummer += 1) {
    const kandidaat = nummer === 1 ? naam : `${stam.slice(0, 60)} (${nummer})${extensie}`;
    if (await probeer(join(map, kandidaat))) return;
  }
}

/** A hard link fails when the name is taken, which a rename does not; some file systems have no links, so copy there. */
async function placeNieuw(bron: string, doel: string): Promise<boolean> {
  try {
    await link(bron, doel);
    return true;
  } catch (fout) {
    if (isFout(fout, 'EEXIST')) return false;
    if (!isFout(fout, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV')) throw fout;
  }
  try {
    await copyFile(bron, doel, constants.COPYFILE_EXCL);
    return true;
  } catch (fout) {
    if (isFout(fout, 'EEXIST')) return false;
    throw fout;
  }
}

async function holds(pad: string, inhoud: string): Promise<boolean> {
  const stand = await lstat(pad);
  return stand.isFile() && stand.size === Buffer.byteLength(inhoud) && (await readFile(pad, 'utf8')) === inhoud;
}

/** Of dit de naam van een bericht is: alleen die telt in een postvak in mappen. */
export function isBericht(naam: string): boolean {
  return /\.eml$/i.test(naam);
}
