import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './project';

const NIEMAND = 65_534;

/** Als root wordt het niemand; wie geen root is, is al niemand bijzonders. */
const wie = process.getuid?.() === 0 ? { uid: NIEMAND, gid: NIEMAND } : {};

/** Draait de bundel tot hij op `/gezond` antwoordt en vraagt hem dan te stoppen; geeft het antwoord en hoe hij eindigde. */
async function draai(bundel: string, data: string): Promise<{ gezond: number; uitgang: number | null }> {
  const bot = spawn(process.execPath, [join(bundel, 'regiebot.cjs'), 'bot'], {
    ...wie,
    cwd: data,
    // NODE_PATH: on Node 20 the driver is a package; the server has Node 22 with a driver of its own.
    env: { PORT: '0', LOKAAL_PORT: '0', REGIEBOT_DATA: data, NODE_PATH: join(ROOT, 'node_modules') },
  });
  let gezegd = '';
  const url = await new Promise<string>((resolve, reject) => {
    bot.stderr.on('data', (deel: Buffer) => (gezegd += deel.toString()));
    bot.once('exit', (code) => reject(new Error(`gestopt met ${code}: ${gezegd}`)));
    bot.stdout.on('data', (deel: Buffer) => {
      const [gevonden] = /http:\/\/127\.0\.0\.1:\d+/.exec(deel.toString()) ?? [];
      if (gevonden !== undefined) resolve(gevonden);
    });
  });
  const { status } = await fetch(`${url}/gezond`);
  bot.kill('SIGTERM');
  return { gezond: status, uitgang: await new Promise((resolve) => bot.once('close', resolve)) };
}

describe('de bundel voor de server', () => {
  let werk: string;
  let bundel: string;
  beforeAll(() => {
    werk = mkdtempSync(join(tmpdir(), 'regiebot-bundel-'));
    chmodSync(werk, 0o755);
    bundel = join(werk, 'app');
    execFileSync(process.execPath, [join(ROOT, 'infra', 'maak-bundel.mjs'), '--uit', bundel]);
  }, 60_000);
  afterAll(() => rmSync(werk, { recursive: true, force: true }));

  it('is kleiner dan tien megabyte', () => {
    const bestanden = readdirSync(bundel, { recursive: true, encoding: 'utf8' }).map((naam) =>
      statSync(join(bundel, naam)),
    );
    const bytes = bestanden.reduce((som, stand) => som + (stand.isFile() ? stand.size : 0), 0);
    expect(bytes).toBeLessThan(10_000_000);
  });

  it('draait zonder rechten en zonder in zijn eigen map te schrijven, en stopt netjes', async () => {
    const data = join(werk, 'data');
    mkdirSync(data);
    chmodSync(data, 0o777);
    const voor = readdirSync(bundel, { recursive: true });
    const uitslag = await draai(bundel, data);
    expect(uitslag.uitgang).toBe(0);
    expect([200, 503]).toContain(uitslag.gezond);
    expect(readdirSync(bundel, { recursive: true })).toEqual(voor);
  }, 60_000);
});
