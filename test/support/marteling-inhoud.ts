import { aDeel, aMail, anHtml, type Maildeel } from './mail';
import { KOPPELING, type Martelmail } from './marteling';

const metDeel = (deel: Maildeel): Buffer => aMail({ deel });
const tekst = (inhoud: string | Buffer, ...koppen: string[]): Buffer =>
  metDeel(aDeel('text/plain; charset=utf-8', inhoud, ...koppen));
const codering = (naam: string) => `Content-Transfer-Encoding: ${naam}`;
const base64 = Buffer.from(KOPPELING).toString('base64');

/** Inhoud: vreemde tekensets, kapotte coderingen, en tekst die een lezer laat struikelen. */
export const INHOUD: readonly Martelmail[] = [
  ['NUL in de tekst', 'quarantaine', tekst(`${KOPPELING}\u0000`)],
  ['zegt UTF-8 en is latin-1', 'herkend', tekst(Buffer.from(`${KOPPELING} café`, 'latin1'))],
  ['zegt UTF-16 en is ASCII', 'onbekend', metDeel(aDeel('text/plain; charset=utf-16', KOPPELING))],
  ['een tekenset die niet bestaat', 'herkend', metDeel(aDeel('text/plain; charset=x-niets', KOPPELING))],
  ['UTF-7', 'herkend', metDeel(aDeel('text/plain; charset=utf-7', KOPPELING))],
  ['een merkteken midden in een woord', 'herkend', tekst(KOPPELING.replace('kopp', 'ko\ufeffpp'))],
  ['losse CR als regeleinde', 'herkend', tekst(`Bericht.\r${KOPPELING}\rEinde`)],
  ['punten aan het begin van regels', 'herkend', tekst(`..\r\n.\r\n${KOPPELING}\r\n..`)],
  ['From aan het begin van een regel', 'herkend', tekst(`${KOPPELING}\r\n>From nu af aan.\r\nFrom nu af aan.`)],
  [
    'een programma in uuencode in de tekst',
    'herkend',
    tekst(`${KOPPELING}\r\nbegin 644 x.exe\r\n#0V%T\r\n\`\r\nend\r\n`),
  ],
  ['codering uuencode', 'onbekend', tekst(KOPPELING, codering('x-uuencode'))],
  ['codering met hoofdletters en commentaar', 'herkend', tekst(base64, codering('BASE64 (zo)'))],
  ['base64 vol afval', 'onbekend', tekst('%%%%!!!!~~~~', codering('base64'))],
  ['base64 zonder regeleinden en zonder opvulling', 'herkend', tekst(base64.replaceAll('=', ''), codering('base64'))],
  ['base64 met opvulling in het midden', 'herkend', tekst(`${base64}\r\n${base64}`, codering('base64'))],
  ['base64 van niets', 'onbekend', tekst('', codering('base64'))],
  ['quoted-printable dat afbreekt', 'herkend', tekst(`${KOPPELING} =`, codering('quoted-printable'))],
  ['quoted-printable met onmogelijke tekens', 'herkend', tekst(`${KOPPELING} =G1 =X`, codering('quoted-printable'))],
  [
    'quoted-printable dat elke letter afbreekt',
    'herkend',
    tekst(Array.from(KOPPELING).join('=\r\n'), codering('quoted-printable')),
  ],
  ['acht bits zonder het te zeggen', 'herkend', metDeel(aDeel('text/plain', `${KOPPELING} café`, codering('7bit')))],
  [
    'een base64 om een multipart heen',
    'onbekend',
    metDeel(aDeel('multipart/mixed; boundary=g', base64, codering('base64'))),
  ],
  ['doorlopende regels', 'herkend', metDeel(aDeel('text/plain; format=flowed', KOPPELING.replaceAll(' ', ' \r\n')))],
  [
    'doorlopende regels zonder spatie',
    'herkend',
    metDeel(aDeel('text/plain; format=flowed; delsp=yes', KOPPELING.replace('kopp', 'ko \r\npp'))),
  ],
  [
    'honderdduizend doorlopende regels',
    'onbekend',
    metDeel(aDeel('text/plain; format=flowed', 'a \r\n'.repeat(100_000))),
  ],
  ['een regel van een megabyte', 'herkend', tekst(`${KOPPELING} ${'a'.repeat(1_000_000)}`)],
  ['meer tekst dan iemand leest', 'onbekend', tekst(`${KOPPELING} ${'a '.repeat(3_000_000)}`)],
  ['honderdduizend lege regels', 'herkend', tekst(`${KOPPELING}${'\r\n'.repeat(100_000)}`)],
  ['honderdduizend aanhalingen', 'herkend', tekst(`${KOPPELING}\r\n${'> x\r\n'.repeat(100_000)}`)],
  ['honderdduizend accenten op een letter', 'herkend', tekst(`${KOPPELING} e${'\u0301'.repeat(100_000)}`)],
  ['tekst van rechts naar links', 'herkend', tekst(`\u202e${KOPPELING}\u202c`)],
  [
    'halve tekens',
    'herkend',
    tekst(Buffer.concat([Buffer.from(KOPPELING), Buffer.from([0xed, 0xa0, 0x80, 0xf8, 0xff])])),
  ],
  ['een V-nummer van een megabyte', 'herkend', tekst(`${KOPPELING}\r\nV-nummer: ${'1'.repeat(1_000_000)}`)],
  ['honderdduizend labels zonder nummer', 'herkend', tekst(`${KOPPELING}\r\n${'V-nummer: '.repeat(100_000)}`)],
  ['twintigduizend keer dezelfde melding', 'herkend', tekst(`${KOPPELING}\r\n`.repeat(20_000))],
  [
    'honderdduizend codes',
    'onbekend',
    tekst(Array.from({ length: 100_000 }, (_, n) => `SS${100 + (n % 900)}`).join(' ')),
  ],
  ['vijfduizend lagen HTML', 'onbekend', metDeel(anHtml(`${'<div>'.repeat(5_000)}${KOPPELING}`))],
  ['HTML die nergens sluit', 'herkend', metDeel(anHtml(`<p><b><table><tr><td>${KOPPELING}`))],
  ['HTML met alles in een open commentaar', 'onbekend', metDeel(anHtml(`<!-- ${KOPPELING}`))],
  ['HTML van alleen punthaken', 'onbekend', metDeel(anHtml('<'.repeat(100_000)))],
  ['HTML met een onmogelijk teken', 'herkend', metDeel(anHtml(`${KOPPELING} &#0; &#xD800; &#99999999999;`))],
  [
    'HTML met een miljoen tekens in een kenmerk',
    'herkend',
    metDeel(anHtml(`<p title="${'a'.repeat(1_000_000)}">${KOPPELING}</p>`)),
  ],
];
