import { countOf, maskNummers, plain } from '../format';
import { type AdaptiveCard } from '../kaart';
import { drawVorm, kaleKnop, knop } from './vorm';

/** A number of a person that was refused is not shown again. */
function vraagReden(reden: string) {
  const voorbeeld = 'Geen namen of nummers van inburgeraars';
  return { id: 'reden', label: 'Reden', waarde: maskNummers(reden), voorbeeld };
}

/** Keuze in plaats van een persoon: de dossiers gaan naar wie er de minste heeft. */
export const VERDELEN = 'verdelen';

/** Een collega die een dossier kan krijgen. `open`: zijn open dossiers; ontbreekt als dat nu niet te tellen is. */
export interface Kandidaat {
  readonly id: string;
  readonly naam: string;
  readonly open?: number;
  readonly afwezig: boolean;
}

export interface TeruggeefInvoer {
  readonly dossiernummer: string;
  readonly bericht: string;
  readonly stappen: number;
  readonly reden: string;
  readonly fouten: readonly string[];
}

/** Vraagt waarom een melding teruggaat, voordat dat wordt vastgelegd. */
export function buildTeruggeefKaart({ dossiernummer, fouten, reden, ...kenmerken }: TeruggeefInvoer): AdaptiveCard {
  return drawVorm(`teruggeven:${dossiernummer}`, {
    ...{ waar: `Dossier ${dossiernummer}`, titel: 'Melding teruggeven', fouten },
    uitleg: 'De melding wordt weer nieuw, zodat een collega haar kan oppakken. De reden staat daarna in het dossier.',
    teksten: [vraagReden(reden)],
    knoppen: [
      knop('Teruggeven', 'afhandelen', { dossiernummer, ...kenmerken, stap: 'teruggeven' }),
      kaleKnop('Toch niet', 'dossier', { dossiernummer }),
    ],
  });
}

export interface OverdraagInvoer {
  readonly dossiernummer: string;
  /** Naam van wie het dossier nu heeft; ontbreekt als het van niemand is. */
  readonly van?: string;
  readonly stappen: number;
  /** De beste keuze eerst. */
  readonly kandidaten: readonly Kandidaat[];
  readonly naar: string;
  readonly reden: string;
  readonly fouten: readonly string[];
}

/** Een dossier aan een collega geven, met het voorstel van wie de minste open dossiers heeft. */
export function buildOverdraagKaart(invoer: OverdraagInvoer): AdaptiveCard {
  const { dossiernummer, van, stappen, kandidaten, naar, reden, fouten } = invoer;
  const voorstel = kandidaten.find(({ afwezig, open }) => !afwezig && open !== undefined);
  return drawVorm(`overdragen:${dossiernummer}`, {
    ...{
      waar: `Dossier ${dossiernummer}`,
      titel: van === undefined ? 'Dossier toewijzen' : 'Dossier overdragen',
      fouten,
    },
    uitleg: [noemEigenaar(van), noemVoorstel(voorstel)].filter((zin) => zin !== '').join(' '),
    keuzes: [
      {
        ...{ id: 'naar', label: 'Naar wie', opties: kandidaten.map(asOptie) },
        waarde: naar === '' ? (voorstel?.id ?? '') : naar,
      },
    ],
    teksten: [vraagReden(reden)],
    knoppen: [
      knop(van === undefined ? 'Toewijzen' : 'Overdragen', 'overdragen', { dossiernummer, stappen }),
      kaleKnop('Toch niet', 'dossier', { dossiernummer }),
    ],
  });
}

function noemEigenaar(van: string | undefined): string {
  return van === undefined
    ? 'Dit dossier heeft nog geen klantmanager.'
    : `Dit dossier is nu van ${plain(van)}. De nieuwe klantmanager krijgt een bericht in de chat.`;
}

function noemVoorstel(voorstel: Kandidaat | undefined): string {
  if (voorstel === undefined) return '';
  return `Voorstel: ${plain(voorstel.naam)}, met ${noemOpen(voorstel)}. Niemand die er nu is, heeft er minder.`;
}

function noemOpen({ open = 0 }: Kandidaat): string {
  return countOf(open, 'open dossier', 'open dossiers');
}

/** `Fatima (12 open)`, `Joost (afwezig, 3 open)`. */
function asOptie({ id, naam, open, afwezig }: Kandidaat): { title: string; value: string } {
  const erbij = [...(afwezig ? ['afwezig'] : []), ...(open === undefined ? [] : [`${open} open`])];
  return { title: plain(naam) + (erbij.length === 0 ? '' : ` (${erbij.join(', ')})`), value: id };
}

export interface AfwezigInvoer {
  /** Wie afwezig kan worden gemeld: zichzelf, of voor de teamleider ook de anderen. */
  readonly personen: readonly Kandidaat[];
  readonly persoon: string;
  readonly vervangers: readonly Kandidaat[];
  readonly vervanger: string;
  readonly van: string;
  readonly totEnMet: string;
  /** Eén zin over wat er al is opgegeven; leeg als er niets is. */
  readonly stand: string;
  readonly fouten: readonly string[];
}

/** Afwezigheid opgeven met een vervanger, of zeggen dat iemand er weer is. */
export function buildAfwezigKaart(invoer: AfwezigInvoer): AdaptiveCard {
  const { personen, persoon, vervangers, vervanger, van, totEnMet, stand, fouten } = invoer;
  const uitleg =
    'De vervanger krijgt de herinneringen en mag op de dossiers werken, als hij in dezelfde caseload werkt.';
  return drawVorm(`afwezig:${persoon}`, {
    ...{ waar: 'Regiebot', titel: 'Afwezig', uitleg: stand === '' ? uitleg : `${stand} ${uitleg}`, fouten },
    keuzes: [
      ...(personen.length > 1
        ? [{ id: 'wie', label: 'Wie is er niet', opties: personen.map(asOptie), waarde: persoon }]
        : []),
      { id: 'vervanger', label: 'Wie neemt waar', opties: vervangers.map(asOptie), waarde: vervanger },
    ],
    dagen: [
      { id: 'van', label: 'Eerste dag', waarde: van },
      { id: 'totEnMet', label: 'Laatste dag', waarde: totEnMet },
    ],
    knoppen: [
      knop('Vastleggen', 'afwezig', { persoon }),
      ...(stand === '' ? [] : [kaleKnop('Weer aanwezig', 'weer-aanwezig', { persoon })]),
    ],
  });
}

export interface OverplaatsInvoer {
  readonly keer: string;
  readonly caseloads: readonly string[];
  readonly van: string;
  readonly naar: string;
  /** Wie ze kan krijgen. */
  readonly ontvangers: readonly Kandidaat[];
  readonly aan: string;
  readonly dossiers: string;
  readonly reden: string;
  readonly fouten: readonly string[];
}

/** Dossiers van de ene caseload naar de andere brengen: alle, of een paar. */
export function buildOverplaatsKaart(invoer: OverplaatsInvoer): AdaptiveCard {
  const { keer, caseloads, van, naar, ontvangers, aan, dossiers, reden, fouten } = invoer;
  const lijst = caseloads.map((naam) => ({ title: plain(naam), value: naam }));
  const verdelen = { title: 'Verdelen over de caseload', value: VERDELEN };
  return drawVorm('overplaatsen', {
    ...{ waar: 'Regiebot', titel: 'Dossiers overplaatsen', fouten },
    uitleg:
      'De kaarten gaan mee naar het andere kanaal. U ziet eerst om hoeveel dossiers het gaat. Bij verdelen gaat elk dossier naar wie er de minste heeft.',
    keuzes: [
      { id: 'van', label: 'Van caseload', opties: lijst, waarde: van },
      { id: 'naar', label: 'Naar caseload', opties: lijst, waarde: naar },
      { id: 'aan', label: 'Nieuwe klantmanager', opties: [verdelen, ...ontvangers.map(asOptie)], waarde: aan },
    ],
    teksten: [
      { id: 'dossiers', label: 'Welke dossiers (leeg: alle)', waarde: dossiers, voorbeeld: '2026-0143, 2026-0144' },
      vraagReden(reden),
    ],
    knoppen: [knop('Verder', 'overplaatsen', { keer })],
  });
}

export interface BevestigInvoer extends Pick<OverplaatsInvoer, 'keer' | 'van' | 'naar' | 'aan' | 'dossiers' | 'reden'> {
  readonly aantal: number;
  /** Naam van de nieuwe klantmanager; telt niet als er wordt verdeeld. */
  readonly naam: string;
}

/** De laatste blik voordat dossiers verhuizen. */
export function buildOverplaatsBevestigKaart({ aantal, naam, ...gegevens }: BevestigInvoer): AdaptiveCard {
  const { van, naar } = gegevens;
  const wie = gegevens.aan === VERDELEN ? 'Ze worden verdeeld over wie daar werkt.' : `Ze worden van ${plain(naam)}.`;
  return drawVorm('overplaatsen', {
    ...{ waar: 'Regiebot', titel: `Overplaatsen: ${countOf(aantal, 'dossier', 'dossiers')}`, fouten: [] },
    uitleg: `Van caseload ${plain(van)} naar caseload ${plain(naar)}. ${wie}`,
    knoppen: [{ ...knop('Overplaatsen', 'overplaatsen', { ...gegevens, gezien: aantal }), invoer: 'none' }],
  });
}
