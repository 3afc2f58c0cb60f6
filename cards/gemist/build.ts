import { type Datum, formatDatum } from '../../rules/datum';
import { type HistorieRegel } from '../../rules/historie';
import { type Historielezer, listZichtbaar, toHistorieregel } from '../delen/historieregel';
import { noemRest } from '../delen/rest';
import { countOf } from '../format';
import { type AdaptiveCard, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { GemistGegevens } from './schema';
import template from './template.json';

const render = createRender('gemist', template, GemistGegevens);

/** Meer past niet rustig op één kaart. */
export const MAX_DOSSIERS_GEMIST = 6;
const MAX_REGELS = 4;

/** Wat er op een dossier gebeurde zonder deze lezer. */
export interface Gemist {
  readonly dossiernummer: string;
  readonly regels: readonly HistorieRegel[];
  /** Of de lezer waarschuwingen en boetes van dit dossier mag zien. */
  readonly maatregelen: boolean;
}

export interface GemistInvoer {
  readonly sinds: Datum;
  readonly vandaag: Datum;
  /** Wat het laatst veranderde eerst. */
  readonly dossiers: readonly Gemist[];
  readonly naamVan: NaamVan;
}

/** Antwoord op "wat heb ik gemist": per dossier wat anderen deden of wat er binnenkwam. Alleen in de eigen chat. */
export function buildGemistKaart({ sinds, vandaag, dossiers, naamVan }: GemistInvoer): AdaptiveCard {
  const titel =
    dossiers.length === 0
      ? 'U hebt niets gemist'
      : `Er veranderde iets in ${countOf(dossiers.length, 'dossier', 'dossiers')}`;
  return render({
    ...{ merk: merkVan('antwoord', 'gemist'), waar: `Sinds ${formatDatum(sinds)}`, titel },
    samenvatting: `${titel} sinds ${formatDatum(sinds)}.`,
    dossiers: dossiers.slice(0, MAX_DOSSIERS_GEMIST).map(({ dossiernummer, regels, maatregelen }) => ({
      kop: `Dossier ${dossiernummer}`,
      regels: listTeksten(regels, { vandaag, naamVan, plek: 'chat', maatregelen }),
      ...{ knop: `Open dossier ${dossiernummer}`, data: { dossiernummer } },
    })),
    meer: noemRest(dossiers.length - MAX_DOSSIERS_GEMIST, 'dossier', 'dossiers'),
    niets: dossiers.length === 0,
  });
}

function listTeksten(regels: readonly HistorieRegel[], lezer: Historielezer): { tekst: string }[] {
  const zichtbaar = listZichtbaar(regels, lezer);
  const getoond = zichtbaar.slice(0, MAX_REGELS).map((regel) => toHistorieregel(regel, lezer));
  const teksten = getoond.map(({ wanneer, wat }) => ({ tekst: `${wanneer}: ${wat}` }));
  return [...teksten, ...noemRest(zichtbaar.length - MAX_REGELS, 'regel', 'regels')];
}
