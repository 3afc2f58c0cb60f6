import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVerwerkBericht } from '../../bot/dossiers/verwerk-bericht';
import { BotError } from '../../bot/errors';
import { Hartslag } from '../../bot/gezond';
import { ingest } from '../../bot/jobs/ingest';
import { VOORBEELD_BERICHTEN } from '../../bot/lokaal/voorbeelden/berichten';
import { type VoorbeeldMail, writeMail } from '../../bot/lokaal/voorbeelden/bericht';
import { createFolderMailbox } from '../../bot/post/folder-mailbox';
import { type Store } from '../../bot/store/store';
import { datum } from '../../rules/datum';
import { addDossier, createTestTurn } from '../support/beurt';
import { aDossier } from '../support/dossier';
import { createTestKlok, type TestKlok } from '../support/klok';
import { NepTeams } from '../support/nep-teams';
import { openTestStore, stilLog, type TestStore } from '../support/store';
import { createVerwerkDelen } from '../support/verwerk';
import { createTestZender } from '../support/zender';

const NUMMER = '2026-0143';
const [koppeling] = VOORBEELD_BERICHTEN as readonly [VoorbeeldMail];

/** Een opslag die zwijgt zolang `zwijgt()`: elke vraag mislukt, zoals bij een Cosmos die minutenlang remt. */
function createZwijger(store: Store, zwijgt: () => boolean): Store {
  return new Proxy(store, {
    get(doel, naam: keyof Store) {
      const doe = Reflect.get(doel, naam) as (...delen: unknown[]) => Promise<unknown>;
      return (...delen: unknown[]) =>
        zwijgt() ? Promise.reject(new BotError('OPSLAG_ONBEREIKBAAR', 'De opslag antwoordt niet.')) : doe(...delen);
    },
  });
}

describe('een opslag die minutenlang niet antwoordt', () => {
  let opslag: TestStore;
  let klok: TestKlok;
  let teams: NepTeams;
  let store: Store;
  let zwijgt: boolean;
  let inbox: string;
  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok();
    teams = new NepTeams(klok);
    zwijgt = false;
    store = createZwijger(opslag.store, () => zwijgt);
    inbox = join(opslag.map, 'postvak', 'in');
    mkdirSync(inbox, { recursive: true });
    const { historie } = aDossier().metMelding('COA-01', '2026-05-01').build();
    await addDossier(store, { dossiernummer: NUMMER, caseload: 'Noord', historie });
  });
  afterEach(() => opslag.remove());

  const createLezer = (hartslag: Hartslag) => {
    const verwerkDelen = createVerwerkDelen(store, klok);
    const mailbox = createFolderMailbox(join(opslag.map, 'postvak'), () => klok.now().getTime());
    const vast = { bron: 'postvak', clock: klok, log: stilLog, hartslag, wake: () => undefined };
    return () =>
      ingest({ ...vast, store, mailbox, verwerk: createVerwerkBericht(verwerkDelen), read: verwerkDelen.read });
  };
  const oppakken = () =>
    createTestTurn(
      store,
      klok,
    )({
      ...{ soort: 'actie', verb: 'oppakken', data: { dossiernummer: NUMMER, bericht: 'v0' } },
      van: { persoon: 'fatima', plek: 'kanaal', gesprek: 'g', activityId: 'a' },
    });

  it('laat de post liggen, zegt wie klikt dat het niet lukte, en haalt daarna alles één keer in', async () => {
    const hartslag = new Hartslag(klok);
    const lees = createLezer(hartslag);
    const zender = createTestZender({ ...opslag, store }, teams, klok);
    writeFileSync(join(inbox, koppeling.bestand), writeMail(koppeling, datum('2026-05-01')));
    zwijgt = true;
    for (let minuut = 0; minuut < 5; minuut += 1) {
      await lees();
      await expect(zender.pass()).rejects.toMatchObject({ code: 'OPSLAG_ONBEREIKBAAR' });
      expect(await oppakken()).toMatchObject({ soort: 'fout', status: 500, tekst: 'De opslag antwoordt niet.' });
      klok.advance(60_000);
    }
    expect(readdirSync(inbox)).toEqual([koppeling.bestand]);
    expect((await hartslag.report(store)).bevindingen).toContain(
      'De opslag neemt geen berichten aan; ze blijven in het postvak.',
    );
    expect(teams.aanroepen).toEqual([]);

    zwijgt = false;
    for (let ronde = 0; ronde < 4; ronde += 1) {
      await lees();
      await oppakken();
      await zender.pass();
      klok.advance(1_000);
    }
    expect(readdirSync(inbox)).toEqual([]);
    expect((await store.loadDossier(NUMMER))?.dossier.historie).toHaveLength(2);
    expect((await store.count()).berichten).toMatchObject({ ontvangen: 0, herkend: 1 });
    expect(teams.kaarten('caseload:Noord')).toHaveLength(2);
    expect((await hartslag.report(store)).bevindingen).toEqual([]);
  });
});
