import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readlinkSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { openDatabase } from '../../../bot/store/driver';
import { createOmgeving, regiebot, root, spawnProces, startProces, stopProces } from '../../support/proces';

jest.setTimeout(180_000);

/** Een eigen netwerk bij dezelfde bestanden: zo ziet een tweede container op deze machine het. */
const NAAST = ['--net', process.execPath, ...regiebot];
const kanNaast = spawnSync('unshare', ['--net', 'flock', '--version']).status === 0;
const metTweede = kanNaast ? it : it.skip;

const alsLinux = existsSync('/proc/self/exe') ? it : it.skip;

describe('starten', () => {
  it('stopt met een zin als de poort bezet is, en laat de gegevensmap los', async () => {
    const omgeving = await createOmgeving();
    const bezetter = createServer();
    await new Promise<void>((resolve) => bezetter.listen(Number(omgeving.env.PORT), '127.0.0.1', resolve));
    await expect(startProces('bot', omgeving)).rejects.toThrow(/stopte met 2: Poort \d+ is al in gebruik/);
    await new Promise((resolve) => bezetter.close(resolve));
    await stopProces(await startProces('bot', omgeving));
    omgeving.remove();
  });

  it('stopt met een zin als een instelling niet klopt', async () => {
    const omgeving = await createOmgeving({ PORT: 'abc' });
    await expect(startProces('bot', omgeving)).rejects.toThrow(/PORT: moet een getal zijn van 0 tot en met 65535/);
    omgeving.remove();
  });

  it.each(['start', 'bot'])(
    'stopt met een zin als op de plaats van de gegevensmap een bestand staat (%s)',
    async (opdracht) => {
      const omgeving = await createOmgeving({ REGIEBOT_DATA: __filename });
      await expect(startProces(opdracht, omgeving)).rejects.toThrow(/stopte met 2: REGIEBOT_DATA: .*bestand/);
      omgeving.remove();
    },
  );

  metTweede('laat een tweede container niet bij de gegevensmap van de eerste', async () => {
    const omgeving = await createOmgeving();
    const eerste = await openDatabase(join(omgeving.data, 'regiebot.db'));
    const runTweede = () =>
      spawnSync('unshare', [...NAAST, 'exporteer'], {
        ...{ cwd: root, env: { ...process.env, ...omgeving.env }, encoding: 'utf8' },
      });
    expect(runTweede()).toMatchObject({ status: 1, stderr: expect.stringContaining('draait al') as string });
    eerste.close();
    expect(runTweede()).toMatchObject({ status: 0 });
    omgeving.remove();
  });

  alsLinux('draait op de Node waarop wordt getoetst, en die heeft niets te waarschuwen', async () => {
    const omgeving = await createOmgeving();
    const proces = spawnProces('bot', omgeving);
    let gezegd = '';
    proces.stderr.on('data', (deel: Buffer) => (gezegd += deel.toString()));
    await once(proces.stdout, 'data');
    const node = process.env.REGIEBOT_TOETS_NODE ?? process.execPath;
    expect(readlinkSync(`/proc/${String(proces.pid)}/exe`)).toBe(realpathSync(node));
    await stopProces(proces);
    expect(gezegd).not.toMatch(/Warning/);
    omgeving.remove();
  });
});
