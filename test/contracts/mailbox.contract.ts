import { type Mailbox, type MailboxItem, POSTMAPPEN, type Postmap, type Stub } from '../../bot/post/mailbox';
import { MAX_BYTES } from '../../bot/post/onveilig';

/** Een postvak met zijn bron, zoals de toets er van buiten bij kan. */
export interface MailboxProef {
  readonly mailbox: Mailbox;
  /** Bezorgt een bericht, een minuut na het vorige. */
  bezorg(ruw: string): Promise<void>;
  /** Laat zo veel tijd voorbijgaan als nodig is om een bezorgd bericht volledig te noemen. */
  rust(): Promise<void>;
  /** Wat er nu in deze map van de bron ligt. */
  inhoud(map: Postmap): Promise<string[]>;
  /** Haalt een bericht buiten de bot om uit de inbox, zoals een mens dat kan doen. */
  verwijderEerste(): Promise<void>;
  /** Verplaatst het enige bericht buiten de bot om uit de inbox naar deze map, die er al is. */
  verhuisEnige(map: Postmap): Promise<void>;
  /** Hetzelfde postvak na een herstart van de bot. */
  herstart(): Promise<Mailbox>;
}

/** De beloften van een postvak. Wie er een maakt, draait deze lijst; de lijst vraagt nooit welk postvak het is. */
export function describeMailbox(naam: string, open: () => Promise<MailboxProef>): void {
  describe(`het postvak (${naam})`, () => {
    let proef: MailboxProef;
    beforeEach(async () => {
      proef = await open();
    });

    const bericht = (nummer: number) =>
      `Message-ID: <m${nummer}@coa.example>\r\nSubject: Koppeling\r\n\r\nBSN: 11122233${nummer}\r\n`;
    const stub = (nummer: number): Stub => ({
      ...{ bericht: `kenmerk-${nummer}`, messageId: `m${nummer}@coa.example` },
      ...{ uitkomst: 'herkend', notificatie: 'COA-01' },
    });
    async function ligtKlaar(mailbox = proef.mailbox): Promise<readonly MailboxItem[]> {
      await mailbox.list();
      await proef.rust();
      return mailbox.list();
    }
    async function eerste(mailbox = proef.mailbox): Promise<MailboxItem> {
      const [item] = await ligtKlaar(mailbox);
      if (item === undefined) throw new Error('er ligt niets klaar');
      return item;
    }
    const lees = async (mailbox: Mailbox, item: MailboxItem) => {
      const { kenmerk, ruw } = await mailbox.fetch(item);
      return { kenmerk, tekst: Buffer.from(ruw).toString('latin1') };
    };

    it('is leeg als er niets is bezorgd', async () => {
      expect(await ligtKlaar()).toEqual([]);
      expect(await proef.mailbox.inspect()).toEqual({ wachtend: 0, onleesbaar: 0 });
      expect(proef.mailbox.bevinding()).toBeUndefined();
    });

    it('geeft alles wat er ligt, de oudste bezorging eerst, met precies de bytes', async () => {
      for (const nummer of [1, 2, 3]) await proef.bezorg(bericht(nummer));
      const items = await ligtKlaar();
      expect(await proef.mailbox.inspect()).toEqual({ wachtend: 3, onleesbaar: 0 });
      const teksten = [];
      for (const item of items) teksten.push((await lees(proef.mailbox, item)).tekst);
      expect(teksten).toEqual([1, 2, 3].map(bericht));
    });

    it('laat een bericht liggen tot het is afgehandeld', async () => {
      await proef.bezorg(bericht(1));
      await proef.mailbox.fetch(await eerste());
      expect(await ligtKlaar()).toHaveLength(1);
    });

    it('geeft dezelfde bezorging altijd hetzelfde kenmerk, ook na een herstart', async () => {
      await proef.bezorg(bericht(1));
      const item = await eerste();
      const { kenmerk } = await lees(proef.mailbox, item);
      expect((await lees(proef.mailbox, item)).kenmerk).toBe(kenmerk);
      const vak = await proef.herstart();
      expect((await lees(vak, await eerste(vak))).kenmerk).toBe(kenmerk);
    });

    it('geeft twee bezorgingen van dezelfde bytes elk een eigen kenmerk', async () => {
      await proef.bezorg(bericht(1));
      await proef.bezorg(bericht(1));
      const [een, twee] = (await ligtKlaar()) as [MailboxItem, MailboxItem];
      const kenmerken = [await lees(proef.mailbox, een), await lees(proef.mailbox, twee)].map(({ kenmerk }) => kenmerk);
      expect(new Set(kenmerken).size).toBe(2);
      await proef.mailbox.settle(een, 'verwerkt', stub(1));
      const vak = await proef.herstart();
      expect((await lees(vak, await eerste(vak))).kenmerk).toBe(kenmerken[1]);
    });

    it('geeft een bezorging na het afhandelen van dezelfde bytes een nieuw kenmerk', async () => {
      await proef.bezorg(bericht(1));
      const item = await eerste();
      const { kenmerk } = await lees(proef.mailbox, item);
      await proef.mailbox.settle(item, 'verwerkt', stub(1));
      await proef.bezorg(bericht(1));
      expect((await lees(proef.mailbox, await eerste())).kenmerk).not.toBe(kenmerk);
    });

    it('haalt van een te groot bericht alleen het begin op', async () => {
      await proef.bezorg(bericht(1) + 'x'.repeat(MAX_BYTES));
      const { ruw } = await proef.mailbox.fetch(await eerste());
      expect(ruw).toHaveLength(MAX_BYTES);
      expect(Buffer.from(ruw.subarray(0, 10)).toString()).toBe('Message-ID');
    }, 180_000);

    it('meldt een bericht dat weg is, en laat de andere met rust', async () => {
      await proef.bezorg(bericht(1));
      await proef.bezorg(bericht(2));
      const [een, twee] = (await ligtKlaar()) as [MailboxItem, MailboxItem];
      await proef.verwijderEerste();
      await expect(proef.mailbox.fetch(een)).rejects.toMatchObject({ code: 'ONBEKEND_BERICHT' });
      expect((await lees(proef.mailbox, twee)).tekst).toBe(bericht(2));
      expect(await ligtKlaar()).toHaveLength(1);
    });

    it.each(POSTMAPPEN)('laat in %s alleen een stub achter, zonder iets uit het bericht', async (map) => {
      await proef.bezorg(bericht(1));
      const item = await eerste();
      await proef.mailbox.fetch(item);
      await proef.mailbox.settle(item, map, stub(1));
      expect(await ligtKlaar()).toEqual([]);
      const [inhoud, ...meer] = await proef.inhoud(map);
      expect(meer).toEqual([]);
      for (const deel of ['kenmerk-1', 'm1@coa.example', 'herkend', 'COA-01']) expect(inhoud).toContain(deel);
      expect(inhoud).not.toContain('111222331');
    });

    it('geeft bij twee keer afhandelen één keer het gevolg, ook na een herstart', async () => {
      await proef.bezorg(bericht(1));
      const item = await eerste();
      await proef.mailbox.settle(item, 'vraag', stub(1));
      await proef.mailbox.settle(item, 'vraag', stub(1));
      const vak = await proef.herstart();
      await vak.settle(item, 'vraag', stub(1));
      expect(await proef.inhoud('vraag')).toHaveLength(1);
    });

    it('noemt niets als behandeld zolang er niets is behandeld', async () => {
      expect(await proef.mailbox.listBehandeld()).toEqual([]);
      await proef.bezorg(bericht(1));
      await proef.mailbox.fetch(await eerste());
      expect(await proef.mailbox.listBehandeld()).toEqual([]);
    });

    it.each(POSTMAPPEN)('noemt van een stub in %s welk bericht het was, ook na een herstart', async (map) => {
      await proef.bezorg(bericht(1));
      await proef.mailbox.settle(await eerste(), map, stub(1));
      const verwacht = [{ soort: 'stub', map, bericht: 'kenmerk-1', notificatie: 'COA-01' }];
      expect(await proef.mailbox.listBehandeld()).toEqual(verwacht);
      expect(await (await proef.herstart()).listBehandeld()).toEqual(verwacht);
    });

    it('noemt elke stub, en niets uit de inbox', async () => {
      const { mailbox } = proef;
      for (const nummer of [1, 2, 3]) {
        await proef.bezorg(bericht(nummer));
        const { bericht: kenmerk, uitkomst } = stub(nummer);
        await mailbox.settle(await eerste(), nummer === 3 ? 'vraag' : 'verwerkt', { bericht: kenmerk, uitkomst });
      }
      await proef.bezorg(bericht(4));
      const behandeld = (await mailbox.listBehandeld()).map((een) => JSON.stringify(een)).sort();
      expect(behandeld).toEqual(
        [
          { soort: 'stub', map: 'verwerkt', bericht: 'kenmerk-1' },
          { soort: 'stub', map: 'verwerkt', bericht: 'kenmerk-2' },
          { soort: 'stub', map: 'vraag', bericht: 'kenmerk-3' },
        ].map((een) => JSON.stringify(een)),
      );
      expect(await ligtKlaar()).toHaveLength(1);
    });

    it('noemt een heel bericht dat iemand in een map legde met het kenmerk dat het in de inbox had', async () => {
      await proef.bezorg(bericht(1));
      const { kenmerk } = await lees(proef.mailbox, await eerste());
      await proef.verhuisEnige('verwerkt');
      expect(await proef.mailbox.listBehandeld()).toMatchObject([{ soort: 'bericht', map: 'verwerkt', kenmerk }]);
      expect(await (await proef.herstart()).listBehandeld()).toMatchObject([{ kenmerk }]);
    });

    it('neemt een kop van een ander niet over als die er niet uitziet als een kenmerk van ons', async () => {
      await proef.bezorg(`X-Regiebot-Bericht: BSN 111222333 van Amira\r\n${bericht(1)}`);
      await lees(proef.mailbox, await eerste());
      await proef.verhuisEnige('verwerkt');
      const behandeld = await proef.mailbox.listBehandeld();
      expect(behandeld).toMatchObject([{ soort: 'bericht' }]);
      expect(JSON.stringify(behandeld)).not.toContain('Amira');
    });

    it('bewaart een stub per bezorging, ook van dezelfde bytes', async () => {
      for (const nummer of [1, 2]) {
        await proef.bezorg(bericht(1));
        await proef.mailbox.settle(await eerste(), 'verwerkt', { ...stub(1), bericht: `kenmerk-${nummer}` });
      }
      expect(await proef.inhoud('verwerkt')).toHaveLength(2);
    });
  });
}
