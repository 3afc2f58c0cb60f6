import { createVerwerkBericht } from '../../../bot/dossiers/verwerk-bericht';
import { BotError } from '../../../bot/errors';
import { Hartslag } from '../../../bot/gezond';
import { ingest } from '../../../bot/jobs/ingest';
import { type Mailbox } from '../../../bot/post/mailbox';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { aMail } from '../../support/mail';
import { openTestStore, stilLog, type TestStore } from '../../support/store';
import { createVerwerkDelen } from '../../support/verwerk';

const SECONDE = 1_000;

/** Een postvak op een trage verbinding: elk ophalen en elk weghalen kost tien seconden. */
class TraagPostvak implements Mailbox {
  weg: string[] = [];
  weigert = false;

  constructor(
    private readonly klok: TestKlok,
    private namen: readonly string[],
  ) {}

  list = () => Promise.resolve(this.namen.map((naam) => ({ plaats: naam, naam })));
  fetch = ({ plaats }: { plaats: string }) => {
    this.klok.advance(10 * SECONDE);
    return Promise.resolve({ kenmerk: plaats, ruw: aMail({ messageId: `<${plaats}@x.example>` }) });
  };
  settle = ({ plaats }: { plaats: string }) => {
    this.klok.advance(10 * SECONDE);
    if (this.weigert) return Promise.reject(new BotError('POSTVAK', 'De mailserver weigert.'));
    this.weg.push(plaats);
    this.namen = this.namen.filter((naam) => naam !== plaats);
    return Promise.resolve();
  };
  inspect = () => Promise.resolve({ wachtend: this.namen.length, onleesbaar: 0 });
  listBehandeld = () => Promise.resolve([]);
  bevinding = () => undefined;
  watch = () => () => undefined;
  close = () => Promise.resolve();
}

describe('een pas die lang duurt', () => {
  let opslag: TestStore;
  let klok: TestKlok;
  let hartslag: Hartslag;
  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok();
    hartslag = new Hartslag(klok);
    hartslag.announce('postvak');
  });
  afterEach(() => opslag.remove());

  function pas(mailbox: Mailbox, onStap: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const { store } = opslag;
    const verwerkDelen = createVerwerkDelen(store, klok);
    const verwerk = createVerwerkBericht(verwerkDelen);
    return ingest({
      ...{ bron: 'postvak', mailbox, store, clock: klok, log: stilLog, hartslag, wake: () => undefined },
      read: verwerkDelen.read,
      verwerk: async (id, gelezen) => {
        await onStap();
        return verwerk(id, gelezen);
      },
    });
  }
  const sindsSeconden = () => (klok.now().getTime() - hartslag.listPassen()[0]!.sinds.getTime()) / SECONDE;

  it('is geen stilte zolang er berichten worden bewaard of afgehandeld', async () => {
    const gezien: (readonly string[])[] = [];
    await pas(new TraagPostvak(klok, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']), async () => {
      gezien.push((await hartslag.report(opslag.store)).bevindingen);
    });
    expect(gezien).toEqual(Array.from({ length: 8 }, () => []));
  });

  it('is wel stilte als er steeds hetzelfde bericht niet weg kan', async () => {
    const postvak = new TraagPostvak(klok, ['a']);
    postvak.weigert = true;
    await pas(postvak);
    const eerst = sindsSeconden();
    await pas(postvak);
    expect(sindsSeconden()).toBe(eerst + 20);
  });

  it('haalt wat voor een onderbreking al was bewaard meteen weg, nog voor het volgende is opgehaald', async () => {
    const postvak = new TraagPostvak(klok, ['a', 'b']);
    postvak.weigert = true;
    await pas(postvak);
    postvak.weigert = false;
    let opgehaald = 0;
    const valt: Mailbox = Object.assign(Object.create(postvak) as TraagPostvak, {
      fetch: (item: { plaats: string }) => {
        opgehaald += 1;
        if (opgehaald === 2) return Promise.reject(new BotError('OPSLAG_ONBEREIKBAAR', 'de stekker eruit'));
        return postvak.fetch(item);
      },
    });
    await pas(valt);
    expect(postvak.weg).toEqual(['a']);
  });
});
