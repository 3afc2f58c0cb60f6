import { addDagen, type Datum } from '../../datum';
import { type DuoGegevens } from '../../dossier/staat';
import { type BerekendeTermijnId, computeLaatsteDag } from '../../termijnen';
import { type Mijlpalen, type PlanStand, type TermijnenStand } from '../stand';
import { alsGebeurd, type Bron } from './bron';

/** De uiterste dagen, elk uit zijn eigen begin. */
export function foldTermijnen(
  { gegevens, peildatum }: Bron,
  mijlpalen: Mijlpalen,
  { dagtekening }: PlanStand,
): TermijnenStand {
  const { termijnStart, termijnTotEnMet } = gegevens;
  const inschrijving = alsGebeurd(gegevens.brpDatum, peildatum);
  return {
    scenario: laatsteDag('T-01', mijlpalen.koppelingOp),
    pip: laatsteDag('T-05', beginPip(gegevens, peildatum)),
    aanbod: laatsteDag('T-14', dagtekening),
    schakeltraject: laatsteDag('T-15', dagtekening),
    wissel: laatsteDag('T-17', termijnStart === undefined ? dagtekening : addDagen(termijnStart, -1)),
    overdracht:
      mijlpalen.overgenomenOp === undefined ? undefined : laatsteDag('T-32', inschrijving ?? mijlpalen.overgenomenOp),
    einde: termijnTotEnMet ?? laatsteDag('T-16', dagtekening),
    bevestigd: mijlpalen.termijnGemeld || termijnTotEnMet !== undefined,
  };
}

function laatsteDag(termijn: BerekendeTermijnId, start: Datum | undefined): Datum | undefined {
  return start === undefined ? undefined : computeLaatsteDag(termijn, start);
}

/** De latere van kennisgeving en inschrijving; zonder een van beide loopt er hier geen termijn. */
function beginPip({ kennisgevingsdatum, brpDatum }: DuoGegevens, peildatum: Datum): Datum | undefined {
  const kennisgeving = alsGebeurd(kennisgevingsdatum, peildatum);
  const inschrijving = alsGebeurd(brpDatum, peildatum);
  if (kennisgeving === undefined || inschrijving === undefined) return undefined;
  return kennisgeving > inschrijving ? kennisgeving : inschrijving;
}
