import { z } from 'zod/v4';

/** De vijf rollen van het contract. */
export const ROLLEN = ['klantmanager', 'teamleider', 'beheerder', 'jurist', 'participatiewet'] as const;
export type Rol = (typeof ROLLEN)[number];

const persoon = z.object({
  /** Object-id in Entra; lokaal een korte naam. Staat als `door` in de historie. */
  id: z.string().min(1),
  naam: z.string().min(1),
  rol: z.enum(ROLLEN),
  caseloads: z.array(z.string()),
});

/** Wie er werkt en welk kanaal bij welke caseload hoort: wat een gemeente zelf invult. */
export const inrichtingSchema = z.object({
  /** Object-id van het team waarin de kanalen staan. */
  team: z.string().min(1),
  /** Adres van de Bot Connector; Teams noemt het in elke activiteit. */
  serviceUrl: z.url(),
  /** Adres van Microsoft Graph, om een eigen kaart terug te zoeken. */
  graphUrl: z.url(),
  caseloads: z.array(z.object({ naam: z.string().min(1), kanaal: z.string().min(1) })).min(1),
  triage: z.string().min(1),
  beheer: z.string().min(1),
  personen: z.array(persoon).min(1),
});

export type Inrichting = z.infer<typeof inrichtingSchema>;
export type Persoon = z.infer<typeof persoon>;

/** Kanaal-id of persoon-id achter een plek. `undefined`: de plek is niet (meer) ingericht. */
export interface Bestemming {
  readonly soort: 'kanaal' | 'chat';
  readonly id: string;
}

/** `caseload:Noord`, `triage`, `beheer` en `chat:<persoon>` naar een plaats in Teams. */
export function findBestemming(inrichting: Inrichting, plek: string): Bestemming | undefined {
  if (plek.startsWith('chat:')) return { soort: 'chat', id: plek.slice('chat:'.length) };
  const id = findKanaal(inrichting, plek);
  return id === undefined ? undefined : { soort: 'kanaal', id };
}

function findKanaal(inrichting: Inrichting, plek: string): string | undefined {
  if (plek === 'triage' || plek === 'beheer') return inrichting[plek];
  return inrichting.caseloads.find((caseload) => plek === `caseload:${caseload.naam}`)?.kanaal;
}

/** Zoekt een persoon op het object-id. */
export function findPersoon(inrichting: Inrichting, id: string): Persoon | undefined {
  return inrichting.personen.find((kandidaat) => kandidaat.id === id);
}

/** Naam om te tonen; wie niet meer in de inrichting staat, blijft herkenbaar als oud-medewerker. */
export function naamVan(inrichting: Inrichting, id: string): string {
  return findPersoon(inrichting, id)?.naam ?? 'een oud-medewerker';
}
