import { EXCHANGE_ONLINE, findStempel } from './exchange-online';
import { splitPuntkomma, stripCommentaar, unquote } from './mime/commentaar';
import { type Kop, readHosts } from './mime/koppen';

/** Eén uitslag in een oordeel: `dkim=pass header.d=coa.example`. Alles in kleine letters. */
export interface Uitslag {
  readonly methode: string;
  readonly resultaat: string;
  readonly eigenschappen: Readonly<Record<string, string>>;
}

/** Geen poort schrijft zo veel; een oordeel dat langer is, bewijst niets. */
const MAX_LENGTE = 100_000;

/**
 * Het oordeel van de eigen mailpoort: de bovenste `Authentication-Results` met haar naam, mits boven de eerste `Received`
 * die zij schreef. Alles daaronder kan de afzender zelf hebben geschreven. `undefined`: er is geen oordeel. Is Exchange Online de
 * poort (`EXCHANGE_ONLINE`), dan telt in plaats daarvan het stempel van `findStempel`.
 */
export function findOordeel(koppen: readonly Kop[], poortwachter: string): Uitslag[] | undefined {
  if (poortwachter === EXCHANGE_ONLINE) return findOordeelZonderNaam(koppen);
  const ontvangst = koppen.findIndex((kop) => kop.naam === 'received' && readHosts(kop.waarde).door === poortwachter);
  if (ontvangst < 0) return undefined;
  for (const kop of koppen.slice(0, ontvangst)) {
    if (kop.naam !== 'authentication-results') continue;
    const [voorop = '', ...uitslagen] = splitPuntkomma(stripCommentaar(kop.waarde));
    if (isVan(voorop, poortwachter)) return kop.waarde.length > MAX_LENGTE ? [] : uitslagen.flatMap(parseUitslag);
  }
  return undefined;
}

/** Where a name should stand, the first result stands; a header that does begin with a name is somebody else's. */
function findOordeelZonderNaam(koppen: readonly Kop[]): Uitslag[] | undefined {
  const stempel = findStempel(koppen);
  if (stempel === undefined) return undefined;
  if (stempel.length > MAX_LENGTE) return [];
  const stukken = splitPuntkomma(stripCommentaar(stempel));
  return parseUitslag(stukken[0] ?? '').length === 0 ? undefined : stukken.flatMap(parseUitslag);
}

/** authserv-id, with a version number after it allowed (RFC 8601 2.2). */
function isVan(voorop: string, poortwachter: string): boolean {
  const [id = '', versie, ...rest] = unquote(voorop.trim()).toLowerCase().split(/\s+/);
  return id === poortwachter && rest.length === 0 && (versie === undefined || /^\d+$/.test(versie));
}

const PAAR = /(?<![a-z0-9._/-])([a-z0-9._/-]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s"]+)/gis;

/** The first pair is the result, the rest its properties; a result in quotation marks is no result. */
function parseUitslag(stuk: string): Uitslag[] {
  const [eerste, ...rest] = [...stuk.toLowerCase().matchAll(PAAR)].map(([, naam = '', waarde = '']) => ({
    naam,
    waarde,
  }));
  if (eerste === undefined || eerste.waarde.startsWith('"') || !stuk.trim().toLowerCase().startsWith(eerste.naam))
    return [];
  const eigenschappen: Record<string, string> = {};
  for (const { naam, waarde } of rest) eigenschappen[naam] ??= unquote(waarde);
  return [{ methode: eerste.naam.replace(/\/.*$/, ''), resultaat: eerste.waarde, eigenschappen }];
}
