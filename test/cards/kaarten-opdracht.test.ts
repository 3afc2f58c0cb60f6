import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKaarten } from '../../bot/cli/kaarten';
import { listVoorbeelden } from '../../cards';
import { runCli } from '../support/cli';

describe('regiebot kaarten', () => {
  const map = mkdtempSync(join(tmpdir(), 'kaarten-'));
  afterAll(() => rmSync(map, { recursive: true, force: true }));

  it('schrijft elke kaart in elke toestand, en een lijst', async () => {
    const uit = join(map, 'nieuw', 'diep');
    const { status, antwoorden } = await runCli(runKaarten, '', ['--uit', uit]);
    const index = JSON.parse(readFileSync(join(uit, 'index.json'), 'utf8')) as {
      bestand: string;
      kaart: string;
      toestand: string;
    }[];
    expect([status, antwoorden[0]?.geschreven]).toEqual([0, listVoorbeelden().length]);
    expect([...index.map(({ bestand }) => bestand), 'index.json'].sort()).toEqual(readdirSync(uit).sort());
    for (const { bestand, kaart, toestand } of index) {
      expect(bestand).toBe(`${kaart}--${toestand}.json`);
      expect(JSON.parse(readFileSync(join(uit, bestand), 'utf8'))).toMatchObject({ type: 'AdaptiveCard' });
    }
  });

  it.each([[[]], [['--uit']], [['--uit', '']], [['map']], [['--uit', 'x', 'y']]])(
    'weigert verkeerd gebruik: %j',
    async (args) => {
      const { status, stderr } = await runCli(runKaarten, '', args);
      expect(status).toBe(2);
      expect(stderr).toContain('--uit MAP');
    },
  );

  it('zegt het als de map niet te schrijven is', async () => {
    const bestand = join(map, 'bestand');
    writeFileSync(bestand, '');
    const { status, stderr } = await runCli(runKaarten, '', ['--uit', bestand]);
    expect(status).toBe(1);
    expect(stderr).toContain('niet te schrijven');
    expect(existsSync(join(bestand, 'index.json'))).toBe(false);
  });
});
