import { isBotError } from '../errors';
import { type BewaardBericht } from '../store/store';
import { loadDossier, requireHeel } from './dossiers';
import { KEUZE_MACHINE, keuzeSleutel } from './keuze';
import { findBestemming } from './plaats-bericht';
import {
  describe,
  loadBericht,
  place,
  plaatsingVan,
  readBewaard,
  triageKaartVan,
  type VerwerkDelen,
} from './verwerk-bericht';

/** Leest een onbekend bericht opnieuw en geeft het zoals het daarna is. */
export type Herlees = (id: string) => Promise<BewaardBericht>;

/**
 * "Opnieuw lezen", nadat de gemeente haar post anders heeft ingesteld: hetzelfde bericht, uit de bewaarde inhoud. Alleen wat nu wel wordt
 * herkend, verandert. De keuze van een mens gaat voor, en wat uit quarantaine komt blijft van een mens: de afzender is niet bewezen. Gooit
 * `DOSSIER_KAPOT`; het bericht blijft dan in triage.
 */
export function createHerlees(delen: VerwerkDelen): Herlees {
  return async (id) => {
    const bericht = await loadBericht(delen.store, id);
    if (!isOpen(bericht)) return bericht;
    const gelezen = await readBewaard(delen, bericht);
    if (gelezen.uitkomst !== 'herkend') return bericht;
    const beschreven = await describe(delen, bericht, gelezen);
    // A second notice of what stands on a dossier already: the person who has the card closes it as "dubbel".
    if (beschreven.dubbelVan !== undefined) return bericht;
    const plaatsing = plaatsingVan(delen, beschreven, gelezen);
    const bestemming = plaatsing === undefined ? undefined : await findBestemming(delen.store, plaatsing);
    if (plaatsing === undefined || bestemming === undefined) return save(delen, beschreven);
    // Before the choice is recorded: on a history that is not right it could not be carried out.
    if (bestemming !== 'nieuw') requireHeel(await loadDossier(delen.store, bestemming.dossiernummer));
    if ((await delen.store.claim(keuzeSleutel(bericht), KEUZE_MACHINE)) !== KEUZE_MACHINE) return bericht;
    return save(delen, await place(delen, beschreven, plaatsing, bestemming));
  };
}

function isOpen({ stand, afgesloten, dubbelVan, quarantaine, gewist }: BewaardBericht): boolean {
  const besloten = afgesloten !== undefined || dubbelVan !== undefined || quarantaine !== undefined;
  return stand === 'onbekend' && !besloten && gewist !== true;
}

async function save({ store }: VerwerkDelen, bericht: BewaardBericht): Promise<BewaardBericht> {
  try {
    await store.saveBericht(bericht, [triageKaartVan(bericht)]);
  } catch (oorzaak) {
    // Somebody chose at the same moment; what that person chose stands.
    if (!isBotError(oorzaak, 'BOTSING')) throw oorzaak;
  }
  return loadBericht(store, bericht.id);
}
