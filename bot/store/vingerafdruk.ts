import { BotError, isBotError } from '../errors';
import { type Kluis } from './kluis';
import { BERICHTSTANDEN, type Store } from './store';

/** Claim met de vingerafdruk van de sleutel waarmee de opslag is gemaakt; de sleutel is er niet uit te halen. */
const VINGERAFDRUK = 'sleutel:vingerafdruk';

/**
 * Legt bij het eerste gebruik de vingerafdruk van de sleutel vast. Gooit `CONFIGURATIE` als de opslag met een andere sleutel is gemaakt:
 * met een verkeerde sleutel lijkt elke historie geknoeid, en wordt wat erbij komt voor de goede onleesbaar.
 */
export async function requireSleutel(store: Store, kluis: Kluis): Promise<void> {
  const eigen = kluis.hash('sleutel', 'opslag');
  const bekend = await store.lookup(VINGERAFDRUK);
  if (bekend === undefined && !(await fitsInhoud(store))) throw createVreemd();
  if ((bekend ?? (await store.claim(VINGERAFDRUK, eigen))) !== eigen) throw createVreemd();
}

/** A store from before the fingerprint shows by its content whose it is. One history may be damaged, so any that fits will do. */
async function fitsInhoud(store: Store): Promise<boolean> {
  const nummers = await store.listDossiers();
  for (const nummer of nummers) {
    const bewaard = await store.loadDossier(nummer);
    if (bewaard !== undefined && bewaard.kapot === undefined) return true;
  }
  const ruw = await opensRuw(store);
  return ruw ?? nummers.length === 0;
}

/** `undefined`: er is geen ruw bericht om het aan te zien. */
async function opensRuw(store: Store): Promise<boolean | undefined> {
  let gezien: boolean | undefined;
  for (const stand of BERICHTSTANDEN) {
    for (const { id } of await store.listBerichten(stand)) {
      const open = await opens(store, id);
      if (open === true) return true;
      gezien = open ?? gezien;
    }
  }
  return gezien;
}

async function opens(store: Store, id: string): Promise<boolean | undefined> {
  try {
    return (await store.readRuw(id)) === undefined ? undefined : true;
  } catch (fout) {
    if (!isBotError(fout, 'OPSLAG_STUK')) throw fout;
    return false;
  }
}

function createVreemd(): BotError {
  return new BotError(
    'CONFIGURATIE',
    'De opslag is met een andere sleutel gemaakt. Zet de sleutel van toen terug in REGIEBOT_SLEUTEL, of zonder die instelling in het bestand "sleutel" van de gegevensmap.',
  );
}
