import { randomUUID } from 'node:crypto';
import { BotError } from '../../errors';
import { createBotsing } from '../botsing';
import { type Kluis } from '../kluis';
import { type BewaardBericht, type Store, type Wens } from '../store';
import { asStappen, asWensItems, type Doorgever } from './doorgeven';
import { type Item, type Partitie } from './partitie';
import { type Plaatsen } from './plaatsen';

type Berichten = Pick<Store, 'createBericht' | 'loadBericht' | 'readRuw' | 'saveBericht' | 'listBerichten'>;

/** Bytes per deel van een ruw bericht: in base64 ruim onder de 2 MB van een document. */
const DEELGROOTTE = 1_000_000;

export interface BerichtItem extends Item {
  readonly soort: 'bericht';
  readonly body: BewaardBericht;
  /** Volgorde van binnenkomst. */
  readonly sinds: string;
  /** Ids van de verzegelde delen van het ruwe bericht, op volgorde; leeg als het is gewist. */
  readonly ruw: readonly string[];
}

interface RuwItem extends Item {
  readonly soort: 'ruw';
  /** Base64. */
  readonly inhoud: string;
}

export const BERICHT = 'bericht';

export interface BerichtDelen {
  readonly plaatsen: Plaatsen;
  readonly kluis: Kluis;
  readonly doorgever: Doorgever;
  readonly volgorde: () => string;
}

/** Berichten: een partitie per bericht, met de beschrijving en het ruwe bericht versleuteld in delen. */
export function createCosmosBerichten(delen: BerichtDelen): Berichten {
  const { plaatsen, kluis } = delen;
  return {
    createBericht: (bericht, ruw) => create(delen, bericht, ruw),
    loadBericht: async (id) => (await plaatsen.bericht(id).read<BerichtItem>(BERICHT))?.item.body,
    readRuw: (id) => readRuw(plaatsen.bericht(id), kluis, id),
    saveBericht: (bericht, wensen) => save(delen, bericht, wensen),
    async listBerichten(stand) {
      const waar = "c.soort = 'bericht' AND c.body.stand = @stand";
      const gevonden = await plaatsen.find<Pick<BerichtItem, 'body' | 'sinds'>>('berichten', 'c.body, c.sinds', waar, {
        stand,
      });
      return gevonden.sort((a, b) => (a.sinds < b.sinds ? -1 : 1)).map(({ body }) => body);
    },
  };
}

/** The parts come before the message that names them, so that a message never lacks its content. */
async function create(delen: BerichtDelen, body: BewaardBericht, ruw: Uint8Array): Promise<boolean> {
  const partitie = delen.plaatsen.bericht(body.id);
  if ((await partitie.read(BERICHT)) !== undefined) return false;
  const items = sealAll(delen.kluis, body.id, ruw);
  for (const item of items) await partitie.commit([{ soort: 'nieuw', item }]);
  const item: BerichtItem = {
    ...{ id: BERICHT, soort: 'bericht', body, sinds: delen.volgorde(), ruw: items.map(({ id }) => id) },
  };
  const gelukt = await partitie.commit([{ soort: 'nieuw', item }]);
  if (!gelukt) await partitie.remove(item.ruw);
  return gelukt;
}

/** Ids of their own, so that two who store the same message at once do not mix their parts. */
function sealAll(kluis: Kluis, id: string, ruw: Uint8Array): RuwItem[] {
  const reeks = randomUUID();
  const aantal = Math.max(1, Math.ceil(ruw.length / DEELGROOTTE));
  return Array.from({ length: aantal }, (_, nummer) => {
    const deel = ruw.subarray(nummer * DEELGROOTTE, (nummer + 1) * DEELGROOTTE);
    const plaats = `ruw:${reeks}:${nummer}`;
    return { id: plaats, soort: 'ruw', inhoud: Buffer.from(kluis.seal(`${id}|${plaats}`, deel)).toString('base64') };
  });
}

async function readRuw(partitie: Partitie, kluis: Kluis, id: string): Promise<Uint8Array | undefined> {
  const bericht = await partitie.read<BerichtItem>(BERICHT);
  if (bericht === undefined || bericht.item.ruw.length === 0) return undefined;
  const delen: Uint8Array[] = [];
  for (const plaats of bericht.item.ruw) {
    const deel = await partitie.read<RuwItem>(plaats);
    if (deel === undefined) throw new BotError('OPSLAG_STUK', 'Een bewaard bericht mist een deel van zijn inhoud.');
    delen.push(kluis.open(`${id}|${plaats}`, Buffer.from(deel.item.inhoud, 'base64')));
  }
  return Buffer.concat(delen);
}

async function save(
  { plaatsen, doorgever }: BerichtDelen,
  bericht: BewaardBericht,
  wensen: readonly Wens[],
): Promise<void> {
  const partitie = plaatsen.bericht(bericht.id);
  const gelezen = await partitie.read<BerichtItem>(BERICHT);
  if (gelezen?.item.body.versie !== bericht.versie) throw createBotsing('bericht');
  const item: BerichtItem = { ...gelezen.item, body: { ...bericht, versie: bericht.versie + 1 } };
  const items = asWensItems(wensen);
  const gelukt = await partitie.commit([{ soort: 'vervang', item, etag: gelezen.etag }, ...asStappen(items)]);
  if (!gelukt) throw createBotsing('bericht');
  await doorgever.pass(partitie, items);
}
