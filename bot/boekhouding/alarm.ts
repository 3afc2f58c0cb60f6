import { z } from 'zod/v4';
import { type Store, type Wens } from '../store/store';

const alarmSchema = z.object({ sinds: z.string(), regels: z.array(z.string()).min(1) });

/** Eén keer dat het misging: wat, sinds wanneer, en tot wanneer als het voorbij is. */
export type Alarm = z.infer<typeof alarmSchema> & { readonly tot?: string };

/**
 * Meldt dat een zaak niet in orde is. Loopt er al een alarm over deze zaak, dan komt er geen tweede; wat er te zeggen is, wordt zo nodig
 * bijgewerkt. Elke stap is herhaalbaar.
 */
export async function raiseAlarm(store: Store, zaak: string, regels: readonly string[], nu: Date): Promise<void> {
  const id = await store.claim(openSleutel(zaak), `${zaak}:${nu.getTime().toString(36)}`);
  const sinds = new Date(Number.parseInt(id.slice(zaak.length + 1), 36)).toISOString();
  const inhoud = JSON.stringify({ sinds, regels });
  const eerder = await store.claim(alarmSleutel(id), inhoud);
  if (eerder !== inhoud) await store.setClaim({ sleutel: alarmSleutel(id), waarde: inhoud });
  if (eerder !== inhoud || (await store.loadUitgaand(wensVan(id).id)) === undefined)
    await store.addWensen([wensVan(id)]);
}

/** Meldt dat een zaak in orde is; liep er een alarm, dan zegt de kaart dat het voorbij is. */
export async function settleAlarm(store: Store, zaak: string, nu: Date): Promise<void> {
  const id = await store.lookup(openSleutel(zaak));
  if (id === undefined) return;
  await store.claim(eindeSleutel(id), nu.toISOString());
  await store.addWensen([wensVan(id)]);
  await store.dropClaim(openSleutel(zaak));
}

/** Een alarm zoals het nu is; `undefined` als het niet bestaat. */
export async function loadAlarm(store: Store, id: string): Promise<Alarm | undefined> {
  const inhoud = await store.lookup(alarmSleutel(id));
  if (inhoud === undefined) return undefined;
  const tot = await store.lookup(eindeSleutel(id));
  return { ...alarmSchema.parse(JSON.parse(inhoud)), ...(tot === undefined ? {} : { tot }) };
}

/** De zaken waarover nu een alarm loopt, zoals `stilte:COA` en `som`. */
export async function listOpenZaken(store: Pick<Store, 'listClaims'>): Promise<string[]> {
  const claims = await store.listClaims(openSleutel(''));
  return claims.map(({ sleutel }) => sleutel.slice(openSleutel('').length));
}

function wensVan(id: string): Wens {
  return { id: `alarm:${id}`, plek: 'beheer' };
}

function openSleutel(zaak: string): string {
  return `alarm-open:${zaak}`;
}

function alarmSleutel(id: string): string {
  return `alarm:${id}`;
}

function eindeSleutel(id: string): string {
  return `alarm-einde:${id}`;
}
