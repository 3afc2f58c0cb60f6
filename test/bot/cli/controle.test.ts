import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteOntvangst } from '../../../bot/boekhouding/ontvangstboek';
import { runControleOpdracht } from '../../../bot/cli/controle';
import { withOpslag } from '../../../bot/cli/opslag';
import { type Config, readConfig } from '../../../bot/config';
import { runCli } from '../../support/cli';

describe('regiebot controle', () => {
  let config: Config;
  beforeEach(() => {
    config = { ...readConfig({}), data: mkdtempSync(join(tmpdir(), 'controle-')), poort: 9 };
  });
  afterEach(() => rmSync(config.data, { recursive: true, force: true }));

  const run = (args: string[] = [], met: Config = config) =>
    runCli((argumenten, io) => runControleOpdracht(argumenten, io, met), '', args);

  it('geeft een JSON-object en status 0 als alles klopt', async () => {
    const { status, antwoorden } = await run();
    expect(status).toBe(0);
    expect(antwoorden).toMatchObject([{ in_orde: true, gelezen: 0, ketens: { dossiers: 0, kapot: [] } }]);
  });

  it('geeft status 1 als er iets niet klopt', async () => {
    await withOpslag(config, ({ store }) =>
      noteOntvangst(store, 'zoek', { bron: 'postvak', op: '2026-05-03T08:00:00Z' }),
    );
    const { status, antwoorden } = await run();
    expect(status).toBe(1);
    expect(antwoorden).toMatchObject([{ in_orde: false }]);
  });

  it('vraagt het aan de bot als die de opslag gebruikt, en zegt het als hij niet antwoordt', async () => {
    const bot = createServer((verzoek, antwoord) => {
      antwoord.end(JSON.stringify({ in_orde: verzoek.url === '/controle', gelezen: 7 }));
    });
    await new Promise<void>((klaar) => bot.listen(0, '127.0.0.1', klaar));
    const { port } = bot.address() as AddressInfo;
    await withOpslag(config, async () => {
      expect(await run([], { ...config, poort: port })).toMatchObject({
        status: 0,
        antwoorden: [{ in_orde: true, gelezen: 7 }],
      });
      await new Promise((klaar) => bot.close(klaar));
      await expect(run([], { ...config, poort: port })).rejects.toMatchObject({
        code: 'OPSLAG_BEZET',
        message: expect.stringContaining('Stop de bot') as string,
      });
    });
  });

  it('vraagt het in productie niet aan de bot, want daar antwoordt hij niet', async () => {
    const identiteit = { id: 'bot', tenant: 'waterrijk', soort: 'UserAssignedMsi' } as const;
    await withOpslag(config, async () => {
      await expect(run([], { ...config, identiteit })).rejects.toMatchObject({
        code: 'OPSLAG_BEZET',
        message: expect.stringMatching(/productie.*Stop de bot/) as string,
      });
    });
  });

  it('kent geen opties', async () => {
    expect(await run(['--snel'])).toMatchObject({ status: 2, antwoorden: [] });
  });
});
