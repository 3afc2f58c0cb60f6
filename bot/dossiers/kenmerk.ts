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

/** Kenmerk van een bericht: zijn bron en zijn bezorging. Dezelfde bezorging nog eens gelezen (na een onderbreking) is hetzelfde bericht. */
export function kenmerkVanBericht(bron: string, bezorging: string): string {
  return digest(`${bron}\0${bezorging}\0`);
}

const LENGTE = 27;
/** Only letters: in a command, on a card and in the log an id must not pass for an option, for markup or for somebody's number. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function digest(tekst: string): string {
  const bytes = createHash('sha256').update(tekst).digest().subarray(0, LENGTE);
  return Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
