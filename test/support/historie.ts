import { datum } from '../../rules/datum';
import {
  type Dossier,
  type FormulierRegel,
  type HistorieRegel,
  type NotificatieRegel,
  type Velden,
} from '../../rules/historie';

/** Een melding die op deze dag binnenkwam. */
export function melding(op: string, notificatie: string): NotificatieRegel {
  return { op: datum(op), notificatie };
}

/** Een formulier dat op deze dag is aanvaard. */
export function formulier(op: string, id: string, velden: Velden): FormulierRegel {
  return { op: datum(op), formulier: id, door: 'fatima', velden };
}

/** Een melding die meteen is afgehandeld, zodat zij zelf geen taak meer geeft. */
export function afgehandeld(op: string, notificatie: string): readonly HistorieRegel[] {
  return [melding(op, notificatie), formulier(op, 'F-20a', { notificatie, stap: 'afhandelen' })];
}

/** Een dossier met precies deze historie. */
export function dossierMet(...historie: readonly (HistorieRegel | readonly HistorieRegel[])[]): Dossier {
  return { dossiernummer: '2026-0143', caseload: 'Noord', klantmanager: 'fatima', historie: historie.flat() };
}
