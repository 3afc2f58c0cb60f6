import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { openDatabase } from '../../../bot/store/driver';
import { createKluis } from '../../../bot/store/kluis';
import { readSleutel } from '../../../bot/store/sleutel';
import { createSqliteStore } from '../../../bot/store/sqlite';
import { isNotificatieRegel } from '../../../rules/historie';
import { createOmgeving, type Omgeving, startProces, stopProces, waitFor } from '../../support/proces';

jest.setTimeout(180_000);

const DOSSIER = '2026-0143';
const SIGNAAL = { dossiernummer: DOSSIER, versie: 1, notificatie: 'DUO-SS126', datum: '2026-05-07' };

describe('stoppen', () => {
  let omgeving: Omgeving;
  beforeEach(async () => {
    omgeving = await createOmgeving();
  });
  afterEach(() => omgeving.remove());

  it('geeft een klik die al binnen was haar antwoord, legt haar vast, en eindigt met 0', async () => {
    const proces = await startProces('start', omgeving);
    try {
      const einde = once(proces, 'exit');
      const klik = await beginKlik(omgeving);
      proces.kill('SIGTERM');
      await waitFor('de deur is dicht', () => isDicht(omgeving));
      expect(await klik.finish()).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
      expect(await einde).toEqual([0, null]);
      expect(await listSignalen(omgeving.data)).toEqual([SIGNAAL.datum]);
    } finally {
      await stopProces(proces, 'SIGKILL');
    }
  });
});

/** Een klik waarvan de bot de kop heeft gelezen, en de inhoud nog moet komen. */
async function beginKlik({ bot, lokaal }: Omgeving): Promise<{ finish(): Promise<unknown> }> {
  const inhoud = JSON.stringify({
    ...{ type: 'invoke', name: 'adaptiveCard/action', id: '1', channelId: 'msteams', serviceUrl: lokaal },
    ...{ from: { id: '29:f', aadObjectId: 'fatima' }, recipient: { id: '28:regiebot' } },
    conversation: { id: 'a:fatima', conversationType: 'personal' },
    value: { action: { type: 'Action.Execute', verb: 'signaal', data: SIGNAAL } },
  });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(inhoud) };
  const verzoek = request(`${bot}/api/messages`, { method: 'POST', headers: { ...headers, expect: '100-continue' } });
  verzoek.flushHeaders();
  await once(verzoek, 'continue');
  return {
    async finish() {
      verzoek.end(inhoud);
      const [antwoord] = (await once(verzoek, 'response')) as [NodeJS.ReadableStream];
      let tekst = '';
      for await (const deel of antwoord) tekst += deel.toString();
      return JSON.parse(tekst) as unknown;
    },
  };
}

async function isDicht({ bot }: Omgeving): Promise<true | undefined> {
  return fetch(`${bot}/gezond`).then(
    () => undefined,
    () => true,
  );
}

/** De dagen van de signalen die in de opslag van de gestopte bot staan. */
async function listSignalen(data: string): Promise<unknown[]> {
  const kluis = createKluis(readSleutel(data, undefined));
  const store = createSqliteStore(await openDatabase(join(data, 'regiebot.db')), kluis);
  const { historie } = (await store.loadDossier(DOSSIER))!.dossier;
  await store.close();
  return historie.flatMap((regel) =>
    !isNotificatieRegel(regel) && regel.velden.notificatie === SIGNAAL.notificatie ? [regel.op] : [],
  );
}
