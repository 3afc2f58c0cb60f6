import { type FSWatcher, watch } from 'node:fs';
import { type Stap, type Tussenpost } from './tussenpost';

/** Waar de stekker eruit gaat. Alles wordt van buiten gezien: de bot zelf weet niet dat hij op de proef wordt gesteld. */
export type Grens =
  | { readonly soort: 'willekeurig'; readonly na: number }
  /** Bij de zoveelste keer dat er iets in het journaal van de opslag komt: tijdens of vlak na het vastleggen. */
  | { readonly soort: 'vastleggen'; readonly keer: number }
  | { readonly soort: Stap; readonly keer: number };

export type Grenssoort = Grens['soort'];

export const ALLE_GRENZEN: readonly Grenssoort[] = [
  'willekeurig',
  'vastleggen',
  'niet aangenomen',
  'aangenomen',
  'beantwoord',
];
/** Voor wie geen opslag van ons heeft. */
export const ZENDGRENZEN: readonly Grenssoort[] = ALLE_GRENZEN.filter((soort) => soort !== 'vastleggen');

/** Milliseconden vanaf de start: tot ruim na het moment waarop de bot klikken beantwoordt. */
const LANGSTE = 2_500;
const JOURNAAL = 'regiebot.db-wal';

/** Kiest een grens; hetzelfde zaad geeft dezelfde keuzes. */
export function chooseGrens(soorten: readonly Grenssoort[], kans: () => number): Grens {
  const soort = soorten[Math.floor(kans() * soorten.length)] ?? 'willekeurig';
  const deel = kans();
  if (soort === 'willekeurig') return { soort, na: Math.round(deel * LANGSTE) };
  return { soort, keer: 1 + Math.floor(deel * (soort === 'vastleggen' ? 12 : 2)) };
}

/** Let op de grens en roept dan één keer `kill`. Geeft wat het letten stopt. */
export function armGrens(grens: Grens, waar: { tussenpost: Tussenpost; data?: string }, kill: () => void): () => void {
  if (grens.soort === 'willekeurig') {
    const timer = setTimeout(kill, grens.na);
    return () => clearTimeout(timer);
  }
  if (grens.soort === 'vastleggen') {
    const wachter = watchJournaal(waar.data ?? '', grens.keer, kill);
    return () => wachter.close();
  }
  return waar.tussenpost.arm(grens.soort, grens.keer, kill);
}

function watchJournaal(map: string, keer: number, kill: () => void): FSWatcher {
  let gezien = 0;
  return watch(map, (_, bestand) => {
    if (bestand !== JOURNAAL) return;
    gezien += 1;
    if (gezien === keer) kill();
  });
}
