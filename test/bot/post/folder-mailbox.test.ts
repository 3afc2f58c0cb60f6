import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderMailbox, RUST_MS } from '../../../bot/post/folder-mailbox';
import { type Mailbox, type MailboxItem, POSTMAPPEN } from '../../../bot/post/mailbox';
import { describeMailbox } from '../../contracts/mailbox.contract';

let postvak = '';
let tijd = 0;
let mailbox: Mailbox;
const stub = { bericht: 'kenmerk', uitkomst: 'herkend', notificatie: 'COA-01', messageId: 'a.1@coa.example' };

beforeEach(() => {
  postvak = mkdtempSync(join(tmpdir(), 'postvak-'));
  mkdirSync(join(postvak, 'in'));
  tijd = 0;
  mailbox = createFolderMailbox(postvak, () => tijd);
});
afterEach(() => rmSync(postvak, { recursive: true, force: true }));

function bezorg(naam: string, inhoud = `inhoud van ${naam}`): void {
  writeFileSync(join(postvak, 'in', naam), inhoud);
}

function namen(map: string): string[] {
  return readdirSync(join(postvak, map)).sort();
}

/** Kijkt, wacht tot alles stil heeft gelegen, en kijkt weer. */
async function listNaRust(vak = mailbox): Promise<readonly MailboxItem[]> {
  await vak.list();
  tijd += RUST_MS;
  return vak.list();
}

async function enig(vak = mailbox): Promise<MailboxItem> {
  const [item] = await listNaRust(vak);
  if (item === undefined) throw new Error('er ligt niets klaar');
  return item;
}

describe('wat klaarligt', () => {
  it('is een .eml dat een seconde niet is veranderd', async () => {
    bezorg('a.eml');
    expect(await mailbox.list()).toEqual([]);
    tijd += RUST_MS - 1;
    expect(await mailbox.list()).toEqual([]);
    tijd += 1;
    expect((await mailbox.list()).map((item) => item.naam)).toEqual(['a.eml']);
  });

  it('begint opnieuw te wachten als het bestand groeit', async () => {
    bezorg('a.eml');
    await mailbox.list();
    tijd += RUST_MS;
    appendFileSync(join(postvak, 'in', 'a.eml'), 'meer');
    expect(await mailbox.list()).toEqual([]);
    tijd += RUST_MS;
    expect(await mailbox.list()).toHaveLength(1);
  });

  it('is ook een bestand dat door hernoemen aankomt, en een .EML', async () => {
    bezorg('b.tmp');
    await listNaRust();
    renameSync(join(postvak, 'in', 'b.tmp'), join(postvak, 'in', 'b.eml'));
    bezorg('C.EML');
    expect((await listNaRust()).map((item) => item.naam).sort()).toEqual(['C.EML', 'b.eml']);
  });

  it('is niet wat anders heet', async () => {
    for (const naam of ['a.eml.tmp', '.eml.swp', 'eml', 'a.msg']) bezorg(naam);
    expect(await listNaRust()).toEqual([]);
    expect(await mailbox.inspect()).toEqual({ wachtend: 0, onleesbaar: 0 });
  });

  it('staat op volgorde van aankomst', async () => {
    bezorg('a.eml');
    bezorg('b.eml');
    utimesSync(join(postvak, 'in', 'a.eml'), 200, 200);
    utimesSync(join(postvak, 'in', 'b.eml'), 100, 100);
    expect((await listNaRust()).map((item) => item.naam)).toEqual(['b.eml', 'a.eml']);
  });

  it('maakt zelf de mappen als die er niet zijn', async () => {
    rmSync(postvak, { recursive: true });
    expect(await mailbox.list()).toEqual([]);
    expect(namen('').filter((naam) => !naam.startsWith('.'))).toEqual([
      'automatisch',
      'in',
      'quarantaine',
      'verwerkt',
      'vraag',
    ]);
  });
});

describe('wat behandeld is', () => {
  it('maakt bij het kijken geen map en zet niets terug', async () => {
    mkdirSync(join(postvak, '.tussen', 'een'), { recursive: true });
    writeFileSync(join(postvak, '.tussen', 'een', 'a.eml'), 'half');
    expect(await mailbox.listBehandeld()).toEqual([]);
    expect(namen('')).toEqual(['.tussen', 'in']);
    expect(namen('.tussen/een')).toEqual(['a.eml']);
  });

  it('is geen map, koppeling of ander bestand', async () => {
    await mailbox.list();
    writeFileSync(join(postvak, 'geheim'), 'X-Regiebot-Bericht: geheim\r\n\r\n');
    symlinkSync(join(postvak, 'geheim'), join(postvak, 'verwerkt', 'koppeling.eml'));
    mkdirSync(join(postvak, 'verwerkt', 'map.eml'));
    writeFileSync(join(postvak, 'verwerkt', 'notitie.txt'), 'X-Regiebot-Bericht: notitie\r\n\r\n');
    expect(await mailbox.listBehandeld()).toEqual([]);
  });

  it('leest een kenmerk alleen uit de koppen', async () => {
    await mailbox.list();
    writeFileSync(join(postvak, 'vraag', 'a.eml'), 'Subject: x\n\nX-Regiebot-Bericht: nep\n');
    expect(await mailbox.listBehandeld()).toMatchObject([{ soort: 'bericht', map: 'vraag' }]);
  });
});

describe('ophalen', () => {
  it('geeft de bytes', async () => {
    bezorg('a.eml', 'hallo');
    const { ruw } = await mailbox.fetch(await enig());
    expect(Buffer.from(ruw).toString()).toBe('hallo');
  });

  it('weigert een bericht dat weg is of intussen veranderde', async () => {
    bezorg('a.eml');
    const item = await enig();
    appendFileSync(join(postvak, 'in', 'a.eml'), 'meer');
    await expect(mailbox.fetch(item)).rejects.toMatchObject({ code: 'ONBEKEND_BERICHT' });
    rmSync(join(postvak, 'in', 'a.eml'));
    await expect(mailbox.fetch(item)).rejects.toMatchObject({ code: 'ONBEKEND_BERICHT' });
  });

  it('meldt een koppeling, een map en een pijp, en laat ze liggen', async () => {
    bezorg('goed.eml');
    writeFileSync(join(postvak, 'geheim'), 'geheim');
    symlinkSync(join(postvak, 'geheim'), join(postvak, 'in', 'koppeling.eml'));
    mkdirSync(join(postvak, 'in', 'map.eml'));
    expect(spawnSync('mkfifo', [join(postvak, 'in', 'pijp.eml')]).status).toBe(0);
    const items = await listNaRust();
    expect(items).toHaveLength(4);
    for (const item of items) {
      if (item.naam === 'goed.eml') expect((await mailbox.fetch(item)).ruw).toHaveLength('inhoud van goed.eml'.length);
      else await expect(mailbox.fetch(item)).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
    }
    expect(await mailbox.inspect()).toEqual({ wachtend: 1, onleesbaar: 3 });
  });

  it('meldt een naam die geen UTF-8 is in plaats van hem over te slaan', async () => {
    const pad = Buffer.concat([Buffer.from(join(postvak, 'in', 'na')), Buffer.from([0xff]), Buffer.from('am.eml')]);
    writeFileSync(pad, 'x');
    await expect(mailbox.fetch(await enig())).rejects.toMatchObject({ code: 'ONBEKEND_BERICHT' });
    expect(await mailbox.inspect()).toEqual({ wachtend: 0, onleesbaar: 1 });
  });
});

describe('afhandelen', () => {
  it.each(POSTMAPPEN)('laat in %s alleen een stub achter, onder dezelfde naam', async (map) => {
    bezorg('a.eml', 'BSN: 111222333');
    await mailbox.settle(await enig(), map, stub);
    expect(namen('in')).toEqual([]);
    const inhoud = readFileSync(join(postvak, map, 'a.eml'), 'utf8');
    expect(inhoud).toContain(
      'Message-ID: <a.1@coa.example>\r\nX-Regiebot-Uitkomst: herkend\r\nX-Regiebot-Notificatie: COA-01\r\nX-Regiebot-Bericht: kenmerk\r\n',
    );
    expect(inhoud).not.toContain('111222333');
  });

  it.each(['a\r\nBcc: x@y.example', 'na\u00efef', 'm'.repeat(251)])(
    'neemt een vreemd Message-ID niet over',
    async (messageId) => {
      bezorg('a.eml');
      await mailbox.settle(await enig(), 'verwerkt', { ...stub, messageId });
      expect(readFileSync(join(postvak, 'verwerkt', 'a.eml'), 'utf8')).not.toContain('Message-ID');
    },
  );

  it.each(['verwerkt', 'vraag'] as const)(
    'overschrijft in %s nooit een ander bericht met dezelfde naam',
    async (map) => {
      for (const inhoud of ['een', 'twee', 'drie']) {
        bezorg('a.eml', inhoud);
        await mailbox.settle(await enig(), map, { ...stub, bericht: inhoud });
      }
      expect(namen(map)).toEqual(['a (2).eml', 'a (3).eml', 'a.eml']);
      expect(new Set(namen(map).map((naam) => readFileSync(join(postvak, map, naam), 'utf8'))).size).toBe(3);
    },
  );

  it('kan met de langste naam die er bestaat', async () => {
    const naam = `${'n'.repeat(251)}.eml`;
    for (const inhoud of ['een', 'twee']) {
      bezorg(naam, inhoud);
      await mailbox.settle(await enig(), 'vraag', { ...stub, bericht: inhoud });
    }
    expect(namen('vraag')).toHaveLength(2);
  });

  it('twee keer geeft één keer het gevolg', async () => {
    bezorg('a.eml');
    const item = await enig();
    await mailbox.settle(item, 'vraag', stub);
    await mailbox.settle(item, 'vraag', stub);
    expect([namen('in'), namen('vraag')]).toEqual([[], ['a.eml']]);
  });

  it('raakt een nieuw bericht niet kwijt dat intussen onder dezelfde naam aankwam', async () => {
    bezorg('a.eml', 'oud');
    const item = await enig();
    writeFileSync(join(postvak, 'nieuw'), 'nieuw');
    renameSync(join(postvak, 'nieuw'), join(postvak, 'in', 'a.eml'));
    await mailbox.settle(item, 'verwerkt', stub);
    expect(readFileSync(join(postvak, 'in', 'a.eml'), 'utf8')).toBe('nieuw');
    expect(namen('verwerkt')).toEqual([]);
  });

  it('geeft twee bezorgingen van hetzelfde bestand elk een eigen plaats', async () => {
    bezorg('a.eml', 'gelijk');
    const eerste = await enig();
    await mailbox.settle(eerste, 'verwerkt', stub);
    bezorg('a.eml', 'gelijk');
    utimesSync(join(postvak, 'in', 'a.eml'), 100, 100);
    expect((await enig()).plaats).not.toBe(eerste.plaats);
  });
});

describe('na een onderbreking', () => {
  /** Zoals het erbij ligt als het programma stopt nadat het bericht uit de inbox is gehaald. */
  function onderbreek(): void {
    mkdirSync(join(postvak, '.tussen', 'x'), { recursive: true });
    renameSync(join(postvak, 'in', 'a.eml'), join(postvak, '.tussen', 'x', 'a.eml'));
  }
  const nieuw = (): Mailbox => createFolderMailbox(postvak, () => tijd);

  it('komt een half afgehandeld bericht terug op dezelfde plaats', async () => {
    bezorg('a.eml');
    const item = await enig();
    onderbreek();
    expect(await enig(nieuw())).toEqual(item);
  });

  it('wordt een stub niet nog eens geschreven', async () => {
    bezorg('a.eml');
    const item = await enig();
    const kopie = join(postvak, 'kopie');
    linkSync(join(postvak, 'in', 'a.eml'), kopie);
    await mailbox.settle(item, 'verwerkt', stub);
    renameSync(kopie, join(postvak, 'in', 'a.eml'));
    const vak = nieuw();
    await vak.settle(await enig(vak), 'verwerkt', stub);
    expect([namen('in'), namen('verwerkt')]).toEqual([[], ['a.eml']]);
  });

  it('overschrijft een teruggelegd bericht niet wat intussen aankwam', async () => {
    bezorg('a.eml', 'oud');
    await mailbox.list();
    onderbreek();
    bezorg('a.eml', 'nieuw');
    const items = await listNaRust(nieuw());
    expect(items.map((item) => item.naam).sort()).toEqual(['a (2).eml', 'a.eml']);
  });

  it('blijft dezelfde bezorging als zij onder een andere naam is teruggelegd', async () => {
    bezorg('a.eml', 'oud');
    const { kenmerk } = await mailbox.fetch(await enig());
    onderbreek();
    bezorg('a.eml', 'nieuw');
    const vak = nieuw();
    const [terug] = (await listNaRust(vak)).filter(({ naam }) => naam === 'a (2).eml');
    expect((await vak.fetch(terug!)).kenmerk).toBe(kenmerk);
  });

  it('ruimt op wat er verder is blijven liggen', async () => {
    mkdirSync(join(postvak, '.tussen', 'x'), { recursive: true });
    writeFileSync(join(postvak, '.tussen', 'x', '.stub'), 'half');
    writeFileSync(join(postvak, '.tussen', 'los'), 'iets anders');
    await mailbox.list();
    expect(namen('.tussen')).toEqual(['los']);
  });
});

describe('wekken', () => {
  it('gebeurt elke seconde en stopt als het moet', () => {
    jest.useFakeTimers();
    try {
      let keer = 0;
      const stop = mailbox.watch(() => (keer += 1));
      jest.advanceTimersByTime(3 * RUST_MS);
      expect(keer).toBe(3);
      stop();
      jest.advanceTimersByTime(3 * RUST_MS);
      expect(keer).toBe(3);
      expect(existsSync(join(postvak, 'in'))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('als elk postvak', () => {
  let volgnummer = 0;
  describeMailbox('map', () =>
    Promise.resolve({
      mailbox,
      bezorg(ruw) {
        volgnummer += 1;
        const naam = `m${String(volgnummer).padStart(4, '0')}.eml`;
        bezorg(naam, ruw);
        utimesSync(join(postvak, 'in', naam), 60 * volgnummer, 60 * volgnummer);
        return Promise.resolve();
      },
      rust() {
        tijd += RUST_MS;
        return Promise.resolve();
      },
      inhoud: (map) => Promise.resolve(namen(map).map((naam) => readFileSync(join(postvak, map, naam), 'latin1'))),
      verwijderEerste() {
        rmSync(join(postvak, 'in', namen('in')[0]!));
        return Promise.resolve();
      },
      verhuisEnige(map) {
        const naam = namen('in')[0]!;
        renameSync(join(postvak, 'in', naam), join(postvak, map, naam));
        return Promise.resolve();
      },
      herstart: () => Promise.resolve(createFolderMailbox(postvak, () => tijd)),
    }),
  );
});
