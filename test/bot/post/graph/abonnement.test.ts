import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Abonnement, createAbonnement } from '../../../../bot/post/graph/abonnement';
import { createTestKlok, type TestKlok } from '../../../support/klok';
import { openClient, openGraph, type TestClient } from '../../../support/graph';
import { ADRES, type GraphServer, startGraphServer } from '../../../support/graph-server';

const UUR = 3_600_000;
let server: GraphServer;
let test: TestClient;
let hints: Server;
let webhook: string;
let klok: TestKlok;

beforeEach(async () => {
  server = await startGraphServer();
  test = openClient(server);
  klok = createTestKlok();
  hints = createServer((verzoek, antwoord) =>
    antwoord.end(new URL(verzoek.url ?? '', 'http://hier').searchParams.get('validationToken')),
  );
  await new Promise<void>((resolve) => hints.listen(0, '127.0.0.1', resolve));
  webhook = `http://127.0.0.1:${(hints.address() as AddressInfo).port}/api/graph`;
});
afterEach(async () => {
  await new Promise((resolve) => hints.close(resolve));
  await server.close();
});

function open(): Abonnement {
  const { client } = test;
  return createAbonnement({ client, webhook, postvak: `users/${ADRES}`, clientState: 'geheim', now: klok.now });
}
const enig = () => [...server.abonnementen.values()];
const gevraagd = (methode: string) =>
  server.verzoeken.filter((een) => een.startsWith(`${methode} subscriptions`)).length;

describe('het abonnement op nieuwe post', () => {
  it('is er één, met ons adres voor hints en voor meldingen over het abonnement zelf', async () => {
    const abonnement = open();
    await abonnement.ensure();
    await abonnement.ensure();
    expect(enig()).toEqual([
      {
        changeType: 'created',
        resource: `users/${ADRES}/mailFolders('inbox')/messages`,
        clientState: 'geheim',
        expirationDateTime: new Date(klok.now().getTime() + 48 * UUR).toISOString(),
        notificationUrl: webhook,
        lifecycleNotificationUrl: webhook,
      },
    ]);
    expect(gevraagd('POST')).toBe(1);
  });

  it('wordt na een herstart overgenomen en niet nog eens gemaakt', async () => {
    await open().ensure();
    klok.advance(30 * UUR);
    await open().ensure();
    expect(enig()).toHaveLength(1);
    expect(enig()[0]?.expirationDateTime).toBe(new Date(klok.now().getTime() + 48 * UUR).toISOString());
  });

  it('wordt pas verlengd als de helft van de tijd om is', async () => {
    const abonnement = open();
    await abonnement.ensure();
    klok.advance(24 * UUR - 1);
    await abonnement.ensure();
    expect(gevraagd('PATCH')).toBe(0);
    klok.advance(1);
    await abonnement.ensure();
    expect(gevraagd('PATCH')).toBe(1);
  });

  it('wordt opnieuw gemaakt als Graph het heeft weggehaald', async () => {
    const abonnement = open();
    await abonnement.ensure();
    server.abonnementen.clear();
    abonnement.forget();
    await abonnement.ensure();
    expect(enig()).toHaveLength(1);
  });

  it('wordt ook opnieuw gemaakt als het bij verlengen weg blijkt', async () => {
    const abonnement = open();
    await abonnement.ensure();
    server.abonnementen.clear();
    klok.advance(40 * UUR);
    await abonnement.ensure();
    expect(enig()).toHaveLength(1);
  });

  it('wordt na een melding meteen bevestigd, ook als het nog lang loopt', async () => {
    const abonnement = open();
    await abonnement.ensure();
    abonnement.forget();
    await abonnement.ensure();
    expect(gevraagd('PATCH')).toBe(1);
  });

  it('houdt het lezen niet op als Graph het weigert', async () => {
    server.bezorg('Subject: x\r\n\r\n', '2026-05-01T08:00:00Z');
    server.stoor({ status: 403, code: 'ErrorAccessDenied' }, 10, /subscriptions/);
    expect(await openGraph(test, { abonnement: open() }).list()).toHaveLength(1);
  });
});
