import { generateKeyPairSync } from 'node:crypto';
import { type Store } from '../../bot/store/store';
import { checkActiviteit } from '../../bot/teams/poort/activiteit';
import { parseInhoud } from '../../bot/teams/poort/inhoud';
import { readToken } from '../../bot/teams/poort/token';
import { readTurn } from '../../bot/teams/turn';
import { VERBS } from '../../cards';
import { addVoorbeelden, createTestTurn } from '../support/beurt';
import { createTestKlok } from '../support/klok';
import { type Doel, eis, JSON_WOORDEN } from './doel';

const ADRES = 'https://smba.trafficmanager.net/emea/';
const basis = {
  ...{ channelId: 'msteams', serviceUrl: ADRES, id: '1', from: { id: '29:f', aadObjectId: 'fatima' } },
  ...{
    recipient: { id: '28:bot' },
    entities: [{ type: 'mention', text: '<at>bot</at>', mentioned: { id: '28:bot' } }],
  },
  conversation: { id: 'a:f', conversationType: 'personal', tenantId: 't' },
  channelData: { tenant: { id: 't' } },
};
const DATA = {
  dossiernummer: '2026-0143',
  bericht: 'v0',
  stappen: 0,
  formulier: 'F-05',
  vorm: '',
  versie: 3,
  bevestigd: true,
};
const klikken = VERBS.map((verb) => ({
  ...{ ...basis, type: 'invoke', name: 'adaptiveCard/action', replyToId: '5' },
  value: { action: { type: 'Action.Execute', verb, data: DATA } },
}));
const teksten = ['hulp', 'status 2026-0143', 'open 2026-0143', 'Hoeveel lopende dossiers hebben we?'].map((text) => ({
  ...{ ...basis, type: 'message', text },
}));
const zaden = [...klikken, ...teksten].map((zaad) => Buffer.from(JSON.stringify(zaad)));
const woorden = [...JSON_WOORDEN, 'msteams', 'invoke', 'message', 'fatima', ADRES];

const activiteit: Doel = {
  naam: 'activiteiten',
  zaden,
  woorden,
  voer(invoer) {
    const inhoud = parseInhoud(invoer);
    if (inhoud === undefined) return;
    const oordeel = checkActiviteit(inhoud, { tenant: 't', serviceUrl: ADRES, isVertrouwd: () => true });
    const turn = readTurn(inhoud);
    eis(typeof oordeel === 'string' || turn?.van.persoon !== '', 'een beurt van niemand');
  },
};

const { publicKey: sleutel } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const deel = (waarde: unknown) => Buffer.from(JSON.stringify(waarde)).toString('base64url');
const KOP = { alg: 'RS256', kid: 'k' };
const CLAIMS = { iss: 'u', aud: 'bot', exp: 4_000_000_000, nbf: 0, serviceurl: ADRES };

const token: Doel = {
  naam: 'tokens',
  zaden: [`${deel(KOP)}.${deel(CLAIMS)}.x`, JSON.stringify([KOP, CLAIMS])].map((zaad) => Buffer.from(zaad)),
  woorden: ['.', '..', 'e30', 'bm9uZQ', deel({ alg: 'none' }), deel({ alg: 'HS256', kid: 'k' })],
  async voer(invoer) {
    const find = () => Promise.resolve({ uitgever: 'u', sleutel });
    const gelezen = await readToken(invoer.toString('latin1'), { id: 'bot', sleutels: { find }, nu: 1_800_000_000 });
    eis(gelezen === undefined, 'een token dat niemand tekende');
  },
};

/** De hele afhandeling van klikken en teksten, op een echte opslag. */
export async function openBeurten(store: Store): Promise<Doel[]> {
  const klok = createTestKlok();
  await addVoorbeelden(store, klok);
  const handle = createTestTurn(store, klok);
  const beurt: Doel = {
    naam: 'beurten',
    zaden,
    woorden,
    async voer(invoer) {
      const inhoud = parseInhoud(invoer);
      const turn = inhoud === undefined ? undefined : readTurn(inhoud);
      if (turn === undefined) return;
      const uit = await handle(turn);
      eis(uit.soort !== 'fout' || (uit.status < 500 && uit.tekst !== ''), 'een fout zonder zin');
    },
  };
  return [activiteit, token, beurt];
}
