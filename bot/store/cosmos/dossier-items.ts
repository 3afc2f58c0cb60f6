import { type Hoofd, type Keten, type Schakel, type Slot } from '../keten';
import { type Claim, type Gewist } from '../store';
import { type Gelezen, type Item, type Partitie } from './partitie';

/** Wat er bij het wissen moet gebeuren. Het staat op het hoofd voordat er iets weg is, zodat een ander het kan afmaken. */
export interface Wisplan {
  readonly gewist: Gewist;
  readonly berichten: readonly string[];
  readonly sleutels: readonly string[];
  readonly blijft: readonly Claim[];
}

interface Hoofddeel extends Item {
  readonly hoofd: Hoofd;
  readonly slot: Slot;
  /** Loopt op als de historie opnieuw wordt gesloten; alleen toevoegingen van deze reeks tellen. */
  readonly reeks: number;
}

export interface HoofdItem extends Hoofddeel {
  readonly soort: 'hoofd';
}

/** Een dossier dat wordt gewist: voor iedereen al weg. De soort is geïndexeerd, dus wie afmaakt vindt het zonder alles te lezen. */
export interface WissendItem extends Hoofddeel {
  readonly soort: 'wissend';
  readonly wissen: Wisplan;
}

/** De schakels van één toevoeging. Wordt nooit gewijzigd. */
export interface ToevoegingItem extends Item {
  readonly soort: 'toevoeging';
  readonly reeks: number;
  readonly versie: number;
  readonly schakels: readonly Schakel[];
}

export const HOOFD = 'hoofd';

export function asToevoeging(reeks: number, versie: number, schakels: readonly Schakel[]): ToevoegingItem {
  return { id: `toevoeging:${reeks}:${versie}`, soort: 'toevoeging', reeks, versie, schakels };
}

/** Zo vaak mag een dossier onder het lezen veranderen voordat geldt wat er staat. */
const LEZINGEN = 4;

export interface GelezenDossier {
  readonly hoofd: Gelezen<HoofdItem | WissendItem>;
  readonly keten: Keten;
}

/**
 * Leest hoofd en toevoegingen. Tussen twee bladzijden kan iemand toevoegen: wat nieuwer is dan het hoofd telt niet mee, en ontbreekt er
 * iets, dan wordt opnieuw gelezen. Blijft het ontbreken, dan is het de keten die dat zegt.
 */
export async function readDossier(partitie: Partitie): Promise<GelezenDossier | undefined> {
  for (let lezing = 1; ; lezing += 1) {
    const items = await partitie.select<(HoofdItem | WissendItem | ToevoegingItem) & { _etag: string }>('*', HISTORIE);
    const hoofd = items.find((item) => item.soort !== 'toevoeging');
    if (hoofd === undefined) return undefined;
    const schakels = listSchakels(hoofd, items);
    if (schakels.length === hoofd.slot.aantal || lezing === LEZINGEN)
      return {
        hoofd: { item: hoofd, etag: hoofd._etag },
        keten: { hoofd: hoofd.hoofd, slot: hoofd.slot, schakels },
      };
  }
}

const HISTORIE = "c.soort IN ('hoofd', 'wissend', 'toevoeging')";

function listSchakels({ reeks, hoofd }: Hoofddeel, items: readonly (Hoofddeel | ToevoegingItem)[]): Schakel[] {
  return items
    .filter(isToevoeging)
    .filter((item) => item.reeks === reeks && item.versie <= hoofd.versie)
    .sort((a, b) => a.versie - b.versie)
    .flatMap(({ schakels }) => schakels);
}

function isToevoeging(item: Item): item is ToevoegingItem {
  return item.soort === 'toevoeging';
}
