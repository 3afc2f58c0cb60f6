import { readFileSync, statSync } from 'node:fs';
import { runBericht } from '../../../bot/cli/bericht';
import { type Run } from '../../../bot/cli/opdracht';
import { withOpslag } from '../../../bot/cli/opslag';
import { type Store } from '../../../bot/store/store';
import { runCli } from '../../support/cli';
import { createTestConfig, type TestConfig } from '../../support/opslag';

const ID = '3f2a9c1d77e04b5a';
const RUW = 'Subject: vraag van een inwoner\r\n\r\nWanneer hoor ik iets?';

describe('regiebot bericht', () => {
  let test: TestConfig;
  beforeEach(async () => {
    test = createTestConfig();
    const bericht = { versie: 1, bron: 'postvak', naam: 'a.eml', gelezenOp: '2026-05-08T08:00:00Z' };
    await look((store) => store.createBericht({ ...bericht, id: ID, stand: 'onbekend' }, Buffer.from(RUW)));
  });
  afterEach(() => test.remove());

  const run: Run = (args, io) => runBericht(args, io, test.config);
  const look = <T>(kijk: (store: Store) => Promise<T>) => withOpslag(test.config, ({ store }) => kijk(store));
  const inzages = () => look((store) => store.listClaims('inzage:'));
  const vraag = (uit: string, id = ID) => ['--id', id, '--uit', uit, '--door', 'sem', '--reden', 'vraag van inwoner'];

  it('geeft het bericht zoals het binnenkwam, leesbaar voor de eigenaar van het bestand alleen', async () => {
    const uit = test.pad('b-1.eml');
    const { status, antwoorden } = await runCli(run, '', vraag(uit));
    expect(status).toBe(0);
    expect(antwoorden).toEqual([
      { bericht: ID, stand: 'onbekend', ontvangenOp: null, bestand: uit, bytes: RUW.length },
    ]);
    expect(readFileSync(uit, 'utf8')).toBe(RUW);
    expect(statSync(uit).mode & 0o777).toBe(0o600);
  });

  it('onthoudt wie keek en waarom', async () => {
    await runCli(run, '', vraag(test.pad('b-1.eml')));
    expect((await inzages()).map(({ waarde }) => JSON.parse(waarde) as unknown)).toEqual([
      expect.objectContaining({ door: 'sem', reden: 'vraag van inwoner' }),
    ]);
  });

  it('vindt een bericht in triage op de acht tekens die op de kaart staan', async () => {
    const { antwoorden } = await runCli(run, '', vraag(test.pad('kort.eml'), ID.slice(0, 8)));
    expect(antwoorden[0]).toMatchObject({ bericht: ID });
  });

  it('laat zonder naam of reden niets zien', async () => {
    const { status, stderr } = await runCli(run, '', vraag(test.pad('b-1.eml')).slice(0, 6));
    expect(status).toBe(2);
    expect(stderr).toContain('alle vier');
    expect(await inzages()).toEqual([]);
  });

  it('schrijft niet over een ander bestand heen', async () => {
    const uit = test.pad('b-1.eml');
    await runCli(run, '', vraag(uit));
    await expect(runCli(run, '', vraag(uit))).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
  });

  it('kent een bericht dat er niet is niet', async () => {
    await expect(runCli(run, '', vraag(test.pad('x.eml'), 'b-2'))).rejects.toMatchObject({ code: 'ONBEKEND_BERICHT' });
  });
});
