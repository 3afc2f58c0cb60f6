import { getFormulier } from '../../rules/formulieren';
import { type FormulierId } from '../../rules/formulier';
import { type Dossier } from '../../rules/historie';
import { toets } from '../../rules/toets';
import { listUitwegen } from '../../rules/uitleg';
import { buildFormulierKaart, type FormulierInvoer } from '../formulier/build';
import { deelIn, listStapmeldingen } from '../formulier/indeling';
import { parseInvoer } from '../formulier/invoer';
import { noemKeuze } from '../formulier/keuzes';
import { type AdaptiveCard } from '../kaart';
import { IN_TRAJECT, INTAKE_KLAAR, OPGEROEPEN, VANDAAG } from './dossiers';
import { LIJSTEN, PLAN_MET_TWIJFEL } from './formulieren';
import { type Voorbeeld } from './voorbeeld';

interface Lang {
  readonly toestand: string;
  readonly formulier: FormulierId;
  readonly vorm: string;
  readonly dossier: Dossier;
  readonly waarden: Readonly<Record<string, string>>;
}

const LANG: readonly Lang[] = [
  { toestand: 'f-05', formulier: 'F-05', vorm: '', dossier: INTAKE_KLAAR, waarden: PLAN_MET_TWIJFEL },
  {
    toestand: 'f-05-z',
    formulier: 'F-05',
    vorm: '',
    dossier: INTAKE_KLAAR,
    waarden: { dagtekening: '2026-05-08', leerroute: 'Z', niveau: 'A2' },
  },
  {
    toestand: 'f-03-uitkomst',
    formulier: 'F-03',
    vorm: 'uitkomst',
    dossier: OPGEROEPEN,
    waarden: { datumGesprek: '2026-05-07', taalniveau: 'A1', opleidingswens: 'false' },
  },
  {
    toestand: 'f-06-leerroute',
    formulier: 'F-06',
    vorm: 'leerroute',
    dossier: IN_TRAJECT,
    waarden: { soort: 'leerroute', dagtekening: '2026-05-07', leerrouteNieuw: 'Z' },
  },
  {
    toestand: 'f-09-voorstel',
    formulier: 'F-09',
    vorm: 'voorstel',
    dossier: IN_TRAJECT,
    waarden: {
      ...{ status: 'voorstel', grondslag: 'art. 23', categorie: 'leerroute', datumOvertreding: '2026-05-06' },
      ...{ datumConstatering: '2026-05-07', verwijtbaarheid: 'geen van beide' },
    },
  },
  { toestand: 'f-12-z', formulier: 'F-12', vorm: 'Z', dossier: IN_TRAJECT, waarden: { leerroute: 'Z' } },
  { toestand: 'f-13', formulier: 'F-13', vorm: '', dossier: IN_TRAJECT, waarden: {} },
];

/** Lange formulieren in elke stap, en de toestanden die alleen zij hebben: halverwege tegengehouden, terug van vastleggen, bewaard. */
export function listStapkaarten(): Voorbeeld[] {
  const [plan] = LANG;
  return [...LANG.flatMap(listStappen), ...(plan === undefined ? [] : listToestanden(plan))];
}

function listStappen(lang: Lang): Voorbeeld[] {
  const { stappen } = deelIn({ ...standVan(lang), stap: 0 });
  return stappen.map((_stap, stap) => toVoorbeeld(`${lang.toestand}-stap-${stap + 1}`, draw(lang, { stap })));
}

function listToestanden(plan: Lang): Voorbeeld[] {
  const leeg = { ...plan, waarden: { leerroute: 'O', niveau: 'A2' } };
  const fout = { ...plan, waarden: { ...plan.waarden, leerroute: 'O', niveau: 'A2' } };
  const reden = { waarde: '', fout: 'Zeg in een zin waarom.' };
  return [
    toVoorbeeld('f-05-stap-1-tegengehouden', draw(leeg, { stap: 0, ...judge(leeg, 0) })),
    toVoorbeeld('f-05-stap-4-geweigerd', draw(fout, { stap: 3, ...judge(fout) })),
    toVoorbeeld('f-05-stap-4-bevestigen', draw(plan, { stap: 3, ...judge(plan), reden })),
    toVoorbeeld('f-05-stap-2-bewaard', draw(plan, { stap: 1, bewaardOp: VANDAAG })),
  ];
}

function standVan({ formulier, vorm, dossier, waarden }: Lang) {
  return { formulier: getFormulier(formulier), vorm, dossier, vandaag: VANDAAG, door: 'fatima', waarden };
}

function judge(lang: Lang, stap?: number): Partial<FormulierInvoer> {
  const { velden } = parseInvoer(getFormulier(lang.formulier), lang.waarden);
  const { formulier, dossier } = lang;
  const vraag = { vandaag: VANDAAG, dossier, formulier, velden, door: 'fatima', rol: 'klantmanager' } as const;
  const oordeel = toets(vraag);
  const { meldingen: alle } = oordeel;
  const meldingen = stap === undefined ? alle : listStapmeldingen({ ...standVan(lang), stap, meldingen: alle });
  const uitwegen = listUitwegen(vraag, meldingen, noemKeuze);
  return { meldingen, uitwegen, bevestigen: oordeel.uitkomst === 'bevestigen' };
}

function draw(lang: Lang, extra: Partial<FormulierInvoer>): AdaptiveCard {
  return buildFormulierKaart({ ...standVan(lang), versie: 7, lijsten: LIJSTEN, ...extra });
}

function toVoorbeeld(toestand: string, inhoud: AdaptiveCard): Voorbeeld {
  return { kaart: 'formulier', toestand, plek: 'chat', inhoud };
}
