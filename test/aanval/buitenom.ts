import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { plain } from '../../cards/format';
import { createTokens } from '../../bot/teams/tokens';
import { type Certificaat, createUitgever } from '../support/certificaten';
import { type Aanval, oordeel, poortVan } from './aanval';
import { stuur } from './lijn';
import { DUO, GEMEENTE, ID, TENANT, type Wereld } from './wereld';

const OPMAAK = [
  '[klik hier](https://elders.example)',
  '<at>Iedereen</at>',
  '![x](https://elders.example/p.png)',
  '**Teamleider**: akkoord',
];

const TEKSTEN: Aanval[] = OPMAAK.map((tekst) => ({
  ...{ groep: 'opmaak', naam: `vreemde tekst ${tekst}`, tweeling: 'gewone tekst op een kaart' },
  regiebot: () => {
    const getoond = plain(tekst);
    return Promise.resolve({ binnen: /[[\]<>*!]\(|\]\(|<at>|\*\*|:\/\//.test(getoond), zie: getoond });
  },
}));

export interface Push {
  readonly wie?: Certificaat;
  readonly koppen?: Readonly<Record<string, string>>;
  readonly inhoud?: string;
}

const MELDING = JSON.stringify({
  registratieDatumTijd: '2026-05-08T09:15:23+02:00',
  vNummer: 12345,
  gebeurtenisId: 'SS101',
});

/** Biedt een push aan bij de deur van DUO en geeft de status; 0 als de lijn werd verbroken. */
export function push({ duo }: Wereld, { wie, koppen = {}, inhoud = MELDING }: Push): Promise<number> {
  const laad = wie === undefined ? {} : { cert: readFileSync(wie.certificaat), key: readFileSync(wie.sleutel) };
  const alle = {
    bron: DUO,
    doel: GEMEENTE,
    berichtId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
    'content-type': 'application/json',
  };
  return new Promise((klaar) => {
    const verzoek = request(
      {
        ...{ host: '127.0.0.1', port: duo.poort, path: '/v1/notificaties', method: 'POST', agent: false },
        ...{ ca: readFileSync(duo.certificaten.ca), headers: { ...alle, ...koppen }, ...laad },
      },
      (antwoord) => {
        antwoord.resume();
        klaar(antwoord.statusCode ?? 0);
      },
    );
    verzoek.on('error', () => klaar(0)).end(inhoud);
  });
}

const echt = ({ duo }: Wereld) => duo.certificaat;

function vanElders(): Certificaat {
  return createUitgever('Elders').issue('vals', { oin: DUO });
}

const PUSHES: readonly (readonly [string, (wereld: Wereld) => Push])[] = [
  ['zonder certificaat', () => ({})],
  ['met een certificaat van een andere uitgever', () => ({ wie: vanElders() })],
  ['met een verlopen certificaat', (w) => ({ wie: w.duo.certificaten.issue('oud', { oin: DUO, dagen: -1 }) })],
  ['met een certificaat zonder organisatienummer', (w) => ({ wie: w.duo.certificaten.issue('kaal') })],
  [
    'met het certificaat van een andere organisatie',
    (w) => ({ wie: w.duo.certificaten.issue('ander', { oin: GEMEENTE }) }),
  ],
  ['voor een andere gemeente', (w) => ({ wie: echt(w), koppen: { doel: '00000001001299999001' } })],
  ['namens een ander', (w) => ({ wie: echt(w), koppen: { bron: '00000001999999999000' } })],
  ['met een pad als berichtnummer', (w) => ({ wie: echt(w), koppen: { berichtId: '../../../etc/passwd' } })],
  ['met twee organisaties in de kop', (w) => ({ wie: echt(w), koppen: { bron: `${DUO}, ${DUO}` } })],
  ['van twintig kilobyte', (w) => ({ wie: echt(w), inhoud: `{"x":"${'a'.repeat(20_000)}"}` })],
  ['met een code die geen code is', (w) => ({ wie: echt(w), inhoud: MELDING.replace('SS101', "SS1'--") })],
];

const opDuo = ([naam, maak]: (typeof PUSHES)[number]): Aanval => ({
  ...{ groep: 'push van DUO', naam, tweeling: 'een push van DUO' },
  async regiebot(wereld) {
    const status = await push(wereld, maak(wereld));
    return { binnen: status >= 500 || (status > 0 && status < 400), zie: String(status) };
  },
});

const PADEN: readonly (readonly [string, string, string?])[] = [
  ['terug in de mappen', '/pagina/../../../package.json'],
  ['terug in de mappen, gecodeerd', '/pagina/..%2f..%2f..%2fpackage.json'],
  ['terug in de mappen, dubbel gecodeerd', '/pagina/%252e%252e/%252e%252e/package.json'],
  ['terug met een schuine streep van Windows', '/pagina/..\\..\\package.json'],
  ['een nulbyte in het pad', '/pagina/app.js%00.html'],
  ['een verborgen bestand', '/pagina/.env'],
  ['de database', '/lokaal/lokaal.db'],
  ['een kapot procentteken', '/api/plekken/%E0%A4%A/berichten'],
  ['__proto__ als plek', '/api/plekken/__proto__/berichten'],
  ['een webpagina met een eigen naam (DNS rebinding)', '/api/plekken', 'Host: elders.example'],
  ['een webpagina van elders', '/api/plekken', 'Host: 127.0.0.1\r\nOrigin: https://elders.example'],
  ['een script van elders', '/api/plekken', 'Host: 127.0.0.1\r\nSec-Fetch-Site: cross-site'],
];

const opPagina = ([naam, pad, koppen = 'Host: 127.0.0.1']: (typeof PADEN)[number]): Aanval => ({
  ...{ groep: 'lokale pagina', naam, tweeling: 'de lokale pagina' },
  async regiebot({ lokaal }) {
    const { status } = await stuur(
      Number(new URL(lokaal).port),
      Buffer.from(`GET ${pad} HTTP/1.1\r\n${koppen}\r\nConnection: close\r\n\r\n`),
    );
    return { binnen: status === undefined || status < 400 || status >= 500, zie: String(status) };
  },
});

const DEUREN: readonly (readonly [naam: string, pad: string, koppen?: string])[] = [
  ['de getallen zonder geheim', '/metrics'],
  ['de getallen met een verzonnen geheim', '/metrics', 'Host: x\r\nAuthorization: Bearer geheim'],
  ['de boekhouding van buiten', '/controle'],
  ['de boekhouding alsof het van binnen is', '/controle', 'Host: 127.0.0.1\r\nX-Forwarded-For: 127.0.0.1'],
  ['een ander pad in de kop', '/gezien', 'Host: x\r\nX-Original-URL: /gezond\r\nX-Rewrite-URL: /gezond'],
  ['seinen van Graph zonder postvak daar', '/api/graph?validationToken=x'],
  ['een pad dat naar Teams terugloopt', '/gezond/../api/messages'],
  ['een verzonnen link naar een afspraak', `/agenda/${'a'.repeat(60)}.ics`],
  ['een pad achter de agenda', '/agenda/../../package.json'],
  ['een heel adres als pad', 'http://elders.example/api/messages'],
];

const opDeur = ([naam, pad, koppen = 'Host: x']: (typeof DEUREN)[number]): Aanval => ({
  ...{ groep: 'andere deuren', naam, tweeling: 'de gezondheid' },
  async regiebot(wereld) {
    const verzoek = Buffer.from(`GET ${pad} HTTP/1.1\r\n${koppen}\r\nConnection: close\r\n\r\n`);
    const antwoord = await stuur(poortVan(wereld), verzoek);
    return { ...oordeel({ ...antwoord, inhoud: '' }), zie: String(antwoord.status) };
  },
});

const ADRESSEN: readonly string[] = [
  ...['https://elders.example/v3/conversations', 'https://smba.trafficmanager.net.elders.example/'],
  ...['https://smba.trafficmanager.net@elders.example/', 'http://smba.trafficmanager.net/', 'geen adres'],
];

const opToken = (adres: string): Aanval => ({
  ...{ groep: 'uitgaand token', naam: `naar ${adres}`, tweeling: 'een token voor Teams zelf' },
  regiebot: async ({ serviceUrl, uitgever }) => {
    const token = createTokens(
      { id: ID, tenant: TENANT, soort: 'UserAssignedMsi' },
      { serviceUrl, graphUrl: uitgever.url },
    );
    const gekregen = await token('connector', adres).catch(() => undefined);
    return { binnen: gekregen !== undefined, zie: gekregen === undefined ? 'geen token' : 'TOKEN' };
  },
});

export const BUITENOM = [
  ...TEKSTEN,
  ...PUSHES.map(opDuo),
  ...PADEN.map(opPagina),
  ...DEUREN.map(opDeur),
  ...ADRESSEN.map(opToken),
];
