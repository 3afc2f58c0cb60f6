import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import {
  kaart,
  metKaart,
  NOORD,
  plaatsKaart,
  startNepbot,
  startProef,
  wachtTot,
  type Nepbot,
  type Proef,
} from '../../support/lokaal';

const root = resolve(__dirname, '../../..');

describe('een lokale Teams die netjes wordt gestopt', () => {
  let proef: Proef;
  beforeEach(async () => {
    proef = await startProef();
  });
  afterEach(() => proef.close());

  it('toont na een herstart dezelfde berichten, in dezelfde volgorde', async () => {
    const wortel = await plaatsKaart(proef, kaart('oud'));
    const draad = encodeURIComponent(`${NOORD};messageid=${wortel}`);
    await proef.stuur('POST', `/v3/conversations/${draad}/activities`, { type: 'message', text: 'antwoord' });
    await proef.stuur('PUT', `/v3/conversations/${draad}/activities/${wortel}`, metKaart(kaart('nieuw')));
    await proef.stuur('POST', '/api/plekken/kees/berichten', { persoon: 'kees', tekst: 'Hallo' });
    await wachtTot(async () => (await proef.berichten('kees'))[0]?.bezorging === 'bezorgd');
    const voor = [await proef.berichten(NOORD), await proef.berichten('kees')];
    await proef.herstart();
    expect([await proef.berichten(NOORD), await proef.berichten('kees')]).toEqual(voor);
    const volgende = await plaatsKaart(proef, kaart('later'));
    expect(Number(volgende)).toBeGreaterThan(Number(voor[1]![0]!.activityId));
  });

  it('weigert een tweede lokale Teams op dezelfde map, en een poort die bezet is', async () => {
    const { startLokaal } = await import('../../../bot/lokaal/server');
    const stil = () => undefined;
    const opties = {
      botUrl: proef.bot.url,
      root,
      now: () => new Date(0),
      log: { info: stil, warn: stil, error: stil },
    };
    const dubbel = startLokaal({ ...opties, port: 0, dataDir: proef.dataDir });
    await expect(dubbel).rejects.toMatchObject({ code: 'OPSLAG_BEZET' });
    const bezet = startLokaal({
      ...opties,
      port: Number(new URL(proef.url).port),
      dataDir: join(proef.dataDir, 'ander'),
    });
    await expect(bezet).rejects.toMatchObject({ code: 'CONFIGURATIE' });
  });
});

describe('een lokale Teams die hard wordt gestopt', () => {
  const werkmap = mkdtempSync(join(tmpdir(), 'lokaal-hard-'));
  const bundel = join(root, 'node_modules', '.cache', 'regiebot-test', 'lokaal-proces.cjs');
  const lopend = new Set<ChildProcess>();
  let bot: Nepbot;

  beforeAll(async () => {
    bot = await startNepbot();
    await build({
      entryPoints: [join(root, 'test/support/lokaal-proces.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['node-sqlite3-wasm'],
      outfile: bundel,
      logLevel: 'error',
    });
  });
  afterAll(async () => {
    for (const proces of lopend) proces.kill('SIGKILL');
    await bot.close();
    rmSync(werkmap, { recursive: true });
  });

  async function start(botUrl: string): Promise<{ url: string; stop: () => Promise<unknown> }> {
    const proces = spawn(process.execPath, [bundel, root, werkmap, botUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
    lopend.add(proces);
    const [url] = (await once(proces.stdout, 'data')) as [Buffer];
    const stop = async () => {
      const dood = once(proces, 'exit');
      proces.kill('SIGKILL');
      await dood;
      lopend.delete(proces);
    };
    return { url: url.toString().trim(), stop };
  }

  it('heeft daarna elk bericht dat hij had bevestigd, ook uit een bundel gestart', async () => {
    bot.gedrag = () => undefined;
    const eerste = await start(bot.url);
    const bevestigd: string[] = [];
    const plaatsVeel = (async () => {
      for (;;) {
        const body = JSON.stringify({ channelData: { channel: { id: NOORD } }, activity: metKaart(kaart('x')) });
        const antwoord = await fetch(`${eerste.url}/v3/conversations`, { method: 'POST', body });
        bevestigd.push(((await antwoord.json()) as { activityId: string }).activityId);
      }
    })();
    await fetch(`${eerste.url}/api/plekken/kees/berichten`, {
      method: 'POST',
      body: JSON.stringify({ persoon: 'kees', tekst: 'onderweg' }),
    });
    await wachtTot(() => bevestigd.length >= 10);
    await eerste.stop();
    await expect(plaatsVeel).rejects.toThrow();

    const tweede = await start(bot.url);
    const lees = async (plek: string) =>
      (await (await fetch(`${tweede.url}/api/plekken/${encodeURIComponent(plek)}/berichten`)).json()) as {
        activityId: string;
        bezorging: string;
      }[];
    const over = (await lees(NOORD)).map(({ activityId }) => activityId);
    expect(over.slice(0, bevestigd.length)).toEqual(bevestigd);
    expect((await lees('kees'))[0]?.bezorging).toBe('niet bezorgd');
    expect((await fetch(tweede.url)).status).toBe(200);
    await tweede.stop();
  }, 180_000);
});
