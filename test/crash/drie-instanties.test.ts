import { type ChildProcess } from 'node:child_process';
import { type Cosmos, startCosmos } from '../support/cosmos/start';
import { createLokaalClient, type LokaalClient, listActies } from '../support/lokaal-client';
import { createOmgeving, freePort, type Omgeving, startProces, stopProces, waitFor } from '../support/proces';
import { deliverKoppeling } from './ronde/bezorg';

// The time in which another instance must have taken over: the promise is a minute.
const MINUUT = 60_000;

describe('drie instanties op een Cosmos', () => {
  let cosmos: Cosmos;
  let omgeving: Omgeving;
  let teams: LokaalClient;
  let noord: string;
  const processen: ChildProcess[] = [];

  beforeAll(async () => {
    cosmos = await startCosmos();
    omgeving = await createOmgeving({
      ...{ COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: cosmos.sleutel },
      REGIEBOT_SLEUTEL: Buffer.alloc(32, 7).toString('base64'),
    });
    teams = createLokaalClient(omgeving.lokaal);
    await start('lokaal');
    noord = (await teams.plekken()).find(({ naam }) => naam === 'Noord')!.id;
  }, 180_000);
  afterAll(async () => {
    await Promise.all(processen.map((proces) => stopProces(proces, 'SIGKILL')));
    await cosmos.stop();
    omgeving.remove();
  });

  async function start(opdracht: string, extra: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
    const proces = await startProces(opdracht, { ...omgeving, env: { ...omgeving.env, ...extra } });
    processen.push(proces);
    return proces;
  }

  const kaarten = async () => (await teams.berichten(noord)).filter(({ kaart }) => kaart !== undefined);
  const seen = (aantal: number, geduld: number) =>
    waitFor(
      `${aantal} kaarten zichtbaar`,
      async () => ((await kaarten()).length >= aantal ? kaarten() : undefined),
      geduld,
    );

  it(
    'gaan verder als degene die het werk deed wegvalt, binnen een minuut en zonder dubbele kaart',
    async () => {
      // The first to start gets the tasks; clicks go to the second, whose address the local Teams knows.
      const eerste = await start('bot', { PORT: String(await freePort()) });
      deliverKoppeling(omgeving.data, 1);
      await seen(1, MINUUT);
      await start('bot');
      await start('bot', { PORT: String(await freePort()) });
      await stopProces(eerste, 'SIGKILL');
      deliverKoppeling(omgeving.data, 2);
      const gezien = await seen(2, MINUUT);
      expect(gezien).toHaveLength(2);

      const [kaart] = gezien;
      const knop = listActies(kaart?.kaart).find(({ verb }) => verb === 'oppakken')!;
      expect((await teams.klik('fatima', kaart!.activityId, 'oppakken', knop.data, noord)).status).toBe(200);
      await waitFor('de kaart noemt wie oppakte', async () =>
        JSON.stringify((await kaarten())[0]?.kaart).includes('Fatima') ? true : undefined,
      );
      expect(await kaarten()).toHaveLength(2);
    },
    5 * MINUUT,
  );
});
