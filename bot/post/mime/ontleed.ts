import { decodeInhoud } from './codering';
import { type Boom, type Deel, isBerichtType } from './deel';
import { closeKoppen, createDeel, type DeelInAanbouw, finishDeel, holdsBericht } from './deel-in-aanbouw';
import { type Kop } from './koppen';
import { Grenzen, type Grensregel } from './grenzen';

/** Ruim boven elk echt bericht; erboven kost lezen meer dan het waard is en is nazien niet meer volledig. */
const MAX_DELEN = 10_000;
const MAX_KOPREGELS = 100_000;
const MAX_KOPBYTES = 2_000_000;
const MAX_STRUCTUURKOP = 20_000;
const MAX_INGEPAKT = 20;

/**
 * Leest een bericht in één gang, regel voor regel, tot een lijst van delen. Bijgevoegde berichten horen erbij, ook als ze in
 * base64 zijn ingepakt. Kost tijd en geheugen naar de grootte van het bericht, niet naar de nesting. Gooit niet.
 */
export function parseBoom(ruw: Uint8Array): Boom {
  const gelezen = readDelen(ruw, false);
  const delen = [...gelezen.delen];
  let { teGroot } = gelezen;
  // Messages that were packed in base64 are read by the same rules, and may hold packed messages themselves.
  for (let ronde = 0, open = delen.slice(); open.length > 0 && !teGroot; ronde += 1) {
    const nieuw: Deel[] = [];
    for (const deel of open.filter(isIngepakt)) {
      const binnen = readDelen(decodeInhoud(deel.inhoud, deel.codering), true);
      teGroot ||= binnen.teGroot || delen.length + nieuw.length > MAX_DELEN || ronde >= MAX_INGEPAKT;
      if (teGroot) break;
      nieuw.push(...binnen.delen);
    }
    delen.push(...nieuw);
    open = nieuw;
  }
  return { wortel: gelezen.wortel, delen, teGroot };
}

/** Nobody writes a type or a file name this long; every reading of it would have to be compared. */
function isOnafzienbaar(kop: Kop): boolean {
  return (kop.naam === 'content-type' || kop.naam === 'content-disposition') && kop.waarde.length > MAX_STRUCTUURKOP;
}

function isIngepakt(deel: Deel): boolean {
  return isBerichtType(deel.type) && (deel.codering === 'base64' || deel.codering === 'quoted-printable');
}

function readDelen(ruw: Uint8Array, inBericht: boolean): Boom {
  const lezer = new Lezer(ruw, inBericht);
  return lezer.read();
}

class Lezer {
  private readonly bytes: Buffer;
  private readonly wortel: DeelInAanbouw;
  private readonly alle: DeelInAanbouw[] = [];
  private readonly stapel: DeelInAanbouw[] = [];
  private readonly grenzen = new Grenzen();
  private kopregels = 0;
  private kopbytes = 0;

  constructor(
    private readonly ruw: Uint8Array,
    inBericht: boolean,
  ) {
    this.bytes = Buffer.from(ruw.buffer, ruw.byteOffset, ruw.byteLength);
    this.wortel = createDeel(undefined, inBericht, this.startNaBom());
    this.push(this.wortel);
  }

  read(): Boom {
    let plaats = this.wortel.begin;
    while (plaats < this.bytes.length && !this.teGroot) {
      const lf = this.bytes.indexOf(0x0a, plaats);
      const volgende = lf < 0 ? this.bytes.length : lf + 1;
      this.readRegel(plaats, volgende);
      plaats = volgende;
    }
    this.closeTot(0, this.bytes.length);
    const delen = this.alle.map((deel) => finishDeel(deel, this.ruw));
    return { wortel: delen[0] ?? finishDeel(this.wortel, this.ruw), delen, teGroot: this.teGroot };
  }

  private get teGroot(): boolean {
    return this.alle.length > MAX_DELEN || this.kopregels > MAX_KOPREGELS || this.kopbytes > MAX_KOPBYTES;
  }

  private startNaBom(): number {
    return this.bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  }

  private readRegel(begin: number, volgende: number): void {
    const streepjes = this.bytes[begin] === 0x2d && this.bytes[begin + 1] === 0x2d;
    if (streepjes && volgende - begin <= this.grenzen.maximum + 4) {
      const grens = this.grenzen.match(this.bytes.toString('latin1', begin, volgende));
      if (grens !== undefined) {
        this.crossGrens(grens, begin, volgende);
        return;
      }
    }
    const deel = this.stapel.at(-1);
    if (deel?.kopregels !== undefined) this.readKopregel(deel, deel.kopregels, begin, volgende);
  }

  private readKopregel(deel: DeelInAanbouw, regels: string[], begin: number, volgende: number): void {
    const regel = this.bytes.toString('latin1', begin, volgende).replace(/\r?\n$/, '');
    if (regel === '') {
      this.startInhoud(deel, volgende);
      return;
    }
    regels.push(regel);
    this.kopregels += 1;
    this.kopbytes += regel.length;
  }

  private startInhoud(deel: DeelInAanbouw, begin: number): void {
    closeKoppen(deel, begin);
    if (deel.koppen.some(isOnafzienbaar)) this.kopbytes = Infinity;
    if (deel.grens !== undefined) this.grenzen.open(deel.grens, this.stapel.length - 1);
    if (holdsBericht(deel)) this.push(createDeel(deel, true, begin));
  }

  private crossGrens({ plaats, sluit }: Grensregel, begin: number, volgende: number): void {
    this.closeTot(plaats + 1, this.eindVoor(begin));
    const deel = this.stapel[plaats];
    if (deel?.grens === undefined) return;
    if (!sluit) {
      deel.grensGezien = true;
      this.push(createDeel(deel, deel.inBericht, volgende));
      return;
    }
    // Closed: the same text may be the boundary of an outer part, so it must be free for that from here on.
    deel.gesloten = true;
    this.grenzen.close(deel.grens);
    deel.grens = undefined;
  }

  /** The line break before a boundary belongs to the boundary. */
  private eindVoor(begin: number): number {
    const zonderLf = this.bytes[begin - 1] === 0x0a ? begin - 1 : begin;
    return this.bytes[zonderLf - 1] === 0x0d ? zonderLf - 1 : zonderLf;
  }

  private closeTot(diepte: number, eind: number): void {
    while (this.stapel.length > diepte) {
      const deel = this.stapel.pop();
      if (deel === undefined) return;
      if (deel.kopregels !== undefined) closeKoppen(deel, eind);
      else if (deel.grens !== undefined) this.grenzen.close(deel.grens);
      deel.eind = eind;
    }
  }

  private push(deel: DeelInAanbouw): void {
    this.stapel.push(deel);
    this.alle.push(deel);
  }
}
