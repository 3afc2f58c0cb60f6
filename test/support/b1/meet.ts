import { MOEILIJK, VAKTAAL } from './woorden';

/** Hoe leesbaar een stuk tekst is. */
export interface Leesbaarheid {
  readonly zinnen: number;
  readonly woordenPerZin: number;
  readonly lettergrepenPerWoord: number;
  /** Flesch-Douma: 206,84 - 0,93 x woorden per zin - 77 x lettergrepen per woord. Vanaf 60 is standaard, dat is ongeveer B1. */
  readonly flesch: number;
}

/** Langer mag een zin op een kaart niet zijn. */
const MAX_WOORDEN = 25;

// A Dutch vowel sound is written with one to three letters; a letter with a trema begins a new one.
const KLANK = /aai|ooi|oei|eeu|ieu|aa|ee|ie|oo|oe|uu|ui|eu|ei|ij|ou|au|[aeiouyàáâäèéêëìíîïòóôöùúûü]/g;
/** De vaktaal van het werk telt als een gewoon woord van twee lettergrepen: wie dit leest kent haar, of vraagt haar uitleg. */
const LETTERGREPEN_VAKTAAL = 2;

/** Zinnen van minstens vier woorden; een opschrift of een losse waarde is geen zin. */
function splitZinnen(tekst: string): string[] {
  return tekst
    .split(/(?<=[.!?:;])\s+|\n| · /)
    .map((zin) => zin.trim())
    .filter((zin) => splitWoorden(zin).length >= 4);
}

function splitWoorden(zin: string): string[] {
  return zin.toLowerCase().match(/[a-zà-ÿ]+(?:['’-][a-zà-ÿ]+)*/g) ?? [];
}

function countLettergrepen(woord: string): number {
  return VAKTAAL.test(woord) ? LETTERGREPEN_VAKTAAL : Math.max(1, (woord.match(KLANK) ?? []).length);
}

/** Meet alle zinnen samen; een zin die vaker voorkomt, telt één keer. */
export function meetLeesbaarheid(teksten: readonly string[]): Leesbaarheid {
  const zinnen = [...new Set(teksten.flatMap(splitZinnen))];
  const woorden = zinnen.flatMap(splitWoorden);
  const woordenPerZin = woorden.length / zinnen.length;
  const lettergrepenPerWoord = woorden.reduce((som, woord) => som + countLettergrepen(woord), 0) / woorden.length;
  const flesch = 206.84 - 0.93 * woordenPerZin - 77 * lettergrepenPerWoord;
  return { zinnen: zinnen.length, woordenPerZin, lettergrepenPerWoord, flesch };
}

/** Wat er in deze teksten moeilijker staat dan nodig: een te lange zin, of een woord waar een gewoner woord voor is. */
export function listMoeilijk(teksten: readonly string[]): string[] {
  return [...new Set(teksten.flatMap(splitZinnen))].flatMap((zin) => {
    const woorden = splitWoorden(zin);
    const lang = woorden.length > MAX_WOORDEN ? [`te lang (${woorden.length} woorden): ${zin}`] : [];
    const stijf = Object.entries(MOEILIJK).filter(([woord]) => new RegExp(`\\b${woord}\\b`, 'i').test(zin));
    return [...lang, ...stijf.map(([woord, beter]) => `"${woord}", zeg liever "${beter}": ${zin}`)];
  });
}
