import { addDagen, type Datum, delen } from '../../../rules/datum';
import { dagVan, maandVan, type Tijdvak } from './kalender';
import {
  type Dagvondst,
  type Gelezen,
  leesDag,
  leesGetal,
  leesJaar,
  leesLaatsteWeekdag,
  leesMaand,
  type Lees,
  maanddag,
} from './lees-dag';
import { leesKalendervak, leesKwartaal, leesLopendVak, leesNaam } from './lees-vak';
import { LIDWOORDEN, ONDUIDELIJK, skip, vast, type Vondst } from './periodevondst';

/** "sinds 1 maart", "vanaf september", "na 1 maart", "sinds begin dit jaar": tot en met vandaag. */
export function leesSinds(lees: Lees, plaats: number): Vondst | undefined {
  const woord = lees(plaats) ?? '';
  if (!/^(sinds|vanaf|sedert|na)$/.test(woord)) return undefined;
  const erbij = woord === 'na' ? 1 : 0;
  const begin = leesBegin(lees, plaats + 1);
  if (begin === undefined || (erbij === 1 && begin.waarde.maand)) return undefined;
  return vast(1 + begin.lengte, (vandaag, blik) => {
    if (blik === 'vooruit') return undefined;
    const dag = begin.waarde.opDag(vandaag, 'terug');
    const van = dag === undefined ? undefined : addDagen(dag, erbij);
    return van === undefined || van > vandaag ? undefined : { van, tot: vandaag };
  });
}

/** De dag waarop iets begint; een maand begint op de eerste. */
function leesBegin(lees: Lees, plaats: number): Gelezen<Dagvondst & { readonly maand?: true }> | undefined {
  const dag = leesLaatsteWeekdag(lees, plaats) ?? leesDag(lees, plaats);
  if (dag !== undefined) return dag;
  const vak = leesBeginVan(lees, plaats);
  if (vak !== undefined) return vak;
  const maand = leesMaand(lees(plaats), false);
  if (maand !== undefined) {
    const jaar = leesJaar(lees(plaats + 1));
    return { lengte: jaar === undefined ? 1 : 2, waarde: { ...maanddag(1, maand, jaar), maand: true } };
  }
  const jaar = leesJaar(lees(plaats));
  return jaar === undefined ? undefined : { lengte: 1, waarde: { ...maanddag(1, 1, jaar), maand: true } };
}

/** "begin dit jaar", "het begin van deze maand". */
function leesBeginVan(lees: Lees, plaats: number): Gelezen<Dagvondst & { readonly maand: true }> | undefined {
  const begin = skip(lees, plaats, LIDWOORDEN);
  if (lees(begin) !== 'begin') return undefined;
  const na = lees(begin + 1) === 'van' ? begin + 2 : begin + 1;
  const vak = leesLopendVak(lees, na);
  if (vak === undefined) return undefined;
  return { lengte: na - plaats + vak.lengte, waarde: { maand: true, opDag: (vandaag) => vak.waarde(vandaag).van } };
}

/** "tussen 1 en 15 mei", "van 1 maart t/m 30 april 2026", "maart tot en met juni". */
export function leesReeks(lees: Lees, plaats: number): Vondst | undefined {
  const aanhef = /^(tussen|van|vanaf)$/.test(lees(plaats) ?? '') ? 1 : 0;
  const een = leesGrens(lees, plaats + aanhef);
  if (een === undefined) return undefined;
  const voegt = leesVoegwoord(lees, plaats + aanhef + een.lengte, lees(plaats) === 'tussen');
  if (voegt === 0) return undefined;
  const ander = leesGrens(lees, plaats + aanhef + een.lengte + voegt);
  if (ander === undefined || 'alleenDag' in ander.waarde) return undefined;
  const lengte = aanhef + een.lengte + voegt + ander.lengte;
  const { waarde: eind } = ander;
  const begin = 'alleenDag' in een.waarde ? eind.metDag(een.waarde.alleenDag) : een.waarde;
  return vast(lengte, (vandaag) => {
    const jaar = eind.jaar ?? delen(vandaag)[0];
    const van = begin.eerste(begin.jaar ?? jaar);
    const tot = eind.laatste(jaar);
    return van === undefined || tot === undefined || van > tot ? undefined : { van, tot };
  });
}

function leesVoegwoord(lees: Lees, plaats: number, tussen: boolean): number {
  if (tussen) return lees(plaats) === 'en' ? 1 : 0;
  if (lees(plaats) === 'tm') return 1;
  if (lees(plaats) === 't' && lees(plaats + 1) === 'm') return 2;
  return lees(plaats) === 'tot' && lees(plaats + 1) === 'en' && lees(plaats + 2) === 'met' ? 3 : 0;
}

interface Grens {
  readonly jaar?: number;
  readonly eerste: (jaar: number) => Datum | undefined;
  readonly laatste: (jaar: number) => Datum | undefined;
  /** Dezelfde maand, andere dag: "1" in "1 tot en met 15 mei". */
  readonly metDag: (dag: number) => Grens;
}

function leesGrens(lees: Lees, plaats: number): Gelezen<Grens | { readonly alleenDag: number }> | undefined {
  const dag = leesDagVanMaand(lees, plaats);
  if (dag !== undefined) return dag;
  const maand = leesMaand(lees(plaats), false);
  if (maand !== undefined) {
    const jaar = leesJaar(lees(plaats + 1));
    return { lengte: jaar === undefined ? 1 : 2, waarde: maandgrens(maand, jaar) };
  }
  const getal = leesGetal(lees, plaats);
  return getal === undefined || getal.waarde > 31 ? undefined : { lengte: 1, waarde: { alleenDag: getal.waarde } };
}

function leesDagVanMaand(lees: Lees, plaats: number): Gelezen<Grens> | undefined {
  const [, cijferDag, cijferMaand, cijferJaar] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d)$/.exec(lees(plaats) ?? '') ?? [];
  if (cijferDag !== undefined)
    return { lengte: 1, waarde: daggrens(Number(cijferDag), Number(cijferMaand), Number(cijferJaar)) };
  const maand = leesMaand(lees(plaats + 1), true);
  if (maand === undefined || !/^\d{1,2}$/.test(lees(plaats) ?? '')) return undefined;
  const jaar = leesJaar(lees(plaats + 2));
  return { lengte: jaar === undefined ? 2 : 3, waarde: daggrens(Number(lees(plaats)), maand, jaar) };
}

function daggrens(dag: number, maand: number, jaar: number | undefined): Grens {
  const op = (van: number) => dagVan(van, maand, dag);
  return {
    ...(jaar === undefined ? {} : { jaar }),
    eerste: op,
    laatste: op,
    metDag: (ander) => daggrens(ander, maand, jaar),
  };
}

function maandgrens(maand: number, jaar: number | undefined): Grens {
  return {
    ...(jaar === undefined ? {} : { jaar }),
    eerste: (van) => maandVan(van, maand)?.van,
    laatste: (van) => maandVan(van, maand)?.tot,
    metDag: (dag) => daggrens(dag, maand, jaar),
  };
}

/** "voor vrijdag" is tot en met donderdag; "uiterlijk vrijdag" en "t/m vrijdag" tellen die dag mee. Zonder ondergrens. */
export function leesTot(lees: Lees, plaats: number): Vondst | undefined {
  const woord = lees(plaats) ?? '';
  const inclusief = woord === 'uiterlijk' ? 1 : leesVoegwoord(lees, plaats, false);
  if (inclusief === 0 && woord !== 'voor' && woord !== 'tot') return undefined;
  const na = plaats + Math.max(inclusief, 1);
  const begin = inclusief > 0 && /^(op|voor|in)$/.test(lees(na) ?? '') ? na + 1 : na;
  const einde = leesEinde(lees, begin);
  if (einde !== undefined)
    return vast(begin - plaats + einde.lengte, (vandaag) => ({ tot: einde.waarde(vandaag).tot }));
  const dag = leesDag(lees, begin);
  if (dag === undefined) return leesTotVak(lees, plaats, begin, inclusief > 0);
  const lengte = begin - plaats + dag.lengte;
  if (woord === 'tot' && inclusief === 0) return { lengte, waarde: ONDUIDELIJK };
  return vast(lengte, (vandaag, blik) => {
    const gevonden = dag.waarde.opDag(vandaag, blik);
    return gevonden === undefined ? undefined : { tot: addDagen(gevonden, inclusief > 0 ? 0 : -1) };
  });
}

/** "voor deze week" kan twee dingen zijn; "uiterlijk deze week" niet. */
function leesTotVak(lees: Lees, plaats: number, begin: number, inclusief: boolean): Vondst | undefined {
  const vak = leesKalendervak(lees, begin) ?? leesNaam(lees, begin) ?? leesKwartaal(lees, begin);
  if (vak === undefined) return undefined;
  const { waarde } = vak;
  const lengte = begin - plaats + vak.lengte;
  if (!inclusief || waarde.soort === 'onduidelijk') return { lengte, waarde: ONDUIDELIJK };
  return vast(lengte, (vandaag, blik) => {
    const tot = waarde.op(vandaag, blik)?.tot;
    return tot === undefined ? undefined : { tot };
  });
}

/** "het einde van de maand", "eind dit jaar", na "voor" of "uiterlijk". */
function leesEinde(lees: Lees, plaats: number): Gelezen<(vandaag: Datum) => Tijdvak> | undefined {
  const begin = skip(lees, plaats, LIDWOORDEN);
  if (lees(begin) !== 'einde' && lees(begin) !== 'eind') return undefined;
  const na = lees(begin + 1) === 'van' ? begin + 2 : begin + 1;
  const vak = leesLopendVak(lees, na);
  return vak === undefined ? undefined : { lengte: na - plaats + vak.lengte, waarde: vak.waarde };
}
