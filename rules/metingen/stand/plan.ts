import { type Datum } from '../../datum';
import { type Historie } from '../../dossier/historie';
import { foldPlan } from '../../dossier/plan';
import { type PipWijziging } from '../../dossier/staat';
import { leesDatum } from '../../velden';
import { type Feit } from '../feit';
import { type PlanStand } from '../stand';
import { type Bron } from './bron';

/** Het eerste plan, de leerroute die nu geldt en wat er is gewijzigd. */
export function foldPlanStand({ historie, peildatum }: Bron): PlanStand {
  const { pips, wijzigingen, leerroute, niveau } = foldPlan(alleenGedagtekend(historie, peildatum));
  return {
    dagtekening: pips[0]?.dagtekening,
    eersteLeerroute: pips[0]?.leerroute,
    leerroute,
    niveau,
    wissels: listWijzigingen(wijzigingen, 'leerroute'),
    afschalingen: listWijzigingen(wijzigingen, 'niveau (afschalen)'),
  };
}

/** Een plan of wijziging met een dagtekening na de peildatum is er nog niet. */
function alleenGedagtekend(historie: Historie, peildatum: Datum): Historie {
  return {
    ...historie,
    formulieren: (id) =>
      historie.formulieren(id).filter(({ regel }) => {
        const dagtekening = leesDatum(regel.velden, 'dagtekening');
        return dagtekening === undefined || dagtekening <= peildatum;
      }),
  };
}

function listWijzigingen(wijzigingen: readonly PipWijziging[], gezocht: string): readonly Feit[] {
  return wijzigingen.flatMap(({ soort, dagtekening }) =>
    soort === gezocht && dagtekening !== undefined ? [{ datum: dagtekening }] : [],
  );
}
