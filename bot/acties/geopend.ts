import { createTekenLevend } from '../dossiers/kaarten';
import { loadDossier } from '../dossiers/dossiers';
import { requireToegang } from '../dossiers/toegang';
import { BotError, isBotError, isOpslagFout } from '../errors';
import { findPersoon } from '../inrichting';
import { describeFout } from '../log';
import { type Teken } from '../outbox/zender';
import { type UitgaandeInhoud } from '../store/store';
import { type OpenDelen, openVoor } from './openen';

/** Tekent wat de verzender aan de beurt heeft: een levende kaart, of iemands eigen kaart van het dossier dat hij opende. */
export function createTeken(delen: OpenDelen): Teken {
  const tekenLevend = createTekenLevend(delen);
  return ({ id, plek, inhoud }, staatEr) =>
    inhoud !== undefined && 'opent' in inhoud ? drawGeopend(delen, plek, inhoud.opent) : tekenLevend(id, staatEr);
}

const NIET_TE_TEKENEN =
  'Dit dossier kan Regiebot nu niet tonen. Probeer het opnieuw; lukt het niet, vraag dan uw beheerder.';

/** Somebody waits for it: what cannot be shown any more since the click is said in one sentence. */
async function drawGeopend(delen: OpenDelen, plek: string, dossiernummer: string): Promise<UitgaandeInhoud> {
  try {
    return { kaart: await drawVoorPlek(delen, plek, dossiernummer) };
  } catch (fout) {
    if (isOpslagFout(fout)) throw fout;
    if (isBotError(fout)) return { tekst: fout.message };
    delen.log.error(describeFout(fout), 'Kaart van een geopend dossier niet te tekenen');
    return { tekst: NIET_TE_TEKENEN };
  }
}

async function drawVoorPlek(delen: OpenDelen, plek: string, dossiernummer: string) {
  const persoon = findPersoon(delen.inrichting, plek.slice('chat:'.length));
  if (persoon === undefined) throw new BotError('GEEN_TOEGANG', 'Regiebot kent u niet meer als medewerker.');
  const bewaard = await loadDossier(delen.store, dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  return openVoor(delen, bewaard, persoon);
}
