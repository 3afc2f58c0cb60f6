import { type Rol } from '../rules/regel';

/** Een afgewerkte Adaptive Card 1.5: klaar om als bijlage te versturen. */
export interface AdaptiveCard extends Readonly<Record<string, unknown>> {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: 'nl';
  readonly fallbackText: string;
  readonly body: readonly Readonly<Record<string, unknown>>[];
}

/** Bovengrens van één kaart in tekens JSON. Teams telt UTF-16 en weigert rond 100 KB; 28 KB laat ruimte voor de envelop. */
export const MAX_KAART_TEKENS = 28 * 1024;

/** Waar een kaart hangt. In een kanaal staat het minimum: dossiernummer, wat, tot wanneer, wie. */
export type Plek = 'kanaal' | 'chat';

/** Geeft bij het id van een medewerker de naam die collega's kennen. */
export type NaamVan = (id: string) => string;

/** Wie een persoonlijke kaart krijgt. */
export interface Lezer {
  readonly persoon: string;
  readonly rol: Rol;
  /** De klantmanager voor wie hij vandaag waarneemt. */
  readonly namens?: string;
}

/** Waar als dit de lezer zelf is, of de klantmanager voor wie hij waarneemt. */
export function isLezer({ persoon, namens }: Lezer, wie: string | undefined): boolean {
  return wie !== undefined && (wie === persoon || wie === namens);
}

/**
 * Waar als deze lezer waarschuwingen, boetes en oproepen mag zien (P-26): de klantmanager van het dossier zelf, wie voor hem
 * waarneemt, en de rollen die erover beslissen of meekijken. Participatiewet leest mee met de inburgering, maar niet met maatregelen.
 */
export function magMaatregelenZien(lezer: Lezer, klantmanager: string | undefined): boolean {
  if (lezer.rol === 'klantmanager') return isLezer(lezer, klantmanager);
  return lezer.rol !== 'participatiewet';
}

/** Waar als deze rol iets mag vastleggen: de Participatiewet leest mee en schrijft nooit (P-12). */
export function magVastleggen({ rol }: Pick<Lezer, 'rol'>): boolean {
  return rol !== 'participatiewet';
}
