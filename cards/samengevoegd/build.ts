import { formatTijdstip, plain } from '../format';
import { type AdaptiveCard, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { SamengevoegdGegevens } from './schema';
import template from './template.json';

const render = createRender('samengevoegd', template, SamengevoegdGegevens);

export interface SamengevoegdInvoer {
  readonly van: string;
  /** Het dossier waarin het verder leeft. */
  readonly naar: string;
  readonly door: string;
  /** Tijdstip (ISO 8601). */
  readonly op: string;
  readonly naamVan: NaamVan;
}

/** Wat er van de kaart van een samengevoegd dossier overblijft: waar het is gebleven, wie dat deed en wanneer. */
export function buildSamengevoegdKaart({ van, naar, door, op, naamVan }: SamengevoegdInvoer): AdaptiveCard {
  const wie = `Samengevoegd door ${plain(naamVan(door))} op ${formatTijdstip(op)}`;
  return render({ merk: merkVan('dossier', van), van, naar, wie });
}
