import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runJsonl } from '../../../bot/cli/jsonl';
import { type Run } from '../../../bot/cli/opdracht';
import { InvoerFout } from '../../../bot/invoer';
import { runCli } from '../../support/cli';

/** Geeft de invoer terug; `"stuk"` is een fout van de gebruiker, `"kapot"` een fout in het programma. */
const run: Run = (args, io) =>
  runJsonl(args, io, (invoer) => {
    if (invoer === 'stuk') throw new InvoerFout("'start': verwacht een datum.");
    if (invoer === 'kapot') throw new TypeError('BSN 123456782');
    return { gekregen: invoer };
  });

describe('JSON Lines', () => {
  test('geeft per regel één antwoord, in dezelfde volgorde, en status 0', async () => {
    expect(await runCli(run, '1\n"twee"\n{"drie":3}\n')).toEqual({
      status: 0,
      antwoorden: [{ gekregen: 1 }, { gekregen: 'twee' }, { gekregen: { drie: 3 } }],
      stderr: '',
    });
  });

  test('gaat na een fout door met de volgende regel en eindigt met status 1', async () => {
    const { status, antwoorden } = await runCli(run, '1\n"stuk"\n{nee\n4\n');
    expect(status).toBe(1);
    expect(antwoorden).toEqual([
      { gekregen: 1 },
      { fout: "Regel 2: 'start': verwacht een datum." },
      { fout: 'Regel 3: dit is geen geldige JSON.' },
      { gekregen: 4 },
    ]);
  });

  test('een lege regel in het midden houdt haar plaats, lege regels aan het eind tellen niet', async () => {
    const { antwoorden } = await runCli(run, '1\n\n3\n\n\n');
    expect(antwoorden).toEqual([{ gekregen: 1 }, { fout: 'Regel 2: de regel is leeg.' }, { gekregen: 3 }]);
  });

  test('leest ook zonder regeleinde aan het slot, met CRLF en met een BOM', async () => {
    expect((await runCli(run, '\uFEFF1\r\n2')).antwoorden).toEqual([{ gekregen: 1 }, { gekregen: 2 }]);
  });

  test('geeft bij een lege invoer niets en status 0', async () => {
    expect(await runCli(run, '')).toEqual({ status: 0, antwoorden: [], stderr: '' });
  });

  test('een fout in het programma toont haar tekst niet en laat de andere regels staan', async () => {
    const { antwoorden } = await runCli(run, '"kapot"\n2\n');
    expect(antwoorden[0]?.fout).toMatch(/^Regel 1: door een fout in het programma \(TypeError\)/);
    expect(JSON.stringify(antwoorden)).not.toContain('123456782');
    expect(antwoorden[1]).toEqual({ gekregen: 2 });
  });

  test('leest het bestand dat als argument is gegeven', async () => {
    const map = mkdtempSync(join(tmpdir(), 'regiebot-'));
    const bestand = join(map, 'in.jsonl');
    writeFileSync(bestand, '1\n2\n');
    const { antwoorden } = await runCli(run, 'wordt niet gelezen', [bestand]);
    rmSync(map, { recursive: true });
    expect(antwoorden).toEqual([{ gekregen: 1 }, { gekregen: 2 }]);
  });

  test.each([[['--snel']], [['bestaat-niet.jsonl']], [['a', 'b']], [[tmpdir()]]])(
    '%j is verkeerd gebruik',
    async (args) => {
      const { status, antwoorden, stderr } = await runCli(run, '1\n', args);
      expect([status, antwoorden]).toEqual([2, []]);
      expect(stderr).toMatch(/\.\n$/);
    },
  );
});
