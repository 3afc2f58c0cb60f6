import { createHmac } from 'node:crypto';
import { type IncomingHttpHeaders } from 'node:http';

/** Waar als dit verzoek met deze sleutel is ondertekend, zoals de REST-beschrijving het voorschrijft. */
export function isOndertekend(sleutel: string, methode: string, pad: string, koppen: IncomingHttpHeaders): boolean {
  const gegeven = /^type=master&ver=1\.0&sig=(.+)$/.exec(decodeURIComponent(koppen.authorization ?? ''))?.[1];
  const { soort, bron } = describe(pad);
  const datum = String(koppen['x-ms-date'] ?? '');
  const tekst = `${methode.toLowerCase()}\n${soort}\n${bron}\n${datum.toLowerCase()}\n\n`;
  return gegeven === createHmac('sha256', Buffer.from(sleutel, 'base64')).update(tekst).digest('base64');
}

/** Waar als dit verzoek het token van een beheerde identiteit draagt. */
export function heeftToken(token: string, koppen: IncomingHttpHeaders): boolean {
  return decodeURIComponent(koppen.authorization ?? '') === `type=aad&ver=1.0&sig=${token}`;
}

/** `/dbs/a/colls/b/docs` is a list of `docs` in `dbs/a/colls/b`; `/dbs/a` is the resource `dbs/a` itself. */
function describe(pad: string): { readonly soort: string; readonly bron: string } {
  const delen = pad
    .split('/')
    .filter((deel) => deel !== '')
    .map(decodeURIComponent);
  const isLijst = delen.length % 2 === 1;
  return { soort: delen.at(isLijst ? -1 : -2) ?? '', bron: (isLijst ? delen.slice(0, -1) : delen).join('/') };
}
