import { z } from 'zod/v4';
import { type Datum } from '../../rules/datum';
import { BotError } from '../errors';
import { type Store } from '../store/store';

const BEGIN = 'afwezig:';
/** Een vervanger kan zelf ook weg zijn; wie verder dan dit moet zoeken, vindt niemand. */
const LANGSTE_RIJ = 10;

const afwezigSchema = z.object({ van: z.string(), totEnMet: z.string(), vervanger: z.string() });

/** Iemand is er niet van en met `van` tot en met `totEnMet` (`jjjj-mm-dd`); `vervanger` neemt waar. */
export type Afwezigheid = z.infer<typeof afwezigSchema>;

/** Wie voor deze persoon waarneemt op deze dag. `undefined`: hij is er zelf, of er is niemand. */
export type FindVervanger = (persoon: string, vandaag: Datum) => Promise<string | undefined>;

/** Zoekt de vervanger die er zelf wel is: is ook die weg, dan diens vervanger. */
export function createFindVervanger(store: Pick<Store, 'lookup'>): FindVervanger {
  return async (persoon, vandaag) => {
    const langs = [persoon];
    for (let wie = persoon; langs.length <= LANGSTE_RIJ; langs.push(wie)) {
      const weg = await findAfwezigheid(store, wie, vandaag);
      if (weg === undefined) return wie === persoon ? undefined : wie;
      if (langs.includes(weg.vervanger)) return undefined;
      wie = weg.vervanger;
    }
    return undefined;
  };
}

/** Of `persoon` op deze dag waarneemt voor `eigenaar`; voor zichzelf of voor niemand neemt iemand niet waar. */
export async function isVervangerVan(
  store: Pick<Store, 'lookup'>,
  persoon: string,
  eigenaar: string | undefined,
  vandaag: Datum,
): Promise<boolean> {
  if (eigenaar === undefined || eigenaar === persoon) return false;
  return (await createFindVervanger(store)(eigenaar, vandaag)) === persoon;
}

/** Voor wie iemand op deze dag werkt: zichzelf, en de afwezige collega's voor wie hij waarneemt. */
export async function listNamens(
  store: Pick<Store, 'listClaims'>,
  persoon: string,
  vandaag: Datum,
): Promise<readonly string[]> {
  const claims = new Map((await store.listClaims(BEGIN)).map(({ sleutel, waarde }) => [sleutel, waarde]));
  const findVervanger = createFindVervanger({ lookup: (sleutel) => Promise.resolve(claims.get(sleutel)) });
  const anderen = [...claims.keys()].map((sleutel) => sleutel.slice(BEGIN.length)).filter((wie) => wie !== persoon);
  const vervangers = await Promise.all(anderen.map((wie) => findVervanger(wie, vandaag)));
  return [persoon, ...anderen.filter((_, n) => vervangers[n] === persoon)];
}

/** De afwezigheid die op deze dag loopt. `undefined`: hij is er. */
async function findAfwezigheid(
  store: Pick<Store, 'lookup'>,
  persoon: string,
  vandaag: Datum,
): Promise<Afwezigheid | undefined> {
  const weg = await loadAfwezigheid(store, persoon);
  return weg !== undefined && weg.van <= vandaag && vandaag <= weg.totEnMet ? weg : undefined;
}

/** De laatst opgegeven afwezigheid, ook als zij voorbij is of nog moet komen. */
export async function loadAfwezigheid(store: Pick<Store, 'lookup'>, persoon: string): Promise<Afwezigheid | undefined> {
  const waarde = await store.lookup(BEGIN + persoon);
  return waarde === undefined ? undefined : afwezigSchema.parse(JSON.parse(waarde));
}

/** Vervangt wat er over deze persoon was opgegeven. Gooit `ONGELDIGE_INVOER` bij een laatste dag voor de eerste, of zichzelf als vervanger. */
export async function setAfwezigheid(store: Pick<Store, 'setClaim'>, persoon: string, weg: Afwezigheid): Promise<void> {
  if (weg.totEnMet < weg.van)
    throw new BotError('ONGELDIGE_INVOER', 'De laatste dag ligt voor de eerste dag. Controleer de datums.');
  if (weg.vervanger === persoon)
    throw new BotError('ONGELDIGE_INVOER', 'Kies een collega als vervanger, niet de afwezige zelf.');
  await store.setClaim({ sleutel: BEGIN + persoon, waarde: JSON.stringify(afwezigSchema.parse(weg)) });
}

/** De persoon is er weer: wat was opgegeven, vervalt. */
export function endAfwezigheid(store: Pick<Store, 'dropClaim'>, persoon: string): Promise<void> {
  return store.dropClaim(BEGIN + persoon);
}

/** Wie er op deze dag niet is. */
export async function listAfwezig(store: Pick<Store, 'listClaims'>, vandaag: Datum): Promise<ReadonlySet<string>> {
  const weg = (await store.listClaims(BEGIN)).filter(({ waarde }) => {
    const { van, totEnMet } = afwezigSchema.parse(JSON.parse(waarde));
    return van <= vandaag && vandaag <= totEnMet;
  });
  return new Set(weg.map(({ sleutel }) => sleutel.slice(BEGIN.length)));
}
