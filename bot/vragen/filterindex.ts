import { type Namen } from './lezing';
import { createIndex, type Index, type Ingang, listIngangen } from './taal/lexicon';
import { parsePatroon } from './taal/patroon';
import { splitWoorden } from './taal/woord';
import { FILTERWOORDEN } from './woorden/filters';

/** De vaste filterwoorden met de namen uit de gegevens erbij; een naam mag een bezits-s hebben ("Brams dossiers"). */
export function createFilterIndex({ klantmanagers, caseloads }: Namen): Index {
  return createIndex([
    ...listIngangen(FILTERWOORDEN),
    ...listCombinaties(),
    ...listRoepnamen(klantmanagers).flatMap(({ id, naam }) => naamIngangen(`klantmanager:${id}`, naam, 'op naam van')),
    ...caseloads.flatMap((naam) => naamIngangen(`caseload:${naam}`, naam, 'caseload|caseloads')),
  ]);
}

/** "B1- en Z-route": twee routes die het woord route delen. */
function listCombinaties(): readonly Ingang[] {
  const routes = [
    ['B', 'b|b1'],
    ['O', 'o|onderwijs'],
    ['Z', 'z'],
  ] as const;
  return routes.flatMap(([een, vorm]) =>
    routes
      .filter(([ander]) => ander !== een)
      .map(([ander, anderVorm]) => ({
        begrip: `leerroute:${een},${ander}`,
        patroon: parsePatroon(`${vorm} en|of ${anderVorm} route|leerroute|routes`),
      })),
  );
}

/** Volle namen en voornamen die maar één klantmanager heeft: bij twee Fatima's is "Fatima" niemand in het bijzonder. */
export function listRoepnamen(klantmanagers: Namen['klantmanagers']): Namen['klantmanagers'] {
  const roepnamen = klantmanagers.flatMap(({ id, naam }) =>
    [...new Set([naam, naam.split(' ')[0] ?? naam])].map((roepnaam) => ({ id, naam: roepnaam })),
  );
  const gelijk = (een: string, ander: string) => een.toLowerCase() === ander.toLowerCase();
  return roepnamen.filter(({ naam }) => roepnamen.filter((ander) => gelijk(ander.naam, naam)).length === 1);
}

function naamIngangen(begrip: string, naam: string, aanhef: string): readonly Ingang[] {
  const woorden = splitWoorden(naam).map(({ tekst }) => tekst);
  const laatste = woorden.pop();
  if (laatste === undefined) return [];
  const patroon = [...woorden, `${laatste}|${laatste}s`].join(' ');
  return [patroon, `${aanhef} ${patroon}`].map((zin) => ({ begrip, patroon: parsePatroon(zin) }));
}
