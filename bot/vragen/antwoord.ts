import { buildAntwoordKaart, type VerbData } from '../../cards';
import { checkVraag } from '../../rules/metingen/check';
import { type Peiling } from '../../rules/metingen/peiling';
import { asGesteld, findToegangsweigering } from '../../rules/metingen/toegang';
import { type ActieDelen } from '../acties/actie';
import { type Inrichting, naamVan, type Persoon } from '../inrichting';
import { type Store } from '../store/store';
import { type Herkomst, type TurnUit } from '../teams/turn';
import { type Antwoorder, createAntwoorder, telAntwoord } from './beantwoord';
import { loadVorige, readGegeven, saveVorige } from './gesprek';
import { countOnbeantwoord, noemOnbeantwoord, noteOnbeantwoord } from './onbeantwoord';
import { peilingenVan } from './peilingen';
import { findPlek } from './plek';
import { drawAntwoord, toKaart } from './teken-antwoord';
import { answerBevestiging, proposeVertaling } from './vertaling';
import { GEEN_CASELOAD, GEWEIGERD, noemBezig } from './zinnen';

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
  if (gegeven === undefined) return answerBevestiging(delen, persoon, van, data.begrepen);
  const { vorige, toen } = gegeven;
  const plek = findPlek(delen, persoon, van);
  if (plek === undefined || checkVraag(vorige.vraag).length > 0) return { soort: 'melding', tekst: GEEN_CASELOAD };
  const weigering = findToegangsweigering(vorige.vraag, plek.vrager);
  if (weigering !== undefined) return { soort: 'melding', tekst: GEWEIGERD[weigering] };
  if (toen.peildatum > delen.clock.vandaag()) return { soort: 'melding', tekst: NOG_NIET };
  const geladen = await peilingenVan(delen.store).toen(plek.caseloads, toen);
  const vraag = asGesteld(vorige.vraag, plek.vrager);
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
    ...{ vraag, vrager: plek.vrager, isCollega: (woord: string) => isCollega(delen.inrichting, woord) },
    ...(persoon.rol === 'klantmanager' ? { eigen: persoon.id } : {}),
    ...(vorige === undefined ? {} : { vorige }),
  });
  // An explanation leaves the thread as it was: "waarom telt … niet mee?" may be followed by "en vorige maand?".
  if (antwoord.uitkomst !== 'uitleg')
    await saveVorige(store, van, antwoord.uitkomst === 'antwoord' ? antwoord.vorige : undefined);
  if (antwoord.uitkomst === 'niet begrepen' || antwoord.uitkomst === 'verduidelijken')
    await noteOnbeantwoord(store, clock.vandaag(), van, antwoord);
  const voorstel = 'vertaalbaar' in antwoord ? await proposeVertaling(delen, plek, vraag, geladen) : undefined;
  return voorstel ?? toKaart(drawAntwoord(delen, antwoord, geladen, 0));
}

const ANTWOORDERS = new WeakMap<Peiling, Antwoorder>();

/** Zolang er niets verandert, is de peiling dezelfde en hoeven de namen erin niet opnieuw te worden verzameld. */
function antwoorderVan(peiling: Peiling, inrichting: Inrichting): Antwoorder {
  const antwoorder = ANTWOORDERS.get(peiling) ?? createAntwoorder(peiling, (id) => naamVan(inrichting, id));
  ANTWOORDERS.set(peiling, antwoorder);
  return antwoorder;
}

/** Een voornaam of achternaam van iemand die hier werkt; `woord` in kleine letters. */
function isCollega({ personen }: Inrichting, woord: string): boolean {
  return personen.some(({ naam }) => naam.toLowerCase().split(' ').includes(woord));
}

/** Meer leest niemand; de meeste staan vooraan. */
const MAX_SOORTEN = 20;

/** Welke vragen geen antwoord kregen, per meting waar zij op leken; voor de beheerder. */
export async function showOnbeantwoord(store: Store): Promise<TurnUit> {
  const soorten = await countOnbeantwoord(store);
  const antwoord = soorten.length === 0 ? 'Elke vraag kreeg een antwoord.' : 'Deze vragen kregen geen antwoord:';
  const regels = soorten.slice(0, MAX_SOORTEN).map(({ naam, aantal }) => `${aantal} keer ${noemOnbeantwoord(naam)}`);
  return toKaart(buildAntwoordKaart({ antwoord, begrepen: regels }));
}

const OPNIEUW = 'Opnieuw geteld met wat toen was vastgelegd; de caseload en de klantmanager zijn die van nu.';
const NOG_NIET = 'Die dag is er nog niet. Stel uw vraag opnieuw.';
