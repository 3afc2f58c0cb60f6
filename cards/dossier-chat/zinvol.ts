import { type DossierStaat } from '../../rules/dossier/staat';
import { type FormulierId } from '../../rules/formulier';
import { getFormulier, listFormulieren } from '../../rules/formulieren';
import { hasOwnPlan } from '../../rules/plantermijn';
import { type Taak } from '../../rules/taak';
import { noemFormulier } from '../delen/namen';
import { type Keuze } from '../formulier/keuzes';
import { keuzeVan } from '../verbs';

/** Een formulier in een bepaalde vorm. */
export interface Formulierkeuze {
  readonly formulier: FormulierId;
  readonly vorm: string;
}

/** Formulieren die een knop op een kaart invult; een mens kiest ze niet zelf uit de lijst. */
const VIA_KNOP = new Set<FormulierId>(['F-20a']);

type Stap = readonly [past: (staat: DossierStaat) => boolean, formulier: FormulierId, vorm?: string];

const heeftPlicht = ({ plicht }: DossierStaat) => plicht.vastgesteldOp !== undefined;
const openOproep = ({ intake }: DossierStaat) =>
  intake.oproepen.at(-1)?.verschenen === undefined && intake.oproepen.length > 0;
const isVerschenen = ({ intake }: DossierStaat) =>
  intake.datumGesprek !== undefined || intake.oproepen.at(-1)?.verschenen === 'ja';
const heeftPlan = ({ plan }: DossierStaat) => plan.pips.length > 0;
/** Wie ontheffing heeft, hoeft de toets niet te doen (Wi 14.6). */
const isToetsKlaar = ({ toetsen }: DossierStaat) =>
  toetsen.some(({ status }) => status === 'afgenomen' || status === 'ontheffing');
const intakeKlaar = ({ intake }: DossierStaat) => intake.uitkomst !== undefined;

/** De volgorde van het traject: wat nu kan en nog niet is gebeurd. */
const STAPPEN: readonly Stap[] = [
  [({ gegevens }) => gegevens.kennisgevingsdatum === undefined || gegevens.doelgroep === undefined, 'F-00'],
  [(staat) => staat.doelgroep === 'A' && staat.scenarios.length === 0 && staat.gegevens.brpDatum === undefined, 'F-01'],
  [(staat) => staat.scenarios.length > 0 && staat.driegesprekken.length === 0 && !heeftPlan(staat), 'F-02'],
  [(staat) => openOproep(staat) && !intakeKlaar(staat), 'F-03', 'verslag'],
  [(staat) => isVerschenen(staat) && !intakeKlaar(staat), 'F-03', 'uitkomst'],
  [
    (staat) => heeftPlicht(staat) && !openOproep(staat) && !isVerschenen(staat) && !intakeKlaar(staat),
    'F-03',
    'oproep',
  ],
  [(staat) => heeftPlicht(staat) && !heeftPlan(staat) && !isToetsKlaar(staat), 'F-04', 'afgenomen'],
  [(staat) => intakeKlaar(staat) && !hasOwnPlan(staat), 'F-05'],
  [(staat) => staat.registraties.some(({ gedaanOp }) => gedaanOp === undefined), 'F-20b'],
  [(staat) => heeftPlan(staat) && staat.doelgroep === 'A' && staat.aanbod.length === 0, 'F-07'],
  [heeftPlan, 'F-19'],
  [(staat) => heeftPlan(staat) && staat.pvt?.datum === undefined, 'F-10', 'afgerond'],
  [(staat) => heeftPlan(staat) && staat.plan.leerroute !== 'O' && staat.map?.datum === undefined, 'F-11', 'afgerond'],
];

/** Meer knoppen passen niet naast elkaar; de andere formulieren staan achter "Ander formulier". */
const MAX_KNOPPEN = 3;

/** Taken met een dag die jaren weg kan liggen; een knop erbij zou al die tijd in de weg staan. */
const ZONDER_KNOP = new Set(['T-16', 'T-37']);

/** Het formulier waarmee deze taak nu af kan; `undefined` als eerst iets anders moet of als er geen formulier voor is. */
export function findFormulierVoor(staat: DossierStaat, taak: Taak): Formulierkeuze | undefined {
  const formulier = taak.formulier === undefined ? undefined : getFormulier(taak.formulier)?.id;
  if (formulier === undefined || ZONDER_KNOP.has(taak.termijn)) return undefined;
  const stappen = STAPPEN.filter(([, stap]) => stap === formulier);
  if (stappen.length === 0) return { formulier, vorm: VORM[formulier] ?? '' };
  const nu = stappen.find(([past]) => past(staat));
  return nu === undefined ? undefined : { formulier, vorm: nu[2] ?? '' };
}

/** De vorm waarin een taak om dit formulier vraagt, als het formulier er meer heeft. */
const VORM: Readonly<Partial<Record<FormulierId, string>>> = { 'F-09': 'besluit', 'F-17': 'vestiging' };

/**
 * Formulieren die nu zin hebben: eerst waar een taak om vraagt (de dringendste vooraan), dan de volgende stap van het traject. Wat al
 * een knop bij een taak heeft (`bijTaken`) niet nog eens.
 */
export function listZinvol(
  staat: DossierStaat,
  taken: readonly Taak[],
  bijTaken: readonly (Formulierkeuze | undefined)[],
): Formulierkeuze[] {
  if (staat.status !== 'lopend' && staat.status !== 'opgeschort') return [];
  const stappen = STAPPEN.filter(([past]) => past(staat)).map(([, formulier, vorm = '']) => ({ formulier, vorm }));
  const volgorde = taken.map(({ formulier }) => formulier);
  const rang = ({ formulier }: Formulierkeuze) =>
    volgorde.includes(formulier) ? volgorde.indexOf(formulier) : volgorde.length;
  return stappen
    .filter(({ formulier, vorm }) => !bijTaken.some((keuze) => keuze?.formulier === formulier && keuze.vorm === vorm))
    .sort((a, b) => rang(a) - rang(b))
    .slice(0, MAX_KNOPPEN);
}

/**
 * Elk formulier in elke vorm, voor de lijst "Ander formulier". Is er een plan, dan is F-05 alleen nog om een fout erin te herstellen
 * (V-ALG-14); een ander plan is een wijziging (F-06).
 */
export function listAlleKeuzes(staat: DossierStaat): Keuze[] {
  return listFormulieren()
    .filter(({ id }) => !VIA_KNOP.has(id))
    .flatMap(({ id, vormen }) =>
      (vormen.length === 0 ? [''] : vormen.map((vorm) => vorm.id)).map((vorm) => ({ formulier: id, vorm })),
    )
    .map((keuze) => ({
      title: `${keuze.formulier} ${noemDoel(keuze, staat)}`,
      value: keuzeVan(keuze.formulier, keuze.vorm),
    }));
}

function noemDoel({ formulier, vorm }: Formulierkeuze, staat: DossierStaat): string {
  if (formulier === 'F-05' && hasOwnPlan(staat)) return 'PIP verbeteren: een fout herstellen';
  return noemFormulier(formulier, 'chat', vorm);
}
