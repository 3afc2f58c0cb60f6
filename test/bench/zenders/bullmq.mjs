// A sender on BullMQ, as its manual writes one: a worker that posts and is done. Set to lose nothing: a job of a worker that was
// killed comes back, however often that happens.
import { Queue, Worker } from 'bullmq';
import IORedis from 'ioredis';
import { startRol } from './rol.mjs';

const maakVerbinding = (poort) => new IORedis({ host: '127.0.0.1', port: poort, maxRetriesPerRequest: null });
const RIJ = 'kaarten';

await startRol({
  async breng(poort) {
    const rij = new Queue(RIJ, { connection: maakVerbinding(poort) });
    await rij.waitUntilReady();
    return (n) =>
      rij.add('kaart', { n }, { jobId: `kaart-${n}`, attempts: 1000, backoff: { type: 'fixed', delay: 500 } });
  },
  async werk(poort, post) {
    const werker = new Worker(RIJ, ({ data }) => post(data.n), {
      connection: maakVerbinding(poort),
      lockDuration: 2_000,
      stalledInterval: 1_000,
      maxStalledCount: 100_000,
    });
    await werker.waitUntilReady();
  },
});
