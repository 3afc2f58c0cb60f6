import { BotError } from '../errors';

const BOTSINGEN = {
  dossier: 'Iemand anders was net eerder met dit dossier.',
  bericht: 'Iemand anders was net eerder met dit bericht.',
  zending: 'Een andere verzender was net eerder met dit bericht.',
} as const;

/** De fout voor wie op een oude stand schreef; er is niets vastgelegd. */
export function createBotsing(waarop: keyof typeof BOTSINGEN): BotError {
  return new BotError('BOTSING', BOTSINGEN[waarop]);
}
