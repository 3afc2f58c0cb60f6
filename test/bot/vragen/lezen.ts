import { datum } from '../../../rules/datum';
import { begrijp, type Betekenis } from '../../../bot/vragen/begrijp';
import { createLezer } from '../../../bot/vragen/lees-vraag';
import { type Vorige } from '../../../bot/vragen/vervolg';
import { type Vraag } from '../../../rules/metingen/vraag';

export const VANDAAG = datum('2026-11-20');

const COLLEGAS = ['anneke', 'bram', 'fatima', 'joost', 'mehmet', 'saskia'];

export const lezer = createLezer({
  klantmanagers: COLLEGAS.map((naam) => ({ id: naam, naam })),
  caseloads: ['Noord', 'Oost', 'Zuid'],
  dossiers: new Set(['2026-0143', '2026-0208', '2024-0100']),
});

/** Wat een zin betekent op een vrijdag in november; wie "ik" of "mijn" zegt, is Joost. */
export function lees(zin: string, vorige?: Vorige): Betekenis {
  return begrijp(lezer(zin), VANDAAG, /\b(ik|mijn)\b/i.test(zin) ? { door: 'joost' } : {}, vorige);
}

/** De vraag, of `undefined` als de zin geen vraag oplevert. */
export function vraagVan(zin: string, vorige?: Vorige): Vraag | undefined {
  const betekenis = lees(zin, vorige);
  return betekenis.soort === 'vraag' ? betekenis.vraag : undefined;
}

/** Stelt de zinnen na elkaar en geeft de laatste vraag. */
export function gesprek(...zinnen: readonly string[]): Vraag | undefined {
  let vorige: Vorige | undefined;
  for (const zin of zinnen) {
    const betekenis = lees(zin, vorige);
    vorige = betekenis.soort === 'vraag' ? betekenis : undefined;
  }
  return vorige?.vraag;
}
