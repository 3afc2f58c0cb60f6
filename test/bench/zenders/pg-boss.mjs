// A sender on pg-boss, as its manual writes one: a handler that posts and is done. Set to lose nothing: a job of a process that was
// killed expires and comes back, however often that happens.
import { PgBoss } from 'pg-boss';
import { startRol } from './rol.mjs';

const RIJ = 'kaarten';
const HERHAAL = { retryLimit: 1000, retryDelay: 1, expireInSeconds: 2 };

async function start(poort) {
  const boss = new PgBoss({
    connectionString: `postgres://postgres@127.0.0.1:${poort}/postgres`,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
  });
  boss.on('error', (fout) => process.stderr.write(`${fout.message}\n`));
  await boss.start();
  await boss.createQueue(RIJ, HERHAAL);
  return boss;
}

await startRol({
  async breng(poort) {
    const boss = await start(poort);
    return (n) => boss.send(RIJ, { n }, HERHAAL);
  },
  async werk(poort, post) {
    const boss = await start(poort);
    await boss.work(RIJ, { pollingIntervalSeconds: 0.5 }, async (taken) => {
      for (const { data } of taken) await post(data.n);
    });
  },
});
