import { getMeting } from './catalogus';
import { checkVraag, OngeldigeVraagError } from './check';
import { type Feit } from './feit';
import { groepVan } from './groep';

import { findStand, type Peiling } from './peiling';
import { type Stand } from './stand';
import { createTeller, leesTeller, type Teller, telMee, type Telresultaat } from './teller';
import { type Vraag } from './vraag';
import { createZeef, findReden, forEachGeteld } from './zeef';

/** Eén groep van een antwoord. */
export interface Groep extends Telresultaat {
  readonly naam: string;
}

/** Het antwoord op een vraag. `groepen`: de grootste eerst, maanden op volgorde; een dossier kan in meer groepen staan. */
export interface Uitkomst extends Telresultaat {
  readonly groepen?: readonly Groep[];
}

/**
 * Meet over een peiling. Hangt alleen af van de vraag en de peiling: dezelfde peiling geeft hetzelfde antwoord.
 * Gooit `OngeldigeVraagError` als de meting iets van de vraag niet kent; `checkVraag` zegt dat vooraf.
 */
export function measure(vraag: Vraag, peiling: Peiling): Uitkomst {
  const meting = getMeting(vraag.meting);
  const groepering = meting.enkelDossier ? 'fase' : vraag.groepering;
  const totaal = createTeller();
  const groepen = new Map<string, Teller>();
  forEachTreffer(vraag, peiling, (stand, feit) => {
    telMee(totaal, stand.dossiernummer, feit);
    if (groepering !== undefined)
      telMee(tellerVan(groepen, groepVan(groepering, stand, feit)), stand.dossiernummer, feit);
  });
  const resultaat = leesTeller(totaal, meting, vraag.eenheid);
  if (groepering === undefined) return resultaat;
  const gelezen = [...groepen].map(([naam, teller]) => ({ naam, ...leesTeller(teller, meting, vraag.eenheid) }));
  return { ...resultaat, groepen: gelezen.sort(groepering === 'maand' ? opNaam : opGrootte) };
}

/**
 * Waarom een dossier niet meetelt, als hele zin: de eerste eis waar het niet aan voldoet. `undefined` als het meetelt.
 * Wie de vraag niet mag stellen, mag ook de reden niet zien. Gooit zoals `measure`.
 */
export function explainNietGeteld(vraag: Vraag, peiling: Peiling, dossiernummer: string): string | undefined {
  requireGeldig(vraag);
  const stand = findStand(peiling.standen, dossiernummer);
  if (stand === undefined) return 'Dit dossier is niet bekend op de peildatum.';
  return findReden(createZeef(vraag, peiling.peildatum), stand);
}

function forEachTreffer(vraag: Vraag, { peildatum, standen }: Peiling, doe: (stand: Stand, feit: Feit) => void): void {
  requireGeldig(vraag);
  const zeef = createZeef(vraag, peildatum);
  for (const stand of standen) forEachGeteld(zeef, stand, doe);
}

function requireGeldig(vraag: Vraag): void {
  const fouten = checkVraag(vraag);
  if (fouten.length > 0) throw new OngeldigeVraagError(fouten);
}

function tellerVan(groepen: Map<string, Teller>, naam: string): Teller {
  const bekend = groepen.get(naam);
  if (bekend !== undefined) return bekend;
  const nieuw = createTeller();
  groepen.set(naam, nieuw);
  return nieuw;
}

function opNaam(een: Groep, ander: Groep): number {
  return een.naam < ander.naam ? -1 : 1;
}

function opGrootte(een: Groep, ander: Groep): number {
  return ander.aantal - een.aantal || opNaam(een, ander);
}
