import { KOPPELZIN } from '../delen/koppelzin';
import { formatTijdstip, plain } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { InstellenGegevens } from './schema';
import template from './template.json';

const render = createRender('instellen', template, InstellenGegevens);

/** Zoveel wijzigingen staan er op de kaart; alle wijzigingen staan in de opslag. */
export const MAX_LOGBOEK = 5;

/** Eén wijziging: wie, wanneer (UTC, ISO 8601), wat het was en wat het werd. */
export interface GetoondeWijziging {
  readonly wie: string;
  readonly op: string;
  readonly wat: string;
  readonly was: string;
  readonly werd: string;
}

export interface InstellenInvoer {
  readonly caseloads: readonly { readonly naam: string; readonly plaatsvervanger?: string }[];
  /** Wie plaatsvervanger kan zijn. */
  readonly personen: readonly { readonly id: string; readonly naam: string }[];
  /** `08:00`, in Europe/Amsterdam. */
  readonly werktijd: { readonly van: string; readonly tot: string };
  readonly dagberichtUur: number;
  /** Oudste eerst. */
  readonly wijzigingen: readonly GetoondeWijziging[];
  /** Waar als de jongste wijziging net is gedaan: dan staat zij bovenaan. */
  readonly netGewijzigd?: boolean;
}

/** De inrichting voor de beheerder: zoals zij is, wat er is gewijzigd, en de wijzigingen die in een chat kunnen. */
export function buildInstellenKaart(invoer: InstellenInvoer): AdaptiveCard {
  const { caseloads, personen, werktijd, dagberichtUur, wijzigingen, netGewijzigd = false } = invoer;
  const jongste = netGewijzigd ? wijzigingen.at(-1) : undefined;
  const logboek = wijzigingen.slice(-MAX_LOGBOEK).toReversed().map(noemWijziging);
  return render({
    merk: merkVan('antwoord', 'instellen'),
    samenvatting: jongste === undefined ? 'De inrichting van Regiebot.' : noemWijziging(jongste),
    heeftBericht: jongste !== undefined,
    bericht: jongste === undefined ? '' : `Gewijzigd. ${noemWijziging(jongste)}`,
    feiten: [
      ...caseloads.map(({ naam, plaatsvervanger }) => ({
        wat: `Caseload ${plain(naam)}`,
        stand: `Plaatsvervanger van de teamleider: ${plain(plaatsvervanger ?? 'niemand')}`,
      })),
      { wat: 'Werktijd', stand: `Op werkdagen van ${werktijd.van} tot ${werktijd.tot} uur` },
      { wat: 'Dagbericht in het beheerkanaal', stand: `Vanaf ${dagberichtUur} uur` },
    ],
    koppelen: KOPPELZIN,
    heeftLogboek: logboek.length > 0,
    logboek: logboek.map((regel) => ({ regel })),
    caseloads: caseloads.map(({ naam }) => ({ title: plain(naam), value: naam })),
    personen: personen.map(({ id, naam }) => ({ title: plain(naam), value: id })),
    ...{ van: werktijd.van, tot: werktijd.tot, uur: dagberichtUur },
    ...{ naam: { soort: 'naam' }, plaatsvervanger: { soort: 'plaatsvervanger' } },
    ...{ werktijd: { soort: 'werktijd' }, dagbericht: { soort: 'dagbericht' } },
  });
}

/** `Ruben, vr 8 mei 2026 om 09:41. Werktijd: was 08:00 tot 17:00, is nu 08:30 tot 17:30.` */
function noemWijziging({ wie, op, wat, was, werd }: GetoondeWijziging): string {
  return `${plain(wie)}, ${formatTijdstip(op)}. ${wat}: was ${was}, is nu ${werd}.`;
}
