import { isBotError } from '../../../../bot/errors';
import { type Log } from '../../../../bot/log';
import { type Mailbox, type MailboxItem, type Stub } from '../../../../bot/post/mailbox';
import { MAPNAMEN } from '../../../../bot/post/mapnamen';
import { describeMailbox } from '../../../contracts/mailbox.contract';
import { openClient, openGraph, type TestClient } from '../../../support/graph';
import { ANDER, type GraphServer, startGraphServer } from '../../../support/graph-server';

let server: GraphServer;
let test: TestClient;
let minuut: number;
beforeEach(async () => {
  server = await startGraphServer();
  test = openClient(server);
  minuut = 0;
});
afterEach(() => server.close());

const bericht = (nummer: number) => `Message-ID: <m${nummer}@coa.example>\r\n\r\nBSN: 11122233${nummer}\r\n`;
const stub = (nummer: number): Stub => ({ bericht: `kenmerk-${nummer}`, uitkomst: 'herkend' });

function bezorg(ruw: string): string {
  minuut += 1;
  return server.bezorg(ruw, new Date(Date.parse('2026-05-01T08:00:00Z') + 60_000 * minuut).toISOString());
}
async function eerste(vak: Mailbox): Promise<MailboxItem> {
  const [item] = await vak.list();
  if (item === undefined) throw new Error('er ligt niets klaar');
  return item;
}
async function faalt(werk: Promise<unknown>): Promise<string> {
  const fout = await werk.then(
    () => undefined,
    (reden: unknown) => reden,
  );
  if (isBotError(fout, 'POSTVAK')) return fout.message;
  throw new Error('dit had moeten mislukken', { cause: fout });
}
const telt = (vorm: RegExp) => server.verzoeken.filter((verzoek) => vorm.test(verzoek)).length;

describeMailbox('Graph', () => {
  const ids: string[] = [];
  return Promise.resolve({
    mailbox: openGraph(test),
    bezorg: (ruw) => Promise.resolve(void ids.push(bezorg(ruw))),
    rust: () => Promise.resolve(),
    inhoud: (map) => Promise.resolve(server.inhoud(MAPNAMEN[map])),
    verwijderEerste() {
      server.verwijder(ids[0]!);
      return Promise.resolve();
    },
    verhuisEnige(map) {
      server.verhuis(ids.at(-1)!, MAPNAMEN[map]);
      return Promise.resolve();
    },
    herstart: () => Promise.resolve(openGraph(openClient(server))),
  });
});

describe('wat behandeld is in Microsoft 365', () => {
  it('wordt bladzijde voor bladzijde gelezen, zonder inhoud en zonder een map te maken', async () => {
    const vak = openGraph(test);
    expect(await vak.listBehandeld()).toEqual([]);
    expect(telt(/^POST/)).toBe(0);
    for (let nummer = 0; nummer < 250; nummer += 1) server.verhuis(bezorg(bericht(nummer)), MAPNAMEN.verwerkt);
    expect(await vak.listBehandeld()).toHaveLength(250);
    expect(telt(/value$/)).toBe(0);
  });

  it('heeft bij "nalaten: bericht" het kenmerk en de tijd van de bezorging', async () => {
    bezorg(bericht(1));
    const vak = openGraph(test, { nalaten: 'bericht' });
    const item = await eerste(vak);
    const { kenmerk } = await vak.fetch(item);
    await vak.settle(item, 'vraag', stub(1));
    const ontvangen = '2026-05-01T08:01:00.000Z';
    expect(await vak.listBehandeld()).toEqual([{ soort: 'bericht', map: 'vraag', kenmerk, ontvangen }]);
  });

  it('is een storing als het niet te lezen is', async () => {
    const vak = openGraph(test);
    await vak.settle({ plaats: bezorg(bericht(1)), naam: '' }, 'vraag', stub(1));
    server.stoor({ status: 403 }, 1, /^GET .*map-\d+.messages$/);
    expect(await faalt(vak.listBehandeld())).toContain('mag dit postvak');
  });
});

describe('een vol postvak in Microsoft 365', () => {
  it('wordt bladzijde voor bladzijde geteld, zonder de inhoud op te halen', async () => {
    for (let nummer = 0; nummer < 1_000; nummer += 1) bezorg(bericht(nummer));
    const vak = openGraph(test);
    const items = await vak.list();
    expect(new Set(items.map(({ plaats }) => plaats)).size).toBe(1_000);
    expect(telt(/value$/)).toBe(0);
    expect(telt(/^GET .*inbox.messages$/)).toBe(10);
    expect(await vak.inspect()).toEqual({ wachtend: 1_000, onleesbaar: 0 });
  });

  it('begint opnieuw met bladeren als een bladzijde is verlopen (410)', async () => {
    for (let nummer = 0; nummer < 150; nummer += 1) bezorg(bericht(nummer));
    const vak = openGraph(test);
    await vak.list();
    server.stoor({ status: 410, code: 'syncStateNotFound' }, 1, /inbox.messages$/);
    expect(await vak.list()).toHaveLength(150);
  });

  it('krijgt nooit meer dan vier verzoeken tegelijk', async () => {
    for (let nummer = 0; nummer < 30; nummer += 1) bezorg(bericht(nummer));
    const vak = openGraph(test);
    const items = await vak.list();
    await Promise.all(items.map((item) => vak.fetch(item)));
    expect(server.piek()).toBeLessThanOrEqual(4);
    // De server remt wie er een vijfde bij doet.
    expect(test.gewacht).toEqual([]);
  });
});

describe('een bericht dat bij elk ophalen anders wordt opgebouwd', () => {
  it('blijft hetzelfde bericht', async () => {
    bezorg(bericht(1));
    server.herbouw = true;
    const vak = openGraph(test);
    const item = await eerste(vak);
    const [een, twee] = [await vak.fetch(item), await vak.fetch(item)];
    expect(Buffer.from(een.ruw).equals(twee.ruw)).toBe(false);
    expect(een.kenmerk).toBe(twee.kenmerk);
  });
});

describe('als Microsoft 365 om geduld vraagt', () => {
  it.each([
    [429, '7', 7_000],
    [503, '2', 2_000],
    [504, undefined, 1_000],
  ])('na %s wacht de bot zo lang als gevraagd en probeert het weer', async (status, retryAfter, wacht) => {
    bezorg(bericht(1));
    server.stoor({ status, ...(retryAfter === undefined ? {} : { retryAfter }) }, 2);
    expect(await openGraph(test).list()).toHaveLength(1);
    expect(test.gewacht).toEqual([wacht, wacht]);
  });

  it('houdt de bot na vijf pogingen op, en zegt dat', async () => {
    server.stoor({ status: 503, retryAfter: '1' }, 5);
    const vak = openGraph(test);
    expect(await faalt(vak.list())).toContain('te druk');
    expect(await vak.list()).toEqual([]);
  });

  it('wacht de volgende pas als het lang duurt, en vraagt tot die tijd niets', async () => {
    server.stoor({ status: 429, retryAfter: '300' }, 1);
    const vak = openGraph(test);
    await faalt(vak.list());
    const gevraagd = server.verzoeken.length;
    test.advance(200_000);
    await faalt(vak.list());
    expect(server.verzoeken).toHaveLength(gevraagd);
    test.advance(100_000);
    expect(await vak.list()).toEqual([]);
  });
});

describe('aanmelden bij Microsoft 365', () => {
  it('gaat opnieuw als het token is ingetrokken', async () => {
    bezorg(bericht(1));
    const vak = openGraph(test);
    await vak.list();
    server.trekTokensIn();
    expect(await vak.list()).toHaveLength(1);
  });

  it('zegt het als het niet lukt', async () => {
    const credential = { getToken: () => Promise.reject(new Error('geen identiteit')) };
    const vak = openGraph(openClient({ url: server.url, credential }));
    expect(await faalt(vak.list())).toContain('weigert de aanmelding');
    expect(server.verzoeken).toEqual([]);
  });

  it('zegt het als de bot niet in het postvak mag, of als het postvak niet bestaat', async () => {
    expect(await faalt(openGraph(test, { adres: ANDER }).list())).toContain('mag dit postvak');
    expect(await faalt(openGraph(test, { adres: 'weg@waterrijk.example' }).list())).toContain('kent dit postvak');
  });

  it('stuurt het token nooit naar een ander adres dan dat van Graph', async () => {
    await expect(test.client.json({ pad: 'https://elders.example/v1.0/users' })).rejects.toMatchObject({
      code: 'vreemd adres',
    });
  });
});

describe('niet meer mogen dan nodig', () => {
  const regels: string[] = [];
  const log: Log = { info: () => undefined, warn: () => undefined, error: (_velden, melding) => regels.push(melding) };
  beforeEach(() => (regels.length = 0));

  it('is in orde als een ander postvak wordt geweigerd', async () => {
    const vak = openGraph(test, { log });
    await vak.list();
    expect([vak.bevinding(), regels]).toEqual([undefined, []]);
    expect(telt(/burgemeester/)).toBe(1);
  });

  it('is een bevinding en een fout in het log als de bot een ander postvak kan lezen, tot dat is hersteld', async () => {
    server.ookLeesbaar.add(ANDER);
    const vak = openGraph(test, { log });
    await vak.list();
    await vak.list();
    expect(vak.bevinding()).toContain('kan ook een ander postvak lezen');
    expect(regels).toHaveLength(1);
    server.ookLeesbaar.clear();
    test.advance(3_600_000);
    await vak.list();
    expect(vak.bevinding()).toBeUndefined();
  });

  it('is niet te zien aan een adres dat niet bestaat, en ook dat wordt gezegd', async () => {
    const vak = openGraph(test, { controleadres: 'weg@waterrijk.example' });
    await vak.list();
    expect(vak.bevinding()).toContain('bestaat niet');
  });

  it('houdt het lezen niet op als de controle zelf niet lukt', async () => {
    bezorg(bericht(1));
    server.stoor({ status: 500 }, 1, /burgemeester/);
    expect(await openGraph(test).list()).toHaveLength(1);
  });
});

describe('afhandelen in Microsoft 365', () => {
  it('verliest niets als het ophalen halverwege breekt', async () => {
    bezorg(bericht(1));
    const vak = openGraph(test);
    const item = await eerste(vak);
    server.stoor('breekt halverwege', 1, /value$/);
    expect(await faalt(vak.fetch(item))).toContain('niet bereikbaar');
    expect(Buffer.from((await vak.fetch(item)).ruw).toString()).toBe(bericht(1));
  });

  it.each([/permanentDelete$/, /^POST .*map-\d+.messages$/])(
    'doet niets dubbel als het antwoord op %s wegvalt',
    async (pad) => {
      bezorg(bericht(1));
      const vak = openGraph(test);
      const item = await eerste(vak);
      server.stoor('weg na uitvoeren', 1, pad);
      await faalt(vak.settle(item, 'vraag', stub(1)));
      await vak.settle(item, 'vraag', stub(1));
      expect([server.inhoud(), server.inhoud('Vraag').length]).toEqual([[], 1]);
    },
  );

  it('laat het bericht zelf in de map als de gemeente dat zo heeft ingericht, ook als het antwoord wegvalt', async () => {
    bezorg(bericht(1));
    const vak = openGraph(test, { nalaten: 'bericht' });
    const item = await eerste(vak);
    server.stoor('weg na uitvoeren', 1, /move$/);
    await faalt(vak.settle(item, 'quarantaine', stub(1)));
    await vak.settle(item, 'quarantaine', stub(1));
    expect([server.inhoud(), server.inhoud('Quarantaine')]).toEqual([[], [bericht(1)]]);
  });

  it.each(['stub', 'bericht'] as const)('maakt een map opnieuw die iemand weghaalde (%s blijft)', async (nalaten) => {
    const vak = openGraph(test, { nalaten });
    bezorg(bericht(1));
    await vak.settle(await eerste(vak), 'verwerkt', stub(1));
    server.verwijderMap('Verwerkt');
    bezorg(bericht(2));
    const item = await eerste(vak);
    await faalt(vak.settle(item, 'verwerkt', stub(2)));
    await vak.settle(item, 'verwerkt', stub(2));
    expect([server.inhoud(), server.inhoud('Verwerkt').length]).toEqual([[], 1]);
  });

  it('legt mappen in mappen, en gebruikt wat er al is', async () => {
    for (const nummer of [1, 2]) {
      bezorg(bericht(nummer));
      const vak = openGraph(openClient(server), { mappen: { ...MAPNAMEN, verwerkt: "Regie's post/Verwerkt" } });
      await vak.settle(await eerste(vak), 'verwerkt', stub(nummer));
    }
    expect(server.inhoud('Verwerkt')).toHaveLength(2);
  });

  it('zegt het als het postvak vol is, en laat het bericht liggen', async () => {
    bezorg(bericht(1));
    const vak = openGraph(test);
    const item = await eerste(vak);
    server.stoor({ status: 507, code: 'ErrorQuotaExceeded' }, 1, /^POST .*map-\d+.messages$/);
    expect(await faalt(vak.settle(item, 'verwerkt', stub(1)))).toContain('postvak is vol');
    expect(server.inhoud()).toHaveLength(1);
  });
});
