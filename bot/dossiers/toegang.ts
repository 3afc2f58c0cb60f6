import { type Dossier } from '../../rules/historie';
import { BotError } from '../errors';
import { type Persoon } from '../inrichting';

/** Een medewerker op de plek waar hij iets doet. */
export interface Handelende extends Persoon {
  /** In het kanaal van een caseload: de namen van die caseload. Alleen haar dossiers mogen daar. */
  readonly kanaal?: readonly string[];
}

/**
 * Alleen wie bij de caseload hoort, mag een dossier zien (V-ALG-12), en in het kanaal van een caseload alleen haar eigen dossiers: wie
 * meekijkt hoort niet altijd bij de andere. Gooit `GEEN_TOEGANG`.
 */
export function requireToegang(persoon: Handelende, dossier: Dossier): void {
  if (!persoon.caseloads.includes(dossier.caseload))
    throw new BotError('GEEN_TOEGANG', 'U heeft geen toegang tot dit dossier. Vraag uw teamleider om toegang.');
  if (persoon.kanaal?.includes(dossier.caseload) === false)
    throw new BotError(
      'GEEN_TOEGANG',
      `Dossier ${dossier.dossiernummer} hoort bij een andere caseload. Open het in uw eigen chat met Regiebot.`,
    );
}

/** De Participatiewet leest mee en schrijft nooit (V-ALG-16). Gooit `GEEN_TOEGANG`. */
export function requireSchrijven(persoon: Persoon): void {
  if (persoon.rol !== 'participatiewet') return;
  throw new BotError('GEEN_TOEGANG', 'Gegevens van de inburgering kunt u hier alleen bekijken, niet wijzigen.');
}

/** Wat is tegengehouden, beoordeelt alleen de beheerder. Gooit `GEEN_TOEGANG`. */
export function requireBeheerder(persoon: Persoon): void {
  if (persoon.rol === 'beheerder') return;
  throw new BotError('GEEN_TOEGANG', 'Alleen de beheerder kan dit doen.');
}

/**
 * Een dossier gaat weg bij wie het heeft: dat doet de klantmanager zelf, wie vandaag voor hem waarneemt, de teamleider of de beheerder.
 * `namens` is voor wie deze persoon vandaag werkt (`listNamens`). Gooit `GEEN_TOEGANG`.
 */
export function requireOverdragen({ rol }: Persoon, { klantmanager }: Dossier, namens: readonly string[]): void {
  if (rol === 'teamleider' || rol === 'beheerder') return;
  if (klantmanager !== undefined && namens.includes(klantmanager)) return;
  throw new BotError(
    'GEEN_TOEGANG',
    'Alleen de klantmanager van dit dossier, zijn vervanger, de teamleider of de beheerder kan het overdragen.',
  );
}

/** Naar een andere caseload: de teamleider van allebei, of de beheerder. Gooit `GEEN_TOEGANG`. */
export function requireOverplaatsen({ rol, caseloads }: Persoon, van: string, naar: string): void {
  if (rol === 'beheerder') return;
  if (rol === 'teamleider' && [van, naar].every((caseload) => caseloads.includes(caseload))) return;
  throw new BotError(
    'GEEN_TOEGANG',
    'Naar een andere caseload brengen kan alleen de teamleider van beide caseloads of de beheerder.',
  );
}
