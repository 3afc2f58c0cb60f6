import fc from 'fast-check';
import { type GelezenBericht } from '../../../bot/post/bericht';
import { isNotificatieId } from '../../../rules/notificaties';
import { rondes } from '../../support/eigenschap';
import { aMail, lees } from '../../support/mail';
import { INHOUD } from '../../support/marteling-inhoud';
import { KOPPEN } from '../../support/marteling-koppen';
import { VORMEN } from '../../support/marteling-vorm';
import { createPoststroom } from '../../support/poststroom';

const KLEIN = 20_000;
const stroom = createPoststroom(1, 100);
const zaden = [...[...VORMEN, ...KOPPEN, ...INHOUD].map(([, , ruw]) => ruw), ...stroom.begin()].concat(
  Array.from({ length: 40 }, () => stroom.next()).flat(),
);
/** Elk bericht dat klein genoeg is om duizenden keren te verknippen. */
const ZADEN = zaden.filter(({ length }) => length < KLEIN);
/** Het nummer en niet de bytes: dat noemt fast-check als er een faalt. */
const nummer = fc.nat({ max: ZADEN.length - 1 });

/** Wat in een mail iets betekent. Geen oordeel van de mailpoort: dat kan een afzender niet boven de eerste `Received` krijgen. */
const WOORDEN = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    '\r\n ',
    '\0',
    '--',
    '--grens-mixed',
    '--grens-mixed--',
    '"',
    '(',
    ')',
    '<',
    '>',
    ';',
    '=',
  ],
  ...[
    '=?utf-8?B?',
    '=?utf-8?Q?',
    '?=',
    'From: ',
    'Subject: ',
    'Content-Type: ',
    'multipart/mixed; boundary=',
    'text/html',
  ],
  ...[
    'message/rfc822',
    'Content-Transfer-Encoding: base64',
    'filename*0*=',
    "utf-8''",
    'x.exe',
    '<!--',
    '<div>',
    '&#0;',
  ],
  ...[
    'SS101',
    'nieuwe koppeling',
    'V-nummer: 1',
    'BSN: 111222333',
    'Registratiedatum: 31-02-2026',
    '\ufeff',
    '\u202e',
    '\xff\xfe',
  ],
].map((woord) => Buffer.from(woord));

type Ingreep = (mail: Buffer) => Buffer;
const plaats = fc.double({ min: 0, max: 1, noNaN: true });
const lengte = fc.integer({ min: 1, max: 400 });
const op = (mail: Buffer, deel: number) => Math.floor(deel * mail.length);

const ingreep: fc.Arbitrary<Ingreep> = fc.oneof(
  fc.tuple(plaats, lengte).map(
    ([waar, n]): Ingreep =>
      (mail) =>
        splice(mail, op(mail, waar), n, Buffer.alloc(0)),
  ),
  fc.tuple(plaats, fc.constantFrom(...WOORDEN)).map(
    ([waar, woord]): Ingreep =>
      (mail) =>
        splice(mail, op(mail, waar), 0, woord),
  ),
  fc.tuple(plaats, fc.uint8Array({ maxLength: 8 })).map(
    ([waar, bytes]): Ingreep =>
      (mail) =>
        splice(mail, op(mail, waar), bytes.length, bytes),
  ),
  fc.tuple(plaats, plaats, lengte).map(
    ([van, naar, n]): Ingreep =>
      (mail) =>
        splice(mail, op(mail, naar), 0, mail.subarray(op(mail, van), op(mail, van) + n)),
  ),
  plaats.map(
    (waar): Ingreep =>
      (mail) =>
        mail.subarray(0, op(mail, waar)),
  ),
);

function splice(mail: Buffer, begin: number, weg: number, erbij: Uint8Array): Buffer {
  return Buffer.concat([mail.subarray(0, begin), erbij, mail.subarray(begin + weg)]);
}

function mutate(mail: Buffer, ingrepen: readonly Ingreep[]): Buffer {
  return ingrepen.reduce((huidig, een) => een(huidig), mail);
}

/** Precies één uitkomst, en bij elke uitkomst alleen wat erbij hoort. */
function checkVorm({ uitkomst, notificatie, persoon, ontvangenOp, reden }: GelezenBericht): void {
  expect(['herkend', 'onbekend', 'quarantaine', 'automatisch']).toContain(uitkomst);
  if (uitkomst === 'herkend') expect(isNotificatieId(notificatie ?? '')).toBe(true);
  else expect(notificatie).toBeNull();
  if (uitkomst === 'quarantaine' || uitkomst === 'automatisch') expect(persoon.soort).toBe('geen');
  if (persoon.soort === 'bsn' || persoon.soort === 'vnummer') expect(persoon.gemaskeerd).toMatch(/^\**\d{1,3}$/);
  expect(Date.parse(ontvangenOp)).not.toBeNaN();
  expect(reden).toMatch(/^[A-Z][^]*\.$/);
}

describe('een mail lezen', () => {
  it('geeft van willekeurige bytes precies een uitkomst, en gooit nooit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => checkVorm(lees(Buffer.from(bytes)))),
      rondes(1_000),
    );
  });

  it('geeft van een verknipte mail precies een uitkomst, en gooit nooit', () => {
    fc.assert(
      fc.property(nummer, fc.array(ingreep, { minLength: 1, maxLength: 8 }), (n, ingrepen) => {
        checkVorm(lees(mutate(ZADEN[n]!, ingrepen)));
      }),
      rondes(2_000),
    );
  });

  it('herkent nooit een melding als de mailpoort de afzender niet bewees, wat er ook in staat', () => {
    const vals = aMail({ oordeel: null, onderwerp: 'Nieuwe koppeling', tekst: 'In TVS staat een nieuwe koppeling.' });
    fc.assert(
      fc.property(fc.array(ingreep, { minLength: 1, maxLength: 8 }), (ingrepen) => {
        expect(lees(mutate(vals, ingrepen)).uitkomst).not.toBe('herkend');
      }),
      rondes(1_000),
    );
  });

  it('leest hetzelfde bericht altijd hetzelfde', () => {
    fc.assert(
      fc.property(nummer, fc.array(ingreep, { maxLength: 4 }), (n, ingrepen) => {
        const ruw = mutate(ZADEN[n]!, ingrepen);
        expect(lees(Buffer.from(ruw))).toEqual(lees(ruw));
      }),
      rondes(300),
    );
  });
});
