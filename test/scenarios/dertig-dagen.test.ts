import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runControle } from '../../bot/boekhouding/controle';
import { dagVan } from '../../bot/clock';
import { createTekenLevend, merkVanWens } from '../../bot/dossiers/kaarten';
import { createVerwerkBericht } from '../../bot/dossiers/verwerk-bericht';
import { Hartslag } from '../../bot/gezond';
import { ingest } from '../../bot/jobs/ingest';
import { createMelder } from '../../bot/outbox/melder';
import { createTempo } from '../../bot/outbox/tempo';
import { createVerzendboek } from '../../bot/outbox/verzendboek';
import { createZender } from '../../bot/outbox/zender';
import { createFolderMailbox } from '../../bot/post/folder-mailbox';
import { type Mailbox } from '../../bot/post/mailbox';
import { getNotificatie, isNotificatieId, oppaktermijn } from '../../rules/notificaties';
import { testInrichting } from '../support/inrichting';
import { createKans } from '../support/kans';
import { createTestKlok } from '../support/klok';
import { aMail } from '../support/mail';
import { ALLE, aMelding, OPENERS, VOLGERS } from '../support/poststroom-soorten';
import { openTestStore, stilLog, type TestStore } from '../support/store';
import { createStrengTeams } from '../support/streng-teams';
import { createVerwerkDelen } from '../support/verwerk';

/** 's Nachts zeshonderd. */
const BERICHTEN = Number(process.env.REGIEBOT_DERTIG_DAGEN ?? 120);
const DAGEN = 30;
/** Milliseconden per bericht op een echte mailserver, gemeten. */
const PER_BERICHT = 60;
const klok = createTestKlok();

interface Gemist {
  readonly naam: string;
  readonly code: string;
  readonly ontvangen: Date;
  readonly ruw: Buffer;
}

/** Elke dag evenveel post over mensen die wij kennen, nieuwe mensen, en niemand in het bijzonder. */
const gemist = Array.from({ length: BERICHTEN }, (_, n): Gemist => {
  const ontvangen = new Date(klok.now().getTime() - (DAGEN - (n * DAGEN) / BERICHTEN) * 86_400_000);
  const keuzes = [
    [OPENERS, `V-nummer: ${1_000_000_000 + Math.floor(n / 8)}`],
    [ALLE, undefined],
    [VOLGERS, `V-nummer: ${2_000_000_000 + n}`],
    [OPENERS, `V-nummer: ${1_000_000_000 + Math.floor(n / 8)}`],
  ] as const;
  const [codes, persoon] = keuzes[n % 4]!;
  const code = codes[n % codes.length]!;
  const kop = `from m.example by mx.waterrijk.example; ${ontvangen.toUTCString()}`;
  const ruw = aMail({ ...aMelding(code, persoon, n, n), ontvangen: kop, messageId: `<${n}@afzender.example>` });
  return { naam: `${n}.eml`, code, ontvangen, ruw };
});

/** Wat een termijn begint of binnen een dag opgepakt moet zijn. */
function isDringend({ code }: Gemist): boolean {
  if (!isNotificatieId(code)) throw new Error(`${code} staat niet in de catalogus`);
  return getNotificatie(code).opentDossier === true || oppaktermijn(code) <= 1;
}

const verwacht = gemist
  .toSorted((a, b) => Number(isDringend(b)) - Number(isDringend(a)) || a.ontvangen.getTime() - b.ontvangen.getTime())
  .map(({ naam }) => naam);

describe(`dertig dagen uit, dan weer aan (${BERICHTEN} berichten)`, () => {
  let opslag: TestStore;
  const teams = createStrengTeams(klok);
  const verwerkt: string[] = [];
  const begin = klok.now().getTime();

  beforeAll(async () => {
    opslag = await openTestStore();
    const kans = createKans(20260508);
    const inbox = join(opslag.map, 'postvak', 'in');
    mkdirSync(inbox, { recursive: true });
    // Delivered in any order: what counts is what the gateway wrote down.
    for (const { naam, ruw } of gemist.toSorted(() => kans() - 0.5)) writeFileSync(join(inbox, naam), ruw);
    await catchUp();
  }, 300_000);
  afterAll(() => opslag.remove());

  /** Reads and sends side by side, as the bot does; each message takes as long as on a real mail server. */
  async function catchUp(): Promise<void> {
    const { store } = opslag;
    const tempo = createTempo({ boek: createVerzendboek(store) });
    const tekenLevend = createTekenLevend({ store, clock: klok, inrichting: testInrichting });
    const zender = createZender({
      ...{ store, kanaal: teams, clock: klok, log: stilLog, kans: () => 0.5, merk: merkVanWens, tempo },
      teken: ({ id }, staatEr) => tekenLevend(id, staatEr),
      melder: createMelder({ store, clock: klok, beheerders: [] }),
    });
    let gekeken = 0;
    const echt = createFolderMailbox(join(opslag.map, 'postvak'), () => gekeken);
    const mailbox: Mailbox = {
      ...{ list: () => echt.list(), fetch: (item) => echt.fetch(item), inspect: () => echt.inspect() },
      ...{ bevinding: () => echt.bevinding(), watch: (onHint) => echt.watch(onHint), close: () => echt.close() },
      listBehandeld: () => echt.listBehandeld(),
      async settle(item, map, stub) {
        await echt.settle(item, map, stub);
        verwerkt.push(item.naam);
        klok.advance(PER_BERICHT);
        await zender.pass();
      },
    };
    const delen = createVerwerkDelen(store, klok);
    const lezer = { bron: 'postvak', mailbox, store, clock: klok, log: stilLog, hartslag: new Hartslag(klok) };
    for (gekeken of [0, 1_000])
      await ingest({ ...lezer, read: delen.read, verwerk: createVerwerkBericht(delen), wake: () => undefined });
    while ((await store.count()).uitgaand > 0) {
      klok.advance(500);
      await zender.pass();
    }
  }

  it('verwerkt eerst wat dringend is, en daarbinnen in de volgorde waarin het is ontvangen', () => {
    expect(verwerkt).toEqual(verwacht);
  });

  it('laat niets liggen', async () => {
    expect(readdirSync(join(opslag.map, 'postvak', 'in'))).toEqual([]);
    const controle = await runControle({ store: opslag.store, clock: klok, inPostvak: 0, isBekend: () => true });
    expect(controle).toMatchObject({
      ...{ gelezen: BERICHTEN, herkend: BERICHTEN, dubbel: 0, kaarten: BERICHTEN, wachtend: 0, bevindingen: [] },
    });
  });

  it('legt elke melding vast op de dag waarop zij is ontvangen', async () => {
    const dag = new Map(gemist.map(({ naam, ontvangen }) => [naam, dagVan(ontvangen)]));
    const berichten = new Map((await opslag.store.listBerichten('herkend')).map((bericht) => [bericht.id, bericht]));
    for (const dossiernummer of await opslag.store.listDossiers()) {
      const bewaard = await opslag.store.loadDossier(dossiernummer);
      for (const { id = '', op } of bewaard?.dossier.historie ?? [])
        expect(op).toBe(dag.get(berichten.get(id)?.naam ?? ''));
    }
  });

  it('plaatst per kanaal eerst de dringende kaarten, in volgorde van ontvangst', async () => {
    const volgorde = new Map(verwacht.map((naam, plaats) => [naam, plaats]));
    const perMerk = new Map<string, number>();
    for (const bericht of await opslag.store.listBerichten('herkend')) {
      const { dossiernummer, id, naam } = bericht;
      const merk = merkVanWens(dossiernummer === undefined ? `bericht:${id}` : `dossier:${dossiernummer}`);
      perMerk.set(merk, Math.min(perMerk.get(merk) ?? Infinity, volgorde.get(naam)!));
    }
    for (const kaarten of teams.verschenen.values()) {
      const plaatsen = kaarten.map((kaart) => perMerk.get(/"(regiebot:[^"]+)"/.exec(kaart)![1]!)!);
      expect(plaatsen).toEqual(plaatsen.toSorted((a, b) => a - b));
    }
    expect([...teams.verschenen.values()].flat()).toHaveLength(perMerk.size);
  });

  it('wordt door Teams niet een keer geremd, en is klaar zodra de grenzen dat toestaan', () => {
    expect(teams.geweigerd()).toBe(0);
    const langste = Math.max(...[...teams.aanroepen().values()]);
    const hoogstens = BERICHTEN * PER_BERICHT + Math.ceil(langste / 60) * 30_000;
    expect(klok.now().getTime() - begin).toBeLessThanOrEqual(hoogstens);
  });
});
