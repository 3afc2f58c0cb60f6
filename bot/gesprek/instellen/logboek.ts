import { z } from 'zod/v4';
import { claimPlaats } from '../../store/rij';
import { type Store } from '../../store/store';
import { type Wijziging, wijzigingSchema } from './wijziging';

const BEGIN = 'inrichting:';

const regelSchema = z.strictObject({
  door: z.string(),
  /** Tijdstip (UTC, ISO 8601). */
  op: z.string(),
  wijziging: wijzigingSchema,
});

/** Wie wat wanneer wijzigde. */
export type Logregel = z.infer<typeof regelSchema>;

/** Een regel zoals zij bewaard is; `undefined`: een nieuwere versie van Regiebot schreef iets dat deze niet kent. */
export type Bewaarderegel = Logregel | undefined;

/** Alle wijzigingen, oudste eerst. */
export async function listLogregels(store: Pick<Store, 'listClaims'>): Promise<readonly Bewaarderegel[]> {
  return (await store.listClaims(BEGIN)).map(({ waarde }) => regelSchema.safeParse(JSON.parse(waarde)).data);
}

/**
 * Zet een wijziging op plaats `plaats` (de eerste is 0). `false`: daar staat al een andere, dus iemand was net eerder. Elke wijziging is
 * één claim: zij geldt helemaal of niet, en twee beheerders tegelijk overschrijven elkaar niet.
 */
export async function addLogregel(
  store: Pick<Store, 'claim'>,
  plaats: number,
  regel: { readonly door: string; readonly op: string; readonly wijziging: Wijziging },
): Promise<boolean> {
  return claimPlaats(store, BEGIN, plaats, JSON.stringify(regel));
}
