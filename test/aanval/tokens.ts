import { type Tekening } from '../support/uitgever';
import { overHttp, type HttpAanval } from './aanval';
import { ID, type Wereld } from './wereld';

const EIGEN = { alg: 'RS256', typ: 'JWT' };
const uur = (n: number) => Math.floor(Date.now() / 1_000) + n * 3_600;
const claims = (anders: Readonly<Record<string, unknown>>) => (wereld: Wereld) => wereld.bericht({ claims: anders });
const getekend = (tekening: Tekening) => (wereld: Wereld) => wereld.bericht({ tekening });
const bearer = (waarde: string | ((goed: string) => string)) => (wereld: Wereld) => {
  const goed = tokenVan(wereld);
  const kop = typeof waarde === 'string' ? waarde : waarde(goed);
  return wereld.bericht({
    verzoek: {
      koppen: [
        ['Authorization', kop],
        ['Content-Type', 'application/json'],
      ],
    },
  });
};
const JSON_KOP = ['Content-Type', 'application/json'] as const;

function tokenVan(wereld: Wereld): string {
  return wereld.bericht().koppen[0]![1].slice('Bearer '.length);
}

/** Vervangt de inhoud van een echt token zonder opnieuw te tekenen. */
function vervalst(token: string): string {
  const [kop = '', inhoud = '', handtekening = ''] = token.split('.');
  const nieuw = { ...(JSON.parse(Buffer.from(inhoud, 'base64url').toString()) as object), exp: uur(24) };
  return `${kop}.${Buffer.from(JSON.stringify(nieuw)).toString('base64url')}.${handtekening}`;
}

const NIET_BEWEZEN: readonly HttpAanval[] = [
  ['zonder token', (w) => w.bericht({ verzoek: { koppen: [JSON_KOP] } })],
  ['een leeg token', bearer('Bearer ')],
  ['een wachtwoord in plaats van een token', bearer(`Basic ${Buffer.from('bot:geheim').toString('base64')}`)],
  ['rommel als token', bearer('Bearer abc.def.ghi')],
  ['een token van twee delen', bearer((goed) => `Bearer ${goed.split('.').slice(0, 2).join('.')}`)],
  ['een token met een woord erachter', bearer((goed) => `Bearer ${goed} extra`)],
  ['een token zonder Bearer ervoor', bearer((goed) => goed)],
  [
    'het token in het adres',
    (w) => w.bericht({ verzoek: { pad: `/api/messages?access_token=${tokenVan(w)}`, koppen: [JSON_KOP] } }),
  ],
  ['twee tokens, het tweede vals', (w) => w.bericht({ koppen: [['Authorization', 'Bearer a.b.c']] })],
  ['een token van zestig kilobyte', bearer(`Bearer ${'a'.repeat(60_000)}.b.c`)],
];

const VERVALST: readonly HttpAanval[] = [
  ['alg none', getekend({ kop: { alg: 'none' }, wijze: 'none' })],
  ['alg nOnE', getekend({ kop: { alg: 'nOnE' }, wijze: 'none' })],
  ['alg none met een echte handtekening', getekend({ kop: { alg: 'none' } })],
  ['geen alg', getekend({ kop: { alg: undefined } })],
  [
    'HS256 met onze publieke sleutel als geheim',
    (w) => w.bericht({ tekening: { kop: { alg: 'HS256' }, wijze: { hmac: w.uitgever.pem } } }),
  ],
  ['HS256 met een leeg geheim', getekend({ kop: { alg: 'HS256' }, wijze: { hmac: '' } })],
  ['RS384 met de echte sleutel', getekend({ kop: { alg: 'RS384' }, wijze: 'RS384' })],
  ['PS256 met de echte sleutel', getekend({ kop: { alg: 'PS256' }, wijze: 'PS256' })],
  ['de handtekening van een ander', getekend({ rol: 'vreemd', kop: { kid: 'teams' } })],
  ['zonder handtekening', getekend({ wijze: 'none' })],
  ['inhoud veranderd na het tekenen', bearer((goed) => `Bearer ${vervalst(goed)}`)],
  ['een onbekend kenmerk van de sleutel', getekend({ rol: 'vreemd' })],
  [
    'een pad als kenmerk van de sleutel',
    getekend({ kop: { alg: 'HS256', kid: '../../../../dev/null' }, wijze: { hmac: '' } }),
  ],
  [
    'een adres als kenmerk van de sleutel',
    (w) => w.bericht({ tekening: { rol: 'vreemd', kop: { kid: `${w.uitgever.url}/keys` } } }),
  ],
  ['SQL als kenmerk van de sleutel', getekend({ rol: 'vreemd', kop: { kid: "x' UNION SELECT 'geheim" } })],
  ['__proto__ als kenmerk van de sleutel', getekend({ rol: 'vreemd', kop: { kid: '__proto__' } })],
  ['een lijst als kenmerk van de sleutel', getekend({ kop: { kid: ['teams'] } })],
  ['geen kenmerk van de sleutel', getekend({ kop: { kid: undefined } })],
  ['een kenmerk van negen kilobyte', getekend({ kop: { kid: 'k'.repeat(9_000) } })],
  [
    'jku naar eigen sleutels',
    (w) => w.bericht({ tekening: { rol: 'vreemd', kop: { ...EIGEN, kid: 'vreemd', jku: `${w.uitgever.url}/eigen` } } }),
  ],
  [
    'x5u naar een eigen certificaat',
    getekend({ rol: 'vreemd', kop: { ...EIGEN, kid: 'teams', x5u: 'https://elders.example/c.pem' } }),
  ],
  [
    'een eigen sleutel in de kop (jwk)',
    getekend({ rol: 'vreemd', kop: { ...EIGEN, kid: 'teams', jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } } }),
  ],
  ['een eis in de kop die niemand kent (crit)', getekend({ kop: { crit: ['exp'] } })],
  ['een sleutel voor een ander kanaal', getekend({ rol: 'webchat' }), 'een token met de tweede sleutel'],
  ['een sleutel van 1024 bits', getekend({ rol: 'kort' }), 'een token met de tweede sleutel'],
];

const NIET_VAN_NU: readonly HttpAanval[] = [
  ['een uur verlopen', claims({ exp: uur(-1) }), 'een token binnen de speling'],
  ['net buiten de speling verlopen', claims({ exp: uur(0) - 310 }), 'een token binnen de speling'],
  ['nog niet geldig', claims({ nbf: uur(1) }), 'een token binnen de speling'],
  ['zonder einde', claims({ exp: undefined })],
  ['zonder begin', claims({ nbf: undefined })],
  ['een einde als tekst', claims({ exp: String(uur(1)) })],
  ['een einde dat null is', claims({ exp: null })],
  ['een begin als lijst', claims({ nbf: [0] })],
  ['een einde in het oneindige', getekend({ tekst: (json) => json.replace(/"exp":\d+/, '"exp":1e400') })],
  [
    'twee keer een einde, het laatste zonder getal',
    getekend({ tekst: (json) => json.replace(/("exp":\d+)/, '$1,"exp":"nooit"') }),
  ],
];

const VREEMDE_TENANT = '7b1cfb9c-0000-4000-8000-000000000001';

const NIET_VOOR_ONS: readonly HttpAanval[] = [
  ['voor een andere bot', claims({ aud: '99999999-2222-4333-8444-555555555555' })],
  ['voor een lijst bots met ons erin', claims({ aud: ['99999999-2222-4333-8444-555555555555', ID] })],
  ['voor niemand', claims({ aud: undefined })],
  ['voor ons met een spatie', claims({ aud: `${ID} ` })],
  ['van een andere uitgever', claims({ iss: 'https://elders.example' })],
  ['van de uitgever met een schuine streep erachter', claims({ iss: 'https://api.botframework.com/' })],
  ['van een lijst uitgevers', claims({ iss: ['https://api.botframework.com'] })],
  ['zonder uitgever', claims({ iss: undefined })],
  ['van Entra, elke tenant, met ons id als azp', entra({ aud: ID, azp: ID })],
  ['van Entra v1 met ons id als appid', entra({ aud: ID, appid: ID, ver: '1.0' })],
  ['van een andere bot als skill', entra({ aud: ID, azp: '99999999-2222-4333-8444-555555555555' })],
  ['zonder adres in het token', claims({ serviceurl: undefined })],
];

function entra(anders: Readonly<Record<string, unknown>>) {
  const iss = `https://login.microsoftonline.com/${VREEMDE_TENANT}/v2.0`;
  return claims({ iss, tid: VREEMDE_TENANT, ver: '2.0', serviceurl: undefined, ...anders });
}

export const TOKENAANVALLEN = [
  ...overHttp('token ontbreekt', NIET_BEWEZEN),
  ...overHttp('token vervalst', VERVALST),
  ...overHttp('token niet van nu', NIET_VAN_NU),
  ...overHttp('token niet voor ons', NIET_VOOR_ONS),
];
