import { getNotificatie, isNotificatieId, oppaktermijn } from '../../rules/notificaties';

/** Wat de termijnen van een persoon laat beginnen, en wat binnen een werkdag moet zijn opgepakt. */
export function isDringend(notificatie: string | null | undefined): boolean {
  if (notificatie == null || !isNotificatieId(notificatie)) return false;
  return getNotificatie(notificatie).opentDossier === true || oppaktermijn(notificatie) <= 1;
}
