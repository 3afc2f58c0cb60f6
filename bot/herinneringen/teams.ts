import { type Datum } from '../../rules/datum';
import { kaartVan } from '../dossiers/dossiers';
import { type OchtendDelen } from './ochtend';
import { SLEUTELS } from './sleutels';
import { placeTeamkaart } from './team';
import { type Verdeling } from './verdeel';

/**
 * Wat een team aangaat: de kaart van het dossier en de ochtendkaart van het kanaal worden bijgewerkt; er komt geen kaart bij. Pas daarna
 * ligt vast dat het is gebeurd, dus na een onderbreking gebeurt het nog eens, en dan verandert er niets.
 */
export async function placeTeams(
  delen: OchtendDelen,
  { team, overgeslagen }: Verdeling,
  vorige: Datum | undefined,
): Promise<void> {
  const { store, vandaag, eersteDag, inrichting, agendas } = delen;
  const geraakt = new Set(team.map(({ caseload }) => caseload));
  const alle = agendas.list();
  for (const { naam } of inrichting.caseloads) {
    const nodig = vorige !== vandaag || geraakt.has(naam);
    if (nodig && !eersteDag)
      await placeTeamkaart(
        store,
        naam,
        alle.filter(({ caseload }) => caseload === naam),
        vandaag,
      );
  }
  await store.addWensen(team.map(({ punt, caseload }) => kaartVan({ dossiernummer: punt.dossiernummer, caseload })));
  for (const { punt } of team) await store.claim(SLEUTELS.herinnerd(punt), `team:${vandaag}:${punt.termijn}`);
  for (const punt of overgeslagen) await store.claim(SLEUTELS.herinnerd(punt), 'overgeslagen');
}
