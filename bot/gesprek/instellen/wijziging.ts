import { z } from 'zod/v4';
import { type Caseload, type Inrichting } from '../../inrichting';

/** De naam van een caseload: kort, en zonder tekens die op een kaart of in een vraag iets anders betekenen. */
const naam = z.string().regex(/^\p{L}[\p{L}\p{N} -]{0,29}$/u);
const tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Eén wijziging van de inrichting. Elke soort raakt één ding, zodat een wijziging nooit half kan zijn. */
export const wijzigingSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('kanaal'), caseload: z.string(), kanaal: z.string().min(1) }),
  z.strictObject({ soort: z.literal('caseload'), naam, kanaal: z.string().min(1) }),
  z.strictObject({ soort: z.literal('naam'), van: z.string(), naar: naam }),
  z.strictObject({ soort: z.literal('plaatsvervanger'), caseload: z.string(), persoon: z.string() }),
  z.strictObject({ soort: z.literal('werktijd'), van: tijd, tot: tijd }),
  z.strictObject({ soort: z.literal('dagbericht'), uur: z.int().min(0).max(23) }),
]);
export type Wijziging = z.infer<typeof wijzigingSchema>;

/** De delen van de inrichting die in Teams te wijzigen zijn. */
export type Instelbaar = Pick<Inrichting, 'caseloads' | 'toezicht' | 'werktijd' | 'toewijzing'>;

/** De inrichting na de wijziging, of in één zin waarom zij niet kan. */
export type Toegepast = { readonly deel: Instelbaar } | { readonly waarom: string };

/** Past een wijziging toe op wat er nu is; verandert zelf niets. */
export function applyWijziging(inrichting: Inrichting, wijziging: Wijziging): Toegepast {
  const nieuw = change(inrichting, wijziging);
  return typeof nieuw === 'string' ? { waarom: nieuw } : { deel: pickInstelbaar({ ...inrichting, ...nieuw }) };
}

export function pickInstelbaar({ caseloads, toezicht, werktijd, toewijzing }: Inrichting): Instelbaar {
  return { caseloads, toezicht, werktijd, toewijzing };
}

function change(inrichting: Inrichting, wijziging: Wijziging): Partial<Instelbaar> | string {
  switch (wijziging.soort) {
    case 'kanaal':
      return moveKanaal(inrichting, wijziging);
    case 'caseload':
      return addCaseload(inrichting, wijziging);
    case 'naam':
      return rename(inrichting, wijziging);
    case 'plaatsvervanger':
      return patch(inrichting, wijziging.caseload, (oud) => ({ ...oud, plaatsvervanger: wijziging.persoon }));
    case 'werktijd':
      if (wijziging.van >= wijziging.tot) return 'Het begin van de werktijd ligt voor het einde.';
      return { werktijd: { van: wijziging.van, tot: wijziging.tot } };
    case 'dagbericht':
      return { toezicht: { ...inrichting.toezicht, dagberichtUur: wijziging.uur } };
    default:
      return wijziging satisfies never;
  }
}

type Soort<S extends Wijziging['soort']> = Extract<Wijziging, { soort: S }>;

function moveKanaal(inrichting: Inrichting, { caseload, kanaal }: Soort<'kanaal'>): Partial<Instelbaar> | string {
  const bezet = findGebruik(inrichting, kanaal, caseload);
  return bezet ?? patch(inrichting, caseload, (oud) => ({ ...oud, kanaal }));
}

function addCaseload(inrichting: Inrichting, { naam: nieuw, kanaal }: Soort<'caseload'>): Partial<Instelbaar> | string {
  const bezet = findNaam(inrichting, nieuw) ?? findGebruik(inrichting, kanaal);
  return bezet ?? { caseloads: [...inrichting.caseloads, { naam: nieuw, kanaal }] };
}

/** De oude naam blijft bekend: wat net nog onder die naam binnenkwam, houdt zijn kanaal en zijn mensen. */
function rename(inrichting: Inrichting, { van, naar }: Soort<'naam'>): Partial<Instelbaar> | string {
  const bezet = findNaam(inrichting, naar);
  if (bezet !== undefined) return bezet;
  const nieuw = patch(inrichting, van, (oud) => ({ ...oud, naam: naar, eerder: [...(oud.eerder ?? []), van] }));
  if (typeof nieuw === 'string') return nieuw;
  const toewijzing = Object.entries(inrichting.toewijzing).map(([code, waar]) => [code, waar === van ? naar : waar]);
  return { ...nieuw, toewijzing: Object.fromEntries(toewijzing) as Inrichting['toewijzing'] };
}

function patch(
  { caseloads }: Inrichting,
  naamVan: string,
  vernieuw: (oud: Caseload) => Caseload,
): Partial<Instelbaar> | string {
  if (!caseloads.some(({ naam: een }) => een === naamVan)) return `Caseload ${naamVan} bestaat niet.`;
  return { caseloads: caseloads.map((oud) => (oud.naam === naamVan ? vernieuw(oud) : oud)) };
}

/** Namen verschillen in meer dan een hoofdletter; een oude naam komt niet terug. */
function findNaam({ caseloads }: Inrichting, gezocht: string): string | undefined {
  const namen = caseloads.flatMap(({ naam: een, eerder = [] }) => [een, ...eerder]);
  const bezet = namen.find((een) => een.toLowerCase() === gezocht.toLowerCase());
  return bezet === undefined ? undefined : `De naam ${bezet} is al gebruikt. Kies een andere naam.`;
}

/** Eén kanaal is van één caseload: anders is bij een vraag in het kanaal niet te zeggen over wie zij gaat. */
function findGebruik({ caseloads, triage, beheer }: Inrichting, gezocht: string, van?: string): string | undefined {
  if (gezocht === triage) return 'Dit is het kanaal voor triage. Kies een ander kanaal.';
  if (gezocht === beheer) return 'Dit is het beheerkanaal. Kies een ander kanaal.';
  const ander = caseloads.find(({ kanaal, naam: een }) => kanaal === gezocht && een !== van);
  return ander === undefined ? undefined : `Dit kanaal hoort al bij caseload ${ander.naam}. Kies een ander kanaal.`;
}
