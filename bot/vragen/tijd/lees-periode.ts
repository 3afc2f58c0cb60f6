import { type Lees } from './lees-dag';
import { leesReeks, leesSinds, leesTot } from './lees-grens';
import { leesAantal, leesEenDag, leesHelft, leesKalendervak, leesKwartaal, leesNaam } from './lees-vak';
import { type Lezer, LIDWOORDEN, skip, type Vondst } from './periodevondst';

/** Voorzetsels die bij een periode horen zonder haar te veranderen, met of zonder lidwoord. */
const VOORZETSELS = new Set(['in', 'van', 'uit', 'over', 'tijdens', 'gedurende', 'heel']);

const EIGEN_VOORZETSEL = /^(sinds|vanaf|sedert|tussen|voor|tot|uiterlijk|binnen)$/;

/** Leest een periode op deze plaats, met het voorzetsel ervoor. De langste lezing wint. */
export function leesPeriode(lees: Lees, plaats: number): Vondst | undefined {
  const begin = skip(lees, skip(lees, plaats, VOORZETSELS), LIDWOORDEN);
  // "legde op dit kwartaal op": alleen bij een dag hoort "op" bij de periode.
  if (lees(plaats) === 'op') return verleng(leesEenDag(lees, plaats + 1), 1);
  // "stroomden er in sinds 1 juli": een periode met een eigen voorzetsel laat dat ervoor staan.
  if (begin > plaats && EIGEN_VOORZETSEL.test(lees(begin) ?? '')) return undefined;
  return leesHier(lees, plaats) ?? (begin === plaats ? undefined : verleng(leesHier(lees, begin), begin - plaats));
}

function leesHier(lees: Lees, plaats: number): Vondst | undefined {
  const gevonden = LEZERS.flatMap((lezer) => lezer(lees, plaats) ?? []);
  return gevonden.reduce<Vondst | undefined>(
    (beste, kandidaat) => (beste === undefined || kandidaat.lengte > beste.lengte ? kandidaat : beste),
    undefined,
  );
}

function verleng(vondst: Vondst | undefined, erbij: number): Vondst | undefined {
  return vondst === undefined ? undefined : { ...vondst, lengte: vondst.lengte + erbij };
}

const LEZERS: readonly Lezer[] = [
  leesKalendervak,
  leesAantal,
  leesKwartaal,
  leesHelft,
  leesNaam,
  leesEenDag,
  leesSinds,
  leesReeks,
  leesTot,
];
