import { type FormulierId } from '../../rules/formulier';
import { getFormulier, listFormulieren } from '../../rules/formulieren';
import { type Dossier } from '../../rules/historie';
import { toets } from '../../rules/toets';
import { listUitwegen } from '../../rules/uitleg';
import { buildFormulierKaart, type FormulierInvoer } from '../formulier/build';
import { parseInvoer } from '../formulier/invoer';
import { type EigenLijsten, noemKeuze } from '../formulier/keuzes';
import { type AdaptiveCard } from '../kaart';
import { GEKOPPELD, IN_TRAJECT, INTAKE_KLAAR, OPGEROEPEN, PIP_VASTGESTELD, VANDAAG } from './dossiers';
import { type Voorbeeld } from './voorbeeld';

/** Verzonnen collega's en caseloads. */
export const LIJSTEN: EigenLijsten = {
  medewerkers: [
    { id: 'fatima', naam: 'Fatima' },
    { id: 'joost', naam: 'Joost' },
    { id: 'marieke', naam: 'Marieke' },
  ],
  caseloads: ['Noord', 'Oost', 'Zuid'],
};

/** Bij welk dossier een formulier in een voorbeeld hoort; de rest speelt in een lopend traject. */
const DOSSIERS: Readonly<Partial<Record<FormulierId, Dossier>>> = {
  'F-00': GEKOPPELD,
  'F-01': GEKOPPELD,
  'F-02': GEKOPPELD,
  'F-03': OPGEROEPEN,
  'F-04': OPGEROEPEN,
  'F-05': INTAKE_KLAAR,
  'F-20b': PIP_VASTGESTELD,
};

function dossierBij(formulier: FormulierId): Dossier {
  return DOSSIERS[formulier] ?? IN_TRAJECT;
}

/** Elk formulier in elke vorm, nog leeg. */
export function listNieuweFormulieren(): Voorbeeld[] {
  return listFormulieren().flatMap((formulier) =>
    (formulier.vormen.length === 0 ? [''] : formulier.vormen.map(({ id }) => id)).map((vorm) => ({
      kaart: 'formulier',
      toestand: [formulier.id, vorm]
        .filter((deel) => deel !== '')
        .join(' ')
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-'),
      plek: 'chat',
      inhoud: buildFormulierKaart({
        formulier,
        vorm,
        dossier: dossierBij(formulier.id),
        versie: 7,
        vandaag: VANDAAG,
        door: 'fatima',
        lijsten: LIJSTEN,
      }),
    })),
  );
}

/** Wat iemand verstuurt, zoals Teams het doorgeeft, en de kaart die daarop terugkomt. */
interface Poging {
  readonly toestand: string;
  readonly formulier: FormulierId;
  readonly vorm?: string;
  readonly data: Readonly<Record<string, string>>;
  readonly dossier?: Dossier;
}

const PLAN_MET_FOUTEN = {
  dagtekening: '2026-05-09',
  verzenddatum: '2026-05-08',
  eenzijdig: 'false',
  leerroute: 'O',
  niveau: 'A2',
  intensiteitLeerroute: '20',
  ondersteuning: 'Bij [deze link](https://voorbeeld.nl) staat **meer**',
  bezwaarclausule: 'false',
};

/** Een plan waarbij alleen waarschuwingen zijn. */
export const PLAN_MET_TWIJFEL = {
  dagtekening: '2026-05-08',
  verzenddatum: '2026-05-08',
  eenzijdig: 'false',
  leerroute: 'B',
  intensiteitLeerroute: '3000',
  intensiteitPvt: '12',
  intensiteitMap: '60',
  mapPraktijk: '40',
  voortgangsgesprekken: '4',
  alfabetisering: 'NVT',
  pwBeschikkingen: 'volgen later',
  bezwaarclausule: 'false',
};

const POGINGEN: readonly Poging[] = [
  { toestand: 'f-05-geweigerd', formulier: 'F-05', data: PLAN_MET_FOUTEN },
  { toestand: 'f-05-bevestigen', formulier: 'F-05', data: PLAN_MET_TWIJFEL },
  {
    toestand: 'f-05-onleesbaar',
    formulier: 'F-05',
    data: { ...PLAN_MET_TWIJFEL, dagtekening: '31-02-2026', intensiteitPvt: '12,5' },
  },
  { toestand: 'f-05-leeg', formulier: 'F-05', data: {} },
  {
    toestand: 'f-01-geweigerd',
    formulier: 'F-01',
    data: { datumTvsMelding: '2026-05-01', scenario: '2', datumKeuze: '2026-04-30' },
  },
  { toestand: 'f-20b-verkeerde-datum', formulier: 'F-20b', data: { item: 'PIP', datum: '2026-04-30' } },
  {
    toestand: 'f-03-oproep-geweigerd',
    formulier: 'F-03',
    vorm: 'oproep',
    data: { oproepNummer: '2', datumOproep: '2026-05-08', termijn: '2026-05-07' },
  },
];

/** Formulieren die terugkomen: geweigerd, te bevestigen, onleesbaar, en na een wijziging door een ander. */
export function listTeruggekomen(): Voorbeeld[] {
  const verouderd = { toestand: 'f-05-verouderd', formulier: 'F-05', data: PLAN_MET_TWIJFEL } as const;
  return [
    ...POGINGEN.map((poging) => toVoorbeeld(poging.toestand, draw(poging, judge(poging)))),
    toVoorbeeld(verouderd.toestand, draw(verouderd, { verouderd: true })),
  ];
}

type Antwoord = Pick<FormulierInvoer, 'meldingen' | 'uitwegen' | 'fouten' | 'bevestigen' | 'verouderd' | 'bedrag'>;

function judge({ formulier, data, dossier = dossierBij(formulier) }: Poging): Antwoord {
  const { velden, fouten } = parseInvoer(getFormulier(formulier), data);
  if (fouten.length > 0) return { fouten };
  const vraag = { vandaag: VANDAAG, dossier, formulier, velden, door: 'fatima', rol: 'klantmanager' } as const;
  const oordeel = toets(vraag);
  return {
    meldingen: oordeel.meldingen,
    uitwegen: listUitwegen(vraag, oordeel.meldingen, noemKeuze),
    bevestigen: oordeel.uitkomst === 'bevestigen',
    ...(oordeel.bedrag === undefined ? {} : { bedrag: oordeel.bedrag }),
  };
}

function draw({ formulier: id, vorm = '', data, dossier = dossierBij(id) }: Poging, antwoord: Antwoord): AdaptiveCard {
  const formulier = getFormulier(id);
  const { ruw: waarden } = parseInvoer(formulier, data);
  return buildFormulierKaart({
    formulier,
    vorm,
    dossier,
    versie: 7,
    vandaag: VANDAAG,
    door: 'fatima',
    lijsten: LIJSTEN,
    waarden,
    ...antwoord,
  });
}

function toVoorbeeld(toestand: string, inhoud: AdaptiveCard): Voorbeeld {
  return { kaart: 'formulier', toestand, plek: 'chat', inhoud };
}
