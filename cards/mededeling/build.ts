import { plain } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { MededelingGegevens } from './schema';
import template from './template.json';

const render = createRender('mededeling', template, MededelingGegevens);

/** De plaats van een kaart die er stond: van een dossier, of van een bericht zonder dossier. */
export interface GewistInvoer {
  readonly soort: 'dossier' | 'bericht' | 'quarantaine';
  readonly sleutel: string;
}

/** Vervangt een kaart waarvan de gegevens na de bewaartermijn zijn gewist; er staat niets meer op over iemand. */
export function buildGewistKaart({ soort, sleutel }: GewistInvoer): AdaptiveCard {
  return render({
    merk: merkVan(soort, sleutel),
    titel: soort === 'dossier' ? 'Dit dossier is gewist' : 'Dit bericht is gewist',
    tekst: 'De bewaartermijn is voorbij. Regiebot heeft alle gegevens verwijderd.',
    uitleg: 'U hoeft niets te doen.',
  });
}

export interface KapotInvoer {
  readonly dossiernummer: string;
  /** Wat er niet klopt, in één zin zonder persoonsgegevens. */
  readonly bevinding: string;
}

/** Een dossier waarvan de bewaarde historie niet klopt: liever niets laten zien dan iets wat misschien niet waar is. */
export function buildKapotKaart({ dossiernummer, bevinding }: KapotInvoer): AdaptiveCard {
  return render({
    merk: merkVan('dossier', dossiernummer),
    titel: `Dossier ${dossiernummer}: de geschiedenis klopt niet`,
    tekst: 'Er wordt op dit dossier niets vastgelegd tot de beheerder heeft beslist. Nieuwe berichten blijven bewaard.',
    uitleg: `Voor de beheerder: ${bevinding}`,
  });
}

export interface VerhuisdInvoer {
  /** Kenmerk van de kaart, zoals `dossier:2026-0143`. */
  readonly id: string;
  /** Waar zij nu staat, zoals `caseload:Zuid`. */
  readonly plek: string;
}

/** Blijft staan in het kanaal waaruit een kaart is weggegaan. Een eigen merk: wie de kaart zelf zoekt, mag deze niet vinden. */
export function buildVerhuisdKaart({ id, plek }: VerhuisdInvoer): AdaptiveCard {
  const [soort, sleutel = ''] = id.split(':');
  const wat = soort === 'dossier' ? `Dossier ${sleutel}` : 'Deze kaart';
  const caseload = plek.startsWith('caseload:') ? plek.slice('caseload:'.length) : '';
  return render({
    merk: merkVan('antwoord', `verhuisd:${id}`),
    titel: `${wat} staat nu ergens anders`,
    tekst: caseload === '' ? 'Zie het andere kanaal.' : `Zie het kanaal van caseload ${plain(caseload)}.`,
    uitleg: 'U hoeft hier niets te doen.',
  });
}
