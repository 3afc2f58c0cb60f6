import { plain } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { FoutGegevens } from './schema';
import template from './template.json';

const render = createRender('fout', template, FoutGegevens);

export interface FoutInvoer {
  /** Eén Nederlandse zin zonder persoonsgegevens. */
  readonly tekst: string;
  /** Verwijzing naar de regel in het log. */
  readonly kenmerk?: string;
  /** Geeft de kaart een knop terug naar dit dossier. */
  readonly dossiernummer?: string;
}

/** Eén duidelijke zin over wat niet lukte, met een kenmerk waarmee de beheerder het log vindt en waar het kan een weg terug. */
export function buildFoutKaart({ tekst, kenmerk, dossiernummer }: FoutInvoer): AdaptiveCard {
  return render({
    merk: merkVan('antwoord', 'fout'),
    tekst,
    heeftKenmerk: kenmerk !== undefined,
    kenmerk: plain(kenmerk ?? ''),
    heeftDossier: dossiernummer !== undefined,
    dossiernummer: dossiernummer ?? '',
  });
}
