import { plain } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { BevestigingGegevens } from './schema';
import template from './template.json';

const render = createRender('bevestiging', template, BevestigingGegevens);

export interface BevestigingInvoer {
  /** Kort: wat er gebeurd is, bijvoorbeeld `PIP is vastgelegd`. */
  readonly kop: string;
  readonly tekst: string;
  /** Wat er nu te doen is, één regel per stap. */
  readonly vervolg?: readonly string[];
  readonly dossiernummer?: string;
}

/** Kort antwoord na een geslaagde handeling: wat is vastgelegd en wat er nu te doen is. */
export function buildBevestigingKaart({ kop, tekst, vervolg = [], dossiernummer }: BevestigingInvoer): AdaptiveCard {
  return render({
    merk: merkVan('antwoord', 'bevestiging'),
    kop: plain(kop),
    tekst,
    heeftVervolg: vervolg.length > 0,
    vervolg: vervolg.map((regel) => ({ regel: plain(regel) })),
    heeftDossier: dossiernummer !== undefined,
    dossiernummer: dossiernummer ?? '',
  });
}
