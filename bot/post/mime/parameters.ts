import { hasOpenAanhaling, splitPuntkomma, stripCommentaar, unquote } from './commentaar';
import { decodeKop } from './koppen';
import { decodeTekst } from './tekenset';

export interface Parameter {
  readonly naam: string;
  readonly waarde: string;
}

/** `Content-Type` of `Content-Disposition`: het eerste woord in kleine letters, en de parameters zoals ze er staan. */
export interface Structuurkop {
  readonly waarde: string;
  readonly parameters: readonly Parameter[];
}

/** Leest een kop met parameters. Vergevend: een parameter zonder `=` telt niet, een waarde loopt tot de volgende `;`. */
export function parseStructuurkop(kop: string): Structuurkop {
  const [eerste = '', ...rest] = splitPuntkomma(kop).flatMap(splitOpen);
  const parameters = rest.flatMap((deel): Parameter[] => {
    const is = deel.indexOf('=');
    if (is < 0) return [];
    const naam = stripCommentaar(deel.slice(0, is)).trim().toLowerCase();
    return naam === '' ? [] : [{ naam, waarde: unquote(deel.slice(is + 1).trim()) }];
  });
  return { waarde: stripCommentaar(eerste).trim().toLowerCase(), parameters };
}

/** A quotation mark that never closes must not hide the parameters behind it. */
function splitOpen(deel: string): string[] {
  return hasOpenAanhaling(deel) ? deel.replaceAll('"', '').split(';') : [deel];
}

/**
 * Alle lezingen van een parameter: gewoon, met gecodeerde woorden, zonder opmerking erachter, als `naam*` en als vervolgreeks
 * `naam*0` (RFC 2231). Voor een bijlage telt elke lezing, want elk mailprogramma kiest een andere.
 */
export function listLezingen(parameters: readonly Parameter[], naam: string): string[] {
  const gewoon = parameters.filter((parameter) => parameter.naam === naam).map((parameter) => parameter.waarde);
  const zonderOpmerking = gewoon.map((waarde) => stripCommentaar(waarde).trim());
  const alleen = parameters.filter((parameter) => parameter.naam === `${naam}*`);
  const lezingen = [
    ...gewoon.map(decodeKop),
    ...gewoon,
    ...zonderOpmerking,
    ...alleen.map((parameter) => joinVervolg([parameter])),
    ...joinReeks(parameters, naam),
  ];
  return [...new Set(lezingen)].filter((lezing) => lezing !== '');
}

/** De eerste lezing; voor `boundary`, `charset` en andere parameters waar maar één waarde kan gelden. */
export function findParameter(parameters: readonly Parameter[], naam: string): string | undefined {
  return listLezingen(parameters, naam)[0];
}

function joinReeks(parameters: readonly Parameter[], naam: string): string[] {
  const patroon = /^(.+)\*(\d{1,4})\*?$/;
  const reeks = parameters
    .map((parameter) => ({ parameter, vorm: patroon.exec(parameter.naam) }))
    .filter(({ vorm }) => vorm?.[1] === naam)
    .sort((a, b) => Number(a.vorm?.[2]) - Number(b.vorm?.[2]));
  return reeks.length === 0 ? [] : [joinVervolg(reeks.map(({ parameter }) => parameter))];
}

/** Bytes are joined before decoding: one character may be cut by a section boundary. */
function joinVervolg(reeks: readonly Parameter[]): string {
  const [eerste] = reeks;
  const kop = eerste?.naam.endsWith('*') === true ? /^([^']*)'[^']*'/.exec(eerste.waarde) : null;
  const bytes = reeks.map(({ naam, waarde }, nummer) => {
    const tekst = nummer === 0 && kop !== null ? waarde.slice(kop[0].length) : waarde;
    return naam.endsWith('*') ? unescapeProcent(tekst) : Buffer.from(tekst);
  });
  return decodeTekst(Buffer.concat(bytes), kop?.[1]);
}

function unescapeProcent(tekst: string): Buffer {
  const latin1 = Buffer.from(tekst).toString('latin1');
  const ontvouwen = latin1.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(ontvouwen, 'latin1');
}
