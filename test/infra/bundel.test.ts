import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './project';

interface Uitslag {
  readonly gezond: number;
  readonly uitgang: number | null;
  readonly stderr: string;
}

const NIEMAND = 65_534;

/** Als root wordt het niemand; wie geen root is, is al niemand bijzonders. */
const wie = process.getuid?.() === 0 ? { uid: NIEMAND, gid: NIEMAND } : {};

/** On the server Node has a driver of its own and the bundle stands alone; Node 20 needs the package. */
const heeftDriver = isBuiltin('node:sqlite');
const pakketten = heeftDriver ? {} : { NODE_PATH: join(ROOT, 'node_modules') };

/** Een Node waar wie geen rechten heeft bij kan; een die van ons is, staat misschien in een map die dicht is. */
function findNode(werk: string): string {
  if (!process.execPath.startsWith(ROOT)) return process.execPath;
  copyFileSync(process.execPath, join(werk, 'node'));
  return join(werk, 'node');
}

/** Draait de bundel tot hij op `/gezond` antwoordt en vraagt hem dan te stoppen; geeft het antwoord en hoe hij eindigde. */
async function draai(node: string, bundel: string, data: string): Promise<Uitslag> {
  const bot = spawn(node, [join(bundel, 'regiebot.cjs'), 'bot'], {
    ...wie,
    cwd: data,
    env: { PORT: '0', LOKAAL_PORT: '0', REGIEBOT_DATA: data, ...pakketten },
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
  const uitgang = await new Promise<number | null>((resolve) => bot.once('close', resolve));
  return { gezond: status, uitgang, stderr: gezegd };
}

describe('de bundel voor de server', () => {
  let werk: string;
  let bundel: string;
  beforeAll(() => {
    werk = mkdtempSync(join(tmpdir(), 'regiebot-bundel-'));
    chmodSync(werk, 0o755);
    bundel = join(werk, 'app');
    execFileSync(process.execPath, [join(ROOT, 'infra', 'maak-bundel.mjs'), '--uit', bundel]);
  }, 180_000);
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
    const uitslag = await draai(findNode(werk), bundel, data);
    expect(uitslag.uitgang).toBe(0);
    expect([200, 503]).toContain(uitslag.gezond);
    expect(uitslag.stderr).not.toMatch(/Warning/);
    expect(readdirSync(bundel, { recursive: true })).toEqual(voor);
  }, 180_000);
});
