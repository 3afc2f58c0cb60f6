import { type Datum, formatDatum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { computeFaseVan } from '../../rules/fase';
import { type Dossier } from '../../rules/historie';
import { listTakenVan } from '../../rules/taken';
import { listZichtbaar, toHistorieregel } from '../delen/historieregel';
import { listChattaken, listKanaaltaken } from '../delen/kanaaltaken';
import { noemRest } from '../delen/rest';
import { describeTaakregel } from '../delen/taakregel';
import { plain } from '../format';
import { type AdaptiveCard, type Lezer, magMaatregelenZien, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { StatusGegevens } from './schema';
import template from './template.json';

const render = createRender('status', template, StatusGegevens);

export const MAX_TAKEN_STATUS = 8;
export const MAX_HISTORIE_STATUS = 10;

export interface StatusInvoer {
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly naamVan: NaamVan;
  /** Wie het in zijn eigen chat vroeg. Ontbreekt bij een antwoord in een kanaal: dan geldt het minimum (P-03). */
  readonly lezer?: Lezer;
}

/** Antwoord op "status 2026-0143": fase, open taken met datums, geschiedenis. */
export function buildStatusKaart({ dossier, vandaag, naamVan, lezer }: StatusInvoer): AdaptiveCard {
  const staat = foldDossier(dossier, vandaag);
  const fase = computeFaseVan(staat);
  const maatregelen = lezer !== undefined && magMaatregelenZien(lezer, dossier.klantmanager);
  const alle = listTakenVan(staat);
  const taken = lezer === undefined ? listKanaaltaken(alle) : listChattaken(alle, maatregelen);
  const plek = lezer === undefined ? 'kanaal' : 'chat';
  const voor = { vandaag, naamVan, plek, maatregelen } as const;
  const historie = listZichtbaar(dossier.historie, voor);
  const { dossiernummer, klantmanager } = dossier;
  return render({
    merk: merkVan('status', dossiernummer),
    waar: `Caseload ${plain(dossier.caseload)} · ${klantmanager === undefined ? 'nog geen klantmanager' : `klantmanager ${plain(naamVan(klantmanager))}`}`,
    titel: `Dossier ${dossiernummer}`,
    fase: `Fase: ${fase}`,
    samenvatting: `Dossier ${dossiernummer}: ${fase}.`,
    peildatum: `Stand op ${formatDatum(vandaag)}`,
    taken: taken.slice(0, MAX_TAKEN_STATUS).map((taak) => describeTaakregel(taak, vandaag)),
    geenTaken: taken.length === 0,
    meerTaken: noemRest(taken.length - MAX_TAKEN_STATUS, 'taak', 'taken'),
    historie: historie.slice(0, MAX_HISTORIE_STATUS).map((regel) => toHistorieregel(regel, voor)),
    geenHistorie: historie.length === 0,
    meerHistorie: noemRest(historie.length - MAX_HISTORIE_STATUS, 'eerdere regel', 'eerdere regels'),
    dossiernummer,
  });
}
