import { ATTENTIE } from './attentie';
import { COA } from './coa';
import { DUO_PLICHT } from './duo';
import { DUO_TRAJECT } from './duo-traject';
import { EXTERN } from './extern';
import { INTERN } from './intern';
import { type Notificatiesoort } from './regel';

export { type Afzender, type Notificatiesoort } from './regel';

const NOTIFICATIES = { ...COA, ...DUO_PLICHT, ...DUO_TRAJECT, ...ATTENTIE, ...EXTERN, ...INTERN } as const;

/** `COA-nn`, `DUO-SSnnn`, `EXT-nn` of `INT-nn`. */
export type NotificatieId = keyof typeof NOTIFICATIES;

/** Werkdagen om een melding op te pakken als de soort niets anders zegt (deel a.7, punt 2). */
export const OPPAKKEN_STANDAARD = 3;

/** Waar als de tekst een melding uit de catalogus is. */
export function isNotificatieId(tekst: string): tekst is NotificatieId {
  return Object.hasOwn(NOTIFICATIES, tekst);
}

/** Waar als de tekst een melding van COA, DUO of een ander is. Wat de bot zelf meldt (INT) komt in geen dossier te staan. */
export function isVanBuiten(tekst: string): tekst is NotificatieId {
  return isNotificatieId(tekst) && NOTIFICATIES[tekst].afzender !== 'INT';
}

/**
 * Wat een melding betekent: titel, opdracht, termijnen, doelgroep, of zij een dossier opent, en bronnen.
 * `undefined` bij een code die niet in de catalogus staat.
 */
export function getNotificatie(id: NotificatieId): Notificatiesoort;
export function getNotificatie(id: string): Notificatiesoort | undefined;
export function getNotificatie(id: string): Notificatiesoort | undefined {
  return isNotificatieId(id) ? NOTIFICATIES[id] : undefined;
}

/** Alle meldingen van de catalogus, in de volgorde van de domeinlijst. */
export function listNotificaties(): readonly NotificatieId[] {
  return Object.keys(NOTIFICATIES) as NotificatieId[];
}

/** Werkdagen om deze melding op te pakken (T-46); `eigen` zijn de afwijkende keuzes van de gemeente, per code. */
export function oppaktermijn(code: string, eigen: Readonly<Record<string, number>> = {}): number {
  return eigen[code] ?? getNotificatie(code)?.oppakken ?? OPPAKKEN_STANDAARD;
}
