import { type HandleTurn, type TurnUit } from '../../../bot/teams/turn';

let nummer = 0;

/** Wie waar iets doet; een kanaal heet in de proefinrichting naar zijn caseload. */
export function van(persoon: string, kanaal?: string) {
  const plek = kanaal === undefined ? ('chat' as const) : ('kanaal' as const);
  const gesprek = kanaal === undefined ? `a:${persoon}` : `${kanaal};messageid=1`;
  return { persoon, plek, gesprek, activityId: `g${(nummer += 1)}` };
}

export function zeg(handle: HandleTurn, tekst: string, persoon: string, kanaal?: string): Promise<TurnUit> {
  return handle({ soort: 'tekst', tekst, van: van(persoon, kanaal) });
}

export function klik(
  handle: HandleTurn,
  verb: string,
  data: object,
  persoon: string,
  kanaal?: string,
): Promise<TurnUit> {
  return handle({ soort: 'actie', verb, data, van: van(persoon, kanaal) });
}

/** De kaart van een antwoord; gooit met de zin als er geen kaart is. */
export function kaartUit(uit: TurnUit): Readonly<Record<string, unknown>> {
  if (uit.soort === 'kaart') return uit.kaart;
  throw new Error('tekst' in uit ? uit.tekst : uit.soort);
}
