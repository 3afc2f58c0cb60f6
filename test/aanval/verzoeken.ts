import { gzipSync } from 'node:zlib';
import { type HttpAanval, overHttp } from './aanval';
import { schrijf, type Verzoek } from './lijn';
import { type Wereld, type Wijziging } from './wereld';

const verzoek = (anders: Partial<Verzoek>) => (wereld: Wereld) => wereld.bericht({ verzoek: anders });
const metKop =
  (...koppen: NonNullable<Wijziging['koppen']>) =>
  (wereld: Wereld) =>
    wereld.bericht({ koppen });
const soort = (waarde: string) => (wereld: Wereld) => {
  const goed = wereld.bericht();
  return { ...goed, koppen: [goed.koppen[0]!, ['Content-Type', waarde] as const] };
};
const inhoud = (maak: (goed: Record<string, unknown>) => string | Buffer) => (wereld: Wereld) => {
  const goed = wereld.bericht();
  return { ...goed, inhoud: maak(JSON.parse(String(goed.inhoud)) as Record<string, unknown>) };
};
const erbij = (json: string) => inhoud((goed) => JSON.stringify(goed).replace(/\}$/, `,${json}}`));
/** De bytes van een goed verzoek, met de hand verbouwd. */
const lijn = (bouw: (bytes: string) => string) => (wereld: Wereld) =>
  Buffer.from(bouw(schrijf(wereld.bericht()).toString('latin1')), 'latin1');

const METHODEN: readonly HttpAanval[] = [
  ...['GET', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'].map((methode): HttpAanval => [
    `methode ${methode}`,
    verzoek({ methode }),
  ]),
  [
    'GET die zegt dat het POST is',
    (w) => w.bericht({ verzoek: { methode: 'GET' }, koppen: [['X-HTTP-Method-Override', 'POST']] }),
  ],
  ['platte tekst', soort('text/plain')],
  ['een formulier van een webpagina', soort('application/x-www-form-urlencoded')],
  ['JSON in UTF-16', soort('application/json; charset=utf-16')],
  ['JSON met een grens erachter', soort('application/json, text/plain')],
  ['twee soorten inhoud', metKop(['Content-Type', 'text/plain'])],
  ['gewone inhoud die zegt dat zij is ingepakt', metKop(['Content-Encoding', 'gzip'])],
  [
    'ingepakte inhoud',
    (w) => ({ ...w.bericht({ koppen: [['Content-Encoding', 'gzip']] }), inhoud: gzipSync(String(w.bericht().inhoud)) }),
  ],
  [
    'een bom van gzip',
    (w) => ({
      ...w.bericht({ koppen: [['Content-Encoding', 'gzip']] }),
      inhoud: gzipSync(Buffer.alloc(20_000_000, 0x20)),
    }),
  ],
];

const GROOT = 'x'.repeat(300_000);

const INHOUDEN: readonly HttpAanval[] = [
  ['een inhoud van 300 kB', inhoud((goed) => JSON.stringify({ ...goed, text: GROOT })), 'een tekst van 200 kB'],
  ['300 kB in stukken, zonder te zeggen hoeveel', inStukken, 'een tekst in stukken'],
  ['duizend haken diep', erbij(`"diep":${'['.repeat(1_000)}${']'.repeat(1_000)}`)],
  ['honderdduizend haken diep', inhoud(() => `${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ['duizend objecten diep', erbij(`"diep":${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`)],
  ['vijftigduizend waarden', erbij(`"breed":[${'1,'.repeat(50_000)}1]`)],
  ['__proto__ in de activiteit', erbij('"__proto__":{"beheerder":true}')],
  [
    '__proto__ diep in de klik',
    (w) => wijzig(w.klik('fatima', 'open', { a: 1 }), (t) => t.replace('{"a":1}', '{"a":{"__proto__":{"x":1}}}')),
    'een klik',
  ],
  ['__proto__ geschreven met een code', erbij('"\\u005f_proto__":{"beheerder":true}')],
  ['een lijst', inhoud(() => '[1]')],
  ['null', inhoud(() => 'null')],
  ['niets', inhoud(() => '')],
  ['kapotte JSON', inhoud(() => '{')],
  ['twee keer JSON', inhoud((goed) => `${JSON.stringify(goed)}${JSON.stringify(goed)}`)],
  [
    'bytes die geen UTF-8 zijn',
    inhoud((goed) =>
      Buffer.concat([Buffer.from(JSON.stringify(goed).slice(0, -1)), Buffer.from(',"a":"\xff"}', 'latin1')]),
    ),
  ],
  ['een getal dat niet bestaat', erbij('"a":NaN')],
];

function wijzig(goed: Verzoek, bouw: (tekst: string) => string): Verzoek {
  return { ...goed, inhoud: bouw(String(goed.inhoud)) };
}

function inStukken(wereld: Wereld): Verzoek {
  const goed = wereld.bericht({ koppen: [['Transfer-Encoding', 'chunked']] });
  const tekst = JSON.stringify({ ...(JSON.parse(String(goed.inhoud)) as object), text: GROOT });
  const stukken = tekst.match(/.{1,60000}/g) ?? [];
  return {
    ...goed,
    inhoud: `${stukken.map((stuk) => `${stuk.length.toString(16)}\r\n${stuk}\r\n`).join('')}0\r\n\r\n`,
  };
}

const STUKKEN = 'Transfer-Encoding: chunked';
const TWEE_MANIEREN = `${STUKKEN}\r\nTransfer-Encoding: identity`;
const UITLEG = `${STUKKEN}\r\n\r\n1;${'a'.repeat(20_000)}\r\n{\r\n0\r\n\r\n`;

/** Wat na de inhoud komt, is te laat om iemand mee te zijn. */
function tokenInStaart(wereld: Wereld): Verzoek {
  const { koppen, inhoud, ...rest } = wereld.bericht();
  const [kop, ...overig] = koppen;
  const { length } = Buffer.from(inhoud);
  const staart = `${length.toString(16)}\r\n${String(inhoud)}\r\n0\r\n${kop!.join(': ')}\r\n\r\n`;
  return {
    ...rest,
    koppen: [...overig, ['Transfer-Encoding', 'chunked'], ['Trailer', 'Authorization']],
    inhoud: staart,
  };
}

function overstap(naar: string): (wereld: Wereld) => Buffer {
  return lijn((b) => b.replace('POST', 'GET').replace('Connection: close', `Connection: Upgrade\r\nUpgrade: ${naar}`));
}

const SMOKKEL: readonly HttpAanval[] = [
  [
    'lengte en stukken tegelijk',
    lijn((b) => b.replace('Content-Length', 'Transfer-Encoding: chunked\r\nContent-Length')),
  ],
  ['twee lengtes die verschillen', lijn((b) => b.replace('Content-Length', 'Content-Length: 5\r\nContent-Length'))],
  ['een lengte met een plus', lijn((b) => b.replace(/Content-Length: (\d+)/, 'Content-Length: +$1'))],
  ['een negatieve lengte', lijn((b) => b.replace(/Content-Length: \d+/, 'Content-Length: -1'))],
  ['stukken die geen stukken zijn', lijn((b) => b.replace(/Content-Length: \d+/, 'Transfer-Encoding: xchunked'))],
  ['een spatie voor de dubbele punt', lijn((b) => b.replace('Content-Length:', 'Content-Length :'))],
  ['een regeleinde in een kop', lijn((b) => b.replace('Content-Type:', 'X-A: a\rX-B: b\r\nContent-Type:'))],
  ['een kop die doorloopt op de volgende regel', lijn((b) => b.replace('Bearer ', 'Bearer\r\n '))],
  ['een nulbyte in een kop', lijn((b) => b.replace('Content-Type:', 'X-A: a\0b\r\nContent-Type:'))],
  ['twee manieren van sturen', lijn((b) => b.replace(/Content-Length: \d+/, TWEE_MANIEREN))],
  ['een stuk met een uitleg van twintig kilobyte', lijn((b) => b.replace(/Content-Length[^]*/, UITLEG))],
  ['het token in de staart', tokenInStaart],
  ['vragen of het mag (Expect), zonder token', lijn((b) => b.replace(/Authorization: .*/, 'Expect: 100-continue'))],
  ['een verwachting die niemand kent', metKop(['Expect', 'toegang'])],
  ['overstappen op een websocket', overstap('websocket')],
  ['overstappen op HTTP/2', overstap('h2c')],
  ['zonder Host', lijn((b) => b.replace('Host: 127.0.0.1\r\n', ''))],
  ['koppen van zeventig kilobyte', metKop(['X-Lang', 'a'.repeat(70_000)])],
  ['HTTP/2 zonder afspraak', () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
  [
    'een doorgeefluik (CONNECT)',
    () => Buffer.from('CONNECT elders.example:443 HTTP/1.1\r\nHost: elders.example\r\n\r\n'),
  ],
  ['een lijn die geen HTTP spreekt', () => Buffer.from('\x16\x03\x01\x02\x00\x01\x00'.repeat(20), 'latin1')],
];

export const VERZOEKAANVALLEN = [
  ...overHttp('methode en soort', METHODEN),
  ...overHttp('inhoud', INHOUDEN),
  ...overHttp('HTTP zelf', SMOKKEL),
];
