import { computeBoete } from '../../rules/boete-bedrag';
import { planuren } from '../../rules/dossier/plan';
import { type DossierStaat } from '../../rules/dossier/staat';
import { type FormulierId } from '../../rules/formulier';
import { type Velden } from '../../rules/historie';

type Bekend = Readonly<Record<string, string | undefined>>;

/** Wat het dossier over een veld weet zonder het in te vullen: daarover beslist een mens. In hele zinnen, op sleutel. */
const BEKEND: Readonly<Partial<Record<FormulierId, (staat: DossierStaat, velden: Velden) => Bekend>>> = {
  'F-05': (staat) => ({ leerroute: describeIntake(staat) }),
  'F-06': (staat) => ({
    leerrouteNieuw: describeIntake(staat),
    nieuweIntensiteit: noemUren(staat, 'intensiteitLeerroute', 'nieuweIntensiteit'),
    intensiteitPvt: noemUren(staat, 'intensiteitPvt'),
    intensiteitMap: noemUren(staat, 'intensiteitMap'),
    mapPraktijk: noemUren(staat, 'mapPraktijk'),
  }),
  'F-09': (staat, velden) => ({ berekendBedrag: computeBoete(velden, staat)?.stappen.join(' ') }),
};

/** De zin bij een veld, of een lege tekst als het dossier er niets over weet. */
export function describeBekend(
  formulier: FormulierId,
  staat: DossierStaat,
  velden: Velden,
): (sleutel: string) => string {
  const bekend = BEKEND[formulier]?.(staat, velden) ?? {};
  return (sleutel) => bekend[sleutel] ?? '';
}

function describeIntake({ intake: { uitkomst }, toetsen }: DossierStaat): string | undefined {
  const toets = toetsen.findLast(({ resultaat }) => resultaat !== undefined)?.resultaat;
  const zinnen = [
    ...(uitkomst === undefined ? [] : [`Uit de intake: ${describeWens(uitkomst)}.`]),
    ...(uitkomst?.oordeelNietHaalbaar === true
      ? ['Het examen of schakeltraject is niet haalbaar binnen de termijn.']
      : []),
    ...(toets === undefined ? [] : [`Leerbaarheidstoets: ${toets}.`]),
  ];
  return zinnen.length === 0 ? undefined : zinnen.join(' ');
}

function describeWens(uitkomst: NonNullable<DossierStaat['intake']['uitkomst']>): string {
  if (!uitkomst.opleidingswens) return 'wil geen opleiding op mbo, hbo of wo';
  return `wil een opleiding; de kans op een diploma is ${uitkomst.oordeelDiplomaKans ? 'groot' : 'niet groot'}`;
}

function noemUren({ plan }: DossierStaat, ...sleutels: readonly string[]): string | undefined {
  const uren = planuren(plan, ...sleutels);
  return uren === undefined ? undefined : `Nu in het plan: ${uren} uur.`;
}
