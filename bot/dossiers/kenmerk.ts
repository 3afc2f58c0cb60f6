import { createHash } from 'node:crypto';
import { type Velden } from '../../rules/historie';

/** Wat iemand wilde: dit formulier, met deze velden, op deze stand van het dossier. */
export interface Bedoeling {
  readonly dossiernummer: string;
  readonly formulier: string;
  readonly versie: number;
  readonly door: string;
  readonly velden: Velden;
}

/** Kenmerk van een bedoeling. Een dubbele klik, of een klik die Teams nog eens bezorgt, krijgt hetzelfde kenmerk. */
export function kenmerkVan(bedoeling: Bedoeling): string {
  const { dossiernummer, formulier, versie, door, velden } = bedoeling;
  const gesorteerd = Object.entries(velden).sort(([a], [b]) => (a < b ? -1 : 1));
  return digest(JSON.stringify([dossiernummer, formulier, versie, door, gesorteerd]));
}

/**
 * Kenmerk van een bericht: zijn bron en zijn bezorging. Dezelfde bezorging nog eens gelezen (na een onderbreking) is hetzelfde
 * bericht. `inhoud` telt mee waar een bron een bezorging niet zelf uit elkaar houdt.
 */
export function kenmerkVanBericht(bron: string, bezorging: string, inhoud?: Uint8Array): string {
  return digest(`${bron}\0${bezorging}\0`, inhoud);
}

function digest(tekst: string, rest: Uint8Array = new Uint8Array()): string {
  return createHash('sha256').update(tekst).update(rest).digest('base64url').slice(0, 27);
}
