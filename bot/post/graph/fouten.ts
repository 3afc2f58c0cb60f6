import { BotError, isBotError } from '../../errors';

/** Graph antwoordde met een fout; `code` is die van Graph zelf, `status` 0 als er geen antwoord kwam. */
export class GraphFout extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    options?: { cause?: unknown },
  ) {
    super(`Graph ${status} ${code}`, options);
    this.name = 'GraphFout';
  }
}

export function isStatus(fout: unknown, ...statussen: number[]): fout is GraphFout {
  return fout instanceof GraphFout && statussen.includes(fout.status);
}

/** Elke fout van Microsoft 365 als `POSTVAK`, met een zin voor de beheerder. */
export function toPostvakFout(fout: unknown): BotError {
  return isBotError(fout) ? fout : new BotError('POSTVAK', describe(fout), { cause: fout });
}

function describe(fout: unknown): string {
  if (isStatus(fout, 401))
    return 'Microsoft 365 weigert de aanmelding van Regiebot. Controleer BOT_ID, BOT_TENANT_ID en BOT_TYPE.';
  if (isStatus(fout, 403))
    return 'Regiebot mag dit postvak in Microsoft 365 niet lezen of wijzigen. Controleer de toegang in Exchange.';
  if (fout instanceof GraphFout && /quota/i.test(fout.code))
    return 'Het postvak is vol. Maak ruimte; tot die tijd blijven de berichten in de inbox liggen.';
  if (isStatus(fout, 404)) return 'Microsoft 365 kent dit postvak of deze map niet. Controleer het adres.';
  if (isStatus(fout, 429, 503, 504)) return 'Microsoft 365 heeft het te druk. Regiebot probeert het straks weer.';
  return 'Microsoft 365 is niet bereikbaar of antwoordt anders dan verwacht. Regiebot probeert het straks weer.';
}
