import { decodeKop } from './koppen';

/** Wat een `From` zegt: de adressen (kleine letters) en alle tekst eromheen als weergavenaam. */
export interface Adreskop {
  readonly adressen: readonly string[];
  readonly naam: string;
}

/** Tekens die de tekst in stukken verdelen; aanhalingstekens en haakjes zijn al tot één stuk gemaakt. */
interface Stuk {
  readonly soort: 'tekst' | 'aanhaling' | 'opmerking' | 'hoek' | 'scheiding';
  readonly tekst: string;
}

/** Geen echte afzender heeft er zo veel nodig; langer is onleesbaar. */
const MAX_LENGTE = 10_000;

/**
 * Leest een adreskop streng: elk adres telt, ook het tweede tussen punthaken en het losse adres zonder. Een stuk zonder
 * precies één `@` is geen adres. Mailprogramma's raden hier verschillend; wie rommelt, houdt dus niet precies één adres over.
 */
export function parseAdreskop(kop: string): Adreskop {
  if (kop.length > MAX_LENGTE) return { adressen: [], naam: '' };
  const groepen = splitGroepen(splitStukken(kop)).map(readGroep);
  const naam = decodeKop(groepen.map((groep) => groep.naam).join(' '));
  return { adressen: groepen.flatMap((groep) => groep.adressen), naam: naam.replace(/\s+/g, ' ').trim() };
}

/** Het deel na de laatste `@`. */
export function domeinVan(adres: string): string {
  return adres.slice(adres.lastIndexOf('@') + 1);
}

function splitGroepen(stukken: readonly Stuk[]): Stuk[][] {
  const groepen: Stuk[][] = [[]];
  for (const stuk of stukken) {
    if (stuk.soort === 'scheiding') groepen.push([]);
    else groepen.at(-1)?.push(stuk);
  }
  return groepen;
}

function readGroep(groep: readonly Stuk[]): Adreskop {
  const hoeken = groep.filter((stuk) => stuk.soort === 'hoek');
  const rest = groep.filter((stuk) => stuk.soort !== 'hoek');
  if (hoeken.length > 0) {
    return { adressen: hoeken.flatMap((stuk) => readHoek(stuk.tekst)), naam: rest.map((stuk) => stuk.tekst).join(' ') };
  }
  return readLosse(rest);
}

/** Without angle brackets: words with an @ outside quotation marks are addresses, the other words are a name. */
function readLosse(rest: readonly Stuk[]): Adreskop {
  const opmerkingen = rest.filter((stuk) => stuk.soort === 'opmerking').map((stuk) => stuk.tekst);
  const woorden = rest
    .map((stuk) => (stuk.soort === 'aanhaling' ? `"${stuk.tekst}"` : stuk.soort === 'tekst' ? stuk.tekst : ' '))
    .join('')
    .split(/\s+/);
  const isAdres = (woord: string): boolean => woord.replace(/"[^"]*"/g, '').includes('@');
  return {
    adressen: woorden.filter(isAdres).flatMap(readAdres),
    naam: [...woorden.filter((woord) => !isAdres(woord)), ...opmerkingen].join(' '),
  };
}

/** A route (`@a,@b:adres`) before the address is obsolete but legal. */
function readHoek(tekst: string): string[] {
  return readAdres(tekst.replace(/^\s*@[^:]*:/, '').replace(/\s+/g, ''));
}

function readAdres(tekst: string): string[] {
  const vorm = /^("[^"]*"|[^\s"@<>(),;:\\]+)@([^\s"@<>(),;\\]+)$/.exec(tekst.trim());
  return vorm === null ? [] : [tekst.trim().toLowerCase()];
}

function splitStukken(kop: string): Stuk[] {
  const stukken: Stuk[] = [];
  let plaats = 0;
  while (plaats < kop.length) {
    const teken = kop.charAt(plaats);
    const [soort, eind] = readStuk(kop, plaats, teken);
    const binnen =
      soort === 'tekst' || soort === 'scheiding' ? kop.slice(plaats, eind) : kop.slice(plaats + 1, eind - 1);
    stukken.push({ soort, tekst: soort === 'aanhaling' ? binnen.replace(/\\(.)/gs, '$1') : binnen });
    plaats = eind;
  }
  return stukken;
}

function readStuk(kop: string, plaats: number, teken: string): readonly [Stuk['soort'], number] {
  if (teken === '"') return ['aanhaling', findEind(kop, plaats, '"')];
  if (teken === '(') return ['opmerking', findEind(kop, plaats, ')')];
  if (teken === '<') return ['hoek', findEind(kop, plaats, '>')];
  if (/[,;:]/.test(teken)) return ['scheiding', plaats + 1];
  const volgende = kop.slice(plaats + 1).search(/["(<,;:]/);
  return ['tekst', volgende < 0 ? kop.length : plaats + 1 + volgende];
}

/** Past het sluitteken; een opmerking telt geneste haakjes, een punthaak slaat aanhalingen over. */
function findEind(kop: string, begin: number, sluit: string): number {
  let diepte = 0;
  for (let i = begin + 1; i < kop.length; i += 1) {
    const teken = kop.charAt(i);
    if (teken === '\\') i += 1;
    else if (sluit === '>' && teken === '"') i = findEind(kop, i, '"') - 1;
    else if (sluit === ')' && teken === '(') diepte += 1;
    else if (teken === sluit && diepte > 0) diepte -= 1;
    else if (teken === sluit) return i + 1;
  }
  // Nothing closes it: everything up to the end belongs to it.
  return kop.length + 1;
}
