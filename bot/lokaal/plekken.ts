import { z } from 'zod/v4';

const KANAAL_ID = /^19:[a-z0-9-]+@thread\.tacv2$/;
const PERSOON_ID = /^[a-z0-9-]+$/;

const rolSchema = z.enum(['klantmanager', 'teamleider', 'beheerder', 'jurist', 'participatiewet']);

const kanaalSchema = z.object({
  id: z.string().regex(KANAAL_ID),
  naam: z.string().min(1),
  /** De caseload waarvan dit het kanaal is; ontbreekt bij triage en beheer. */
  caseload: z.string().min(1).optional(),
});

const persoonSchema = z.object({
  id: z.string().regex(PERSOON_ID),
  naam: z.string().min(1),
  rol: rolSchema,
  caseloads: z.array(z.string().min(1)),
});

/** De inrichting van de lokale Teams: één tenant, één team met kanalen, en de personen die er werken. */
export const opzetSchema = z.object({
  tenantId: z.guid(),
  team: z.object({ id: z.string().regex(KANAAL_ID), groepId: z.guid(), naam: z.string().min(1) }),
  bot: z.object({ id: z.string().regex(/^28:/), naam: z.string().min(1) }),
  kanalen: z.array(kanaalSchema).min(1),
  personen: z.array(persoonSchema).min(1),
});

export type Rol = z.infer<typeof rolSchema>;
export type Kanaal = z.infer<typeof kanaalSchema>;
export type Persoon = z.infer<typeof persoonSchema>;
export type Opzet = z.infer<typeof opzetSchema>;

/** Een plaats met berichten: een kanaal van het team, of de chat van een persoon met de bot. */
export type Plek =
  { readonly soort: 'kanaal'; readonly kanaal: Kanaal } | { readonly soort: 'chat'; readonly persoon: Persoon };

const ALLE_CASELOADS = ['Noord', 'Oost', 'Zuid'];

/** De inrichting die `npm start` gebruikt. Alle namen en nummers zijn verzonnen. */
export const standaardOpzet: Opzet = opzetSchema.parse({
  tenantId: '5f0c1c1e-2b7a-4b1f-9a56-0d6c7b1e4a10',
  team: {
    id: '19:inburgering@thread.tacv2',
    groepId: 'b1b4a1d2-7c54-4f0e-8f43-3a9d5f2c6e21',
    naam: 'Inburgering',
  },
  bot: { id: '28:regiebot', naam: 'Regiebot' },
  kanalen: [
    ...ALLE_CASELOADS.map((naam) => ({ id: `19:${naam.toLowerCase()}@thread.tacv2`, naam, caseload: naam })),
    { id: '19:triage@thread.tacv2', naam: 'Triage' },
    { id: '19:beheer@thread.tacv2', naam: 'Beheer' },
  ],
  personen: [
    { id: 'fatima', naam: 'Fatima', rol: 'klantmanager', caseloads: ['Noord', 'Oost'] },
    { id: 'joost', naam: 'Joost', rol: 'klantmanager', caseloads: ['Noord', 'Zuid'] },
    { id: 'anneke', naam: 'Anneke', rol: 'klantmanager', caseloads: ['Oost', 'Zuid'] },
    { id: 'mehmet', naam: 'Mehmet', rol: 'klantmanager', caseloads: ALLE_CASELOADS },
    { id: 'marieke', naam: 'Marieke', rol: 'teamleider', caseloads: ALLE_CASELOADS },
    { id: 'ruben', naam: 'Ruben', rol: 'beheerder', caseloads: ALLE_CASELOADS },
    { id: 'ilse', naam: 'Ilse', rol: 'jurist', caseloads: ALLE_CASELOADS },
    { id: 'kees', naam: 'Kees', rol: 'participatiewet', caseloads: ALLE_CASELOADS },
  ],
});

/** De id van een plek: die van het kanaal, of die van de persoon. */
export function idVan(plek: Plek): string {
  return plek.soort === 'kanaal' ? plek.kanaal.id : plek.persoon.id;
}

/** Alle plekken, kanalen eerst. */
export function listPlekken(opzet: Opzet): Plek[] {
  return [
    ...opzet.kanalen.map((kanaal): Plek => ({ soort: 'kanaal', kanaal })),
    ...opzet.personen.map((persoon): Plek => ({ soort: 'chat', persoon })),
  ];
}

export function findPlek(opzet: Opzet, id: string): Plek | undefined {
  return listPlekken(opzet).find((plek) => idVan(plek) === id);
}

export function findPersoon(opzet: Opzet, id: string): Persoon | undefined {
  return opzet.personen.find((persoon) => persoon.id === id);
}

/** Een kanaal is van het hele team; een chat alleen van de persoon zelf. */
export function heeftToegang(plek: Plek, persoon: Persoon): boolean {
  return plek.soort === 'kanaal' || plek.persoon.id === persoon.id;
}
