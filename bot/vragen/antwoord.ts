import { type AdaptiveCard, buildAntwoordKaart, type VerbData } from '../../cards';
import { checkVraag } from '../../rules/metingen/check';
import { type Peiling } from '../../rules/metingen/peiling';
import { findToegangsweigering, inKanaal, type Vrager } from '../../rules/metingen/toegang';
import { type ActieDelen } from '../acties/actie';
import { type Inrichting, naamVan, type Persoon } from '../inrichting';
import { type Store } from '../store/store';
import { type Herkomst, type TurnUit } from '../teams/turn';
import { type Antwoord, type Antwoorder, createAntwoorder, telAntwoord } from './beantwoord';
import { loadVorige, readGegeven, saveVorige, writeGegeven } from './gesprek';
import { countOnbeantwoord, noteOnbeantwoord } from './onbeantwoord';
import { type Geladen, peilingenVan } from './peilingen';
import { GEWEIGERD, noemBegrepen } from './zinnen';

/**
 * Een eerder antwoord achter een knop: opnieuw getoetst en opnieuw geteld, voor dezelfde dag en met dezelfde kennis. `undefined` als de
 * knop geen antwoord draagt maar een tekst.
 */
export async function answerGegeven(
  delen: ActieDelen,
  persoon: Persoon,
  van: Herkomst,
  data: VerbData<'vraag'>,
): Promise<TurnUit | undefined> {
  const gegeven = readGegeven(data.begrepen);
  if (gegeven === undefined) return undefined;
  const { vorige, toen } = gegeven;
  const plek = findPlek(delen, persoon, van);
  if (plek === undefined || checkVraag(vorige.vraag).length > 0) return { soort: 'melding', tekst: GEEN_CASELOAD };
  const weigering = findToegangsweigering(vorige.vraag, plek.vrager);
  if (weigering !== undefined) return { soort: 'melding', tekst: GEWEIGERD[weigering] };
  if (toen.peildatum > delen.clock.vandaag()) return { soort: 'melding', tekst: NOG_NIET };
  const geladen = await peilingenVan(delen.store).toen(plek.caseloads, toen);
  const vraag = plek.vrager.plek === 'kanaal' ? inKanaal(vorige.vraag, plek.vrager.kanaal) : vorige.vraag;
  return toKaart(drawAntwoord(delen, telAntwoord(vraag, vorige, geladen.peiling), geladen, data.pagina, OPNIEUW));
}

/** Antwoord op een vraag; een vraag die niet precies past, wordt niet beantwoord. */
export async function answerVraagtekst(
  delen: ActieDelen,
  persoon: Persoon,
  van: Herkomst,
  vraag: string,
): Promise<TurnUit> {
  const plek = findPlek(delen, persoon, van);
  if (plek === undefined) return { soort: 'melding', tekst: GEEN_CASELOAD };
  const { store, clock } = delen;
  const geladen = await peilingenVan(store).nu(plek.caseloads, clock.vandaag());
  if ('deel' in geladen) return toKaart(buildAntwoordKaart({ antwoord: noemBezig(geladen.deel) }));
  const antwoorder = antwoorderVan(geladen.peiling, delen.inrichting);
  const vorige = await loadVorige(store, van);
  const antwoord = antwoorder({
    ...{ vraag, vrager: plek.vrager },
    ...(persoon.rol === 'klantmanager' ? { eigen: persoon.id } : {}),
    ...(vorige === undefined ? {} : { vorige }),
  });
  // An explanation leaves the thread as it was: "waarom telt … niet mee?" may be followed by "en vorige maand?".
  if (antwoord.uitkomst !== 'uitleg')
    await saveVorige(store, van, antwoord.uitkomst === 'antwoord' ? antwoord.vorige : undefined);
  if (antwoord.uitkomst === 'niet begrepen' || antwoord.uitkomst === 'verduidelijken')
    await noteOnbeantwoord(store, clock.vandaag(), van, antwoord);
  return toKaart(drawAntwoord(delen, antwoord, geladen, 0));
}

const ANTWOORDERS = new WeakMap<Peiling, Antwoorder>();

/** Zolang er niets verandert, is de peiling dezelfde en hoeven de namen erin niet opnieuw te worden verzameld. */
function antwoorderVan(peiling: Peiling, inrichting: Inrichting): Antwoorder {
  const antwoorder = ANTWOORDERS.get(peiling) ?? createAntwoorder(peiling, (id) => naamVan(inrichting, id));
  ANTWOORDERS.set(peiling, antwoorder);
  return antwoorder;
}

interface Vraagplek {
  readonly vrager: Vrager;
  /** De caseloads waarover hier iets mag worden geteld. */
  readonly caseloads: readonly string[];
}

/** In een kanaal gaat het over de caseload van dat kanaal; in de chat over de caseloads van de vrager. */
function findPlek({ inrichting }: ActieDelen, persoon: Persoon, van: Herkomst): Vraagplek | undefined {
  const alle = inrichting.caseloads.map(({ naam }) => naam);
  if (van.plek === 'chat') {
    const caseloads = persoon.rol === 'beheerder' ? alle : alle.filter((naam) => persoon.caseloads.includes(naam));
    return caseloads.length === 0
      ? undefined
      : { caseloads, vrager: { plek: 'chat', rol: persoon.rol, door: persoon.id } };
  }
  const kanaal = inrichting.caseloads.find((caseload) => isGesprekIn(van.gesprek, caseload.kanaal));
  // The names of the other caseloads must be known, to refuse them; counting is limited to this one.
  return kanaal === undefined ? undefined : { caseloads: alle, vrager: { plek: 'kanaal', kanaal: kanaal.naam } };
}

/** Een draad in een kanaal heeft het kanaal voor de puntkomma. */
function isGesprekIn(gesprek: string, kanaal: string): boolean {
  return gesprek === kanaal || gesprek.startsWith(`${kanaal};`);
}

function drawAntwoord(
  delen: ActieDelen,
  antwoord: Antwoord,
  { onleesbaar, toen }: Geladen,
  pagina: number,
  opmerking = '',
): AdaptiveCard {
  if (antwoord.uitkomst === 'uitleg')
    return buildAntwoordKaart({
      antwoord: antwoord.antwoord,
      definitie: antwoord.bronnen.length === 0 ? '' : `Bron: ${antwoord.bronnen.join(', ')}.`,
    });
  if (antwoord.uitkomst !== 'antwoord')
    return buildAntwoordKaart({ antwoord: antwoord.antwoord, suggesties: antwoord.suggesties ?? [] });
  const noem = (id: string) => naamVan(delen.inrichting, id);
  const noemGroep = antwoord.vorige.vraag.groepering === 'klantmanager' ? noem : (naam: string) => naam;
  const kapot = onleesbaar === 0 ? '' : `Niet meegeteld: ${onleesbaar} dossiers waarvan de historie niet klopt.`;
  return buildAntwoordKaart({
    ...{ antwoord: antwoord.antwoord, dossiers: antwoord.dossiers, pagina },
    vraag: writeGegeven({ vorige: antwoord.vorige, toen }),
    begrepen: noemBegrepen({ ...antwoord.vorige.vraag, filters: antwoord.filters }, noem),
    groepen: (antwoord.groepen ?? []).map(({ naam, aantal }) => ({ naam: noemGroep(naam), aantal })),
    definitie: [antwoord.definitie, kapot, opmerking].filter((zin) => zin !== '').join(' '),
  });
}

/** Welke vragen geen antwoord kregen, per meting waar zij op leken; voor de beheerder. */
export async function showOnbeantwoord(store: Store): Promise<TurnUit> {
  const groepen = await countOnbeantwoord(store);
  const antwoord = groepen.length === 0 ? 'Elke vraag kreeg een antwoord.' : 'Deze vragen kregen geen antwoord:';
  return toKaart(buildAntwoordKaart({ antwoord, groepen }));
}

function toKaart(kaart: Readonly<Record<string, unknown>>): TurnUit {
  return { soort: 'kaart', kaart };
}

function noemBezig(deel: number): string {
  return `Ik lees de dossiers nog: ${Math.floor(deel * 100)} procent is klaar. Stel uw vraag over een minuut opnieuw.`;
}

const OPNIEUW = 'Opnieuw geteld met wat toen was vastgelegd; de caseload en de klantmanager zijn die van nu.';
const NOG_NIET = 'Die dag is er nog niet. Stel uw vraag opnieuw.';
const GEEN_CASELOAD =
  'Hier kan ik geen dossiers tellen. Stel uw vraag in het kanaal van een caseload of in uw eigen chat met mij.';
