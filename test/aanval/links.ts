import { type Afspraak } from '../../bot/agenda/afspraak';
import { createToken, GELDIG_MS } from '../../bot/agenda/token';
import { createKluis, type Kluis } from '../../bot/store/kluis';
import { parseDatum } from '../../rules/datum';
import { type Aanval, poortVan } from './aanval';
import { type Antwoord, stuur } from './lijn';
import { NOORD, SLEUTEL, type Wereld } from './wereld';

const AFSPRAAK: Afspraak = { dossiernummer: NOORD, datum: parseDatum('2026-05-08')!, tijd: '10:00', plaats: 'azc' };
const eigen = createKluis(SLEUTEL);

const goed = (kluis: Kluis = eigen, geleden = 0) => createToken(kluis, AFSPRAAK, new Date(Date.now() - geleden));

async function haal(wereld: Wereld, token: string): Promise<Antwoord> {
  const vraag = `GET /agenda/${token}.ics HTTP/1.1\r\nHost: elders.example\r\nConnection: close\r\n\r\n`;
  return stuur(poortVan(wereld), Buffer.from(vraag));
}

function verander(token: string): string {
  const bytes = Buffer.from(token, 'base64url');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return bytes.toString('base64url');
}

/** Verzegeld met onze sleutel, maar voor iets anders. */
function vanElders(): string {
  const inhoud = JSON.stringify({ ...AFSPRAAK, tot: Date.now() + GELDIG_MS });
  return Buffer.from(eigen.seal('berichten', Buffer.from(inhoud))).toString('base64url');
}

const LINKS: readonly (readonly [naam: string, token: () => string])[] = [
  ['van een kwartier geleden', () => goed(eigen, GELDIG_MS)],
  ['met één bit anders', () => verander(goed())],
  ['afgekapt tot vier bytes zegel', () => Buffer.from(goed(), 'base64url').subarray(0, 16).toString('base64url')],
  ['verzegeld met een andere sleutel', () => goed(createKluis(Buffer.alloc(32, 8)))],
  ['verzegeld voor iets anders', vanElders],
];

const opLink = ([naam, token]: (typeof LINKS)[number]): Aanval => ({
  ...{ groep: 'link naar een afspraak', naam, tweeling: 'een link naar een afspraak' },
  async regiebot(wereld) {
    const { status = 0, inhoud } = await haal(wereld, token());
    return { binnen: status < 400 || status >= 500 || inhoud.includes(NOORD), zie: String(status) };
  },
});

/** Dat een verse link wel werkt. */
export async function openLink(wereld: Wereld): Promise<boolean> {
  const { status, inhoud } = await haal(wereld, goed());
  return status === 200 && inhoud.includes('BEGIN:VCALENDAR') && !inhoud.includes('elders.example');
}

export const LINKAANVALLEN = LINKS.map(opLink);
