import { type Datum } from '../../rules/datum';
import { findPersoon, findPlaatsvervanger, type Inrichting } from '../inrichting';
import { type FindVervanger } from '../rollen/afwezig';
import { type Agenda } from './agenda';
import { type Waarom } from './sleutels';

/** Wie een punt krijgt; `team` is het kanaal, `niemand` hoeft het te horen, een lege lijst: er had iemand moeten zijn. */
export type Ontvangers = readonly string[] | 'team' | 'niemand';

export interface OntvangerDelen {
  readonly inrichting: Inrichting;
  readonly findVervanger: FindVervanger;
  readonly vandaag: Datum;
}

type Kenmerk = Pick<Agenda, 'caseload' | 'klantmanager'>;

/** Eigenaar, vervanger, team, teamleider: bij wie een punt nu hoort. */
export async function findOntvangers(delen: OntvangerDelen, waarom: Waarom, dossier: Kenmerk): Promise<Ontvangers> {
  if (waarom === 'team') return 'team';
  if (waarom === 'teamleider') return listTeamleiders(delen.inrichting, dossier.caseload);
  if (waarom === 'herinnering') return listEigenaren(delen, dossier);
  const vervanger = await findVervangerVan(delen, dossier);
  return vervanger === undefined ? 'niemand' : [vervanger];
}

/** De klantmanager, bij afwezigheid de vervanger; is er geen van beide, dan de teamleiders. Leeg: niemand. */
export async function listEigenaren(delen: OntvangerDelen, dossier: Kenmerk): Promise<readonly string[]> {
  const { klantmanager, caseload } = dossier;
  if (klantmanager === undefined || !hoortBij(delen.inrichting, klantmanager, caseload))
    return listTeamleiders(delen.inrichting, caseload);
  return [(await findVervangerVan(delen, dossier)) ?? klantmanager];
}

/** A deputy from another caseload could not open the dossier. */
async function findVervangerVan(
  delen: OntvangerDelen,
  { klantmanager, caseload }: Kenmerk,
): Promise<string | undefined> {
  if (klantmanager === undefined) return undefined;
  const vervanger = await delen.findVervanger(klantmanager, delen.vandaag);
  return vervanger !== undefined && hoortBij(delen.inrichting, vervanger, caseload) ? vervanger : undefined;
}

/** Of deze persoon hier werkt en bij de caseload hoort. */
export function hoortBij(inrichting: Inrichting, persoon: string, caseload: string): boolean {
  return findPersoon(inrichting, persoon)?.caseloads.includes(caseload) === true;
}

/** De teamleiders van een caseload. Wie hen vervangt hoort het ook: dan is er iemand als de teamleider er niet is. */
export function listTeamleiders(inrichting: Inrichting, caseload: string): readonly string[] {
  const plaatsvervanger = findPlaatsvervanger(inrichting, caseload);
  return inrichting.personen
    .filter(
      ({ id, rol, caseloads }) => caseloads.includes(caseload) && (rol === 'teamleider' || id === plaatsvervanger),
    )
    .map(({ id }) => id);
}
