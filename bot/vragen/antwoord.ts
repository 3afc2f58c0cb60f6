import { buildHulpKaart, buildStatusKaart } from '../../cards';
import { type ActieDelen } from '../acties/actie';
import { drawChatKaart } from '../acties/openen';
import { loadDossier } from '../dossiers/dossiers';
import { requireToegang } from '../dossiers/toegang';
import { naamVan, type Persoon } from '../inrichting';
import { type BewaardDossier } from '../store/store';
import { type TurnIn, type TurnUit } from '../teams/turn';
import { parseCommando } from './commando';

type Tekst = Extract<TurnIn, { soort: 'tekst' }>;

/** Antwoord op een tekst. Wat persoonlijk is komt alleen in de eigen chat; een vraag die niet precies past, wordt niet beantwoord. */
export async function answerTekst(delen: ActieDelen, persoon: Persoon, { tekst, van }: Tekst): Promise<TurnUit> {
  const commando = parseCommando(tekst);
  if (commando.soort === 'hulp') return { soort: 'kaart', kaart: buildHulpKaart({ plek: van.plek }) };
  if (commando.soort === 'onbekend') return { soort: 'melding', tekst: ONBEKEND };
  const bewaard = await loadDossier(delen.store, commando.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  if (commando.soort === 'status') return { soort: 'kaart', kaart: drawStatus(delen, persoon, bewaard, van.plek) };
  if (van.plek === 'kanaal') return { soort: 'melding', tekst: IN_CHAT };
  return { soort: 'kaart', kaart: drawChatKaart(delen, bewaard, persoon) };
}

function drawStatus(
  delen: ActieDelen,
  persoon: Persoon,
  { dossier }: BewaardDossier,
  plek: 'chat' | 'kanaal',
): Readonly<Record<string, unknown>> {
  return buildStatusKaart({
    ...{ dossier, vandaag: delen.clock.vandaag(), naamVan: (id) => naamVan(delen.inrichting, id) },
    // Without a reader the card keeps to the minimum of a channel (P-03).
    ...(plek === 'kanaal' ? {} : { lezer: { persoon: persoon.id, rol: persoon.rol } }),
  });
}

const ONBEKEND =
  'Die vraag begrijp ik niet, en raden doe ik niet. Ik ken: "status 2026-0143", "open 2026-0143" en "hulp".';
const IN_CHAT = 'Vraag dit in uw eigen chat met mij: een heel dossier laat ik niet in een kanaal zien.';
