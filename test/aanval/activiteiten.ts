import { type HttpAanval, overHttp } from './aanval';
import { NOORD, TENANT, type Wereld } from './wereld';

const VREEMD = 'ffffffff-0000-4000-8000-000000000001';
const met = (activiteit: Readonly<Record<string, unknown>>) => (wereld: Wereld) => wereld.bericht({ activiteit });
/** Het token en de activiteit noemen samen een ander adres. */
const naar = (serviceUrl: string) => (wereld: Wereld) =>
  wereld.bericht({ claims: { serviceurl: serviceUrl }, activiteit: { serviceUrl } });
const gesprek = { id: 'a:fatima', conversationType: 'personal' };
const inGesprek = (id: string) => ({ ...gesprek, id, tenantId: TENANT });

const ADRESSEN: readonly HttpAanval[] = [
  ['een ander adres dan in het token', met({ serviceUrl: 'https://smba.trafficmanager.net/emea/' })],
  ['geen adres', met({ serviceUrl: undefined })],
  ['een adres dat geen adres is', naar('teams')],
  ['een vreemd adres', naar('https://elders.example/')],
  ['een adres dat erop lijkt', naar('https://smba.trafficmanager.net.elders.example/emea/')],
  ['een adres met een streepje meer', naar('https://smba-trafficmanager.net/emea/')],
  ['het bekende adres als gebruikersnaam', naar('https://smba.trafficmanager.net@elders.example/')],
  ['het bekende adres met een naam en wachtwoord', naar('https://a:b@smba.trafficmanager.net/emea/')],
  ['het bekende adres zonder versleuteling', naar('http://smba.trafficmanager.net/emea/')],
  ['het bekende adres op een andere poort', naar('https://smba.trafficmanager.net:8443/emea/')],
  ['een bestand als adres', naar('file:///etc/passwd')],
  ['de metadata van de cloud als adres', naar('http://169.254.169.254/')],
];

const TENANTS: readonly HttpAanval[] = [
  [
    'een andere tenant',
    met({ conversation: { ...gesprek, tenantId: VREEMD }, channelData: { tenant: { id: VREEMD } } }),
  ],
  ['een andere tenant in het gesprek', met({ conversation: { ...gesprek, tenantId: VREEMD } })],
  ['een andere tenant in de kanaalgegevens', met({ channelData: { tenant: { id: VREEMD } } })],
  ['nergens een tenant', met({ conversation: gesprek, channelData: {} })],
  ['een lege tenant', met({ conversation: { ...gesprek, tenantId: '' }, channelData: { tenant: { id: '' } } })],
  ['een lijst tenants', met({ channelData: { tenant: { id: [TENANT] } } })],
  [
    'een gast uit een andere tenant in een gedeeld kanaal',
    met({ from: { id: '29:x', aadObjectId: 'fatima', tenantId: VREEMD } }),
  ],
];

const KANALEN: readonly HttpAanval[] = [
  ...['webchat', 'emulator', 'directline', 'email', 'MSTEAMS', ''].map((channelId): HttpAanval => [
    `kanaal "${channelId}"`,
    met({ channelId }),
  ]),
  ['zonder kanaal', met({ channelId: undefined })],
  ['een lijst als kanaal', met({ channelId: ['msteams'] })],
];

const PERSONEN: readonly HttpAanval[] = [
  ['een tekst zonder object-id', met({ from: { id: 'fatima' } })],
  ['een tekst met een leeg object-id', met({ from: { id: 'fatima', aadObjectId: '' } })],
  [
    'een klik zonder object-id',
    (w) => w.klik('fatima', 'open', {}, { activiteit: { from: { id: 'fatima' } } }),
    'een klik',
  ],
  ['een object als object-id', met({ from: { id: '29:x', aadObjectId: { toString: 'fatima' } } })],
  ['zonder afzender', met({ from: undefined })],
];

const VORMEN: readonly HttpAanval[] = [
  ['een activiteit zonder soort', met({ type: undefined })],
  ['een getal als soort', met({ type: 7 })],
  ['zonder gesprek', met({ conversation: undefined })],
  ['een tekst als gesprek', met({ conversation: 'a:fatima' })],
  ['een gesprek met een regeleinde', met({ conversation: inGesprek('a:fatima\r\nX-Kop: ja') })],
  ['een gesprek dat een pad terug is', met({ conversation: inGesprek('..') })],
  [
    'een kaart die een pad terug is',
    (w) => w.klik('fatima', 'open', { dossiernummer: NOORD }, { activiteit: { replyToId: '..' } }),
    'een klik',
  ],
  ['een gesprek zonder naam', met({ conversation: { tenantId: TENANT } })],
  ['vermeldingen als tekst', met({ entities: 'x' })],
  ['een vermelding die niets is', met({ entities: [null] })],
  ['een lijst als tekst', met({ text: ['hulp'] })],
];

export const ACTIVITEITAANVALLEN = [
  ...overHttp('adres', ADRESSEN),
  ...overHttp('tenant', TENANTS),
  ...overHttp('kanaal', KANALEN),
  ...overHttp('persoon', PERSONEN),
  ...overHttp('vorm van de activiteit', VORMEN),
];
