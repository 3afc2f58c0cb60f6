import { type PostInstellingen } from './instellingen';
import { stripCommentaar } from './mime/commentaar';
import { type Deel } from './mime/deel';
import { listKoppen } from './mime/koppen';
import { findParameter } from './mime/parameters';
import { type Onderwerp } from './onderwerp';
import { type Van } from './onveilig';
import { REDENEN, type Reden } from './redenen';

/** Waarom een bericht een automatisch antwoord, rapport of lus is. Alleen koppen tellen, nooit woorden in de tekst. */
export function findAutomatisch(
  wortel: Deel,
  van: Van,
  onderwerp: Onderwerp,
  instellingen: PostInstellingen,
): Reden | undefined {
  if (isAntwoord(wortel, onderwerp)) return REDENEN.automatischAntwoord;
  if (isRapport(wortel, van)) return REDENEN.rapport;
  return isLus(wortel, van, instellingen) ? REDENEN.lus : undefined;
}

function isAntwoord(wortel: Deel, onderwerp: Onderwerp): boolean {
  const ingezonden = waarden(wortel, 'auto-submitted').map((waarde) => waarde.split(/[\s;]/)[0] ?? '');
  if (ingezonden.includes('auto-replied')) return true;
  // An automatic subject alone says nothing: people write such subjects too.
  if (onderwerp.isAutomatisch && ingezonden.some((woord) => woord !== '' && woord !== 'no')) return true;
  const autoreply = [...waarden(wortel, 'x-autoreply'), ...waarden(wortel, 'x-autorespond')];
  return autoreply.some((waarde) => waarde !== 'no') || waarden(wortel, 'precedence').includes('auto_reply');
}

function isRapport(wortel: Deel, van: Van): boolean {
  const soort = findParameter(wortel.parameters, 'report-type')?.trim().toLowerCase();
  const rapport = soort === 'delivery-status' || soort === 'disposition-notification';
  if (wortel.type === 'multipart/report' && rapport) return true;
  const leegRetour = waarden(wortel, 'return-path').some((waarde) => waarde.replace(/\s/g, '') === '<>');
  return leegRetour && /^"?(?:mailer-daemon|postmaster)"?@/.test(van.adres);
}

function isLus(wortel: Deel, van: Van, { postvak }: PostInstellingen): boolean {
  return (
    van.adres === postvak ||
    listKoppen(wortel.koppen, 'x-loop').some((waarde) => waarde.toLowerCase().includes(postvak))
  );
}

function waarden(wortel: Deel, naam: string): string[] {
  return listKoppen(wortel.koppen, naam).map((waarde) => stripCommentaar(waarde).trim().toLowerCase());
}
