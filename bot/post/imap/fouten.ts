import { BotError, isBotError } from '../../errors';

interface ImapFout {
  readonly code?: string;
  readonly authenticationFailed?: boolean;
  readonly responseStatus?: string;
  readonly serverResponseCode?: string;
}

const CERTIFICAAT = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_SSL)/;
const ONBEREIKBAAR = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|GREETING_TIMEOUT)$/;

/** Elke fout van de mailserver als `POSTVAK`, met een zin voor de beheerder. De tekst van de server zelf komt er niet in. */
export function toPostvakFout(fout: unknown): BotError {
  if (isBotError(fout)) return fout;
  return new BotError('POSTVAK', describe(toImapFout(fout)), { cause: fout });
}

/** De server weigerde de aanmelding. Vaak opnieuw proberen zou het account kunnen blokkeren. */
export function isAanmeldfout(fout: unknown): boolean {
  return toImapFout(fout).authenticationFailed === true;
}

/** De server antwoordde, maar weigerde deze ene opdracht: de verbinding is nog goed. */
export function isWeigering(fout: unknown): boolean {
  return toImapFout(fout).responseStatus !== undefined;
}

function describe(fout: ImapFout): string {
  const { code = '', serverResponseCode = '' } = fout;
  if (fout.authenticationFailed === true)
    return 'De mailserver weigert de aanmelding. Controleer de gebruiker en het wachtwoord van het postvak.';
  if (CERTIFICAAT.test(code))
    return 'Het certificaat van de mailserver is niet te vertrouwen. Controleer de naam van de server of geef het bestand van de eigen uitgever op.';
  if (ONBEREIKBAAR.test(code)) return 'De mailserver is niet bereikbaar. Controleer het adres en de poort.';
  if (serverResponseCode === 'OVERQUOTA') return POSTVAK_VOL;
  if (fout.responseStatus !== undefined) return GEWEIGERD;
  return 'De verbinding met de mailserver viel weg. Regiebot verbindt opnieuw.';
}

const POSTVAK_VOL = 'Het postvak is vol. Maak ruimte; tot die tijd blijven de berichten in de inbox liggen.';

/** Als de server een bericht niet laat weghalen en niet zegt waarom. */
export const GEWEIGERD =
  'De mailserver weigert een bericht op te halen of te verplaatsen. Controleer of het postvak vol is en of Regiebot erin mag schrijven.';

function toImapFout(fout: unknown): ImapFout {
  return typeof fout === 'object' && fout !== null ? fout : {};
}
