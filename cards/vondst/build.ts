import { type Datum, formatDatum } from '../../rules/datum';
import { type Dossier } from '../../rules/historie';
import { listTaken } from '../../rules/taken';
import { listKanaaltaken } from '../delen/kanaaltaken';
import { noemRest } from '../delen/rest';
import { describeTaakregel } from '../delen/taakregel';
import { plain } from '../format';
import { type AdaptiveCard, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { VondstGegevens } from './schema';
import template from './template.json';

const render = createRender('vondst', template, VondstGegevens);

export const MAX_TAKEN_VONDST = 3;

export interface VondstInvoer {
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly naamVan: NaamVan;
}

/** Een gevonden dossier: de regel in de lijst, en de kaart die in het bericht komt. */
export interface DossierVondst {
  readonly titel: string;
  readonly tekst: string;
  readonly kaart: AdaptiveCard;
}

/**
 * Een dossier om te delen. Wie het bericht leest is niet bekend, dus hier staat het minimum: dossiernummer, wat, tot wanneer, wie.
 * De kaart verandert niet meer; daarom staat erop van welke dag zij is.
 */
export function buildVondst({ dossier, vandaag, naamVan }: VondstInvoer): DossierVondst {
  const { dossiernummer, klantmanager } = dossier;
  const taken = listKanaaltaken(listTaken(dossier, vandaag)).map((taak) => describeTaakregel(taak, vandaag));
  const wie = klantmanager === undefined ? 'Nog geen klantmanager' : `Klantmanager: ${plain(naamVan(klantmanager))}`;
  const [eerste] = taken;
  const wat = eerste === undefined ? 'Er staat nu niets open' : eerste.tekst;
  const kaart = render({
    merk: merkVan('antwoord', 'gedeeld'),
    waar: `Caseload ${plain(dossier.caseload)}`,
    titel: `Dossier ${dossiernummer}`,
    wie,
    samenvatting: `Dossier ${dossiernummer}. ${wat}.`,
    taken: taken.slice(0, MAX_TAKEN_VONDST),
    meerTaken: noemRest(taken.length - MAX_TAKEN_VONDST, 'taak', 'taken'),
    rustig: taken.length === 0,
    peildatum: `Stand op ${formatDatum(vandaag)}`,
    open: { dossiernummer },
  });
  return { titel: `Dossier ${dossiernummer}`, tekst: `${wat} · ${wie}`, kaart };
}
