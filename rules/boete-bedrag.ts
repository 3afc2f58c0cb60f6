import { addMaanden, type Datum } from './datum';
import { boeteSleutel } from './dossier/historie';
import { type Boete, type DossierStaat } from './dossier/staat';
import { formatEuro } from './euro';
import { isArtikel22, isArtikel23 } from './formulieren/f09-boete';
import { type Velden } from './historie';
import { leesDatum, leesTekst } from './velden';

/** Vaste boete voor de brede intake en de toets, in euro's (Bi 7.1.1). */
export const BOETE_INTAKE = 250;
/** Eerste boete over het plan en het hoogste normbedrag, in euro's (Bi 7.1.2, 7.1.3). */
export const BOETE_PLAN = 50;
export const BOETE_PLAN_HOOGST = 800;
/** Zoveel maanden kijkt een nieuwe overtreding terug (Bi 7.1.3). */
export const RECIDIVE_MAANDEN = 12;
/** Hoogste totaal van artikel 22 en 23 in de (verlengde) termijn, in euro's (Bi 7.1.5). */
export const BOETE_MAXIMUM = 2400;

/** In een nieuwe termijn na een boete van DUO: tot en met zoveel maanden hoogstens dit totaal (Bi 7.1.5). */
const MAXIMUM_NIEUWE_TERMIJN: readonly (readonly [maanden: number, maximum: number])[] = [
  [6, 400],
  [12, 800],
  [18, 1200],
  [24, 1600],
];

/** Deel van het normbedrag per mate van verwijtbaarheid, in procenten (Bi 7.1.4; Awb 5:41). */
const PERCENTAGES: Readonly<Record<string, number>> = {
  opzet: 100,
  'grove schuld': 75,
  'geen van beide': 50,
  verminderd: 25,
  'niet verwijtbaar': 0,
};

/** Deze standen betekenen dat de boete is opgelegd; een voorstel of een herroepen boete telt niet mee. */
const OPGELEGD: readonly string[] = ['opgelegd', 'betaald', 'kwijtgescholden'];

/** Waar als de boete is opgelegd. */
export function isOpgelegd({ status }: Pick<Boete, 'status'>): boolean {
  return OPGELEGD.includes(status);
}

/** Een berekende boete die haar eigen berekening meedraagt. Alle bedragen in euro's. */
export interface Boeteberekening {
  /** Normbedrag vóór het percentage. */
  readonly norm: number;
  readonly percentage: number;
  /** Norm maal percentage, nog zonder maximum. */
  readonly berekend: number;
  /** Maximum in deze termijn, wat daarvan al is opgelegd en wat rest. */
  readonly maximum: number;
  readonly eerder: number;
  readonly rest: number;
  /** Wat hoogstens kan worden opgelegd. */
  readonly bedrag: number;
  /** De eerdere overtreding waardoor de norm is verhoogd. */
  readonly vorige?: Boete;
  /** De berekening in Nederlandse zinnen. */
  readonly stappen: readonly string[];
}

/**
 * Berekent de boete van een F-09 (bijlage C van de domeinlijst; Bi 7.1.1-7.1.5). Boetes van het dossier met dezelfde sleutel
 * zijn deze boete zelf en tellen niet mee. `undefined` zolang grondslag of (bij art. 23) verwijtbaarheid niet bekend is.
 */
export function computeBoete(velden: Velden, staat: DossierStaat): Boeteberekening | undefined {
  const sleutel = boeteSleutel(velden);
  const andere = staat.boetes.filter((boete) => boete.sleutel !== sleutel && isOpgelegd(boete));
  const grondbedrag = computeGrondbedrag(velden, andere, staat.vandaag);
  if (grondbedrag === undefined) return undefined;
  const berekend = (grondbedrag.norm * grondbedrag.percentage) / 100;
  const ruimte = computeRuimte(leesDatum(velden, 'datumOvertreding') ?? staat.vandaag, andere, staat);
  const bedrag = Math.min(berekend, ruimte.rest);
  return {
    ...grondbedrag,
    berekend,
    ...ruimte,
    bedrag,
    stappen: noemStappen({ ...grondbedrag, berekend, ...ruimte, bedrag, isVast: isArtikel22(velden) }),
  };
}

type Grondbedrag = Pick<Boeteberekening, 'norm' | 'percentage' | 'vorige'>;

function computeGrondbedrag(velden: Velden, andere: readonly Boete[], vandaag: Datum): Grondbedrag | undefined {
  const mate = leesTekst(velden, 'verwijtbaarheid');
  if (isArtikel22(velden)) return { norm: BOETE_INTAKE, percentage: mate === 'niet verwijtbaar' ? 0 : 100 };
  const percentage = mate === undefined ? undefined : PERCENTAGES[mate];
  if (!isArtikel23(velden) || percentage === undefined) return undefined;
  const vorige = findVorige(leesDatum(velden, 'datumConstatering') ?? vandaag, andere);
  const norm = computeNorm(vorige, andere);
  return vorige === undefined ? { norm, percentage } : { norm, percentage, vorige };
}

/** De laatste eerdere overtreding van art. 23 binnen twaalf maanden waarvan de boete toen al onherroepelijk was. */
function findVorige(vastgesteldOp: Datum, boetes: readonly Boete[]): Boete | undefined {
  let vorige: Boete | undefined;
  for (const boete of boetes) {
    const { datumConstatering, onherroepelijkOp } = boete;
    if (!isBinnenJaar(boete, vastgesteldOp) || datumConstatering === undefined) continue;
    if (onherroepelijkOp === undefined || onherroepelijkOp > vastgesteldOp) continue;
    if (vorige?.datumConstatering === undefined || vorige.datumConstatering < datumConstatering) vorige = boete;
  }
  return vorige;
}

/** Waar als deze boete over het plan minder dan twaalf maanden vóór `vastgesteldOp` is vastgesteld. */
export function isBinnenJaar({ grondslag, datumConstatering }: Boete, vastgesteldOp: Datum): boolean {
  if (grondslag !== 'art. 23' || datumConstatering === undefined) return false;
  return datumConstatering < vastgesteldOp && datumConstatering > addMaanden(vastgesteldOp, -RECIDIVE_MAANDEN);
}

/** Steeds het dubbele van de norm van de vorige, tot het hoogste bedrag. De verlaging door het percentage telt niet door. */
function computeNorm(vorige: Boete | undefined, boetes: readonly Boete[]): number {
  if (vorige?.datumConstatering === undefined) return BOETE_PLAN;
  const norm = computeNorm(findVorige(vorige.datumConstatering, boetes), boetes);
  return Math.min(BOETE_PLAN_HOOGST, 2 * norm);
}

type Ruimte = Pick<Boeteberekening, 'maximum' | 'eerder' | 'rest'>;

function computeRuimte(overtreding: Datum, andere: readonly Boete[], { termijn }: DossierStaat): Ruimte {
  const maanden = termijn?.nieuweTermijnMaanden;
  // Zonder nieuwe termijn tellen alle boetes van het traject, ook die van vóór de termijn: gunstig voor de inburgeraar.
  if (termijn === undefined || maanden === undefined) return maakRuimte(BOETE_MAXIMUM, andere);
  const inNieuwe = overtreding >= termijn.start;
  const maximum = inNieuwe ? maximumVan(maanden) : BOETE_MAXIMUM;
  return maakRuimte(
    maximum,
    andere.filter(({ datumOvertreding }) => datumOvertreding >= termijn.start === inNieuwe),
  );
}

function maakRuimte(maximum: number, boetes: readonly Boete[]): Ruimte {
  const eerder = boetes.reduce((som, { bedrag }) => som + bedrag, 0);
  return { maximum, eerder, rest: Math.max(0, maximum - eerder) };
}

function maximumVan(maanden: number): number {
  return MAXIMUM_NIEUWE_TERMIJN.find(([grens]) => maanden <= grens)?.[1] ?? BOETE_MAXIMUM;
}

function noemStappen({
  norm,
  percentage,
  vorige,
  berekend,
  maximum,
  eerder,
  rest,
  bedrag,
  isVast,
}: Omit<Boeteberekening, 'stappen'> & { readonly isVast: boolean }): string[] {
  const herhaling = vorige === undefined ? '' : ', verhoogd wegens een eerdere overtreding binnen twaalf maanden';
  return [
    `Normbedrag: ${formatEuro(norm)}${herhaling}.`,
    isVast ? noemVast(percentage) : `Mate van verwijtbaarheid: ${percentage} procent, dus ${formatEuro(berekend)}.`,
    `Eerder opgelegd in deze termijn: ${formatEuro(eerder)}; het maximum is ${formatEuro(maximum)}, er is nog ruimte voor ${formatEuro(rest)}.`,
    `Boete: ${formatEuro(bedrag)}.`,
  ];
}

/** Bij artikel 22 is het bedrag vast: alleen wie niets te verwijten is, betaalt niet. */
function noemVast(percentage: number): string {
  return percentage === 0
    ? 'Niet verwijtbaar: er is geen boete.'
    : 'Bij artikel 22 is het bedrag vast; de mate van verwijtbaarheid telt niet mee.';
}
