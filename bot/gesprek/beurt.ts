import { buildAntwoordKaart, buildHulpKaart, buildStatusKaart } from '../../cards';
import { type ActieDelen, type Behandelaar } from '../acties/actie';
import { openAfwezig } from '../acties/afwezig';
import { describeOpen, drawChatKaart } from '../acties/openen';
import { openOverplaatsen } from '../acties/overplaatsen';
import { showWeigeringen } from '../acties/weigeringen';
import { loadDossier } from '../dossiers/dossiers';
import { type Handelende, requireToegang } from '../dossiers/toegang';
import { showGemist } from '../herinneringen/gemist';
import { naamVan, type Persoon } from '../inrichting';
import { lezerVan } from '../rollen/lezer';
import { admitTekst } from '../rollen/toelaten';
import { type BewaardDossier } from '../store/store';
import { type Herkomst, type TurnUit } from '../teams/turn';
import { answerGegeven, answerVraagtekst, showOnbeantwoord } from '../vragen/antwoord';
import { type Commando, parseCommando, stripVermelding } from '../vragen/commando';
import { loadGetoond, saveGetoond } from '../vragen/gesprek';
import { answerWaarom } from '../vragen/waarom';
import { koppelen, showInrichting } from './instellen/acties';
import { showMijnTaken } from './mijn-taken';

/** Opdrachten waarvan het antwoord niet voor een heel kanaal is. */
const ALLEEN_IN_CHAT = {
  gemist: showGemist,
  instellen: (delen: ActieDelen) => showInrichting(delen),
  afwezig: openAfwezig,
  overplaatsen: openOverplaatsen,
  weigeringen: (delen: ActieDelen) => showWeigeringen(delen),
} as const;

const EIGEN_CHAT = 'Typ dit in uw eigen chat met Regiebot. In een kanaal leest iedereen mee.';

/**
 * Antwoord op een tekst: een opdracht, of anders een vraag. Wat persoonlijk is komt alleen in de eigen chat. Gooit `GEEN_TOEGANG` als deze
 * medewerker dit hier niet mag.
 */
export async function answerTekst(
  delen: ActieDelen,
  medewerker: Persoon,
  van: Herkomst,
  tekst: string,
): Promise<TurnUit> {
  const commando = parseCommando(tekst);
  const persoon = admitTekst({ inrichting: delen.inrichting, persoon: medewerker, van }, commando.soort);
  switch (commando.soort) {
    case 'status':
    case 'open':
      return answerDossier(delen, persoon, van, commando);
    case 'zonder nummer':
      return askNummer(delen, van, commando);
    case 'dank':
      return { soort: 'melding', tekst: 'Graag gedaan.' };
    case 'hulp':
      return { soort: 'kaart', kaart: buildHulpKaart({ plek: van.plek, rol: persoon.rol }) };
    case 'mijn taken':
      return showMijnTaken(delen, persoon, van);
    case 'koppelen':
      return koppelen(delen, persoon, van, commando.caseload);
    case 'onbeantwoord':
    case 'onbekend':
      return answerAnders(delen, persoon, van, stripVermelding(tekst), commando.soort);
    default:
      if (van.plek === 'kanaal') return { soort: 'melding', tekst: EIGEN_CHAT };
      return ALLEEN_IN_CHAT[commando.soort](delen, persoon);
  }
}

/** Een voorgestelde vraag of opdracht, getypt door een knop; of een eerder antwoord, dat opnieuw wordt geteld. */
export const answerVraag: Behandelaar<'vraag'> = async (delen, { persoon, van, data }) =>
  (await answerGegeven(delen, persoon, van, data)) ?? answerTekst(delen, persoon, van, data.vraag);

/** For anybody but the beheerder the words of that command are simply a question. */
async function answerAnders(
  delen: ActieDelen,
  persoon: Persoon,
  van: Herkomst,
  vraag: string,
  soort: 'onbeantwoord' | 'onbekend',
): Promise<TurnUit> {
  if (soort === 'onbeantwoord' && persoon.rol === 'beheerder') return showOnbeantwoord(delen.store);
  return (await answerWaarom(delen, persoon, van, vraag)) ?? answerVraagtekst(delen, persoon, van, vraag);
}

async function answerDossier(
  delen: ActieDelen,
  persoon: Handelende,
  van: Herkomst,
  { soort, dossiernummer }: Extract<Commando, { dossiernummer: string }>,
): Promise<TurnUit> {
  const bewaard = await loadDossier(delen.store, dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  if (van.plek === 'chat') await saveGetoond(delen.store, van.persoon, bewaard.dossier.dossiernummer);
  if (soort === 'status') return { soort: 'kaart', kaart: await drawStatus(delen, persoon, bewaard, van.plek) };
  if (van.plek === 'kanaal') return { soort: 'melding', tekst: IN_CHAT };
  const open = await describeOpen(delen, bewaard, persoon);
  return { soort: 'kaart', kaart: await drawChatKaart(delen, bewaard, persoon, open) };
}

/**
 * A number that lacks only its zeros is offered with them. Else, in the chat, the dossier that was seen last; in a channel that would tell
 * what somebody was looking at.
 */
async function askNummer(
  { store }: ActieDelen,
  van: Herkomst,
  { opdracht, bedoeld }: Extract<Commando, { soort: 'zonder nummer' }>,
): Promise<TurnUit> {
  if (bedoeld !== undefined) {
    const antwoord = 'Een dossiernummer heeft vier cijfers achter het streepje.';
    return { soort: 'kaart', kaart: buildAntwoordKaart({ antwoord, suggesties: [`${opdracht} ${bedoeld}`] }) };
  }
  const getoond = van.plek === 'chat' ? await loadGetoond(store, van.persoon) : undefined;
  const kaart = buildAntwoordKaart({
    antwoord: `Zet het dossiernummer erachter, bijvoorbeeld: ${opdracht} 2026-0143.`,
    suggesties: getoond === undefined ? [] : [`${opdracht} ${getoond}`],
  });
  return { soort: 'kaart', kaart };
}

async function drawStatus(
  delen: ActieDelen,
  persoon: Persoon,
  { dossier }: BewaardDossier,
  plek: 'chat' | 'kanaal',
): Promise<Readonly<Record<string, unknown>>> {
  return buildStatusKaart({
    ...{ dossier, vandaag: delen.clock.vandaag(), naamVan: (id) => naamVan(delen.inrichting, id) },
    // Without a reader the card keeps to the minimum of a channel (P-03).
    ...(plek === 'kanaal' ? {} : { lezer: await lezerVan(delen, persoon, dossier) }),
  });
}

const IN_CHAT = 'Vraag dit in uw eigen chat met mij: een heel dossier laat ik niet in een kanaal zien.';
