import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBericht } from '../../../bot/cli/bericht';
import { runControleOpdracht } from '../../../bot/cli/controle';
import { runHerstel } from '../../../bot/cli/herstel';
import { type Stromen } from '../../../bot/cli/opdracht';
import { withOpslag } from '../../../bot/cli/opslag';
import { runReservekopie } from '../../../bot/cli/reservekopie';
import { dagVan } from '../../../bot/clock';
import { type Config } from '../../../bot/config';
import { createVerwerkBericht } from '../../../bot/dossiers/verwerk-bericht';
import { Hartslag } from '../../../bot/gezond';
import { ingest } from '../../../bot/jobs/ingest';
import { createFolderMailbox, RUST_MS } from '../../../bot/post/folder-mailbox';
import { runCli } from '../../support/cli';
import { aMail } from '../../support/mail';
import { createTestConfig, type TestConfig } from '../../support/opslag';
import { stilLog } from '../../support/store';
import { createVerwerkDelen } from '../../support/verwerk';

type Opdracht = (args: string[], io: Stromen, config: Config) => Promise<number>;

jest.setTimeout(180_000);

describe('een reservekopie van voor het laatste bericht', () => {
  let test: TestConfig;
  beforeEach(() => {
    test = createTestConfig();
  });
  afterEach(() => test.remove());

  const map = (naam: string) => join(test.config.data, 'postvak', naam);
  const run = async (opdracht: Opdracht, args: string[] = [], config = test.config) => {
    const { status, antwoorden } = await runCli((argumenten, io) => opdracht(argumenten, io, config), '', args);
    return { status, antwoord: antwoorden[0] ?? {} };
  };

  /** Legt een mail in de inbox en laat de bot haar lezen. */
  async function ontvang(naam: string, mail: Buffer): Promise<void> {
    mkdirSync(map('in'), { recursive: true });
    writeFileSync(join(map('in'), naam), mail);
    await withOpslag(test.config, async ({ store, clock }) => {
      let tijd = 0;
      const mailbox = createFolderMailbox(join(test.config.data, 'postvak'), () => tijd);
      const { read, ...delen } = createVerwerkDelen(store, clock);
      for (tijd of [0, RUST_MS]) {
        await ingest({
          ...{ bron: 'postvak', mailbox, store, clock, read, log: stilLog, hartslag: new Hartslag(clock) },
          ...{ verwerk: createVerwerkBericht({ ...delen, read }), wake: () => undefined },
        });
      }
    });
  }
  const koppeling = (nummer: number) =>
    aMail({
      onderwerp: 'TVS: Nieuwe koppeling',
      tekst: `V-nummer: 123456789${nummer}`,
      messageId: `<m${nummer}@coa.example>`,
    });
  const bevindingen = async () => (await run(runControleOpdracht)).antwoord.bevindingen as string[];
  const overPostvak = async () => (await bevindingen()).filter((zin) => /stub|inbox/.test(zin));

  it('mist dat bericht: controle noemt het, en de beheerder zet het terug', async () => {
    const kopie = test.pad('kopie.db');
    await ontvang('een.eml', koppeling(1));
    expect(await run(runReservekopie, ['--uit', kopie])).toMatchObject({ status: 0 });
    await ontvang('twee.eml', koppeling(2));
    expect(await overPostvak()).toEqual([]);

    const { antwoord } = await run(runHerstel, [kopie]);
    expect(antwoord).toMatchObject({ dossiers: 1 });
    expect(dagVan(new Date(String(antwoord.laatsteBericht)))).toBe('2026-05-08');
    expect(antwoord.watNu).toMatch(/^Wat na vr 8 mei 2026 om \d\d:\d\d .*regiebot controle/);

    const [zin = '', watNu = '', ...meer] = await overPostvak();
    const [, kenmerk = ''] = /^Van bericht ([\w-]+) \(COA-01\) ligt een stub in de map "verwerkt"/.exec(zin) ?? [];
    expect(kenmerk).not.toBe('');
    expect(watNu).toContain('regiebot bericht');
    expect(meer).toEqual([]);

    // Zoals infra/beheren.md het zegt: het bericht komt uit de opslag die opzij is gezet.
    const oud = { ...test.config, data: test.pad('oud') };
    mkdirSync(oud.data);
    copyFileSync(String(antwoord.vervangen), join(oud.data, 'regiebot.db'));
    const bestand = test.pad('terug.eml');
    const inzage = ['--id', kenmerk, '--uit', bestand, '--door', 'ruben', '--reden', 'herstel'];
    expect(await run(runBericht, inzage, oud)).toMatchObject({ status: 0 });
    rmSync(join(map('verwerkt'), 'twee.eml'));
    await ontvang('twee.eml', readFileSync(bestand));

    expect(await overPostvak()).toEqual([]);
    expect((await run(runControleOpdracht)).antwoord).toMatchObject({ gelezen: 2, herkend: 2, dubbel: 0 });
  });

  it('zegt bij een lege kopie niet vanaf wanneer er iets mist, en wel wat te doen', async () => {
    await withOpslag(test.config, () => Promise.resolve());
    await run(runReservekopie, ['--uit', test.pad('leeg.db')]);
    const { antwoord } = await run(runHerstel, [test.pad('leeg.db')]);
    expect(antwoord).toMatchObject({ laatsteBericht: null });
    expect(antwoord.watNu).toMatch(/^Wat na het maken van de kopie .*regiebot controle/);
  });

  it('laat het postvak bij de controle zoals het is', async () => {
    await run(runControleOpdracht);
    expect(readdirSync(test.config.data)).not.toContain('postvak');
  });
});
