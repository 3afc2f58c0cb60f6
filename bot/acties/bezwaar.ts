import { bevatBsn } from '../../rules/vrije-tekst';
import { BotError } from '../errors';

/** Wat er niet klopt aan een reden die verplicht is, in één zin; `undefined`: zij is goed. */
export function findBezwaar(reden: string): string | undefined {
  if (reden.trim() === '') return 'Geef een reden.';
  return bevatBsn(reden) ? 'Zet geen burgerservicenummer in dit tekstveld. Gebruik het dossiernummer.' : undefined;
}

/** De fout waarmee een formulier terugkomt met wat er was ingevuld; `zin` zegt wat er moet. */
export function niet(zin: string): BotError {
  return new BotError('ONGELDIGE_INVOER', zin);
}
