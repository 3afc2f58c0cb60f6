import { createHash } from 'node:crypto';
import { listOpenZaken, raiseAlarm, settleAlarm } from '../boekhouding/alarm';
import { type Clock } from '../clock';
import { type Store, type Uitgaand } from '../store/store';
import { adviseDicht } from './advies';
import { keerVan, settleVanzelf } from './keuze';

/** Brengt bij een mens wat niet vanzelf goed komt. Elke melding mag vaker: per zaak is er één kaart. */
export interface Melder {
  /** Of deze kaart er staat is onzeker, of zij wordt geweigerd: de beheerder kan kijken en kiezen. */
  meldKaart(item: Kaartplek): Promise<void>;
  /** Met een gemelde kaart is het weer in orde. */
  meldHersteld(item: Kaartplek & { readonly misSinds?: string }): Promise<void>;
  /** Op deze plek kan niets worden geplaatst; `status` is het antwoord van Teams. */
  meldDicht(plek: string, status: number): Promise<void>;
  /** Op deze plek is weer iets geplaatst. */
  meldOpen(plek: string): Promise<void>;
}

export interface MelderDelen {
  readonly store: Store;
  readonly clock: Clock;
  /** Wie het hoort als het beheerkanaal zelf niet werkt. */
  readonly beheerders: readonly string[];
}

type Kaartplek = Pick<Uitgaand, 'id' | 'plek'>;

/** Begin van het kenmerk van de kaart over een andere kaart. */
const ZENDING = 'zending:';

export function createMelder(delen: MelderDelen): Melder {
  const { store, clock } = delen;
  let dicht: Promise<Set<string>> | undefined;
  // Places are served side by side: all of them wait for the one list.
  const loadDicht = () =>
    (dicht ??= listOpenZaken(store).then(
      (zaken) => new Set(zaken),
      (fout: unknown) => {
        dicht = undefined;
        throw fout;
      },
    ));
  return {
    meldKaart: (item) => wish(delen, item),
    async meldHersteld(item) {
      if (item.misSinds !== undefined) await settleVanzelf(store, { zending: item.id, keer: keerVan(item.misSinds) });
      await wish(delen, item);
    },
    async meldDicht(plek, status) {
      // An answer in a thread of a channel: the channel's own cards will say so.
      if (plek.startsWith('gesprek:19:')) return;
      (await loadDicht()).add(zaakVan(plek));
      const regels = adviseDicht(plek, status);
      await raiseAlarm(store, zaakVan(plek), regels, clock.now());
      if (plek === 'beheer') await tellBeheerders(delen, regels);
    },
    async meldOpen(plek) {
      const open = await loadDicht();
      if (!open.has(zaakVan(plek))) return;
      await settleAlarm(store, zaakVan(plek), clock.now());
      open.delete(zaakVan(plek));
    },
  };
}

async function wish({ store, beheerders }: MelderDelen, { id, plek }: Kaartplek): Promise<void> {
  // A card about a card about a card helps nobody; those are counted in /gezond.
  if (id.startsWith(ZENDING)) return;
  const waar = plek === 'beheer' && beheerders[0] !== undefined ? `chat:${beheerders[0]}` : 'beheer';
  await store.addWensen([{ id: ZENDING + id, plek: waar, voorrang: true }]);
}

/** De zaak van een plek die dicht is; een kortere naam dan het kenmerk van een persoon, dat niet geteld en getoond hoort te worden. */
export function zaakVan(plek: string): string {
  if (!plek.startsWith('chat:') && !plek.startsWith('gesprek:')) return `teams:${plek}`;
  return `teams:chat-${createHash('sha256').update(plek).digest('base64url').slice(0, 8)}`;
}

/** Once a day, in their own chats: the channel where they would read it is the one that fails. */
async function tellBeheerders({ store, clock, beheerders }: MelderDelen, regels: readonly string[]): Promise<void> {
  for (const persoon of beheerders) {
    const id = `melding:beheer-dicht:${clock.vandaag()}:${persoon}`;
    if ((await store.loadUitgaand(id)) !== undefined) continue;
    await store.addWensen([{ id, plek: `chat:${persoon}`, inhoud: { tekst: regels.join('\n\n') } }]);
  }
}
