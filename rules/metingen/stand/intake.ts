import { type Datum } from '../../datum';
import { leesTekst } from '../../velden';
import { type Feit } from '../feit';
import { type IntakeStand } from '../stand';
import { type Bron, leesGebeurd } from './bron';

/** Scenario, oproepen, gesprek en afronding van de brede intake, en de uitslag van de leerbaarheidstoets. */
export function foldIntakeStand({ historie, peildatum }: Bron): IntakeStand {
  const intake = historie.formulieren('F-03');
  const dagen = (sleutel: string): readonly Datum[] =>
    intake.flatMap(({ regel }) => leesGebeurd(regel.velden, sleutel, peildatum) ?? []);
  return {
    scenarioGekozen: historie.formulieren('F-01').length > 0,
    opgeroepen: dagen('datumOproep').length > 0,
    gesprek: dagen('datumGesprek').length > 0,
    afgerondOp: dagen('datumAfgerond')[0],
    nietVerschenen: intake.flatMap(({ regel }): readonly Feit[] =>
      regel.velden.verschenen === 'nee' ? [{ datum: regel.op }] : [],
    ),
    lbtResultaat: historie
      .formulieren('F-04')
      .flatMap(({ regel }) => leesTekst(regel.velden, 'resultaat') ?? [])
      .at(-1),
  };
}
