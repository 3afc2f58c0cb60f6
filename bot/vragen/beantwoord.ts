import { type Datum } from '../../rules/datum';
import { getMeting, type MetingId } from '../../rules/metingen/catalogus';
import { type NaamVan } from '../../cards';
import { checkVraag } from '../../rules/metingen/check';
import { measure } from '../../rules/metingen/measure';
import { type Peiling } from '../../rules/metingen/peiling';
import { asGesteld, findToegangsweigering, type Vrager } from '../../rules/metingen/toegang';
import { type Filters, type Periode, type Vraag } from '../../rules/metingen/vraag';
import { begrijp, type Betekenis } from './begrijp';
import { createLezer, type Lezer } from './lees-vraag';
import { type Lezing } from './lezing';
import { NAMEN } from './taal/lexicon';
import { MAX_TEKENS } from './taal/woord';
import { listNamen } from './namen';
import { findNietGeteld, legNietGeteldUit } from './niet-geteld';
import { legUit, type Uitleg } from './uitleg/leg-uit';
import { type Vorige } from './vervolg';
import { voorbeeldVan } from './woorden/voorbeelden';
import {
  definitieVan,
  GEWEIGERD,
  LEGE_VRAAG,
  NAAM_IN_CHAT,
  NAAM_IN_KANAAL,
  NIET_BEGREPEN,
  PERSOON_BIJ_NAAM,
  PERSOONSNUMMER,
  TE_LANG,
  VERDUIDELIJKEN,
  ZIE_HULP,
  zinVan,
} from './zinnen';

/** Een geteld antwoord, met alles om het na te rekenen en erop door te vragen. */
export interface Telantwoord {
  readonly uitkomst: 'antwoord';
  readonly meting: MetingId;
  readonly filters: Filters;
  readonly peildatum: Datum;
  readonly periode?: Periode;
  readonly aantal: number;
  readonly bedrag?: number;
  /** Verschillende dossiernummers, oplopend. */
  readonly dossiers: readonly string[];
  readonly groepen?: readonly { readonly naam: string; readonly aantal: number }[];
  readonly antwoord: string;
  readonly definitie: string;
  readonly vorige: Vorige;
}

/** Geen getal: de zin zegt waarom, de suggesties zijn vragen die wel kunnen. */
export interface GeenAntwoord {
  readonly uitkomst: 'niet begrepen' | 'geweigerd' | 'verduidelijken';
  readonly antwoord: string;
  readonly onbekendWoord?: string;
  readonly suggesties?: readonly string[];
  /** De meting waar de vraag het meest op leek. */
  readonly lijktOp?: MetingId;
  /** Waar als een ander de zin op zichzelf nog zou kunnen begrijpen. */
  readonly vertaalbaar?: true;
}

export type Antwoord = Telantwoord | GeenAntwoord | Uitleg;

/** Eén vraag van iemand op een plek. */
export interface Gesteld {
  readonly vraag: string;
  readonly vrager: Vrager;
  /** De klantmanager die vraagt, voor "mijn"; bij een ander is "mijn" niet te begrijpen. */
  readonly eigen?: string;
  readonly vorige?: Vorige;
  /** Of dit woord de naam van een collega is; zonder telt alleen wat een bekende voornaam is. */
  readonly isCollega?: (woord: string) => boolean;
}

/** Beantwoordt vragen over een peiling. Gooit niet, wat er ook wordt gevraagd. */
export type Antwoorder = (gesteld: Gesteld) => Antwoord;

/** Negen cijfers, ook met punten of spaties ertussen, die geen dossiernummer of datum zijn. */
const PERSOONSNUMMER_PATROON = /(?<![\d-])\d(?:[ .]?\d){7,9}(?![\d-])/;
const MAX_SUGGESTIES = 3;
const MAX_WOORD = 40;

/** Maakt een antwoorder voor deze peiling; `naamVan` is hoe collega's een klantmanager noemen. */
export function createAntwoorder(peiling: Peiling, naamVan: NaamVan = (id) => id): Antwoorder {
  const { peildatum } = peiling;
  const lezer = createLezer(listNamen(peiling, naamVan));
  return (gesteld) => weiger(gesteld) ?? legUit(gesteld.vraag, peildatum) ?? beantwoord(gesteld, peiling, lezer);
}

/** Wat niet eens gelezen wordt. */
function weiger({ vraag }: Gesteld): GeenAntwoord | undefined {
  if (PERSOONSNUMMER_PATROON.test(vraag)) return { uitkomst: 'niet begrepen', antwoord: PERSOONSNUMMER };
  if (vraag.length > MAX_TEKENS) return { uitkomst: 'niet begrepen', antwoord: TE_LANG };
  return vraag.trim() === '' ? { uitkomst: 'niet begrepen', antwoord: LEGE_VRAAG } : undefined;
}

function beantwoord(gesteld: Gesteld, peiling: Peiling, lezer: Lezer): Antwoord {
  const { vraag, vrager, eigen, vorige } = gesteld;
  const dossiernummer = findNietGeteld(vraag);
  const oud = bruikbaar(vorige);
  if (dossiernummer !== undefined) return explainVorige(oud, vrager, dossiernummer, peiling);
  const lezing = lezer(vraag);
  const betekenis = begrijp(lezing, peiling.peildatum, eigen === undefined ? {} : { door: eigen }, oud);
  const weigering = weigerToegang(lezing, betekenis, vrager);
  if (weigering !== undefined) return weigering;
  if (betekenis.soort !== 'vraag') return geenAntwoord(lezing, betekenis, gesteld);
  const { vraag: begrepen, begrippen } = betekenis;
  return telAntwoord(asGesteld(begrepen, vrager), { vraag: begrepen, begrippen }, peiling);
}

/** Wie de vorige vraag hier niet mag stellen, hoort ook niet waarom een dossier er niet bij staat. */
function explainVorige(vorige: Vorige | undefined, vrager: Vrager, dossiernummer: string, peiling: Peiling): Antwoord {
  if (vorige === undefined) return { uitkomst: 'niet begrepen', antwoord: NIET_BEGREPEN };
  const reden = findToegangsweigering(vorige.vraag, vrager);
  if (reden !== undefined) return { uitkomst: 'geweigerd', antwoord: GEWEIGERD[reden] };
  return legNietGeteldUit(asGesteld(vorige.vraag, vrager), dossiernummer, peiling);
}

/** Wat terugkomt is van buiten: een vraag die niet klopt, telt niet als vorige. */
function bruikbaar(vorige: Vorige | undefined): Vorige | undefined {
  return vorige === undefined || checkVraag(vorige.vraag).length > 0 ? undefined : vorige;
}

function weigerToegang(lezing: Lezing, betekenis: Betekenis, vrager: Vrager): GeenAntwoord | undefined {
  if (vrager.plek === 'kanaal') {
    if (lezing.persoon) return { uitkomst: 'geweigerd', antwoord: NAAM_IN_KANAAL };
    if (lezing.alleCaseloads) return { uitkomst: 'geweigerd', antwoord: GEWEIGERD['andere caseload'] };
    const [eerste] = betekenis.soort === 'vraag' ? [] : betekenis.verwant;
    // Ook een vraag die niet is begrepen krijgt in een kanaal geen voorstel over sancties of afwezigheid.
    if (eerste !== undefined && !getMeting(eerste).kanaal)
      return { uitkomst: 'geweigerd', antwoord: GEWEIGERD['niet in een kanaal'] };
  }
  const reden = betekenis.soort === 'vraag' ? findToegangsweigering(betekenis.vraag, vrager) : undefined;
  return reden === undefined ? undefined : { uitkomst: 'geweigerd', antwoord: GEWEIGERD[reden] };
}

function geenAntwoord(
  lezing: Lezing,
  betekenis: Exclude<Betekenis, { soort: 'vraag' }>,
  { vrager: { plek }, isCollega = () => false }: Gesteld,
): GeenAntwoord {
  if (lezing.persoon) return { uitkomst: 'niet begrepen', antwoord: NAAM_IN_CHAT };
  const suggesties = listSuggesties(betekenis.verwant, lezing);
  const [lijktOp] = betekenis.verwant;
  const gelijkend = lijktOp === undefined ? {} : { suggesties, lijktOp };
  if (betekenis.soort === 'verduidelijken')
    return { uitkomst: 'verduidelijken', antwoord: VERDUIDELIJKEN, ...gelijkend };
  const meer = { ...gelijkend, ...(lezing.vervolg ? {} : { vertaalbaar: true as const }) };
  const onbekendWoord = betekenis.onbekendWoord?.slice(0, MAX_WOORD);
  const slot = suggesties.length > 0 ? '' : ` ${ZIE_HULP}`;
  if (onbekendWoord === undefined) return { uitkomst: 'niet begrepen', antwoord: `${NIET_BEGREPEN}${slot}`, ...meer };
  // Het woord kan een naam zijn; in een kanaal herhaalt de bot die niet.
  const antwoord = plek === 'kanaal' ? NIET_BEGREPEN : noemOnbekend(onbekendWoord, isCollega);
  return { uitkomst: 'niet begrepen', antwoord: `${antwoord}${slot}`, onbekendWoord, ...meer };
}

/** Een naam is geen woord dat iemand anders kan kiezen: dan zegt de zin wat hier niet kan. */
function noemOnbekend(woord: string, isCollega: (woord: string) => boolean): string {
  const klein = woord.toLowerCase();
  if (NAMEN.has(klein) || isCollega(klein)) return PERSOON_BIJ_NAAM;
  return `${NIET_BEGREPEN} Het woord "${woord}" ken ik hier niet.`;
}

function listSuggesties(verwant: readonly MetingId[], { filters }: Lezing): readonly string[] {
  const dossiernummer = filters.find(({ filter }) => filter === 'dossier')?.waarde;
  return verwant.flatMap((meting) => voorbeeldVan(meting, dossiernummer) ?? []).slice(0, MAX_SUGGESTIES);
}

/** Telt een vraag die al begrepen en toegestaan is. */
export function telAntwoord(vraag: Vraag, vorige: Vorige, peiling: Peiling): Telantwoord {
  const uitkomst = measure(vraag, peiling);
  return {
    uitkomst: 'antwoord',
    meting: vraag.meting,
    filters: vraag.filters,
    peildatum: peiling.peildatum,
    ...(vraag.periode === undefined ? {} : { periode: vraag.periode }),
    aantal: uitkomst.aantal,
    ...(uitkomst.bedrag === undefined ? {} : { bedrag: uitkomst.bedrag }),
    dossiers: uitkomst.dossiers,
    ...(uitkomst.groepen === undefined
      ? {}
      : { groepen: uitkomst.groepen.map(({ naam, aantal }) => ({ naam, aantal })) }),
    antwoord: zinVan(vraag, uitkomst),
    definitie: definitieVan(vraag, peiling.peildatum),
    vorige,
  };
}
