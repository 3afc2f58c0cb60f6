import { buildFoutKaart, buildWelkomKaart, isVerb, parseVerb, type Verb } from '../../cards';
import { type FoutCode, isBotError } from '../errors';
import { findPersoon, type Persoon } from '../inrichting';
import { admitKnop, noteGeweigerd } from '../rollen/toelaten';
import { type HandleTurn, type Herkomst, type TurnIn, type TurnUit } from '../teams/turn';
import { answerTekst, answerVraag } from '../gesprek/beurt';
import { instellen } from '../gesprek/instellen/acties';
import { mijnTaken } from '../gesprek/mijn-taken';
import { verversen } from '../gesprek/verversen';
import { findVondsten } from '../gesprek/zoeken';
import { type ActieDelen, type Behandelaar, fout } from './actie';
import { maakAfspraak } from './agenda';
import { berichtKoppelen, berichtNieuwDossier, berichtOpnieuw, berichtSluiten } from './bericht';
import { toonBlad } from './blad';
import { submitFormulier } from './formulier';
import { openFormulier } from './formulier-openen';
import { bewaarFormulier, stapFormulier } from './formulier-stap';
import { duoVerbeterd, maakOngedaan, ongedaan } from './ongedaan';
import { afwezig, weerAanwezig } from './afwezig';
import { afhandelen, oppakken } from './oppakken';
import { openOverdragen, overdragen } from './overdragen';
import { overplaatsen } from './overplaatsen';
import { openDossier, toonDossier } from './openen';
import { quarantaineAfwijzen, quarantaineVrijgeven } from './quarantaine';
import { samenvoegen } from './samenvoegen';
import { meldSignaal } from './signaal';
import { zendingOpnieuw, zendingStaatEr } from './zending';

/** Voor elke knop op een kaart precies één behandelaar; een toets legt deze lijst naast `cards/verbs.ts`. */
export const BEHANDELAARS: { readonly [V in Verb]: Behandelaar<V> } = {
  oppakken,
  afhandelen,
  open: openDossier,
  dossier: toonDossier,
  verversen,
  // F-20e changes who may see the dossier: it has a card and a course of its own.
  'formulier-openen': (delen, klik) =>
    klik.data.formulier === 'F-20e' ? openOverdragen(delen, klik) : openFormulier(delen, klik),
  formulier: submitFormulier,
  'formulier-stap': stapFormulier,
  'formulier-bewaren': bewaarFormulier,
  ongedaan,
  'ongedaan-maken': maakOngedaan,
  'duo-verbeterd': duoVerbeterd,
  'bericht-koppelen': berichtKoppelen,
  'bericht-nieuw-dossier': berichtNieuwDossier,
  'bericht-sluiten': berichtSluiten,
  'bericht-opnieuw': berichtOpnieuw,
  'quarantaine-vrijgeven': quarantaineVrijgeven,
  'quarantaine-afwijzen': quarantaineAfwijzen,
  'zending-staat-er': zendingStaatEr,
  'zending-opnieuw': zendingOpnieuw,
  samenvoegen,
  blad: toonBlad,
  signaal: meldSignaal,
  agenda: maakAfspraak,
  'mijn-taken': mijnTaken,
  instellen,
  'overdragen-openen': openOverdragen,
  overdragen,
  overplaatsen,
  afwezig,
  'weer-aanwezig': weerAanwezig,
  vraag: answerVraag,
};

const STATUS: Partial<Record<FoutCode, 400 | 403 | 404 | 409>> = {
  ONBEKEND_DOSSIER: 404,
  ONBEKEND_BERICHT: 404,
  GEEN_TOEGANG: 403,
  BOTSING: 409,
  DOSSIER_KAPOT: 409,
  ONGELDIGE_INVOER: 400,
};

const ONBEKEND = 'Regiebot kent u niet als medewerker. Vraag uw beheerder om u toe te voegen.';

/**
 * Van wat iemand deed naar wat hij te zien krijgt. Bekende fouten worden een zin; onbekende gaan door naar wie ze logt. `rond` staat om
 * de afhandeling heen en ziet een weigering nog als weigering.
 */
export function createHandleTurn(
  delen: ActieDelen,
  rond: (handle: HandleTurn) => HandleTurn = (handle) => handle,
): HandleTurn {
  const handleTurn = rond((turn) => handleKnown(delen, turn));
  return async (turn) => {
    const uit = await handleTurn(turn);
    // Under a click Teams shows the sentence itself; an answer in a conversation is a card, with the way back.
    return turn.soort === 'tekst' && uit.soort === 'fout'
      ? { soort: 'kaart', kaart: buildFoutKaart({ tekst: uit.tekst }) }
      : uit;
  };
}

async function handleKnown(delen: ActieDelen, turn: TurnIn): Promise<TurnUit> {
  if (turn.soort === 'welkom') return welcome(delen, turn.van);
  const onherkend = delen.onherkend?.();
  const persoon = onherkend === undefined ? findPersoon(delen.inrichting, turn.van.persoon) : undefined;
  if (persoon === undefined) {
    await noteGeweigerd(delen, turn, onherkend ?? ONBEKEND);
    return fout(403, onherkend ?? ONBEKEND);
  }
  try {
    return await handle(delen, persoon, turn);
  } catch (oorzaak) {
    if (!isBotError(oorzaak)) throw oorzaak;
    if (oorzaak.code === 'GEEN_TOEGANG') await noteGeweigerd(delen, turn, oorzaak.message);
    const status = STATUS[oorzaak.code];
    if (status !== undefined) return fout(status, oorzaak.message);
    if (oorzaak.code !== 'OPSLAG_ONBEREIKBAAR') throw oorzaak;
    delen.log.error({ code: oorzaak.code }, 'Opslag onbereikbaar tijdens een beurt');
    return { soort: 'fout', status: 500, tekst: oorzaak.message };
  }
}

/** Whoever installs the bot may be unknown still; the card then says what is needed first. */
function welcome({ inrichting }: ActieDelen, { persoon, plek }: Herkomst): TurnUit {
  const rol = findPersoon(inrichting, persoon)?.rol;
  return { soort: 'kaart', kaart: buildWelkomKaart({ plek, ...(rol === undefined ? {} : { rol }) }) };
}

async function handle(
  delen: ActieDelen,
  persoon: Persoon,
  turn: Exclude<TurnIn, { soort: 'welkom' }>,
): Promise<TurnUit> {
  const { van } = turn;
  if (turn.soort === 'zoeken') return findVondsten(delen, persoon, turn);
  if (turn.soort === 'tekst') return answerTekst(delen, persoon, van, turn.tekst);
  if (!isVerb(turn.verb)) {
    return fout(400, 'Deze knop kent Regiebot niet meer. Vraag de kaart opnieuw op met "open" en het dossiernummer.');
  }
  return dispatch(delen, persoon, van, turn.verb, turn.data);
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- ties the verb to its handler and its data
async function dispatch<V extends Verb>(
  delen: ActieDelen,
  persoon: Persoon,
  van: Herkomst,
  verb: V,
  ruw: unknown,
): Promise<TurnUit> {
  const data = parseVerb(verb, ruw);
  if (data === undefined) return fout(400, 'Deze kaart is niet compleet aangekomen. Vraag de kaart opnieuw op.');
  const { inrichting } = delen;
  const formulier = 'formulier' in data ? data.formulier : undefined;
  const handelende = admitKnop({ inrichting, persoon, van }, verb, formulier);
  return BEHANDELAARS[verb](delen, { persoon: handelende, van, data, ruw });
}
