import { type BronId } from '../bronnen';
import { type Datum } from '../datum';
import { type Kalender, KALENDER } from '../feestdagen';
import { type TermijnId } from '../termijnen';
import { shiftToWerkdag } from '../werkdagen';
import { computeDag } from './afstand';
import { type Onderwerp } from './onderwerpen';

/** Wie het na elkaar horen als een taak blijft liggen. De eigenaar zelf hoort het door de herinneringen. */
export const TREDEN = ['vervanger', 'team', 'teamleider'] as const;
export type Tree = (typeof TREDEN)[number];

/** Werkdagen vanaf de laatste dag; negatief is ervoor. Een trede die ontbreekt, wordt overgeslagen. */
export type Beleid = Partial<Record<Tree, number>>;

/** Soorten taken die hetzelfde escaleren. */
export const TAAKSOORTEN = ['oppakken', 'registratie', 'wet', 'persoonlijk', 'overig'] as const;
export type Taaksoort = (typeof TAAKSOORTEN)[number];

interface Beleidskeuze {
  readonly beleid: Beleid;
  readonly bron: BronId;
  readonly uitleg: string;
}

/** Het beleid met zijn standaard. Een beheerder kan het wijzigen; een taak die al loopt, houdt het beleid van haar begin. */
export const BELEID: Readonly<Record<Taaksoort, Beleidskeuze>> = {
  oppakken: {
    beleid: { vervanger: 0, team: 0, teamleider: 1 },
    bron: 'S1 §3.1',
    uitleg:
      'Een melding wordt gegarandeerd opgepakt: op de laatste dag hoort het team het, de werkdag erna de teamleider.',
  },
  registratie: {
    beleid: { vervanger: -2, team: 0, teamleider: 1 },
    bron: 'S1 §4.4',
    uitleg: 'Tien werkdagen voor DUO is een afspraak: de vervanger kan het nog op tijd doen.',
  },
  wet: {
    beleid: { vervanger: -5, team: -2, teamleider: 0 },
    bron: 'lokaal',
    uitleg: 'Een termijn uit de wet: de teamleider hoort het voordat het te laat is.',
  },
  persoonlijk: {
    beleid: { vervanger: 1, teamleider: 3 },
    bron: 'lokaal',
    uitleg: 'Oproepen en boetes komen nooit in een kanaal, dus het team wordt overgeslagen.',
  },
  overig: {
    beleid: { vervanger: 1, team: 1, teamleider: 3 },
    bron: 'lokaal',
    uitleg: 'Geen wettelijk gevolg op de dag zelf: eerst de collega, dan pas de teamleider.',
  },
};

const SOORTEN: Partial<Record<TermijnId, Taaksoort>> = {
  ...{ 'T-46': 'oppakken' },
  ...{ 'T-09': 'registratie', 'T-10': 'registratie', 'T-11': 'registratie', 'T-12': 'registratie' },
  ...{ 'T-05': 'wet', 'T-06': 'wet', 'T-08': 'wet', 'T-14': 'wet', 'T-15': 'wet' },
  ...{
    'T-21': 'persoonlijk',
    'T-22': 'persoonlijk',
    'T-24': 'persoonlijk',
    'T-27': 'persoonlijk',
    'T-28': 'persoonlijk',
  },
};

/** Taken die niet escaleren: het einde van de inburgeringstermijn is van de inburgeraar zelf. */
const NOOIT: ReadonlySet<TermijnId> = new Set<TermijnId>(['T-16']);

/** De soort waaronder een taak escaleert; `undefined`: zij escaleert nooit. */
export function taaksoortVan(termijn: TermijnId): Taaksoort | undefined {
  return NOOIT.has(termijn) ? undefined : (SOORTEN[termijn] ?? 'overig');
}

/** Het beleid voor deze termijn; `eigen` zijn de keuzes van de gemeente, per soort. */
export function beleidVoor(termijn: TermijnId, eigen: Partial<Record<Taaksoort, Beleid>> = {}): Beleid {
  const soort = taaksoortVan(termijn);
  return soort === undefined ? {} : (eigen[soort] ?? BELEID[soort].beleid);
}

/** Een trede en de werkdag waarop zij aan de beurt is. */
export interface Escalatie {
  readonly tree: Tree;
  readonly dag: Datum;
}

/** Wanneer deze taak bij wie komt, volgens het beleid van haar begin. Een signaal escaleert niet. Gooit niet. */
export function listEscalaties(
  { begin, einde, taak, termijn }: Onderwerp,
  { bekend, beleid }: { readonly bekend: Datum; readonly beleid: Beleid },
  kalender: Kalender = KALENDER,
): readonly Escalatie[] {
  if (taak === undefined) return [];
  return TREDEN.flatMap((tree) => {
    const aantal = beleid[tree];
    if (aantal === undefined || (tree === 'team' && taaksoortVan(termijn) === 'persoonlijk')) return [];
    const dag = computeDag({ vanaf: 'einde', aantal, eenheid: 'werkdagen' }, { begin, einde, bekend }, kalender);
    // A short term has no day that far before its end; then it is at once.
    return [{ tree, dag: dag ?? shiftToWerkdag(bekend, kalender) }];
  });
}
