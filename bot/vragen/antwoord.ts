import { buildHulpKaart, buildStatusKaart } from '../../cards';
import { type ActieDelen } from '../acties/actie';
import { drawChatKaart } from '../acties/openen';
import { loadDossier } from '../dossiers/dossiers';
import { requireToegang } from '../dossiers/toegang';
import { naamVan, type Persoon } from '../inrichting';
import { type TurnIn, type TurnUit } from '../teams/turn';
import { parseCommando } from './commando';

type Tekst = Extract<TurnIn, { soort: 'tekst' }>;

/** Antwoord op een tekst. Een dossier komt alleen in de eigen chat; een vraag die niet precies past, wordt niet beantwoord. */
export async function answerTekst(delen: ActieDelen, persoon: Persoon, { tekst, van }: Tekst): Promise<TurnUit> {
  const commando = parseCommando(tekst);
  if (commando.soort === 'hulp') return { soort: 'kaart', kaart: buildHulpKaart({ rol: persoon.rol }) };
  if (commando.soort === 'onbekend') return { soort: 'melding', tekst: ONBEKEND };
  if (van.plek === 'kanaal') return { soort: 'melding', tekst: IN_CHAT };
  const bewaard = await loadDossier(delen.store, commando.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  if (commando.soort === 'open') return { soort: 'kaart', kaart: drawChatKaart(delen, bewaard, persoon) };
  const kaart = buildStatusKaart({
    ...{ dossier: bewaard.dossier, versie: bewaard.versie, vandaag: delen.clock.vandaag() },
    naamVan: (id) => naamVan(delen.inrichting, id),
  });
  return { soort: 'kaart', kaart };
}

const ONBEKEND =
  'Die vraag begrijp ik niet, en raden doe ik niet. Ik ken: "status 2026-0143", "open 2026-0143" en "hulp".';
const IN_CHAT = 'Stel deze vraag in uw eigen chat met mij: in een kanaal laat ik geen dossier zien.';
