import { type Kop, listKoppen, readHosts } from './mime/koppen';

/**
 * Waarde van `poortwachter` voor een gemeente waarvan de post rechtstreeks bij Exchange Online binnenkomt. Die dienst zet geen eigen naam
 * in `Authentication-Results`. Geen domein heet zo, dus niemand kiest dit per ongeluk.
 */
export const EXCHANGE_ONLINE = 'exchange-online';

/** De naam waaronder de grens van Exchange Online ontvangt wat van buiten komt. */
const GRENS = '.mail.protection.outlook.com';
/** Wat binnen Exchange Online doorgeeft. */
const BINNEN = /\.(outlook|office365)\.com$/;

/**
 * De `Authentication-Results` die Exchange Online zelf schreef, als vaststaat dat hij het was: de bovenste van allemaal, boven de
 * bovenste `Received` van zijn grens, met daarboven alleen zijn eigen servers in een gesloten rij, in een bericht dat hij anoniem (van
 * buiten) aannam. Een server zet zijn koppen boven die van de afzender; alles onder de grens kan de afzender dus hebben geschreven, en
 * telt nooit. Wie in de eigen tenant is aangemeld, komt niet over de grens en kan alle koppen schrijven: dan staat er geen `Anonymous`.
 */
export function findStempel(koppen: readonly Kop[]): string | undefined {
  if (!isAnoniem(koppen)) return undefined;
  const plaats = koppen.findIndex(({ naam, waarde }) => naam === 'received' && readHosts(waarde).door?.endsWith(GRENS));
  const grens = koppen[plaats];
  if (grens === undefined) return undefined;
  const boven = koppen.slice(0, plaats);
  const hops = listKoppen(boven, 'received').map(readHosts);
  const isGesloten = serverVan(hops.at(-1)?.van) === serverVan(readHosts(grens.waarde).door);
  if (!isGesloten || !hops.every(({ door = '' }) => BINNEN.test(door))) return undefined;
  return boven.find(({ naam }) => naam === 'authentication-results')?.waarde;
}

/** Exchange removes this header from what comes from outside and writes its own. Twice: then one of them is not its own. */
function isAnoniem(koppen: readonly Kop[]): boolean {
  const herkomst = listKoppen(koppen, 'x-ms-exchange-organization-authas');
  return herkomst.length === 1 && herkomst[0]?.trim().toLowerCase() === 'anonymous';
}

/** The same server is called otherwise on the inside: only the first part of its name is the same. */
function serverVan(host = ''): string {
  return host.split('.')[0] ?? '';
}
