import { type Datum, formatDatum } from '../../rules/datum';
import { type Taak } from '../../rules/taak';
import { noemRest } from '../delen/rest';
import { describeTaak } from '../delen/taakregel';
import { plain } from '../format';
import { type Dagstand, listStand } from '../herinnering/build';
import { type AdaptiveCard, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { OchtendGegevens } from './schema';
import template from './template.json';

const render = createRender('ochtend', template, OchtendGegevens);

/** Meer past niet rustig op één kaart. */
export const MAX_REGELS_TEAM = 10;

/** Een taak die in een kanaal mag staan, met wie erover gaat. */
export interface Teamregel {
  readonly dossiernummer: string;
  readonly klantmanager: string | undefined;
  readonly taak: Taak;
}

export interface OchtendInvoer {
  readonly caseload: string;
  readonly dag: Datum;
  readonly dagstand: Dagstand;
  readonly regels: readonly Teamregel[];
  /** Zoveel taken die aandacht vragen, zijn niet op de kaart gezet. */
  readonly rest: number;
  readonly naamVan: NaamVan;
}

/**
 * Het dagoverzicht van een team: één levende kaart per kanaal, elke werkdag bijgewerkt. Alleen dossiernummers, taken, datums en wie;
 * nooit een oproep, waarschuwing of boete (P-02, P-03).
 */
export function buildOchtendKaart({ caseload, dag, dagstand, regels, rest, naamVan }: OchtendInvoer): AdaptiveCard {
  const { teLaat, vandaag, meldingen } = dagstand;
  const titel = `Overzicht van ${formatDatum(dag)}`;
  const getoond = regels.slice(0, MAX_REGELS_TEAM);
  return render({
    ...{ merk: merkVan('ochtend', caseload), waar: `Caseload ${plain(caseload)}`, titel },
    samenvatting: `${titel}: ${teLaat} te laat, ${vandaag} voor vandaag, ${meldingen} nieuwe meldingen.`,
    stand: listStand(dagstand),
    regels: getoond.map(({ dossiernummer, klantmanager, taak }) => {
      const { tekst, stand, kleur } = describeTaak(taak, dag);
      const wie = klantmanager === undefined ? 'nog geen klantmanager' : plain(naamVan(klantmanager));
      return { tekst: `${dossiernummer}: ${tekst}`, stand, kleur, wie };
    }),
    meer: noemRest(rest + regels.length - getoond.length, 'taak', 'taken'),
    rustig: regels.length === 0,
  });
}
