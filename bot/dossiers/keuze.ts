import { z } from 'zod/v4';
import { type Clock } from '../clock';
import { BotError, isBotError } from '../errors';
import { type BewaardBericht, type Store } from '../store/store';
import { loadDossier, requireHeel } from './dossiers';
import { addMelding, basisVan, createDossier, type Plaatsing } from './plaats-bericht';
import { loadBericht, triageKaartVan } from './verwerk-bericht';

const door = z.string();
const keuzeSchema = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('dossier'), dossiernummer: z.string(), notificatie: z.string(), door }),
  z.object({ soort: z.literal('nieuw'), notificatie: z.string(), door }),
  z.object({ soort: z.literal('sluiten'), stap: z.string(), door }),
  z.object({ soort: z.literal('machine') }),
]);

type Vastgelegd = z.infer<typeof keuzeSchema>;

/** Wat een mens over een bericht zonder dossier besliste. */
export type Keuze = Exclude<Vastgelegd, { soort: 'machine' }>;

/** De keuze van Regiebot zelf, als het bericht bij opnieuw lezen wel wordt herkend. */
export const KEUZE_MACHINE = JSON.stringify({ soort: 'machine' } satisfies Vastgelegd);

/** Onder deze sleutel staat de keuze die geldt: de eerste. */
export function keuzeSleutel({ id }: Pick<BewaardBericht, 'id'>): string {
  return `keuze:${id}`;
}

export interface KeuzeDelen {
  readonly store: Store;
  readonly clock: Clock;
  /** Caseload van een nieuw dossier dat met deze melding begint. */
  readonly caseloadVoor: (notificatie: string) => string;
}

/**
 * Voert de keuze uit en geeft het bericht zoals het daarna is. De eerste keuze telt: wie tegelijk iets anders koos, ziet wat het
 * werd. Na een onderbreking maakt de volgende klik de eerste keuze af. Gooit `ONGELDIGE_INVOER` bij een bericht waarover niemand in
 * triage beslist, `DOSSIER_KAPOT` voordat er iets is gekozen, en `BOTSING` terwijl Regiebot het zelf opnieuw leest.
 */
export async function settleBericht(delen: KeuzeDelen, bericht: BewaardBericht, keuze: Keuze): Promise<BewaardBericht> {
  const { store, clock } = delen;
  if (bericht.afgesloten !== undefined || bericht.dossiernummer !== undefined) return bericht;
  if (bericht.stand !== 'herkend' && bericht.stand !== 'onbekend')
    throw new BotError('ONGELDIGE_INVOER', 'Over dit bericht kan in triage niet worden beslist. Vraag de beheerder.');
  if (keuze.soort === 'dossier') requireHeel(await loadDossier(store, keuze.dossiernummer));
  const eerste = keuzeSchema.parse(JSON.parse(await store.claim(keuzeSleutel(bericht), JSON.stringify(keuze))));
  if (eerste.soort === 'machine')
    throw new BotError(
      'BOTSING',
      'Regiebot was dit bericht zelf aan het lezen. Kies "Opnieuw lezen"; dan wordt dat afgemaakt.',
    );
  const geplaatst = await perform(delen, bericht, eerste);
  const afgesloten = { stap: stapVan(eerste), door: eerste.door, op: clock.now().toISOString() };
  try {
    await store.saveBericht({ ...geplaatst, afgesloten }, [triageKaartVan(bericht)]);
  } catch (oorzaak) {
    if (!isBotError(oorzaak, 'BOTSING')) throw oorzaak;
    // Somebody who clicked at the same moment finished the same choice, or we read the message again meanwhile.
    return settleBericht(delen, await loadBericht(store, bericht.id), keuze);
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
    const caseload = delen.caseloadVoor(notificatie);
    return { ...bericht, notificatie, dossiernummer: await createDossier(delen.store, caseload, plaatsing) };
  }
  return { ...bericht, notificatie, dossiernummer: await addMelding(delen.store, keuze.dossiernummer, plaatsing) };
}

/** The entry names the person only where the person chose the meaning; what the machine recognised is the machine's. */
function plaatsingVan(clock: Clock, bericht: BewaardBericht, notificatie: string, door: string): Plaatsing {
  return { ...basisVan(clock, bericht), notificatie, ...(bericht.notificatie === notificatie ? {} : { door }) };
}
