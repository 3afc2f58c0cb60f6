import { aMail, aMultipart, aTekst, type MailOpties } from './mail';
import { KOPPELING, type Martelmail } from './marteling';

const met = (opties: MailOpties): Buffer => aMail({ tekst: KOPPELING, ...opties });
const latin1 = (mail: Buffer): string => mail.toString('latin1');
const uit = (tekst: string): Buffer => Buffer.from(tekst, 'latin1');
const kop = (...koppen: string[]): Buffer => met({ koppen });

/** Koppen: kapot, dubbel, te lang, te veel of met iets erin dat er niet hoort. */
export const KOPPEN: readonly Martelmail[] = [
  ['een leeg bestand', 'quarantaine', Buffer.alloc(0)],
  ['één byte', 'quarantaine', uit('x')],
  ['alleen een regeleinde', 'quarantaine', uit('\r\n')],
  ['alleen regeleinden', 'quarantaine', uit('\r\n'.repeat(100_000))],
  ['geen koppen', 'quarantaine', uit(`\r\n${KOPPELING}\r\n`)],
  ['alleen koppen', 'onbekend', uit(latin1(met({})).split('\r\n\r\n')[0]!)],
  ['een merkteken voor UTF-8', 'herkend', Buffer.concat([uit('\xef\xbb\xbf'), met({})])],
  ['helemaal in UTF-16', 'quarantaine', Buffer.concat([uit('\xff\xfe'), Buffer.from(latin1(met({})), 'utf16le')])],
  [
    'een regel uit een mbox ervoor',
    'herkend',
    Buffer.concat([uit('From noreply@tvs.coa.example Fri Feb 20 08:31:20 2026\r\n'), met({})]),
  ],
  ['alleen losse CR', 'quarantaine', uit(latin1(met({})).replaceAll('\r\n', '\r'))],
  ['alleen LF', 'herkend', met({ regeleinde: '\n' })],
  ['CR CR LF', 'quarantaine', uit(latin1(met({})).replaceAll('\r\n', '\r\r\n'))],
  ['een regel met alleen wit tussen de koppen', 'herkend', kop('X-A: a\r\n \t')],
  ['een regel zonder dubbele punt tussen de koppen', 'herkend', kop('dit is geen kop', ' en dit het vervolg')],
  ['wit voor de dubbele punt', 'herkend', kop('X-A : a')],
  ['NUL in een kop', 'quarantaine', kop('X-A: a\u0000b')],
  [
    'een onderwerp van rauw latin-1',
    'herkend',
    uit(latin1(met({ onderwerp: 'Koppeling caf@' })).replace('caf@', 'caf\xe9')),
  ],
  ['een onderwerp van rauw UTF-8', 'herkend', met({ onderwerp: 'Koppeling café' })],
  ['twee onderwerpen', 'herkend', kop('Subject: nog een')],
  ['twee onderwerpen die elkaar tegenspreken', 'onbekend', kop('Subject: De koppeling is vervallen')],
  ['een onderwerp van vijftigduizend vervolgregels', 'herkend', met({ onderwerp: `a${'\r\n b'.repeat(50_000)}` })],
  ['honderdvijftigduizend koppen', 'quarantaine', kop(Array(150_000).fill('X: y').join('\r\n'))],
  ['een kop van een megabyte', 'herkend', kop(`X-Lang: ${'a'.repeat(1_000_000)}`)],
  ['een kop van drie megabyte', 'quarantaine', kop(`X-Lang: ${'a'.repeat(3_000_000)}`)],
  ['een kopnaam van een megabyte', 'herkend', kop(`${'X'.repeat(1_000_000)}: a`)],
  [
    'duizend keer ontvangen',
    'herkend',
    kop(...Array.from({ length: 1_000 }, (_, n) => `Received: by h${n}.example; x`)),
  ],
  ['een onmogelijke datum', 'herkend', met({ datum: 'Zat, 31 Feb 99999 25:61:61 +9999' })],
  ['nergens een tijd', 'quarantaine', met({ datum: null, ontvangen: null })],
  ['een gecodeerd woord in een onbekende tekenset', 'herkend', met({ onderwerp: '=?x-niets?Q?Koppeling?=' })],
  ['een gecodeerd woord met kapotte base64', 'herkend', met({ onderwerp: '=?utf-8?B?%%%?=' })],
  ['een gecodeerd woord zonder einde', 'herkend', met({ onderwerp: '=?utf-8?B?' })],
  ['een letter over twee gecodeerde woorden', 'herkend', met({ onderwerp: '=?utf-8?B?Y2Fmww==?= =?utf-8?B?qQ==?=' })],
  ['vijfduizend gecodeerde woorden', 'herkend', met({ onderwerp: '=?utf-8?Q?x?= '.repeat(5_000) })],
  ['een gecodeerde NUL in het onderwerp', 'quarantaine', met({ onderwerp: '=?utf-8?Q?=00?=' })],
  ['een gecodeerd regeleinde in het onderwerp', 'quarantaine', met({ onderwerp: '=?utf-8?B?YQ0KQmNjOiBi?=' })],
  ['een adres als weergavenaam', 'quarantaine', met({ van: '"noreply@tvs.coa.example" <x@elders.example>' })],
  [
    'een gecodeerd adres als weergavenaam',
    'quarantaine',
    met({ van: '=?utf-8?Q?noreply=40tvs.coa.example?= <x@elders.example>' }),
  ],
  ['een adres met commentaar in commentaar', 'herkend', met({ van: 'noreply@tvs.coa.example (COA (TVS (x)))' })],
  ['een adres in aanhalingstekens', 'onbekend', met({ van: '"<noreply@tvs.coa>"@elders.example' })],
  ['een leeg adres', 'quarantaine', met({ van: '<>' })],
  ['een groep zonder leden', 'quarantaine', met({ van: 'undisclosed-recipients:;' })],
  ['een adres dat niet eindigt', 'quarantaine', met({ van: '<'.repeat(100_000) })],
  ['honderdduizend haakjes in het oordeel', 'quarantaine', met({ oordeel: `${'('.repeat(100_000)}dmarc=pass` })],
  ['honderdduizend etiketten op het onderwerp', 'herkend', met({ onderwerp: '[EXTERN] '.repeat(100_000) })],
  [
    'twee soorten inhoud',
    'herkend',
    met({ deel: aMultipart('mixed', [aTekst(KOPPELING)]), koppen: ['X-Content-Type: text/html'] }),
  ],
];
