import { createGraphWebhook } from '../../bot/post/graph-webhook';
import { startServer } from '../../bot/server';
import { lokalePoort } from '../../bot/teams/gate';
import { createTestKlok } from '../support/klok';
import { stilLog } from '../support/store';
import { type Aanval, type Uitkomst } from './aanval';
import { stuur } from './lijn';

const GEHEIM = 'een-lang-geheim';
const VEEL = 100;
/** Daarna valt de afzender weg, ook midden in zijn zin. */
const GEDULD = 500;
const meter = { countFout: () => undefined, scrape: () => Promise.resolve(''), soort: '' };

/** Wat een sein teweegbracht. */
interface Gevolg {
  gewekt: number;
  gelogd: number;
}

/** Biedt seinen aan bij een deur die naar een postvak in Graph luistert. */
async function bied(inhouden: readonly string[]): Promise<Gevolg> {
  const gevolg: Gevolg = { gewekt: 0, gelogd: 0 };
  const tel = () => (gevolg.gelogd += 1);
  const log = { ...stilLog, warn: tel, error: tel };
  const wek = () => (gevolg.gewekt += 1);
  const graph = createGraphWebhook({ clientState: GEHEIM, log, clock: createTestKlok(), wake: wek, forget: wek });
  const app = { process: () => Promise.reject(new Error('niet gevraagd')) };
  const gezond = () => Promise.reject(new Error('niet gevraagd'));
  const server = await startServer({ app, poort: lokalePoort, gezond, meter, graph, lokaal: false, log }, 0);
  const poort = Number(new URL(server.url).port);
  await Promise.all(inhouden.map((inhoud) => stuur(poort, Buffer.from(inhoud), GEDULD)));
  await server.close();
  return gevolg;
}

const KOP = 'POST /api/graph HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n';
const alsSein = (inhoud: unknown) => {
  const tekst = typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud);
  return `${KOP}Content-Length: ${Buffer.byteLength(tekst)}\r\n\r\n${tekst}`;
};
const sein = (clientState: unknown) => alsSein({ value: [{ clientState, lifecycleEvent: 'subscriptionRemoved' }] });

const SEINEN: readonly (readonly [naam: string, sein: string])[] = [
  ['zonder geheim', sein(undefined)],
  ['met een leeg geheim', sein('')],
  ['met een verzonnen geheim', sein('x')],
  ['met een stuk van het geheim', sein(GEHEIM.slice(0, -1))],
  ['met het geheim in een lijst', sein([GEHEIM])],
  ['met het geheim als patroon', sein({ $ne: '' })],
  ['met het geheim op een andere plaats', alsSein({ clientState: GEHEIM, value: [{ lifecycleEvent: 'missed' }] })],
  ['van duizend haken diep', alsSein(`${'['.repeat(1_000)}${']'.repeat(1_000)}`)],
];

const opSein = ([naam, inhoud]: (typeof SEINEN)[number]): Aanval => ({
  ...{ groep: 'sein van Graph', naam, tweeling: 'een sein van Graph' },
  async regiebot() {
    const { gewekt } = await bied([inhoud]);
    return { binnen: gewekt > 0, zie: gewekt > 0 ? 'GEWEKT' : 'zonder gevolg' };
  },
});

const volLog = (naam: string, inhoud: string): Aanval => ({
  ...{ groep: 'sein van Graph', naam: `${VEEL} keer ${naam}, om het log te vullen`, tweeling: 'een sein van Graph' },
  async regiebot(): Promise<Uitkomst> {
    const { gelogd } = await bied(Array.from({ length: VEEL }, () => inhoud));
    return { binnen: gelogd > 1, zie: `${gelogd} regel in het log` };
  },
});

/** Dat een echt sein wel wekt. */
export async function isGewekt(): Promise<boolean> {
  return (await bied([sein(GEHEIM)])).gewekt > 0;
}

export const SEINAANVALLEN = [
  ...SEINEN.map(opSein),
  volLog('een verzonnen geheim', sein('x')),
  volLog('een half sein en dan weg', sein('x').slice(0, -5)),
];
