/** Vaste codes: ze staan in het log, in antwoorden en in tests. Vergelijk codes, nooit teksten. */
export type FoutCode =
  | 'CONFIGURATIE'
  | 'OPSLAG_BEZET'
  | 'OPSLAG_STUK'
  | 'OPSLAG_NIEUWER'
  | 'OPSLAG_ONBEREIKBAAR'
  | 'BOTSING'
  | 'DOSSIER_KAPOT'
  | 'ONBEKEND_DOSSIER'
  | 'ONBEKEND_BERICHT'
  | 'GEEN_TOEGANG'
  | 'ONGELDIGE_INVOER'
  | 'POSTVAK';

/**
 * Een fout met twee gezichten: `code` en `cause` voor het log, `message` is één Nederlandse zin zonder persoonsgegevens
 * die de gebruiker mag zien.
 */
export class BotError extends Error {
  constructor(
    readonly code: FoutCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'BotError';
  }
}

export function isBotError(fout: unknown, code?: FoutCode): fout is BotError {
  return fout instanceof BotError && (code === undefined || fout.code === code);
}

/** De opslag zelf doet het niet: bezet, stuk, nieuwer of onbereikbaar. */
export function isOpslagFout(fout: unknown): fout is BotError {
  return isBotError(fout) && fout.code.startsWith('OPSLAG');
}
