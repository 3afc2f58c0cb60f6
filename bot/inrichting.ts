import { z } from 'zod/v4';
import { TAAKSOORTEN, TREDEN } from '../rules/herinneringen/escalatie';
import { getNotificatie } from '../rules/notificaties';
import { postInstellingenSchema } from './post/instellingen';
import { EXCHANGE_ONLINE } from './post/exchange-online';
import { postvakkenSchema } from './post/postvakken';

/** De vijf rollen van het contract. */
export const ROLLEN = ['klantmanager', 'teamleider', 'beheerder', 'jurist', 'participatiewet'] as const;
export type Rol = (typeof ROLLEN)[number];

/** Iemand die met Regiebot werkt. */
export const persoonSchema = z.strictObject({
  /** Object-id in Entra; lokaal een korte naam. Staat als `door` in de historie. */
  id: z.string().min(1),
  naam: z.string().min(1),
  rol: z.enum(ROLLEN),
  caseloads: z.array(z.string()),
});

/** Een groep in Entra: haar leden hebben deze rol bij deze caseloads. */
const groep = z.strictObject({
  /** Object-id van de groep. */
  groep: z.guid(),
  rol: z.enum(ROLLEN),
  caseloads: z.array(z.string()).default([]),
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

const tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'een tijd zoals 08:00');

/** Wanneer Regiebot uit zichzelf iets stuurt (Europe/Amsterdam, op werkdagen). */
const werktijd = z.strictObject({ van: tijd.default('08:00'), tot: tijd.default('17:00') });

const werkdagenVanaf = z.int().min(-60).max(60);

/** Werkdagen vanaf de laatste dag waarop een taak bij iemand anders komt; een trede die ontbreekt, wordt overgeslagen. */
const beleid = z.partialRecord(z.enum(TREDEN), werkdagenVanaf);

/** Wat na de bewaartermijn blijft. */
const bewaren = z.strictObject({
  /** Zoveel jaar na het einde van de plicht blijft de korte lijst (Bi 9.9); 0: er blijft niets. */
  korteLijstJaren: z.int().min(0).max(50).default(50),
});

/** Hoe lang het logboek van wie bij welk dossier was, blijft. */
const logboek = z.strictObject({
  /** Zoveel maanden; ten minste zes (BIO). */
  maanden: z.int().min(6).max(60).default(36),
});

const caseload = z.strictObject({
  naam: z.string().min(1),
  /** Kanaal waarin de kaarten komen. */
  kanaal: z.string().min(1),
  /** Namen die deze caseload eerder had; wat nog zo heet, hoort hier. */
  eerder: z.array(z.string()).optional(),
  /** Wie waarneemt voor de teamleider van deze caseload. */
  plaatsvervanger: z.string().optional(),
});

const opentDossier = z
  .string()
  .refine((code) => getNotificatie(code)?.opentDossier === true, 'een melding die een dossier opent, zoals COA-07');

/** Wie er werkt en welk kanaal bij welke caseload hoort: wat een gemeente zelf invult. */
const inrichtingObject = z.strictObject({
  /** Object-id van het team waarin de kanalen staan. */
  team: z.string().min(1),
  /** Adres van de Bot Connector; Teams noemt het in elke activiteit. */
  serviceUrl: z.url(),
  /** Adres van Microsoft Graph, om een eigen kaart terug te zoeken. */
  graphUrl: z.url(),
  /** Openbaar https-adres van de bot zelf, voor de link naar een afspraak; ontbreekt: dan is er alleen een tekst. */
  adres: z
    .url({ protocol: /^https$/ })
    .transform((adres) => adres.replace(/\/+$/, ''))
    .optional(),
  caseloads: z.array(caseload).min(1),
  triage: z.string().min(1),
  beheer: z.string().min(1),
  /** Wie er werkt, als er geen groepen zijn. Met groepen telt deze lijst niet. */
  personen: z.array(persoonSchema).default([]),
  /** Wie er werkt volgens Entra; wie uit een groep gaat, is binnen een minuut geen medewerker meer. */
  groepen: z.array(groep).min(1).optional(),
  /** Waar de berichten binnenkomen. Standaard de map in de gegevensmap van de bot. */
  postvakken: postvakkenSchema.default([{ soort: 'map', naam: 'postvak' }]),
  /** De eigen post: gemeente, mailpoort, afzenders en extra kernzinnen. Standaard de voorbeeldgemeente. */
  post: postInstellingenSchema.default(postInstellingenSchema.parse({})),
  toezicht: toezicht.default(toezicht.parse({})),
  bewaren: bewaren.default(bewaren.parse({})),
  logboek: logboek.default(logboek.parse({})),
  werktijd: werktijd.default(werktijd.parse({})),
  /** Eigen beleid per soort taak; wat ontbreekt, volgt de standaard (rules/herinneringen). Een taak die loopt, houdt het oude. */
  escalatie: z.partialRecord(z.enum(TAAKSOORTEN), beleid).default({}),
  /** Caseload van een nieuw dossier per melding die het opent; niet genoemd: de eerste caseload. */
  toewijzing: z.record(opentDossier, z.string()).default({}),
});

/** De inrichting van een gemeente; een caseload in `toewijzing` en `groepen` moet bestaan. */
export const inrichtingSchema = inrichtingObject.check(({ value, issues }) => {
  const namen = value.caseloads.map(({ naam }) => naam);
  for (const [code, caseload] of Object.entries(value.toewijzing)) {
    if (namen.includes(caseload)) continue;
    issues.push({ code: 'custom', path: ['toewijzing', code], message: 'een caseload uit de lijst', input: caseload });
  }
  for (const [n, { caseloads }] of (value.groepen ?? []).entries()) {
    if (caseloads.every((caseload) => namen.includes(caseload))) continue;
    issues.push({ code: 'custom', path: ['groepen', n], message: 'alleen caseloads uit de lijst', input: caseloads });
  }
  if (value.groepen === undefined && value.personen.length === 0)
    issues.push({ code: 'custom', path: ['personen'], message: 'minstens een persoon, of groepen', input: [] });
  // Elsewhere than in Microsoft 365 a sender may have written every header himself, that of Exchange Online too.
  if (value.post.poortwachter === EXCHANGE_ONLINE && value.postvakken.some(({ soort }) => soort !== 'graph'))
    issues.push({
      ...{ code: 'custom', path: ['post', 'poortwachter'], input: EXCHANGE_ONLINE },
      message: 'exchange-online kan alleen als elk postvak in Microsoft 365 staat (soort graph)',
    });
});

export type Inrichting = z.infer<typeof inrichtingSchema>;
export type Persoon = z.infer<typeof persoonSchema>;
export type Caseload = z.infer<typeof caseload>;

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
  const bekend = ({ naam, eerder = [] }: Caseload) => [naam, ...eerder].some((een) => plek === `caseload:${een}`);
  return inrichting.caseloads.find(bekend)?.kanaal;
}

/** Zoekt een persoon op het object-id. */
export function findPersoon(inrichting: Inrichting, id: string): Persoon | undefined {
  return inrichting.personen.find((kandidaat) => kandidaat.id === id);
}

/** Id van wie waarneemt voor de teamleider van deze caseload. */
export function findPlaatsvervanger({ caseloads }: Inrichting, caseload: string): string | undefined {
  return caseloads.find(({ naam, eerder = [] }) => [naam, ...eerder].includes(caseload))?.plaatsvervanger;
}

/** Alle namen waaronder een dossier bij een caseload kan horen, ook de oude. */
export function listCaseloadnamen({ caseloads }: Inrichting): readonly string[] {
  return caseloads.flatMap(({ naam, eerder = [] }) => [naam, ...eerder]);
}

/** Naam om te tonen; wie niet meer in de inrichting staat, blijft herkenbaar als oud-medewerker. */
export function naamVan(inrichting: Inrichting, id: string): string {
  return findPersoon(inrichting, id)?.naam ?? 'een oud-medewerker';
}

/** Caseload waarin een nieuw dossier komt dat met deze melding begint. */
export function caseloadVoor({ toewijzing, caseloads }: Inrichting, notificatie: string): string {
  return toewijzing[notificatie] ?? caseloads[0]?.naam ?? '';
}
