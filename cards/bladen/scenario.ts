import { type Datum, formatDatum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type DossierStaat } from '../../rules/dossier/staat';
import { type Dossier } from '../../rules/historie';
import { type Taak } from '../../rules/taak';
import { listTakenVan } from '../../rules/taken';
import { type Bladpunt, buildBlad } from '../blad/build';
import { noemBronnen } from '../delen/grond';
import { formatDagJaar } from '../format';
import { type AdaptiveCard } from '../kaart';

export interface ScenarioInvoer {
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly magInvullen: boolean;
}

const SCENARIOS: readonly (readonly [nummer: string, wat: string])[] = [
  ['1', 'de gemeente start al in het azc met het hele traject. De inburgeraar doet niet mee aan de voorinburgering.'],
  ['2', 'de gemeente doet de brede intake en het plan in het azc. COA biedt voorinburgering aan.'],
  ['3', 'de gemeente start na de verhuizing. COA biedt voorinburgering aan. U hoeft dit niet te melden.'],
];

/** De drie scenario's, tot wanneer COA een bericht verwacht, en dat bericht als tekst. Wie het betreft vult de afzender zelf in. */
export function buildScenarioKaart({ dossier, vandaag, magInvullen }: ScenarioInvoer): AdaptiveCard {
  const staat = foldDossier(dossier, vandaag);
  const { dossiernummer } = dossier;
  const teMelden = listTeMelden(staat);
  return buildBlad({
    ...{ dossiernummer, blad: 'scenario' },
    titel: 'Scenario kiezen en aan COA melden',
    inleiding: noemStand(staat),
    letop: noemLetop(staat, teMelden),
    delen: [{ kop: "De drie scenario's", punten: SCENARIOS.map(([nummer, wat]) => toPunt(staat, nummer, wat)) }],
    teksten: teMelden.map(({ nummer, dag }) => ({
      id: `scenario${nummer}`,
      label: `Bericht aan COA bij scenario ${nummer}`,
      tekst: schrijfBericht(nummer, dossiernummer, dag),
    })),
    voet: `Bron: ${noemBronnen(['S3 Bijlage I']).join('')}. Hoort COA niets, dan geldt scenario 3.`,
    formulieren: magInvullen ? [{ formulier: 'F-01' }] : [],
  });
}

/** De taak om een scenario te melden, als die nog openstaat. */
function findTermijn(staat: DossierStaat): Taak | undefined {
  return listTakenVan(staat).find(({ termijn }) => termijn === 'T-01');
}

/** Waar als COA al voorinburgering aanbiedt omdat er niets is gemeld (V-SCEN-06). */
function isTeLaat(staat: DossierStaat): boolean {
  const taak = findTermijn(staat);
  return staat.scenarios.length === 0 && taak !== undefined && taak.totEnMet < staat.vandaag;
}

function noemLetop(staat: DossierStaat, teMelden: readonly unknown[]): string {
  if (teMelden.length === 0) return 'Scenario 3 hoeft u niet aan COA te melden.';
  const versturen = 'Stuur de tekst met beveiligde mail. Zet zelf in die mail om wie het gaat, niet in Teams.';
  return isTeLaat(staat)
    ? `COA biedt nu voorinburgering aan. Overleg eerst met de casemanager. ${versturen}`
    : versturen;
}

function noemStand(staat: DossierStaat): string {
  const gekozen = staat.scenarios.at(-1);
  if (gekozen !== undefined) return `Gekozen is scenario ${gekozen.scenario}, op ${formatDatum(gekozen.op)}.`;
  const taak = findTermijn(staat);
  if (taak === undefined) return 'Er loopt nu geen termijn om een scenario te melden.';
  if (isTeLaat(staat))
    return `Er is niet gekozen. De twee weken liepen tot en met ${formatDatum(taak.totEnMet)}; nu geldt scenario 3.`;
  return `Er is nog niet gekozen. COA verwacht uw bericht uiterlijk ${formatDatum(taak.totEnMet)}.`;
}

/** Scenario 3 hoeft niemand te melden. Na de keuze is alleen het bericht daarover nog nodig, met de dag van de keuze. */
function listTeMelden({ scenarios, vandaag }: DossierStaat): { nummer: string; dag: Datum }[] {
  const gekozen = scenarios.at(-1);
  const dag = gekozen?.datumKeuze ?? gekozen?.op ?? vandaag;
  return ['1', '2']
    .filter((nummer) => gekozen === undefined || gekozen.scenario === nummer)
    .map((nummer) => ({ nummer, dag }));
}

function toPunt(staat: DossierStaat, nummer: string, wat: string): Bladpunt {
  const gekozen = staat.scenarios.at(-1)?.scenario;
  const tekst = `Scenario ${nummer}: ${wat}`;
  if (gekozen === nummer) return { tekst, stand: 'Gekozen', kleur: 'Good', bij: '' };
  if (gekozen !== undefined) return { tekst, stand: 'Niet gekozen', kleur: 'Default', bij: '' };
  if (!isTeLaat(staat)) return { tekst, stand: 'Kan nog', kleur: 'Default', bij: '' };
  return { tekst, stand: nummer === '3' ? 'Geldt nu' : 'Alleen na overleg met COA', kleur: 'Default', bij: '' };
}

const BETEKENIS: Readonly<Record<string, string>> = {
  '1': 'Wij starten al in het azc met de brede intake, het plan en het traject. Voorinburgering is niet nodig.',
  '2': 'Wij doen in het azc de brede intake en het plan. Wij vragen u om de voorinburgering gewoon aan te bieden.',
};

function schrijfBericht(nummer: string, dossiernummer: string, dag: Datum): string {
  return [
    `Onderwerp: keuze voor scenario ${nummer}, ons dossier ${dossiernummer}`,
    '',
    'Beste casemanager,',
    '',
    `Op ${formatDagJaar(dag)} koos onze gemeente voor scenario ${nummer}.`,
    BETEKENIS[nummer] ?? '',
    'Wij spreken graag met u af wanneer het driegesprek is, en hoe uw programma en ons traject op elkaar aansluiten.',
    '',
    'Met vriendelijke groet,',
  ].join('\n');
}
