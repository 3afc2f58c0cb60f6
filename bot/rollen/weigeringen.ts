import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import { addDagen, type Datum } from '../../rules/datum';
import { type Clock } from '../clock';
import { describeFout, type Log } from '../log';
import { type Store } from '../store/store';

const BEGIN = 'weigering:';
/** Zoveel dagen kan de beheerder terugkijken. */
export const BEWAARDAGEN = 90;

const weigeringSchema = z.object({
  persoon: z.string(),
  handeling: z.string(),
  dossiernummer: z.string().optional(),
  waarom: z.string(),
  laatst: z.string(),
  keer: z.number(),
});

/** Wat iemand op een dag probeerde en niet mocht: wie, wat, op welk dossier, waarom, wanneer het laatst (ISO, UTC) en hoe vaak. */
export type Weigering = z.infer<typeof weigeringSchema>;
export type Poging = Pick<Weigering, 'persoon' | 'handeling' | 'waarom'> & { readonly dossiernummer?: string };

export interface WeigerDelen {
  readonly store: Pick<Store, 'lookup' | 'setClaim'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Legt een weigering vast voor de beheerder; dezelfde nog eens telt op. In het log staat niet wie het was. Lukt het vastleggen niet, dan
 * blijft de weigering zelf gewoon gelden.
 */
export async function noteWeigering({ store, clock, log }: WeigerDelen, poging: Poging): Promise<void> {
  const sleutel = `${BEGIN}${clock.vandaag()}:${kenmerkVan(poging)}`;
  try {
    const eerder = await store.lookup(sleutel);
    const keer = 1 + (eerder === undefined ? 0 : weigeringSchema.parse(JSON.parse(eerder)).keer);
    const waarde = JSON.stringify({ ...poging, laatst: clock.now().toISOString(), keer });
    await store.setClaim({ sleutel, waarde });
    log.warn({ soort: poging.handeling, keer }, 'Handeling geweigerd');
  } catch (fout) {
    log.error({ ...describeFout(fout), soort: poging.handeling }, 'Weigering niet vastgelegd');
  }
}

function kenmerkVan({ persoon, handeling, dossiernummer = '', waarom }: Poging): string {
  const tekst = [persoon, handeling, dossiernummer, waarom].join('\n');
  return createHash('sha256').update(tekst).digest('hex').slice(0, 16);
}

/** Wat er is geweigerd, de laatste dag eerst. */
export async function listWeigeringen(store: Pick<Store, 'listClaims'>): Promise<readonly Weigering[]> {
  const regels = (await store.listClaims(BEGIN)).map(({ waarde }) => weigeringSchema.parse(JSON.parse(waarde)));
  return regels.sort((een, ander) => (een.laatst < ander.laatst ? 1 : -1));
}

/** Vergeet wat ouder is dan `BEWAARDAGEN`. */
export async function forgetWeigeringen(store: Pick<Store, 'listClaims' | 'dropClaim'>, vandaag: Datum): Promise<void> {
  const grens = `${BEGIN}${addDagen(vandaag, -BEWAARDAGEN)}`;
  for (const { sleutel } of await store.listClaims(BEGIN)) if (sleutel < grens) await store.dropClaim(sleutel);
}
