import { buildFoutKaart, buildWelkomKaart, isVerb, parseVerb, type Verb } from '../../cards';
import { type FoutCode, isBotError } from '../errors';
import { findPersoon, type Persoon } from '../inrichting';
import { type HandleTurn, type Herkomst, type TurnIn, type TurnUit } from '../teams/turn';
import { answerTekst, answerVraag } from '../vragen/antwoord';
import { type ActieDelen, type Behandelaar, fout } from './actie';
import { berichtKoppelen, berichtNieuwDossier, berichtOpnieuw, berichtSluiten } from './bericht';
import { openFormulier, submitFormulier } from './formulier';
import { afhandelen, oppakken } from './oppakken';
import { openDossier, toonDossier } from './openen';
import { quarantaineAfwijzen, quarantaineVrijgeven } from './quarantaine';
import { samenvoegen } from './samenvoegen';
import { zendingOpnieuw, zendingStaatEr } from './zending';

/** Voor elke knop op een kaart precies één behandelaar; een toets legt deze lijst naast `cards/verbs.ts`. */
export const BEHANDELAARS: { readonly [V in Verb]: Behandelaar<V> } = {
  oppakken,
  afhandelen,
  open: openDossier,
  dossier: toonDossier,
  'formulier-openen': openFormulier,
  formulier: submitFormulier,
  'bericht-koppelen': berichtKoppelen,
  'bericht-nieuw-dossier': berichtNieuwDossier,
  'bericht-sluiten': berichtSluiten,
  'bericht-opnieuw': berichtOpnieuw,
  'quarantaine-vrijgeven': quarantaineVrijgeven,
  'quarantaine-afwijzen': quarantaineAfwijzen,
  'zending-staat-er': zendingStaatEr,
  'zending-opnieuw': zendingOpnieuw,
  samenvoegen,
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

/** Van wat iemand deed naar wat hij te zien krijgt. Bekende fouten worden een zin; onbekende gaan door naar wie ze logt. */
export function createHandleTurn(delen: ActieDelen): HandleTurn {
  return async (turn) => {
    const uit = await handleKnown(delen, turn);
    // Under a click Teams shows the sentence itself; an answer in a conversation is a card, with the way back.
    return turn.soort === 'tekst' && uit.soort === 'fout'
      ? { soort: 'kaart', kaart: buildFoutKaart({ tekst: uit.tekst }) }
      : uit;
  };
}

async function handleKnown(delen: ActieDelen, turn: TurnIn): Promise<TurnUit> {
  if (turn.soort === 'welkom') return { soort: 'kaart', kaart: buildWelkomKaart({ plek: turn.van.plek }) };
  const persoon = findPersoon(delen.inrichting, turn.van.persoon);
  if (persoon === undefined)
    return fout(403, 'Regiebot kent u niet als medewerker. Vraag uw beheerder om u toe te voegen.');
  try {
    return await handle(delen, persoon, turn);
  } catch (oorzaak) {
    if (!isBotError(oorzaak)) throw oorzaak;
    const status = STATUS[oorzaak.code];
    if (status !== undefined) return fout(status, oorzaak.message);
    if (oorzaak.code !== 'OPSLAG_ONBEREIKBAAR') throw oorzaak;
    delen.log.error({ code: oorzaak.code }, 'Opslag onbereikbaar tijdens een beurt');
    return { soort: 'fout', status: 500, tekst: oorzaak.message };
  }
}

function handle(delen: ActieDelen, persoon: Persoon, turn: Exclude<TurnIn, { soort: 'welkom' }>): Promise<TurnUit> {
  if (turn.soort === 'tekst') return answerTekst(delen, persoon, turn);
  if (!isVerb(turn.verb)) {
    return Promise.resolve(
      fout(400, 'Deze knop kent Regiebot niet meer. Vraag de kaart opnieuw op met "open" en het dossiernummer.'),
    );
  }
  return dispatch(delen, persoon, turn.van, turn.verb, turn.data);
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- ties the verb to its handler and its data
function dispatch<V extends Verb>(
  delen: ActieDelen,
  persoon: Persoon,
  van: Herkomst,
  verb: V,
  ruw: unknown,
): Promise<TurnUit> {
  const data = parseVerb(verb, ruw);
  if (data === undefined)
    return Promise.resolve(fout(400, 'Deze kaart is niet compleet aangekomen. Vraag de kaart opnieuw op.'));
  return BEHANDELAARS[verb](delen, { persoon, van, data, ruw });
}
