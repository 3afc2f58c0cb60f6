import { findPersoon, type Opzet, type Persoon, type Plek } from './plekken';

/** Wat een conversation id van Teams aanwijst: een plek, en in een kanaal soms een draad (id van het eerste bericht). */
export interface Gesprek {
  readonly plek: Plek;
  readonly draad?: string;
}

const DRAAD = ';messageid=';
const CHAT = 'a:';
const GEBRUIKER = '29:';

/** `19:…@thread.tacv2;messageid=<n>` voor een draad, `a:<persoon>` voor een chat. */
export function gesprekId(plek: Plek, draad?: string): string {
  if (plek.soort === 'chat') return CHAT + plek.persoon.id;
  return draad === undefined ? plek.kanaal.id : plek.kanaal.id + DRAAD + draad;
}

/** Leest een conversation id; `undefined` als er geen kanaal of persoon bij hoort. */
export function readGesprek(opzet: Opzet, id: string): Gesprek | undefined {
  if (id.startsWith(CHAT)) {
    const persoon = findPersoon(opzet, id.slice(CHAT.length));
    return persoon && { plek: { soort: 'chat', persoon } };
  }
  const [kanaalId = '', draad] = id.split(DRAAD);
  const kanaal = opzet.kanalen.find((kandidaat) => kandidaat.id === kanaalId);
  if (kanaal === undefined) return undefined;
  const plek: Plek = { soort: 'kanaal', kanaal };
  return draad === undefined ? { plek } : { plek, draad };
}

/** Teams noemt een gebruiker `29:…`; wat erna komt is per tenant verschillend. */
export function gebruikerId(persoon: Persoon): string {
  return GEBRUIKER + persoon.id;
}

/** Vindt een persoon op `29:…` of op de Entra-id. */
export function readGebruiker(opzet: Opzet, id: string): Persoon | undefined {
  return findPersoon(opzet, id.startsWith(GEBRUIKER) ? id.slice(GEBRUIKER.length) : id);
}
