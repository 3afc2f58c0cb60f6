import { type Dossier } from '../../rules/historie';
import { BotError } from '../errors';
import { type Persoon } from '../inrichting';

/** Alleen wie bij de caseload hoort, mag een dossier zien (V-ALG-12). Gooit `GEEN_TOEGANG`. */
export function requireToegang(persoon: Persoon, dossier: Dossier): void {
  if (persoon.caseloads.includes(dossier.caseload)) return;
  throw new BotError('GEEN_TOEGANG', 'U heeft geen toegang tot dit dossier. Vraag uw teamleider om toegang.');
}

/** De Participatiewet leest mee en schrijft nooit (V-ALG-16). Gooit `GEEN_TOEGANG`. */
export function requireSchrijven(persoon: Persoon): void {
  if (persoon.rol !== 'participatiewet') return;
  throw new BotError('GEEN_TOEGANG', 'Gegevens van de inburgering kunt u hier alleen bekijken, niet wijzigen.');
}

/** Wat is tegengehouden, beoordeelt alleen de beheerder. Gooit `GEEN_TOEGANG`. */
export function requireBeheerder(persoon: Persoon): void {
  if (persoon.rol === 'beheerder') return;
  throw new BotError('GEEN_TOEGANG', 'Alleen de beheerder kan dit bericht vrijgeven of afwijzen.');
}
