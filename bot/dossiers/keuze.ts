import { z } from 'zod/v4';
import { type Clock, dagVan } from '../clock';
import { isBotError } from '../errors';
import { type BewaardBericht, type Store } from '../store/store';
import { addMelding, createDossier, type Plaatsing } from './plaats-bericht';
import { loadBericht } from './verwerk-bericht';

const door = z.string();
const keuzeSchema = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('dossier'), dossiernummer: z.string(), notificatie: z.string(), door }),
  z.object({ soort: z.literal('nieuw'), notificatie: z.string(), door }),
  z.object({ soort: z.literal('sluiten'), stap: z.string(), door }),
]);

/** Wat een mens over een bericht zonder dossier besliste. */
export type Keuze = z.infer<typeof keuzeSchema>;

export interface KeuzeDelen {
  readonly store: Store;
  readonly clock: Clock;
  /** Caseload van een nieuw dossier. */
  readonly caseload: string;
}

/**
 * Voert de keuze uit en geeft het bericht zoals het daarna is. De eerste keuze telt: wie tegelijk iets anders koos, ziet wat het
 * werd. Na een onderbreking maakt de volgende klik de eerste keuze af.
 */
export async function settleBericht(delen: KeuzeDelen, bericht: BewaardBericht, keuze: Keuze): Promise<BewaardBericht> {
  const { store, clock } = delen;
  if (bericht.afgesloten !== undefined || bericht.dossiernummer !== undefined) return bericht;
  const eerste = keuzeSchema.parse(JSON.parse(await store.claim(`keuze:${bericht.id}`, JSON.stringify(keuze))));
  const geplaatst = await perform(delen, bericht, eerste);
  const afgesloten = { stap: stapVan(eerste), door: eerste.door, op: clock.now().toISOString() };
  try {
    await store.saveBericht({ ...geplaatst, afgesloten }, [{ id: `bericht:${bericht.id}`, plek: 'triage' }]);
  } catch (oorzaak) {
    // Somebody who clicked at the same moment finished the same choice.
    if (!isBotError(oorzaak, 'BOTSING')) throw oorzaak;
  }
  return loadBericht(store, bericht.id);
}

function stapVan(keuze: Keuze): string {
  if (keuze.soort === 'sluiten') return keuze.stap;
  return keuze.soort === 'dossier' ? 'gekoppeld' : 'nieuw dossier';
}

async function perform(delen: KeuzeDelen, bericht: BewaardBericht, keuze: Keuze): Promise<BewaardBericht> {
  if (keuze.soort === 'sluiten') return bericht;
  const { notificatie } = keuze;
  const plaatsing = plaatsingVan(delen.clock, bericht, notificatie, keuze.door);
  if (keuze.soort === 'nieuw') {
    return { ...bericht, notificatie, dossiernummer: await createDossier(delen.store, delen.caseload, plaatsing) };
  }
  await addMelding(delen.store, keuze.dossiernummer, plaatsing);
  if (bericht.persoonHash !== undefined) await delen.store.claim(`persoon:${bericht.persoonHash}`, keuze.dossiernummer);
  return { ...bericht, notificatie, dossiernummer: keuze.dossiernummer };
}

/** The entry names the person only where the person chose the meaning; what the machine recognised is the machine's. */
function plaatsingVan(clock: Clock, bericht: BewaardBericht, notificatie: string, door: string): Plaatsing {
  const ontvangen = dagVan(new Date(bericht.ontvangenOp ?? bericht.gelezenOp));
  const vandaag = clock.vandaag();
  return {
    ...{ bericht, notificatie, op: ontvangen < vandaag ? ontvangen : vandaag, vastgelegd: clock.now().toISOString() },
    ...(bericht.notificatie === notificatie ? {} : { door }),
    ...(bericht.persoonHash === undefined ? {} : { persoonHash: bericht.persoonHash }),
  };
}
