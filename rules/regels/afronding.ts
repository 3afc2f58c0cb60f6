import { addMaanden, type Datum } from '../datum';
import { isVoltooid } from '../formulieren/f10-f11-pvt-map';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum } from '../velden';

/** Zoveel maanden voor het einde van de termijn kan "niet verwijtbaar" worden doorgegeven (T-39). */
export const NIET_VERWIJTBAAR_MAANDEN = 2;

/** Waarin PVT en MAP van elkaar verschillen; verder stelt DUO aan beide dezelfde eisen. */
interface Onderdeel {
  readonly formulier: 'F-10' | 'F-11';
  readonly sleutel: 'datumOndertekening' | 'datumEindgesprek';
  /** Naam van de gebeurtenis in een zin. */
  readonly gebeurtenis: string;
  /** Naam van het onderdeel in een zin. */
  readonly naam: string;
  readonly nummers: Readonly<Record<Eis, `V-${string}`>>;
}

type Eis =
  | 'voor de termijn'
  | 'na de Z-route'
  | 'geen plan'
  | 'al voldaan'
  | 'leeg na de termijn'
  | 'op tijd'
  | 'te vroeg'
  | 'niet te laat';

const PVT: Onderdeel = {
  formulier: 'F-10',
  sleutel: 'datumOndertekening',
  gebeurtenis: 'De ondertekening',
  naam: 'Het PVT',
  nummers: {
    'voor de termijn': 'V-PVT-05',
    'na de Z-route': 'V-PVT-06',
    'geen plan': 'V-PVT-07',
    'al voldaan': 'V-PVT-09',
    'leeg na de termijn': 'V-PVT-11',
    'op tijd': 'V-PVT-12',
    'te vroeg': 'V-PVT-13',
    'niet te laat': 'V-PVT-14',
  },
};

const MAP: Onderdeel = {
  formulier: 'F-11',
  sleutel: 'datumEindgesprek',
  gebeurtenis: 'Het eindgesprek MAP',
  naam: 'De MAP',
  nummers: {
    'voor de termijn': 'V-MAP-01',
    'na de Z-route': 'V-MAP-02',
    'geen plan': 'V-MAP-03',
    'al voldaan': 'V-MAP-05',
    'leeg na de termijn': 'V-MAP-07',
    'op tijd': 'V-MAP-08',
    'te vroeg': 'V-MAP-09',
    'niet te laat': 'V-MAP-10',
  },
};

/** De dag van de afronding; `undefined` als het onderdeel niet is voltooid of de datum nog leeg is. */
function afgerondOp({ velden }: Invulling, { sleutel }: Onderdeel): Datum | undefined {
  return isVoltooid(velden) ? leesDatum(velden, sleutel) : undefined;
}

/** Waar als de termijn voorbij is: op de dag van de afronding, of vandaag als het onderdeel niet is voltooid. */
function isTeLaat(invulling: Invulling, onderdeel: Onderdeel): boolean {
  const { termijn } = invulling.staat;
  return termijn !== undefined && (afgerondOp(invulling, onderdeel) ?? invulling.vandaag) > termijn.totEnMet;
}

/** Het begin van de termijn als de afronding ervoor ligt. */
function voorDeTermijn(invulling: Invulling, onderdeel: Onderdeel): { readonly datum: Datum } | undefined {
  const dag = afgerondOp(invulling, onderdeel);
  const start = invulling.staat.termijn?.eersteStart;
  return dag !== undefined && start !== undefined && dag < start ? { datum: start } : undefined;
}

function naDeZroute(invulling: Invulling, onderdeel: Onderdeel): boolean {
  const dag = afgerondOp(invulling, onderdeel);
  const zroute = invulling.staat.leerrouteAfronding.datumAfrondingZ;
  return dag !== undefined && zroute !== undefined && dag > zroute;
}

function isVoldaanZroute({ staat }: Invulling): boolean {
  return staat.plicht.voldaanZrouteOp !== undefined || staat.leerrouteAfronding.certificaatOverhandigd !== undefined;
}

function isTeVroegNietVerwijtbaar({ velden, staat, vandaag }: Invulling): boolean {
  const { termijn } = staat;
  if (velden.verwijtbaar !== 'Nee' || termijn === undefined) return false;
  return vandaag < addMaanden(termijn.totEnMet, -NIET_VERWIJTBAAR_MAANDEN);
}

/** Eisen van DUO aan de datum van de afronding. */
function eisenAanDatum(onderdeel: Onderdeel): readonly Regel[] {
  const { formulier, sleutel, nummers, gebeurtenis } = onderdeel;
  const basis = { formulieren: [formulier], ernst: 'BLOK', bronnen: ['DUO-R'] } as const;
  return [
    defineRegel({
      ...basis,
      id: nummers['voor de termijn'],
      veld: sleutel,
      tekst: `${gebeurtenis} ligt vóór de start van de inburgeringstermijn ({datum}). DUO weigert dit.` as const,
      faalt: (invulling) => voorDeTermijn(invulling, onderdeel),
    }),
    defineRegel({
      ...basis,
      id: nummers['na de Z-route'],
      veld: sleutel,
      tekst: `${gebeurtenis} ligt na de afronding van de Z-route.`,
      faalt: (invulling) => naDeZroute(invulling, onderdeel),
    }),
    defineRegel({
      ...basis,
      id: nummers['geen plan'],
      tekst: 'Uw gemeente heeft geen actueel plan voor deze persoon.',
      faalt: ({ staat }) => staat.plan.pips.length === 0,
    }),
    defineRegel({
      ...basis,
      id: nummers['al voldaan'],
      tekst: 'Aan de plicht is al voldaan via de Z-route.',
      faalt: isVoldaanZroute,
    }),
  ];
}

/** Eisen van DUO aan de verwijtbaarheid. */
function eisenAanVerwijt(onderdeel: Onderdeel): readonly Regel[] {
  const { formulier, nummers, naam } = onderdeel;
  const basis = { formulieren: [formulier], ernst: 'BLOK', veld: 'verwijtbaar' } as const;
  return [
    defineRegel({
      ...basis,
      id: nummers['leeg na de termijn'],
      tekst: 'De termijn is overschreden. Geef aan of dit verwijtbaar is.',
      bronnen: ['DUO-R', 'S1 §3.4.7'],
      faalt: (invulling) => !isIngevuld(invulling.velden, 'verwijtbaar') && isTeLaat(invulling, onderdeel),
    }),
    defineRegel({
      ...basis,
      id: nummers['op tijd'],
      tekst: `${naam} is op tijd afgerond. Vul geen verwijtbaarheid in.`,
      bronnen: ['DUO-R'],
      faalt: (invulling) => {
        const opTijd = invulling.staat.termijn !== undefined && !isTeLaat(invulling, onderdeel);
        return isIngevuld(invulling.velden, 'verwijtbaar') && afgerondOp(invulling, onderdeel) !== undefined && opTijd;
      },
    }),
    defineRegel({
      ...basis,
      id: nummers['te vroeg'],
      tekst: "'Niet verwijtbaar' kan alleen als de termijn binnen twee maanden eindigt.",
      bronnen: ['DUO-R'],
      faalt: isTeVroegNietVerwijtbaar,
    }),
    defineRegel({
      ...basis,
      id: nummers['niet te laat'],
      tekst: "'Verwijtbaar' kan alleen als de termijn is overschreden.",
      bronnen: ['DUO-R'],
      faalt: (invulling) => invulling.velden.verwijtbaar === 'Ja' && !isTeLaat(invulling, onderdeel),
    }),
  ];
}

/** V-PVT-05 tot en met 14, voor zover zij op het formulier te toetsen zijn. */
export const AFRONDING_PVT: readonly Regel[] = [...eisenAanDatum(PVT), ...eisenAanVerwijt(PVT)];
/** V-MAP-01 tot en met 10, idem. */
export const AFRONDING_MAP: readonly Regel[] = [...eisenAanDatum(MAP), ...eisenAanVerwijt(MAP)];
