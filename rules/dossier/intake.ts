import { type Datum } from '../datum';
import { type FormulierRegel } from '../historie';
import { leesDatum, leesGetal, leesLijst, leesTekst } from '../velden';
import { type Historie } from './historie';
import {
  type Driegesprek,
  type Intake,
  type IntakeUitkomst,
  type Leerbaarheidstoets,
  type Oproep,
  type Scenariokeuze,
} from './staat';

/** Elke keuze en wijziging van het scenario, oudste eerst. */
export function foldScenarios(historie: Historie): readonly Scenariokeuze[] {
  return historie.formulieren('F-01').map(({ regel: { velden, op } }) => ({
    scenario: leesTekst(velden, 'scenario') ?? '',
    op,
    datumKeuze: leesDatum(velden, 'datumKeuze'),
  }));
}

/** Alle driegesprekken, oudste eerst. */
export function foldDriegesprekken(historie: Historie): readonly Driegesprek[] {
  return historie.formulieren('F-02').map(({ regel: { velden } }) => ({
    afspraken: leesLijst(velden, 'afsprakenAansluiting'),
    datum: leesDatum(velden, 'datum'),
    verwachteUitstroom: leesDatum(velden, 'verwachteUitstroom'),
  }));
}

/** Oproepen op nummer, het eerste gesprek en de laatste uitkomst. */
export function foldIntake(historie: Historie, vandaag: Datum): Intake {
  const oproepen = new Map<string, Oproep>();
  let datumGesprek: Datum | undefined;
  let uitkomst: IntakeUitkomst | undefined;
  for (const { regel } of historie.formulieren('F-03')) {
    voegOproepToe(oproepen, regel);
    datumGesprek ??= leesDatum(regel.velden, 'datumGesprek');
    const datumAfgerond = leesDatum(regel.velden, 'datumAfgerond');
    if (datumAfgerond !== undefined && datumAfgerond <= vandaag) uitkomst = leesUitkomst(regel, datumAfgerond);
  }
  return {
    oproepen: [...oproepen.values()].sort((een, ander) => Number(een.nummer) - Number(ander.nummer)),
    datumGesprek,
    uitkomst,
  };
}

/** Een verslag hoort bij de oproep met hetzelfde nummer en vult haar aan. */
function voegOproepToe(oproepen: Map<string, Oproep>, { velden, op }: FormulierRegel): void {
  const nummer = leesTekst(velden, 'oproepNummer');
  if (nummer === undefined) return;
  const eerder = oproepen.get(nummer);
  oproepen.set(nummer, {
    nummer,
    op: eerder?.op ?? op,
    datumOproep: leesDatum(velden, 'datumOproep') ?? eerder?.datumOproep,
    termijn: leesDatum(velden, 'termijn') ?? eerder?.termijn,
    verschenen: leesTekst(velden, 'verschenen') ?? eerder?.verschenen,
  });
}

function leesUitkomst({ velden }: FormulierRegel, datumAfgerond: Datum): IntakeUitkomst {
  return {
    datumAfgerond,
    inAfwezigheid: velden.inAfwezigheid === true,
    opleidingswens: velden.opleidingswens === true,
    oordeelDiplomaKans: velden.oordeelDiplomaKans === true,
    oordeelNietHaalbaar: velden.oordeelNietHaalbaar === true,
    urenTaalKnm: leesGetal(velden, 'urenTaalKnmIntake') ?? 0,
    urenParticipatie: leesGetal(velden, 'urenParticipatieIntake') ?? 0,
  };
}

/** Elke vastlegging van de leerbaarheidstoets, oudste eerst. */
export function foldToetsen(historie: Historie): readonly Leerbaarheidstoets[] {
  return historie.formulieren('F-04').map(({ regel: { velden } }) => ({
    status: leesTekst(velden, 'status') ?? '',
    datumAfname: leesDatum(velden, 'datumAfname'),
    resultaat: leesTekst(velden, 'resultaat'),
    redenOvergeslagen: leesTekst(velden, 'redenOvergeslagen'),
  }));
}
