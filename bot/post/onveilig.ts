import { domeinVan, parseAdreskop } from './mime/adres';
import { decodeInhoud } from './mime/codering';
import { type Boom, type Deel } from './mime/deel';
import { decodeKop, type Kop, listKoppen } from './mime/koppen';
import { listNamen } from './bijlage';
import { type PostInstellingen } from './instellingen';
import { type Reden, REDENEN } from './redenen';

/** Grens op echte bytes; een opgegeven grootte in een kop telt niet. */
export const MAX_BYTES = 25_000_000;

const KOPPEN_ZONDER_STUURTEKEN = ['from', 'subject', 'to', 'reply-to', 'message-id'];
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const STUURTEKEN = /[\u0000-\u0008\u000a-\u001f\u007f]/;
const OFFICE = ['.docx', '.xlsx', '.pptx', '.odt', '.ods'];

/** De ene afzender van het bericht. */
export interface Van {
  /** Heel adres, kleine letters. */
  readonly adres: string;
  readonly domein: string;
  /** Weergavenaam, gecodeerde woorden uitgeschreven. */
  readonly naam: string;
}

/** De afzender als er precies één `From` is met precies één adres. */
export function findVan(koppen: readonly Kop[]): Van | undefined {
  const [kop, ...meer] = listKoppen(koppen, 'from');
  if (kop === undefined || meer.length > 0) return undefined;
  const { adressen, naam } = parseAdreskop(kop);
  const [adres, ...andere] = adressen;
  return adres === undefined || andere.length > 0 ? undefined : { adres, domein: domeinVan(adres), naam };
}

/** Waarom een bericht niet verder gelezen mag worden (regels 1-5 van "onveilig"); `undefined` als het veilig is. */
export function findGevaar(ruw: Uint8Array, boom: Boom, instellingen: PostInstellingen): Reden | undefined {
  const { koppen } = boom.wortel;
  if (ruw.includes(0)) return REDENEN.nulbyte;
  if (koppen.length === 0) return REDENEN.geenKoppen;
  if (boom.teGroot) return REDENEN.teVeelDelen;
  if (findVan(koppen) === undefined) return REDENEN.afzenderOnduidelijk;
  if (koppen.some(hasStuurteken)) return REDENEN.stuurteken;
  return findFirst(boom.delen, (deel) => findGevaarInBijlage(deel, instellingen));
}

function hasStuurteken(kop: Kop): boolean {
  if (!KOPPEN_ZONDER_STUURTEKEN.includes(kop.naam)) return false;
  return STUURTEKEN.test(kop.waarde) || STUURTEKEN.test(decodeKop(kop.waarde));
}

function findGevaarInBijlage(deel: Deel, instellingen: PostInstellingen): Reden | undefined {
  const namen = listNamen(deel);
  if (namen.length === 0) return undefined;
  if (namen.some((naam) => naam.includes('\u202e'))) return REDENEN.verborgenExtensie;
  const kaal = namen.map((naam) => naam.replace(/(?<![\s.])[\s.]+$/, '').toLowerCase());
  const geblokkeerd = instellingen.geblokkeerdeExtensies.some((extensie) =>
    kaal.some((naam) => naam.endsWith(`.${extensie}`)),
  );
  if (geblokkeerd) return REDENEN.geblokkeerdeBijlage;
  return isProgramma(deel, kaal) ? REDENEN.programma : undefined;
}

/** Looks at the first bytes, because a name says nothing about what is inside. */
function isProgramma(deel: Deel, namen: readonly string[]): boolean {
  const begin = Buffer.from(decodeInhoud(deel.inhoud, deel.codering).subarray(0, 4)).toString('latin1');
  if (begin.startsWith('MZ')) return true;
  const isOffice = namen.every((naam) => OFFICE.some((extensie) => naam.endsWith(extensie)));
  return begin === 'PK\u0003\u0004' && !isOffice;
}

function findFirst<T, U>(lijst: readonly T[], zoek: (waarde: T) => U | undefined): U | undefined {
  for (const waarde of lijst) {
    const gevonden = zoek(waarde);
    if (gevonden !== undefined) return gevonden;
  }
  return undefined;
}
