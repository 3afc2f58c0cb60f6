import { randomUUID } from 'node:crypto';
import { type Container, type OperationInput } from '@azure/cosmos';
import { BotError } from '../../errors';
import { ask, Onbeslist, retry } from './fouten';

/** Versie van de documenten die dit programma schrijft en begrijpt. */
const DOCUMENTVERSIE = 1;
/** Onder de 2 MB die één opdracht aan Cosmos mag zijn. */
const GROOTSTE_OPDRACHT = 1_900_000;
/** Hoogstens zoveel stappen in één opdracht. */
const MEESTE_STAPPEN = 100;

/** Het veld dat naast `tenant` de partitie bepaalt. */
export type Sleutelveld = 'dossier' | 'bericht' | 'vak';

export interface Item {
  readonly id: string;
  readonly soort: string;
}

/** Een gelezen document met het merk van precies deze stand. */
export interface Gelezen<T> {
  readonly item: T;
  readonly etag: string;
}

/** `nieuw`: bestond nog niet. `vervang`: staat er nog zoals het is gelezen. */
export type Stap =
  | { readonly soort: 'nieuw'; readonly item: Item }
  | { readonly soort: 'vervang'; readonly item: Item; readonly etag: string };

/** De eerste stap bewaakt de opdracht: daaraan is te zien of zij is uitgevoerd. */
export type Opdracht = readonly [Stap, ...Stap[]];

/** Een logische partitie: wat hier in een opdracht wordt geschreven, slaagt samen of niet. */
export interface Partitie {
  read<T extends Item>(id: string): Promise<Gelezen<T> | undefined>;
  /** Documenten in deze partitie; `waar` komt achter de voorwaarde op de partitie zelf. */
  select<T>(wat: string, waar: string, waarden?: Waarden): Promise<T[]>;
  /** Alles of niets. `false` als een voorwaarde niet (meer) gold: dan is er niets geschreven. Gooit `OPSLAG_ONBEREIKBAAR`. */
  commit(opdracht: Opdracht): Promise<boolean>;
  /** Haalt documenten weg; wat er niet is, was al weg. Niet in een keer. */
  remove(ids: readonly string[]): Promise<void>;
}

export type Waarden = Readonly<Record<string, string | number | readonly string[]>>;

export function createPartitie(container: Container, tenant: string, veld: Sleutelveld, waarde: string): Partitie {
  const sleutel = [tenant, waarde];
  const read = async <T extends Item>(id: string): Promise<Gelezen<T> | undefined> => {
    const { resource, etag } = await ask(() => container.item(id, sleutel).read<T>());
    return resource === undefined ? undefined : { item: requireBekend(resource), etag };
  };
  return {
    read,
    async select<T>(wat: string, waar: string, waarden: Waarden = {}) {
      // The partition stands in the text too: right in itself, whatever the service makes of the option.
      const query = `SELECT ${wat} FROM c WHERE c.tenant = @tenant AND c.${veld} = @sleutel AND ${waar}`;
      const parameters = listParameters({ ...waarden, tenant, sleutel: waarde });
      const vraag = container.items.query<T>({ query, parameters }, { partitionKey: sleutel });
      return (await ask(() => vraag.fetchAll())).resources.map((gevonden) => requireBekend(gevonden));
    },
    commit: (opdracht) => commit(opdracht, { container, sleutel, vast: { tenant, [veld]: waarde }, read }),
    async remove(ids) {
      for (const id of ids) await ask(() => container.item(id, sleutel).delete().catch(unlessGone));
    },
  };
}

/** Zoekt over alle partities van de tenant. Zonder volgorde: wie volgorde wil, sorteert zelf. */
export async function selectTenant<T>(
  container: Container,
  tenant: string,
  [wat, waar]: readonly [wat: string, waar: string],
  waarden: Waarden = {},
): Promise<T[]> {
  const query = `SELECT ${wat} FROM c WHERE c.tenant = @tenant AND ${waar}`;
  const vraag = container.items.query<T>({ query, parameters: listParameters({ ...waarden, tenant }) });
  return (await ask(() => vraag.fetchAll())).resources.map((gevonden) => requireBekend(gevonden));
}

function listParameters(waarden: Waarden): { name: string; value: string | number | string[] }[] {
  return Object.entries(waarden).map(([naam, waarde]) => ({
    name: `@${naam}`,
    value: typeof waarde === 'object' ? [...waarde] : waarde,
  }));
}

interface Plaats {
  readonly container: Container;
  readonly sleutel: string[];
  readonly vast: Readonly<Record<string, string>>;
  readonly read: <T extends Item>(id: string) => Promise<Gelezen<T> | undefined>;
}

/**
 * The stamp tells whether an order of which the answer was lost has been carried out. Sending it again is safe: its first step holds
 * only once.
 */
async function commit(opdracht: Opdracht, plaats: Plaats): Promise<boolean> {
  const stempel = randomUUID();
  const operaties = opdracht.map((stap) => asOperatie(stap, { ...plaats.vast, v: DOCUMENTVERSIE, stempel }));
  requireKlein(operaties);
  const isOnze = async () =>
    (await plaats.read<Item & { stempel?: string }>(opdracht[0].item.id))?.item.stempel === stempel;
  return retry(async () => {
    try {
      return (await send(plaats, operaties)) || (await isOnze());
    } catch (cause) {
      if (cause instanceof Onbeslist && (await isOnze())) return true;
      throw cause;
    }
  });
}

/** `false`: a condition did not hold. Anything that is no answer is undecided: the SDK passes on no code for a failed batch. */
async function send({ container, sleutel }: Plaats, operaties: OperationInput[]): Promise<boolean> {
  const antwoord = await container.items.batch(structuredClone(operaties), sleutel).catch((cause: unknown) => {
    throw new Onbeslist(cause);
  });
  const geweigerd = antwoord.result?.map(({ statusCode }) => statusCode).find((code) => code >= 400 && code !== 424);
  if (geweigerd === undefined) return true;
  if ([404, 409, 412].includes(geweigerd)) return false;
  throw new Onbeslist(new Error(`opdracht geweigerd met ${geweigerd}`));
}

function asOperatie(stap: Stap, vast: Readonly<Record<string, string | number>>): OperationInput {
  const resourceBody = { ...stap.item, ...vast };
  if (stap.soort === 'nieuw') return { operationType: 'Create', resourceBody };
  return { operationType: 'Replace', id: stap.item.id, resourceBody, ifMatch: stap.etag };
}

function requireKlein(operaties: readonly OperationInput[]): void {
  if (operaties.length <= MEESTE_STAPPEN && Buffer.byteLength(JSON.stringify(operaties)) <= GROOTSTE_OPDRACHT) return;
  throw new BotError('ONGELDIGE_INVOER', 'Dit is te groot om in een keer te bewaren. Er is niets gewijzigd.');
}

function unlessGone(cause: unknown): void {
  if ((cause as { code?: unknown }).code !== 404) throw cause;
}

function requireBekend<T>(item: T): T {
  const versie = typeof item === 'object' && item !== null && 'v' in item ? item.v : DOCUMENTVERSIE;
  if (typeof versie === 'number' && versie <= DOCUMENTVERSIE) return item;
  throw new BotError(
    'OPSLAG_NIEUWER',
    'De opslag is gemaakt door een nieuwere Regiebot. Er is niets gewijzigd. Werk Regiebot bij.',
  );
}
