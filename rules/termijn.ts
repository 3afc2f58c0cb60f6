import { addDagen, addMaanden, type Datum, formatDatum } from './datum';
import { type Feestdag, getFeestdag, isVoorlopig, type Kalender, KALENDER } from './feestdagen';
import { addWerkdagen, isWeekend, isWerkdag, listVrijeDagen, shiftToWerkdag, werkdagVoor } from './werkdagen';
import { type Lengte } from './lengte';
import { beginStappen, laatsteStap, redenVast, stappenTelling } from './termijn-stappen';
import { noemVrij, noemVrijeDagen, redenVoorlopig } from './woorden';

export { kanVerlengen, type Lengte } from './lengte';

/**
 * Wat er gebeurt als de laatste dag geen werkdag is:
 * `loopt door` (ATW 1.1; R3), `liefst ervoor` (R11: de laatste dag blijft, met een richtdatum), `blijft staan` (R4 en R6).
 */
export type VrijeLaatsteDag = 'loopt door' | 'liefst ervoor' | 'blijft staan';

/** Hoe een termijn wordt berekend. */
export interface Rekenwijze {
  readonly lengte: Lengte;
  readonly vrijeLaatsteDag: VrijeLaatsteDag;
  /** Terugtellen, bijvoorbeeld `zes maanden voor het einde`. Dan wordt nooit verlengd (R4). */
  readonly terug?: boolean;
  /** De laatste dag is de dag vóór de uitkomst: zes maanden vanaf 1 mei duurt tot en met 31 oktober. */
  readonly dagEerder?: boolean;
}

/** Een berekende termijn die haar eigen berekening meedraagt. */
export interface Termijn {
  /** Dag nul: de dag van de gebeurtenis (R1). */
  readonly start: Datum;
  /** De laatste dag rechtens; die dag zelf telt mee. Bij terugtellen de dag waar de berekening op uitkomt. */
  readonly totEnMet: Datum;
  /** De laatste werkdag vóór `totEnMet`; alleen waar R11 geldt en `totEnMet` geen werkdag is. */
  readonly richtdatum?: Datum;
  /** De berekening in Nederlandse zinnen, met elke overgeslagen feestdag bij naam. */
  readonly stappen: readonly string[];
  /** Waar als de uitkomst kan veranderen omdat het besluit over gelijkgestelde dagen nog niet bekend is. */
  readonly voorlopig: boolean;
  readonly rekenwijze: Rekenwijze;
  /** Feestdagen op doordeweekse dagen die bij het tellen van werkdagen zijn overgeslagen. */
  readonly overgeslagen: readonly Feestdag[];
  /** De dag waar de termijn zonder verlenging zou eindigen; alleen als er is verlengd. */
  readonly verschovenVan?: Datum;
}

/**
 * Berekent een termijn vanaf dag nul. Datums zijn kalenderdagen in Europe/Amsterdam. Gooit niet.
 * Bronnen: R1-R11 van de domeinlijst; ATW 1.1, 1.2 en 4.a.
 */
export function berekenTermijn(start: Datum, rekenwijze: Rekenwijze, kalender: Kalender = KALENDER): Termijn {
  const termijn = bereken(start, rekenwijze, kalender);
  if (!termijn.voorlopig) return termijn;
  return { ...termijn, stappen: [...termijn.stappen, `Voorlopig: ${redenVoorlopig(termijn.totEnMet)}.`] };
}

/**
 * Alleen de laatste dag, gelijk aan `berekenTermijn(...).totEnMet`. Een regel vergelijkt dagen en leest de stappen niet;
 * de woorden kosten veel meer dan het rekenen. Gooit niet.
 */
export function berekenLaatsteDag(start: Datum, rekenwijze: Rekenwijze, kalender: Kalender): Datum {
  const einde = telKalender(start, rekenwijze, kalender);
  return rekenwijze.vrijeLaatsteDag === 'loopt door' ? shiftToWerkdag(einde, kalender) : einde;
}

function bereken(start: Datum, rekenwijze: Rekenwijze, kalender: Kalender): Termijn {
  if (rekenwijze.lengte.eenheid === 'werkdagen') return telWerkdagen(start, rekenwijze, kalender);
  const einde = telKalender(start, rekenwijze, kalender);
  const basis = { start, rekenwijze, overgeslagen: [] };
  const begin = beginStappen(start, rekenwijze, einde);
  switch (rekenwijze.vrijeLaatsteDag) {
    case 'loopt door':
      return verleng(basis, begin, einde, kalender);
    case 'liefst ervoor':
      return zoekRichtdatum(basis, begin, einde, kalender);
    case 'blijft staan':
      return {
        ...basis,
        totEnMet: einde,
        voorlopig: false,
        stappen: [...begin, redenVast(rekenwijze), laatsteStap(rekenwijze, einde)],
      };
  }
}

type Basis = Pick<Termijn, 'start' | 'rekenwijze' | 'overgeslagen'>;

/** Tien werkdagen: de eerste werkdag na de gebeurtenis is één (R10). */
function telWerkdagen(start: Datum, rekenwijze: Rekenwijze, kalender: Kalender): Termijn {
  const totEnMet = addWerkdagen(start, rekenwijze.lengte.aantal, kalender);
  const overgeslagen = listVrijeDagen(addDagen(start, 1), totEnMet, kalender)
    .map((dag) => getFeestdag(dag, kalender))
    .filter((feestdag) => feestdag !== undefined)
    .filter(({ dag }) => !isWeekend(dag));
  return {
    start,
    rekenwijze,
    overgeslagen,
    totEnMet,
    voorlopig: isVoorlopig(addDagen(start, 1)) || isVoorlopig(totEnMet),
    stappen: stappenTelling(start, rekenwijze.lengte, overgeslagen, totEnMet),
  };
}

function telKalender(start: Datum, { lengte, terug, dagEerder }: Rekenwijze, kalender: Kalender): Datum {
  const aantal = terug === true ? -lengte.aantal : lengte.aantal;
  const geteld = telOp(start, { ...lengte, aantal }, kalender);
  return dagEerder === true ? addDagen(geteld, -1) : geteld;
}

function telOp(start: Datum, { aantal, eenheid }: Lengte, kalender: Kalender): Datum {
  switch (eenheid) {
    case 'dagen':
      return addDagen(start, aantal);
    case 'weken':
      return addDagen(start, aantal * 7);
    case 'maanden':
      return addMaanden(start, aantal);
    case 'jaren':
      return addMaanden(start, aantal * 12);
    case 'werkdagen':
      return addWerkdagen(start, aantal, kalender);
  }
}

/** ATW 1.1: loopt door tot de eerste dag die geen zaterdag, zondag of feestdag is. */
function verleng(basis: Basis, begin: string[], einde: Datum, kalender: Kalender): Termijn {
  const totEnMet = shiftToWerkdag(einde, kalender);
  const verschoven = totEnMet !== einde;
  const uitleg = verschoven
    ? `Overgeslagen: ${noemVrijeDagen(einde, totEnMet, kalender)}. De termijn loopt door tot de volgende werkdag (Algemene termijnenwet, artikel 1).`
    : 'Dat is een werkdag; de termijn wordt niet verlengd.';
  return {
    ...basis,
    totEnMet,
    ...(verschoven ? { verschovenVan: einde } : {}),
    voorlopig: isVoorlopig(einde) || isVoorlopig(totEnMet),
    stappen: [...begin, uitleg, laatsteStap(basis.rekenwijze, totEnMet)],
  };
}

/** R11: een afspraak of regeling wordt niet verlengd; wij noemen wel de laatste werkdag ervoor. */
function zoekRichtdatum(basis: Basis, begin: string[], einde: Datum, kalender: Kalender): Termijn {
  const voorlopig = isVoorlopig(einde);
  if (isWerkdag(einde, kalender)) {
    return { ...basis, totEnMet: einde, voorlopig, stappen: [...begin, laatsteStap(basis.rekenwijze, einde)] };
  }
  const richtdatum = werkdagVoor(einde, kalender);
  const uitleg = `Dat is ${noemVrij(einde, kalender)}. Deze termijn wordt niet verlengd: de Algemene termijnenwet geldt hier niet.`;
  const overgeslagen = noemVrijeDagen(addDagen(richtdatum, 1), einde, kalender);
  const streef = `Overgeslagen: ${overgeslagen}. Richtdatum, de laatste werkdag ervoor: ${formatDatum(richtdatum)}.`;
  return {
    ...basis,
    totEnMet: einde,
    richtdatum,
    voorlopig,
    stappen: [...begin, uitleg, laatsteStap(basis.rekenwijze, einde), streef],
  };
}
