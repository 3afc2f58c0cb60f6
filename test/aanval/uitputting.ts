import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { startServer } from '../../bot/server';
import { lokalePoort } from '../../bot/teams/gate';
import { stilLog } from '../support/store';
import { type Aanval, poortVan, type Uitkomst } from './aanval';
import { schrijf, stuur, type Verzoek } from './lijn';
import { type Wereld } from './wereld';

const GEDULD = 800;
const meter = { countFout: () => undefined, scrape: () => Promise.resolve(''), soort: '' };
const wacht = ({ gesloten }: { gesloten: boolean }): Uitkomst => ({
  binnen: !gesloten,
  zie: gesloten ? 'verbroken' : `na ${GEDULD / 1_000} s nog open`,
});

/** Onze deur met minder geduld dan de gewone vijftien seconden, zodat de toets niet zo lang hoeft te wachten. */
async function bijOngeduldig(bytes: Buffer): Promise<Uitkomst> {
  const app = { process: () => Promise.resolve({ status: 200 }) };
  const gezond = () => Promise.reject(new Error('niet gevraagd'));
  const delen = { app, poort: lokalePoort, gezond, meter, lokaal: true, log: stilLog, wachtMs: 300 };
  const server = await startServer(delen, 0);
  const uitkomst = wacht(await stuur(Number(new URL(server.url).port), bytes));
  await server.close();
  return uitkomst;
}

function traag(naam: string, maak: (goed: string) => string): Aanval {
  const bytes = (wereld: Wereld) => Buffer.from(maak(schrijf(wereld.bericht()).toString('latin1')), 'latin1');
  return {
    ...{ groep: 'uitputting', naam, tweeling: 'een tekst' },
    regiebot: (wereld) => bijOngeduldig(bytes(wereld)),
    standaard: async (wereld) => wacht(await stuur(wereld.standaard.poort, bytes(wereld), GEDULD)),
  };
}

/** Vaker achter elkaar dan een mens kan. */
const VEEL = 150;

async function overspoel(poort: number, maak: () => Verzoek): Promise<Uitkomst> {
  const antwoorden = await Promise.all(Array.from({ length: VEEL }, () => stuur(poort, schrijf(maak()), 25_000)));
  const binnen = antwoorden.filter(({ status }) => status === 200).length;
  const geremd = antwoorden.filter(({ status, inhoud }) => status === 429 && inhoud === '').length;
  return { binnen: binnen + geremd !== VEEL || geremd === 0, zie: `${binnen} van ${VEEL} binnen, de rest 429` };
}

const vanJoost = (wereld: Wereld) => () => wereld.klik('joost', 'hulp', {});

const overspoelen: Aanval = {
  ...{ groep: 'uitputting', naam: `${VEEL} klikken tegelijk van één mens`, tweeling: 'een klik' },
  regiebot: (wereld) => overspoel(poortVan(wereld), vanJoost(wereld)),
  async standaard(wereld) {
    const { binnen } = await overspoel(wereld.standaard.poort, vanJoost(wereld));
    return { binnen, zie: binnen ? `BINNEN (${VEEL} keer)` : 'geremd' };
  },
};

/** The list of issuers that the SDK keeps for the life of the process; not exported, so read where it lies. */
const { ToBotFromBotOrEmulatorTokenValidationParameters: bewaard } = createRequire(__filename)(
  'botframework-connector/lib/auth/tokenValidationParameters.js',
) as { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } };

async function vreemdelingen(poort: number, wereld: Wereld): Promise<Uitkomst> {
  const eerder = bewaard.issuer.length;
  const maak = () => wereld.bericht({ claims: { iss: 'x', tid: randomUUID() }, tekening: { rol: 'vreemd' } });
  await Promise.all(Array.from({ length: 100 }, () => stuur(poort, schrijf(maak()), 25_000)));
  const erbij = bewaard.issuer.length - eerder;
  return { binnen: erbij > 0, zie: `${erbij} onthouden` };
}

const onthouden: Aanval = {
  ...{ groep: 'uitputting', naam: 'honderd vreemden, elk van een andere tenant', tweeling: 'een tekst' },
  regiebot: (wereld) => vreemdelingen(poortVan(wereld), wereld),
  standaard: (wereld) => vreemdelingen(wereld.standaard.poort, wereld),
};

/** Elke vreemde noemt een andere sleutel: hoe vaak gaat iemand kijken? */
async function sleutels(poort: number, wereld: Wereld): Promise<Uitkomst> {
  const eerder = wereld.uitgever.opgehaald();
  const maak = () => wereld.bericht({ tekening: { rol: 'vreemd', kop: { kid: randomUUID() } } });
  await Promise.all(Array.from({ length: 100 }, () => stuur(poort, schrijf(maak()), 25_000)));
  const keren = wereld.uitgever.opgehaald() - eerder;
  return { binnen: keren > 1, zie: `${keren} keer gekeken` };
}

const verzonnen: Aanval = {
  ...{ groep: 'uitputting', naam: 'honderd verzonnen sleutels', tweeling: 'een token met de tweede sleutel' },
  regiebot: (wereld) => sleutels(poortVan(wereld), wereld),
  standaard: (wereld) => sleutels(wereld.standaard.poort, wereld),
};

export const UITPUTTING: readonly Aanval[] = [
  traag('koppen die nooit ophouden', (goed) => goed.slice(0, goed.indexOf('Content-Type'))),
  traag('een inhoud die nooit komt', (goed) => goed.slice(0, goed.indexOf('\r\n\r\n') + 10)),
  traag('een lijn waarop niets komt', () => 'P'),
  ...[overspoelen, onthouden, verzonnen],
];
