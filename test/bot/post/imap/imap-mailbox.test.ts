import { createHash } from 'node:crypto';
import { isBotError } from '../../../../bot/errors';
import { type Mailbox, type MailboxItem, type Stub } from '../../../../bot/post/mailbox';
import {
  describeMetDovecot,
  type Dovecot,
  type DovecotOpties,
  GEBRUIKER,
  startDovecot,
  WACHTWOORD,
} from '../../../support/dovecot';
import { openImap } from '../../../support/imap';
import { type Kraan, startKraan } from '../../../support/kraan';
import { openTestStore, type TestStore } from '../../../support/store';

const bericht = (nummer: number, extra = '') =>
  `Message-ID: <m${nummer}@coa.example>\r\nSubject: Koppeling\r\n\r\nBSN: 11122233${nummer}\r\n${extra}`;
const stub = (nummer: number): Stub => ({ bericht: `kenmerk-${nummer}`, uitkomst: 'herkend' });

jest.setTimeout(180_000);

describeMetDovecot('een mailserver die niet altijd meewerkt', () => {
  let server: Dovecot;
  let opslag: TestStore;
  let opgeruimd: (() => Promise<void>)[];

  async function begin(opties: DovecotOpties = {}): Promise<void> {
    server = await startDovecot(opties);
    opgeruimd.push(() => server.remove());
  }
  beforeEach(async () => {
    opslag = await openTestStore();
    opgeruimd = [() => opslag.remove()];
  });
  afterEach(async () => {
    for (const ruim of opgeruimd.reverse()) await ruim();
  });

  function open(anders: Parameters<typeof openImap>[2] = {}): Mailbox {
    const vak = openImap(server, opslag.store, anders);
    opgeruimd.push(() => vak.close());
    return vak;
  }
  function luister(vak: Mailbox, onHint: () => void): () => Promise<void> {
    const stop = vak.watch(onHint);
    return async () => {
      stop();
      await vak.close();
    };
  }
  async function openKraan(): Promise<Kraan> {
    const kraan = await startKraan(server.poort);
    opgeruimd.push(() => kraan.close());
    return kraan;
  }
  async function eerste(vak: Mailbox): Promise<MailboxItem> {
    const [item] = await vak.list();
    if (item === undefined) throw new Error('er ligt niets klaar');
    return item;
  }
  const faalt = (werk: Promise<unknown>) =>
    werk.then(
      () => {
        throw new Error('dit had moeten mislukken');
      },
      (fout: unknown) => {
        if (isBotError(fout, 'POSTVAK')) return fout.message;
        throw fout;
      },
    );
  /** Herhaalt tot het lukt: na een storing mag het even duren. */
  async function uiteindelijk<T>(werk: () => Promise<T>): Promise<T> {
    for (let poging = 0; ; poging += 1) {
      try {
        return await werk();
      } catch (fout) {
        if (poging === 100) throw fout;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  describe('wat behandeld is', () => {
    const legNeer = async (vak: Mailbox, keer: number) => {
      const kenmerken: string[] = [];
      for (let nummer = 0; nummer < keer; nummer += 1) {
        server.bezorg(bericht(1));
        const item = await eerste(vak);
        kenmerken.push((await vak.fetch(item)).kenmerk);
        await vak.settle(item, 'verwerkt', stub(1));
      }
      return kenmerken;
    };

    it('heeft bij "nalaten: bericht" het kenmerk van elke bezorging, ook van dezelfde bytes', async () => {
      await begin({ scheiding: '.', voorvoegsel: 'INBOX.' });
      const vak = open({ nalaten: 'bericht' });
      const kenmerken = await legNeer(vak, 3);
      const behandeld = await vak.listBehandeld();
      expect(behandeld.map((een) => een.soort === 'bericht' && een.kenmerk)).toEqual(kenmerken);
      for (const een of behandeld)
        expect(een).toMatchObject({ map: 'verwerkt', ontvangen: expect.any(String) as string });
    });

    it('laat bij het kijken alles zoals het was: geen map erbij, en ongelezen blijft ongelezen', async () => {
      await begin();
      const vak = open();
      server.doveadm('mailbox', 'create', '-u', GEBRUIKER, 'Vraag');
      server.bezorg(bericht(1));
      server.doveadm('move', '-u', GEBRUIKER, 'Vraag', 'mailbox', 'INBOX', 'all');
      expect(await vak.listBehandeld()).toHaveLength(1);
      expect(server.doveadmUit('search', '-u', GEBRUIKER, 'mailbox', 'Vraag', 'unseen')).not.toBe('');
      expect(server.doveadmUit('mailbox', 'list', '-u', GEBRUIKER).split('\n').sort()).toEqual(['INBOX', 'Vraag']);
    });
  });

  describe('aanmelden', () => {
    it('zegt het als het wachtwoord niet klopt, zonder het te noemen, en dringt niet aan', async () => {
      await begin();
      const kraan = await openKraan();
      const vak = open({ poort: kraan.poort, wachtwoord: 'een-fout-wachtwoord' });
      const zin = await faalt(vak.list());
      expect(zin).toBe(
        'De mailserver weigert de aanmelding. Controleer de gebruiker en het wachtwoord van het postvak.',
      );
      expect(await faalt(vak.list())).toBe(zin);
      expect(kraan.verbindingen()).toBe(1);
    });

    it('probeert het na een geweigerde aanmelding pas na vijf minuten weer', async () => {
      await begin();
      let tijd = 0;
      const kraan = await openKraan();
      const vak = openImap(server, opslag.store, { poort: kraan.poort, wachtwoord: 'fout' }, () => tijd);
      opgeruimd.push(() => vak.close());
      await faalt(vak.list());
      tijd = 299_999;
      await faalt(vak.list());
      expect(kraan.verbindingen()).toBe(1);
      tijd = 300_000;
      await faalt(vak.list());
      expect(kraan.verbindingen()).toBe(2);
    });

    it('stuurt geen wachtwoord naar een server met een certificaat dat niet te vertrouwen is', async () => {
      await begin();
      const vak = openImap({ poort: server.poort }, opslag.store);
      opgeruimd.push(() => vak.close());
      expect(await faalt(vak.list())).toContain('certificaat van de mailserver is niet te vertrouwen');
    });

    it('zegt het als de server niet bereikbaar is', async () => {
      await begin();
      await server.stop();
      expect(await faalt(open().list())).toContain('niet bereikbaar');
    });
  });

  describe('een verbinding die breekt', () => {
    it('verliest geen bericht als zij midden in het ophalen valt', async () => {
      await begin();
      server.bezorg(bericht(1, ruis(500_000)), 1);
      server.bezorg(bericht(2));
      const kraan = await openKraan();
      const vak = open({ poort: kraan.poort });
      const item = await eerste(vak);
      kraan.breakAfter(100_000);
      expect(await faalt(vak.fetch(item))).toContain('viel weg');
      const { ruw } = await uiteindelijk(() => vak.fetch(item));
      expect(ruw).toHaveLength(bericht(1).length + 500_000);
      expect(await vak.list()).toHaveLength(2);
    });

    it('verbindt weer als de server opnieuw start, en wekt dan wie wacht', async () => {
      await begin();
      const vak = open();
      await vak.list();
      const gewekt = new Promise<void>((resolve) => {
        opgeruimd.push(luister(vak, resolve));
      });
      await server.stop();
      await server.start();
      server.bezorg(bericht(1));
      await gewekt;
      expect(await uiteindelijk(() => eerste(vak))).toMatchObject({ naam: 'bericht 1' });
    });

    it('wacht na elke mislukking op rij twee keer zo lang, en nooit langer dan een halve minuut', async () => {
      await begin();
      const kraan = await openKraan();
      await server.stop();
      let tijd = 0;
      const vak = openImap(server, opslag.store, { poort: kraan.poort }, () => tijd);
      opgeruimd.push(() => vak.close());
      const pogingen: number[] = [];
      for (; tijd <= 120_000; tijd += 500) {
        const eerder = kraan.verbindingen();
        await faalt(vak.list());
        if (kraan.verbindingen() > eerder) pogingen.push(tijd / 1_000);
      }
      expect(pogingen).toEqual([0, 1, 3, 7, 15, 31, 61, 91]);
    });
  });

  describe('nieuwe post', () => {
    it('wekt binnen een paar seconden, zonder dat iemand vraagt (IDLE)', async () => {
      await begin();
      const vak = open();
      await vak.list();
      const gewekt = new Promise<void>((resolve) => {
        opgeruimd.push(luister(vak, resolve));
      });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      server.bezorg(bericht(1));
      await gewekt;
      expect(await vak.list()).toHaveLength(1);
    });

    it('wordt geteld zonder de inhoud op te halen, ook als het er duizend zijn', async () => {
      await begin();
      for (let nummer = 0; nummer < 1_000; nummer += 1) server.bezorg(bericht(nummer, ruis(2_000)), 1_000 - nummer);
      const kraan = await openKraan();
      const vak = open({ poort: kraan.poort });
      const items = await vak.list();
      expect(items).toHaveLength(1_000);
      // Oudste bezorging eerst: die kwam hier het laatst binnen.
      expect(Buffer.from((await vak.fetch(items[0]!)).ruw).toString()).toContain('<m999@');
      expect(kraan.ontvangen()).toBeLessThan(200_000);
      expect(await vak.inspect()).toEqual({ wachtend: 1_000, onleesbaar: 0 });
    });
  });

  describe('als de server zijn nummers opnieuw uitdeelt (UIDVALIDITY)', () => {
    const hernummer = (nummering: number) =>
      server.doveadm('mailbox', 'update', '-u', GEBRUIKER, '--uid-validity', String(nummering), 'INBOX');

    it('blijft een bericht dat al was vastgelegd hetzelfde bericht', async () => {
      await begin();
      for (const tekst of [bericht(1), bericht(1), bericht(2)]) server.bezorg(tekst);
      const kenmerken = async (vak: Mailbox) => {
        const gelezen = [];
        for (const item of await vak.list()) gelezen.push((await vak.fetch(item)).kenmerk);
        return gelezen.sort();
      };
      const eerder = await kenmerken(open());
      expect(new Set(eerder).size).toBe(3);
      for (const nummering of [4_000_000_000, 4_000_000_001]) {
        hernummer(nummering);
        expect(await kenmerken(open())).toEqual(eerder);
      }
    });

    it('is een bezorging van dezelfde bytes na het afhandelen ook dan een nieuw bericht', async () => {
      await begin();
      server.bezorg(bericht(1));
      const vak = open();
      const item = await eerste(vak);
      const { kenmerk } = await vak.fetch(item);
      await vak.settle(item, 'verwerkt', stub(1));
      hernummer(4_000_000_000);
      server.bezorg(bericht(1));
      const nieuw = open();
      expect((await nieuw.fetch(await eerste(nieuw))).kenmerk).not.toBe(kenmerk);
    });

    it('wordt een oude plaats niet voor een nieuwe aangezien', async () => {
      await begin();
      server.bezorg(bericht(1));
      const oud = await eerste(open());
      hernummer(4_000_000_000);
      const vak = open();
      await expect(vak.fetch(oud)).rejects.toMatchObject({ code: 'ONBEKEND_BERICHT' });
      await expect(vak.settle(oud, 'verwerkt', stub(1))).rejects.toMatchObject({ code: 'ONBEKEND_BERICHT' });
      expect(await vak.list()).toHaveLength(1);
    });
  });

  describe('afhandelen', () => {
    it('legt geen tweede stub als het programma viel tussen stub en weghalen', async () => {
      await begin();
      server.bezorg(bericht(1));
      const kraan = await openKraan();
      const vak = open({ poort: kraan.poort });
      const item = await eerste(vak);
      await vak.settle(item, 'verwerkt', stub(1));
      // Alsof het weghalen niet meer gebeurde: het bericht ligt er weer, en de stub ook.
      server.bezorg(bericht(1));
      const later = open();
      await later.settle(await eerste(later), 'verwerkt', stub(1));
      expect(server.inhoud()).toEqual([]);
      expect(server.inhoud('Verwerkt')).toHaveLength(1);
    });

    it('laat het bericht zelf in de map als de gemeente dat zo heeft ingericht', async () => {
      await begin();
      server.bezorg(bericht(1));
      const vak = open({ nalaten: 'bericht' });
      const item = await eerste(vak);
      await vak.settle(item, 'quarantaine', stub(1));
      await vak.settle(item, 'quarantaine', stub(1));
      expect(server.inhoud()).toEqual([]);
      expect(server.inhoud('Quarantaine')).toEqual([bericht(1)]);
    });

    it('kan ook zonder MOVE', async () => {
      await begin({ kan: 'IMAP4rev1 UIDPLUS IDLE LITERAL+' });
      server.bezorg(bericht(1));
      const vak = open({ nalaten: 'bericht' });
      await vak.settle(await eerste(vak), 'vraag', stub(1));
      expect([server.inhoud(), server.inhoud('Vraag')]).toEqual([[], [bericht(1)]]);
    });

    it('raakt niets aan bij een server die geen bericht los kan weghalen', async () => {
      await begin({ kan: 'IMAP4rev1 IDLE LITERAL+' });
      server.bezorg(bericht(1));
      const vak = open();
      expect(await faalt(vak.settle(await eerste(vak), 'verwerkt', stub(1)))).toContain('UIDPLUS');
      expect([server.inhoud(), server.inhoud('Verwerkt')]).toEqual([[bericht(1)], []]);
    });

    it('laat het bericht in de inbox als het postvak vol is', async () => {
      await begin({ quota: 10 });
      server.bezorg(bericht(1, 'x'.repeat(20_000)));
      const vak = open();
      expect(await faalt(vak.settle(await eerste(vak), 'verwerkt', stub(1)))).toContain('postvak is vol');
      expect(server.inhoud()).toHaveLength(1);
      expect(await vak.list()).toHaveLength(1);
    });

    it('zegt het als het in de inbox niets mag veranderen, en legt dan ook geen stub', async () => {
      await begin({ alleenLezen: true });
      server.bezorg(bericht(1));
      const vak = open();
      expect(await faalt(vak.settle(await eerste(vak), 'verwerkt', stub(1)))).toContain('alleen lezen');
      expect([server.inhoud().length, server.inhoud('Verwerkt')]).toEqual([1, []]);
    });
  });

  describe('mappen', () => {
    it('staan onder INBOX bij een server die dat zo doet, met diens scheidingsteken', async () => {
      await begin({ scheiding: '.', voorvoegsel: 'INBOX.' });
      server.bezorg(bericht(1));
      const vak = open({
        mappen: {
          verwerkt: 'Regie/Verwerkt',
          quarantaine: 'Regie/Quarantaine',
          vraag: 'Vraag',
          automatisch: 'Automatisch',
        },
      });
      await vak.settle(await eerste(vak), 'verwerkt', stub(1));
      expect(server.inhoud()).toEqual([]);
      expect(server.inhoud('Regie.Verwerkt')).toHaveLength(1);
    });

    it('die er al zijn blijven zoals zij zijn', async () => {
      await begin();
      server.doveadm('mailbox', 'create', '-u', GEBRUIKER, 'Verwerkt');
      server.bezorg(bericht(1));
      const vak = open();
      await vak.settle(await eerste(vak), 'verwerkt', stub(1));
      expect(server.inhoud('Verwerkt')).toHaveLength(1);
    });
  });

  it('noemt het wachtwoord in geen enkele fout', async () => {
    await begin();
    await server.stop();
    const fout = await open()
      .list()
      .catch((reden: unknown) => reden);
    expect(JSON.stringify(fout, Object.getOwnPropertyNames(fout))).not.toContain(WACHTWOORD);
    expect(fout).toBeInstanceOf(Error);
  });
});

/** Tekst die zich niet laat samenpersen, steeds dezelfde. */
function ruis(lengte: number): string {
  let tekst = '';
  for (let nummer = 0; tekst.length < lengte; nummer += 1)
    tekst += `${createHash('sha512').update(String(nummer)).digest('base64')}\r\n`;
  return tekst.slice(0, lengte);
}
