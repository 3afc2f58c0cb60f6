import { createVerwerkBericht } from '../../../bot/dossiers/verwerk-bericht';
import { type Gezondheid, Hartslag } from '../../../bot/gezond';
import { ingest } from '../../../bot/jobs/ingest';
import { STANDAARD_INSTELLINGEN } from '../../../bot/post/instellingen';
import { type Mailbox } from '../../../bot/post/mailbox';
import { readBericht } from '../../../bot/post/read-bericht';
import { openClient, openGraph } from '../../support/graph';
import { ANDER, type GraphServer, startGraphServer } from '../../support/graph-server';
import { createTestKlok } from '../../support/klok';
import { aMail } from '../../support/mail';
import { openTestStore, stilLog, testKluis, type TestStore } from '../../support/store';

describe('wat de gezondheid over een postvak zegt', () => {
  let opslag: TestStore;
  let server: GraphServer;
  const klok = createTestKlok();
  beforeEach(async () => {
    opslag = await openTestStore();
    server = await startGraphServer();
  });
  afterEach(async () => {
    await server.close();
    await opslag.remove();
  });

  async function pas(mailbox: Mailbox, hartslag = new Hartslag(klok)): Promise<Gezondheid> {
    const { store } = opslag;
    const read = (ruw: Uint8Array, gelezenOp: Date) =>
      readBericht(ruw, { instellingen: STANDAARD_INSTELLINGEN, now: () => gelezenOp });
    const delen = { store, kluis: testKluis, clock: klok, read };
    await ingest({
      ...{ bron: 'postvak-365', mailbox, store, clock: klok, log: stilLog, hartslag, wake: () => undefined, read },
      verwerk: createVerwerkBericht({ ...delen, caseloadVoor: () => 'Noord' }),
    });
    return hartslag.report(store);
  }

  it('is wat het postvak zelf zegt als het niet te lezen is', async () => {
    const { in_orde, bevindingen, bronnen } = await pas(openGraph(openClient(server), { adres: ANDER }));
    expect(in_orde).toBe(false);
    expect(bevindingen).toEqual([
      'Regiebot mag dit postvak in Microsoft 365 niet lezen of wijzigen. Controleer de toegang in Exchange.',
    ]);
    expect(bronnen['postvak-365']?.laatsteGoedePas).toBeNull();
  });

  it('is niet in orde als de bot te veel mag, terwijl de post gewoon wordt gelezen', async () => {
    server.ookLeesbaar.add(ANDER);
    server.bezorg(aMail().toString('latin1'), '2026-05-01T08:00:00Z');
    const { in_orde, bevindingen, bronnen } = await pas(openGraph(openClient(server)));
    expect(in_orde).toBe(false);
    expect(bevindingen[0]).toContain('kan ook een ander postvak lezen');
    expect(bronnen['postvak-365']?.leeftijdSeconden).toBe(0);
    expect(server.inhoud()).toEqual([]);
  });

  it('is de zin over het ene bericht als alleen dat niet weg kan', async () => {
    server.bezorg(aMail().toString('latin1'), '2026-05-01T08:00:00Z');
    server.stoor({ status: 507, code: 'ErrorQuotaExceeded' }, 1, /^POST .*map-\d+.messages$/);
    const hartslag = new Hartslag(klok);
    const mailbox = openGraph(openClient(server));
    expect((await pas(mailbox, hartslag)).bevindingen[0]).toContain('postvak is vol');
    expect((await pas(mailbox, hartslag)).in_orde).toBe(true);
    expect(await opslag.store.count()).toMatchObject({ dubbel: 0, berichten: { onbekend: 1 } });
  });
});
