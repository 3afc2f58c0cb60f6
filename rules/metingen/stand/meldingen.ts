import { isEindstand } from '../../dossier/notificaties';
import { type OntvangenNotificatie } from '../../dossier/staat';
import { type HistorieRegel, isNotificatieRegel } from '../../historie';
import { type Feit } from '../feit';
import { type Meldingen } from '../stand';
import { type Bron } from './bron';

const KOPPELING = 'COA-01';

/** De meldingen van het dossier met hun stand op de peildatum. */
export function foldMeldingen({ notificaties, historie }: Bron): Meldingen {
  const meldingen = { ontvangen: [], open: [], nieuw: [], koppelingen: [], nieuweKoppelingen: [] } as Lijsten;
  for (const melding of notificaties) if (isOntvangen(melding, historie.regels)) deelIn(meldingen, melding);
  return meldingen;
}

type Lijsten = { readonly [Soort in keyof Meldingen]: Feit[] };

/** Wat iemand alleen in het portaal zag (F-20a `melden`) is niet ontvangen. */
function isOntvangen({ index }: OntvangenNotificatie, regels: readonly HistorieRegel[]): boolean {
  const regel = regels[index];
  return regel !== undefined && isNotificatieRegel(regel);
}

function deelIn(lijsten: Lijsten, { code, op, stand }: OntvangenNotificatie): void {
  const feit: Feit = { datum: op, code };
  lijsten.ontvangen.push(feit);
  if (!isEindstand(stand)) lijsten.open.push(feit);
  if (stand === 'nieuw') lijsten.nieuw.push(feit);
  if (code !== KOPPELING) return;
  if (stand !== 'dubbel') lijsten.koppelingen.push(feit);
  if (stand === 'nieuw') lijsten.nieuweKoppelingen.push(feit);
}
