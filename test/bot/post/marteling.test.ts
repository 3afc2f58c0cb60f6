import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runControle } from '../../../bot/boekhouding/controle';
import { createVerwerkBericht } from '../../../bot/dossiers/verwerk-bericht';
import { Hartslag } from '../../../bot/gezond';
import { ingest } from '../../../bot/jobs/ingest';
import { createFolderMailbox } from '../../../bot/post/folder-mailbox';
import { createTestKlok } from '../../support/klok';
import { lees } from '../../support/mail';
import { INHOUD } from '../../support/marteling-inhoud';
import { KOPPEN } from '../../support/marteling-koppen';
import { VORMEN } from '../../support/marteling-vorm';
import { openTestStore, stilLog } from '../../support/store';
import { createVerwerkDelen } from '../../support/verwerk';

const ALLE = [...VORMEN, ...KOPPEN, ...INHOUD];
/** Seconden rekentijd; een eerlijk bericht kost milliseconden. Alles wat kwadratisch is, komt hier ver boven. */
const GEDULD = 5;

describe(`${ALLE.length} mails die een lezer laten struikelen`, () => {
  it.each(ALLE)('%s: %s', (_naam, uitkomst, ruw) => {
    const begin = process.cpuUsage();
    const gelezen = lees(ruw);
    const { user, system } = process.cpuUsage(begin);
    expect(gelezen.uitkomst).toBe(uitkomst);
    expect(gelezen.notificatie).toBe(uitkomst === 'herkend' ? 'COA-01' : null);
    expect((user + system) / 1e6).toBeLessThan(GEDULD);
  });

  it('gaan alle door de hele intake: geen een gaat verloren en de som klopt', async () => {
    const opslag = await openTestStore();
    const inbox = join(opslag.map, 'postvak', 'in');
    mkdirSync(inbox, { recursive: true });
    ALLE.forEach(([, , ruw], plaats) => writeFileSync(join(inbox, `${plaats}.eml`), ruw));
    await readAll(opslag);
    const klok = createTestKlok();
    const controle = await runControle({ store: opslag.store, clock: klok, inPostvak: 0, isBekend: () => true });
    const tel = (uitkomst: string) => ALLE.filter(([, verwacht]) => verwacht === uitkomst).length;
    expect(controle).toMatchObject({
      ...{ bevindingen: [], wachtend: 0, gelezen: ALLE.length },
      ...{ herkend: tel('herkend'), onbekend: tel('onbekend') },
      ...{ quarantaine: tel('quarantaine'), automatisch: tel('automatisch') },
    });
    expect(readdirSync(inbox)).toEqual([]);
    await opslag.remove();
  }, 120_000);
});

/** Two passes: in the first a file is seen, in the second it has lain still long enough. */
async function readAll({ store, map }: Awaited<ReturnType<typeof openTestStore>>): Promise<void> {
  const klok = createTestKlok();
  const verwerkDelen = createVerwerkDelen(store, klok);
  let tijd = 0;
  const delen = {
    ...{ bron: 'postvak', store, clock: klok, log: stilLog, hartslag: new Hartslag(klok), wake: () => undefined },
    mailbox: createFolderMailbox(join(map, 'postvak'), () => tijd),
    verwerk: createVerwerkBericht(verwerkDelen),
    read: verwerkDelen.read,
  };
  for (tijd of [0, 1_000]) await ingest(delen);
}
