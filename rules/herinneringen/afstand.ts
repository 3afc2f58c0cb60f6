import { addDagen, addMaanden, type Datum } from '../datum';
import { type Kalender } from '../feestdagen';
import { type Lengte } from '../lengte';
import { addWerkdagen, isWerkdag, shiftToWerkdag, werkdagVoor } from '../werkdagen';

/** Een dag, gezien vanaf een vast punt van een onderwerp. Een negatief aantal telt terug. */
export interface Afstand {
  /** `begin` is dag nul, `einde` de laatste dag, `bekend` de dag waarop Regiebot het voor het eerst zag. */
  readonly vanaf: 'begin' | 'einde' | 'bekend';
  readonly aantal: number;
  readonly eenheid: Exclude<Lengte['eenheid'], 'jaren'>;
  /** Zegt dat iets voorbij is, en mag dus niet te vroeg. */
  readonly achteraf?: true;
}

/** De vaste punten van een onderwerp. */
export interface Punten {
  readonly begin: Datum;
  readonly einde: Datum;
  readonly bekend: Datum;
}

/**
 * De werkdag waarop iets moet gebeuren, of `undefined` als die dag voor het begin ligt (een korte termijn heeft geen "vijf werkdagen
 * ervoor"). Valt de dag zelf vrij, dan de werkdag ervoor (zoals R11: een waarschuwing mag niet te laat komen), en achteraf de werkdag
 * erna. Wat al voorbij was toen Regiebot het zag, gebeurt op de eerste werkdag vanaf die dag.
 */
export function computeDag(afstand: Afstand, punten: Punten, kalender: Kalender): Datum | undefined {
  const { vanaf, achteraf } = afstand;
  const dag = tel(punten[vanaf], afstand, kalender);
  if (dag < punten.begin && vanaf !== 'bekend') return undefined;
  const werkdag = isWerkdag(dag, kalender)
    ? dag
    : achteraf === true
      ? shiftToWerkdag(dag, kalender)
      : werkdagVoor(dag, kalender);
  const vroegst = shiftToWerkdag(punten.bekend, kalender);
  return werkdag < vroegst ? vroegst : werkdag;
}

function tel(dag: Datum, { aantal, eenheid }: Afstand, kalender: Kalender): Datum {
  switch (eenheid) {
    case 'dagen':
      return addDagen(dag, aantal);
    case 'weken':
      return addDagen(dag, aantal * 7);
    case 'maanden':
      return addMaanden(dag, aantal);
    case 'werkdagen':
      return aantal < 0 ? telTerug(dag, -aantal, kalender) : addWerkdagen(dag, aantal, kalender);
  }
}

function telTerug(dag: Datum, aantal: number, kalender: Kalender): Datum {
  return aantal === 0 ? dag : telTerug(werkdagVoor(dag, kalender), aantal - 1, kalender);
}
