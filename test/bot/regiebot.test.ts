import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/proces';

/** Een klein project met de echte starter: het hele programma samenstellen hoeft hier niet. */
describe('regiebot starten', () => {
  let map: string;
  const cache = () => join(map, 'node_modules', '.cache');
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'starter-'));
    for (const deel of ['rules', 'cards', 'bot/cli', 'node_modules']) mkdirSync(join(map, deel), { recursive: true });
    for (const naam of ['regiebot.mjs', 'bundel.mjs']) copyFileSync(join(root, 'bot', naam), join(map, 'bot', naam));
    writeFileSync(join(map, 'package-lock.json'), '{}');
    writeFileSync(join(map, 'bot', 'cli', 'index.ts'), 'process.stdout.write("gestart " + process.argv[2]);');
    symlinkSync(join(root, 'node_modules', 'esbuild'), join(map, 'node_modules', 'esbuild'));
  });
  afterEach(() => rmSync(map, { recursive: true, force: true }));

  function start(script = 'regiebot.mjs', ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(map, 'bot', script), ...args], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  it('stelt het programma de eerste keer samen, en start het daarna ook zonder dat het mag schrijven', () => {
    expect(start('regiebot.mjs', 'taken')).toEqual({ status: 0, stdout: 'gestart taken', stderr: '' });
    const [bundel = ''] = readdirSync(join(cache(), 'regiebot'));
    expect(bundel).toMatch(/^[0-9a-f]{16}\.cjs$/);
    expect(start('regiebot.mjs', 'taken')).toMatchObject({ status: 0, stdout: 'gestart taken' });
    expect(readdirSync(join(cache(), 'regiebot'))).toEqual([bundel]);
  });

  // A file where a folder should be refuses everybody, also a root who may write in every folder.
  it.each([
    ['de map .cache een bestand is', () => writeFileSync(cache(), '')],
    ['de map .cache naar een bestand wijst', () => symlinkSync(join(map, 'package-lock.json'), cache())],
  ])('zegt in een Nederlandse zin dat het niet kan schrijven als %s', (_wat, verniel) => {
    verniel();
    const { status, stdout, stderr } = start('regiebot.mjs', 'taken');
    expect(stderr).toMatch(
      /^Regiebot kan niet schrijven in .*regiebot \(E[A-Z]+\)\.\nGeef deze gebruiker daar schrijfrechten/,
    );
    expect(stderr).not.toMatch(/\bat |Error/);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('zegt het als npm ci nog niet is gedraaid, en maakt dan niets', () => {
    rmSync(join(map, 'node_modules'), { recursive: true });
    expect(start()).toEqual({ status: 2, stdout: '', stderr: 'De pakketten ontbreken. Draai eerst: npm ci\n' });
    expect(readdirSync(map)).not.toContain('node_modules');
  });

  it('laat bij een fout in het programma niets half achter', () => {
    writeFileSync(join(map, 'bot', 'cli', 'index.ts'), 'const = ;');
    const { status, stderr } = start();
    expect(status).toBe(70);
    expect(stderr).toContain('index.ts:1:6');
    expect(stderr).toMatch(/kan niet worden samengesteld\. De oorzaak staat hierboven\.\n$/);
    expect(stderr).not.toContain('failureErrorWithLog');
    expect(readdirSync(join(cache(), 'regiebot'))).toEqual([]);
  });

  it('zegt hoe het samenstellen los te gebruiken is', () => {
    expect(start('bundel.mjs')).toMatchObject({ status: 2, stderr: 'Gebruik: node bot/bundel.mjs INGANG UITVOER\n' });
  });
});
