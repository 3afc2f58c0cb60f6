import { type DossierStaat } from '../../rules/dossier/staat';
import { listProfielmomenten } from '../../rules/klantprofiel';
import { findRichting } from '../../rules/overdracht';
import { type Blad } from '../verbs';

export interface Bladkeuze {
  readonly blad: Blad;
  readonly titel: string;
}

const TITEL: Readonly<Record<Blad, string>> = {
  tijdlijn: 'Contactmomenten',
  geschiedenis: 'Hele geschiedenis',
  klantprofiel: 'Klantprofiel',
  scenario: 'Bericht aan COA',
  driegesprek: 'Driegesprek plannen',
  overdracht: 'Overdracht bij verhuizing',
  signaal: 'Signaal uit het portaal',
  samenvoegen: 'Samenvoegen',
};

/** Bladen om te lezen die bij dit dossier zin hebben. */
export function listBekijken(staat: DossierStaat): readonly Bladkeuze[] {
  const profiel = listProfielmomenten(staat).some(({ gemeldOp }) => gemeldOp !== undefined);
  return pick([
    ['geschiedenis', true],
    ['tijdlijn', staat.doelgroep !== 'G'],
    ['klantprofiel', isVoorHetPlan(staat) || profiel],
    ['overdracht', findRichting(staat) !== undefined],
  ]);
}

/** Bladen waar iets mee gebeurt; alleen voor wie mag invullen. */
export function listDoen(staat: DossierStaat): readonly Bladkeuze[] {
  return pick([
    ['scenario', isVoorHetPlan(staat) && staat.gegevens.brpDatum === undefined],
    ['driegesprek', isVoorHetPlan(staat)],
    ['signaal', true],
    ['samenvoegen', true],
  ]);
}

/** Met COA valt alleen te overleggen over een asielstatushouder die nog geen plan heeft. */
function isVoorHetPlan({ doelgroep, plan }: DossierStaat): boolean {
  return doelgroep !== 'G' && plan.pips.length === 0;
}

function pick(keuzes: readonly (readonly [blad: Blad, past: boolean])[]): readonly Bladkeuze[] {
  return keuzes.flatMap(([blad, past]) => (past ? [{ blad, titel: TITEL[blad] }] : []));
}
