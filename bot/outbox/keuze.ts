import { z } from 'zod/v4';
import { type Clock } from '../clock';
import { BotError, isBotError } from '../errors';
import { type Store, type Uitgaand, type Zending } from '../store/store';
import { waarVan } from './mislukt';

const keuzeSchema = z.discriminatedUnion('keuze', [
  z.object({ keuze: z.enum(['staat er al', 'opnieuw']), door: z.string(), op: z.string() }),
  z.object({ keuze: z.literal('vanzelf') }),
]);

type Afloop = z.infer<typeof keuzeSchema>;
/** Wat een beheerder over een onzekere of geweigerde kaart koos. */
export type Zendingkeuze = Exclude<Afloop, { keuze: 'vanzelf' }>;

/** Eén keer dat het misging met een kaart. */
export interface Zendingzaak {
  readonly zending: string;
  /** Zie `keerVan`. */
  readonly keer: string;
}

/** Kenmerk van de keer die op dit moment (ISO) begon; als tekst te ordenen. */
export function keerVan(misSinds: string): string {
  return Date.parse(misSinds).toString(36);
}

/** Zo vaak kan de verzender net tussendoor schrijven. */
const POGINGEN = 5;

/**
 * Legt vast wie wat koos en voert het uit; de eerste keuze over deze keer telt. Nog eens bezorgd, of over iets dat al voorbij is,
 * verandert niets. Gooit `ONBEKEND_BERICHT` als de kaart niet (meer) bestaat.
 */
export async function settleZending(
  store: Store,
  clock: Clock,
  { zending, keer }: Zendingzaak,
  keuze: Pick<Zendingkeuze, 'keuze' | 'door'>,
): Promise<void> {
  if (!isOpen(await load(store, zending), keer)) return;
  const voorstel = JSON.stringify({ ...keuze, op: clock.now().toISOString() });
  const eerste = keuzeSchema.parse(JSON.parse(await store.claim(`${sleutelVan(zending)}${keer}`, voorstel)));
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const item = await load(store, zending);
    if (!isOpen(item, keer) || (await saved(store, item, afterKeuze(item, eerste)))) return;
  }
  throw new BotError('BOTSING', 'Regiebot is net met deze kaart bezig. Probeer het zo nog eens.');
}

/** Het kwam goed zonder dat iemand koos. */
export async function settleVanzelf(store: Store, { zending, keer }: Zendingzaak): Promise<void> {
  await store.claim(`${sleutelVan(zending)}${keer}`, JSON.stringify({ keuze: 'vanzelf' } satisfies Afloop));
}

/** Wat een mens koos toen het de laatste keer misging; `undefined`: het kwam vanzelf goed. */
export async function findKeuze(store: Store, zending: string): Promise<Zendingkeuze | undefined> {
  const laatste = (await store.listClaims(sleutelVan(zending))).at(-1);
  const afloop = laatste === undefined ? undefined : keuzeSchema.parse(JSON.parse(laatste.waarde));
  return afloop?.keuze === 'vanzelf' ? undefined : afloop;
}

/** Of hier nog iets te kiezen is, met `keer`: over die keer. */
export function isOpen({ misSinds, onzeker, dood }: Uitgaand, keer?: string): boolean {
  if (misSinds === undefined || (keer !== undefined && keerVan(misSinds) !== keer)) return false;
  return onzeker === true || dood !== undefined;
}

function sleutelVan(zending: string): string {
  return `zending-keuze:${zending}:`;
}

async function load(store: Store, zending: string): Promise<Uitgaand> {
  const item = await store.loadUitgaand(zending);
  if (item === undefined) throw new BotError('ONBEKEND_BERICHT', 'Deze kaart bestaat niet meer.');
  return item;
}

async function saved(store: Store, item: Uitgaand, zending: Zending): Promise<boolean> {
  try {
    await store.saveZending(item.id, zending, item.beurt);
    return true;
  } catch (fout) {
    if (isBotError(fout, 'BOTSING')) return false;
    throw fout;
  }
}

function afterKeuze(item: Uitgaand, { keuze }: Afloop): Zending {
  const { getoond, gewenst, bezigSinds, misSinds, dood, poging } = item;
  const rust = { poging: 0, nietVoor: '' };
  // Where it stands is still not known: the next change looks for it first.
  if (keuze === 'staat er al')
    return { ...rust, getoond: gewenst, ...(bezigSinds === undefined ? {} : { bezigSinds }) };
  if (dood === undefined) return { ...rust, getoond };
  const zelfde = { ...waarVan(item), ...(misSinds === undefined ? {} : { misSinds }), dood };
  return { ...zelfde, getoond, poging, nietVoor: '' };
}
