import { z } from 'zod/v4';
import { getNotificatie } from '../rules/notificaties';
import { postInstellingenSchema } from './post/instellingen';
import { postvakkenSchema } from './post/postvakken';

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

/** Wanneer de beheerder iets hoort. */
const toezicht = z.strictObject({
  /** Uur (Europe/Amsterdam) vanaf wanneer de regel over gisteren in het beheerkanaal komt. */
  dagberichtUur: z.int().min(0).max(23).default(8),
  /** Zoveel werkdagen zonder bericht van COA of van DUO is een alarm. */
  stilteWerkdagen: z.int().min(1).max(60).default(3),
  /** Zoveel minuten zonder goede pas over een postvak is een alarm. */
  geenPasMinuten: z.int().min(1).max(1440).default(15),
});

/** Wat na de bewaartermijn blijft. */
const bewaren = z.strictObject({
  /** Zoveel jaar na het einde van de plicht blijft de korte lijst (Bi 9.9); 0: er blijft niets. */
  korteLijstJaren: z.int().min(0).max(50).default(50),
});

const opentDossier = z
  .string()
  .refine((code) => getNotificatie(code)?.opentDossier === true, 'een melding die een dossier opent, zoals COA-07');

/** Wie er werkt en welk kanaal bij welke caseload hoort: wat een gemeente zelf invult. */
const inrichtingObject = z.object({
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
  /** Waar de berichten binnenkomen. Standaard de map in de gegevensmap van de bot. */
  postvakken: postvakkenSchema.default([{ soort: 'map', naam: 'postvak' }]),
  /** De eigen post: gemeente, mailpoort, afzenders en extra kernzinnen. Standaard de voorbeeldgemeente. */
  post: postInstellingenSchema.default(postInstellingenSchema.parse({})),
  toezicht: toezicht.default(toezicht.parse({})),
  bewaren: bewaren.default(bewaren.parse({})),
  /** Caseload van een nieuw dossier per melding die het opent; niet genoemd: de eerste caseload. */
  toewijzing: z.record(opentDossier, z.string()).default({}),
});

/** De inrichting van een gemeente; een caseload in `toewijzing` moet bestaan. */
export const inrichtingSchema = inrichtingObject.check(({ value, issues }) => {
  const namen = value.caseloads.map(({ naam }) => naam);
  for (const [code, caseload] of Object.entries(value.toewijzing)) {
    if (namen.includes(caseload)) continue;
    issues.push({ code: 'custom', path: ['toewijzing', code], message: 'een caseload uit de lijst', input: caseload });
  }
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

/** Caseload waarin een nieuw dossier komt dat met deze melding begint. */
export function caseloadVoor({ toewijzing, caseloads }: Inrichting, notificatie: string): string {
  return toewijzing[notificatie] ?? caseloads[0]?.naam ?? '';
}
