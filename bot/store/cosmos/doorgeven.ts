import { randomUUID } from 'node:crypto';
import { type Wens } from '../store';
import { type Item, type Partitie, type Stap } from './partitie';
import { type Plaatsen } from './plaatsen';
import { type UitgaandDeel } from './uitgaand';

/** Een wens in de partitie van het feit, in dezelfde opdracht geschreven; zij gaat daarna naar het vak van haar kenmerk. */
export interface WensItem extends Item {
  readonly soort: 'wens';
  readonly wens: Wens;
}

/** De wensen als stappen, om met het feit mee te schrijven. */
export function asWensItems(wensen: readonly Wens[]): WensItem[] {
  return wensen.map((wens) => ({ id: `wens:${randomUUID()}`, soort: 'wens', wens }));
}

export function asStappen(items: readonly WensItem[]): Stap[] {
  return items.map((item) => ({ soort: 'nieuw', item }));
}

export interface Doorgever {
  /** Geeft deze wensen door en ruimt ze op. Gooit niet: wat niet lukt, blijft staan en wordt later gevonden. */
  pass(partitie: Partitie, items: readonly WensItem[]): Promise<void>;
  /** Geeft door wat een gestopte instantie liet staan. */
  passLeft(): Promise<void>;
}

const IS_WENS = "c.soort = 'wens'";

export function createDoorgever(plaatsen: Plaatsen, { deliver }: Pick<UitgaandDeel, 'deliver'>): Doorgever {
  async function passAll(partitie: Partitie, items: readonly WensItem[]): Promise<void> {
    for (const { id, wens } of items) {
      await deliver(wens, id);
      await partitie.remove([id]);
    }
  }
  return {
    async pass(partitie, items) {
      // The fact has been recorded, and the wish with it; an error here must not look like a fact that was refused.
      await passAll(partitie, items).catch(() => undefined);
    },
    async passLeft() {
      for (const item of await plaatsen.find<WensItem & { dossier: string }>('dossiers', '*', IS_WENS))
        await passAll(plaatsen.dossier(item.dossier), [item]);
      for (const item of await plaatsen.find<WensItem & { bericht: string }>('berichten', '*', IS_WENS))
        await passAll(plaatsen.bericht(item.bericht), [item]);
    },
  };
}
