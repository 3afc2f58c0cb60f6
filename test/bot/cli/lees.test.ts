import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runLees } from '../../../bot/cli/lees';
import { aMail } from '../../support/mail';

let map = '';
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'lees-'));
  writeFileSync(join(map, 'b.eml'), aMail({ onderwerp: 'Nieuwe koppeling', tekst: 'BSN: 111222333' }));
  writeFileSync(join(map, 'a.EML'), aMail({ partner: 'DUO', onderwerp: 'SS101', tekst: 'Dossier 2026-0143' }));
  writeFileSync(join(map, 'c.txt'), 'geen bericht');
  mkdirSync(join(map, 'dieper'));
  writeFileSync(join(map, 'dieper', 'd.eml'), aMail({}));
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ status: number; regels: Record<string, unknown>[]; stderr: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const status = await runLees(args, { stdin, stdout, stderr });
  const tekst = (stdout.read() as Buffer | null)?.toString() ?? '';
  const regels = tekst
    .split('\n')
    .filter(Boolean)
    .map((regel) => JSON.parse(regel) as Record<string, unknown>);
  return { status, regels, stderr: (stderr.read() as Buffer | null)?.toString() ?? '' };
}

describe('regiebot lees', () => {
  it('geeft per bericht precies de sleutels van het contract, met nummers verkort', async () => {
    const { status, regels } = await run(join(map, 'b.eml'));
    expect(status).toBe(0);
    expect(regels).toEqual([
      {
        bestand: 'b.eml',
        uitkomst: 'herkend',
        notificatie: 'COA-01',
        ontvangenOp: '2026-02-20T08:31:20+01:00',
        persoon: { soort: 'bsn', gemaskeerd: '******333' },
        reden: 'Melding van een vertrouwde afzender.',
      },
    ]);
  });

  it('neemt van een map de .eml-bestanden die er direct in staan, op naam', async () => {
    const { status, regels } = await run(map);
    expect(status).toBe(0);
    expect(regels.map((regel) => regel.bestand)).toEqual(['a.EML', 'b.eml']);
  });

  it('volgt een koppeling die iemand zelf noemt', async () => {
    symlinkSync(join(map, 'b.eml'), join(map, 'koppeling'));
    expect((await run(join(map, 'koppeling'))).regels[0]).toMatchObject({
      bestand: 'koppeling',
      notificatie: 'COA-01',
    });
  });

  it('geeft voor een pad dat niet bestaat een fout op zijn plaats, en gaat door', async () => {
    const { status, regels } = await run(join(map, 'nee.eml'), join(map, 'b.eml'));
    expect(status).toBe(1);
    expect(regels).toEqual([
      { fout: `Het pad ${join(map, 'nee.eml')} bestaat niet.` },
      expect.objectContaining({ bestand: 'b.eml' }),
    ]);
  });

  it('noemt wat geen bestand is een fout', async () => {
    mkdirSync(join(map, 'e.eml'));
    const { status, regels } = await run(map);
    expect(status).toBe(1);
    expect(regels.at(-1)).toEqual({ fout: `Het bestand ${join(map, 'e.eml')} kan niet worden gelezen.` });
  });

  const alsGewoneGebruiker = process.getuid?.() === 0 ? it.skip : it;
  alsGewoneGebruiker(
    'zegt het als een bestand niet gelezen mag worden (overgeslagen als root, die alles mag)',
    async () => {
      chmodSync(join(map, 'b.eml'), 0);
      expect((await run(join(map, 'b.eml'))).regels).toEqual([
        { fout: `Het bestand ${join(map, 'b.eml')} mag niet worden gelezen.` },
      ]);
    },
  );

  it('legt bij verkeerd gebruik uit hoe het moet', async () => {
    expect(await run()).toMatchObject({
      status: 2,
      regels: [],
      stderr: expect.stringContaining('Gebruik: regiebot lees') as string,
    });
    expect(await run('--alles', map)).toMatchObject({
      status: 2,
      regels: [],
      stderr: expect.stringContaining('--alles') as string,
    });
  });
});
