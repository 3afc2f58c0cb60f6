import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import { connect } from 'node:tls';
import { type DuoInstellingen } from '../../../bot/duo/instellingen';
import { createOntvangPush } from '../../../bot/duo/ontvang';
import { type DuoServer, startDuoServer } from '../../../bot/duo/server';
import { BotError } from '../../../bot/errors';
import { type LogVelden } from '../../../bot/log';
import { type Store } from '../../../bot/store/store';
import { type Certificaat, createUitgever } from '../../support/certificaten';
import { createTestKlok } from '../../support/klok';
import { openTestStore, stilLog, testKluis, type TestStore } from '../../support/store';

const DUO = '00000001003214345000';
const ANDER = '00000001999999999000';
const GEMEENTE = '00000001001299999000';
const koppen = {
  ...{ bron: DUO, doel: GEMEENTE, berichtId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff' },
  'content-type': 'application/json',
};
const melding = { registratieDatumTijd: '2026-05-08T09:15:23+02:00', bsn: '111222333', gebeurtenisId: 'SS101' };

describe('de Notificatie API van DUO, over echte TLS', () => {
  const uitgever = createUitgever();
  const elders = createUitgever('Elders');
  const klanten = {
    duo: uitgever.issue('duo', { oin: DUO }),
    ander: uitgever.issue('ander', { oin: ANDER }),
    zonderOin: uitgever.issue('zonder'),
    verlopen: uitgever.issue('verlopen', { oin: DUO, dagen: -1 }),
    ingetrokken: uitgever.issue('ingetrokken', { oin: DUO }),
    vals: elders.issue('vals', { oin: DUO }),
  };
  const instellingen: DuoInstellingen = {
    ...uitgever.issue('regiebot', { adres: '127.0.0.1' }),
    ...{ poort: 0, ca: uitgever.ca, crl: uitgever.revoke(klanten.ingetrokken) },
    ...{ oin: GEMEENTE, afzenders: [DUO] },
  };
  let opslag: TestStore;
  let server: DuoServer;
  let stuk: Error | undefined;
  let gelogd: LogVelden[];

  beforeEach(async () => {
    opslag = await openTestStore();
    stuk = undefined;
    gelogd = [];
    const store: Pick<Store, 'createBericht' | 'claim'> = {
      createBericht: (bericht, ruw) =>
        stuk === undefined ? opslag.store.createBericht(bericht, ruw) : Promise.reject(stuk),
      claim: (sleutel, waarde) => opslag.store.claim(sleutel, waarde),
    };
    const noteer = (velden: LogVelden) => gelogd.push(velden);
    const ontvang = createOntvangPush({
      ...{ store, kluis: testKluis, clock: createTestKlok(), wake: () => undefined },
      ...{ oin: GEMEENTE, afzenders: [DUO], log: { ...stilLog, warn: noteer, error: noteer } },
    });
    server = await startDuoServer(instellingen, '127.0.0.1', ontvang);
  });
  afterEach(async () => {
    await server.close();
    await opslag.remove();
  });
  afterAll(() => {
    uitgever.remove();
    elders.remove();
  });

  interface Post extends Omit<RequestOptions, 'session'> {
    readonly wie?: Certificaat;
    readonly body?: unknown;
    readonly session?: Buffer;
  }

  function post({ wie, body = melding, ...opties }: Post = {}) {
    const inhoud = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return new Promise<{ status: number | undefined; versie: unknown; inhoud: string }>((resolve, reject) => {
      const verzoek = request(
        {
          ...{ host: '127.0.0.1', port: server.poort, path: '/v1/notificaties', method: 'POST', headers: koppen },
          ...{ ca: readFileSync(uitgever.ca), agent: false, ...(wie === undefined ? {} : laad(wie)), ...opties },
        },
        (antwoord) => {
          const delen: Buffer[] = [];
          antwoord.on('data', (deel: Buffer) => delen.push(deel));
          antwoord.on('end', () =>
            resolve({
              ...{ status: antwoord.statusCode, versie: antwoord.headers['api-version'] },
              inhoud: Buffer.concat(delen).toString(),
            }),
          );
        },
      );
      verzoek.on('error', reject).end(inhoud);
    });
  }
  const laad = ({ certificaat, sleutel }: Certificaat) => ({
    cert: readFileSync(certificaat),
    key: readFileSync(sleutel),
  });
  const leeg = (status: number) => ({ status, versie: '1.8.0', inhoud: '' });
  const bewaard = () => opslag.store.listBerichten('ontvangen');

  it.each(['/v1/notificaties', '/notificaties'])('bewaart een melding van DUO op %s en zegt dan 201', async (path) => {
    expect(await post({ wie: klanten.duo, path })).toEqual(leeg(201));
    const [bericht] = await bewaard();
    expect(bericht).toMatchObject({ bron: 'duo-push', naam: koppen.berichtId, gelezenOp: '2026-05-08T07:30:00.000Z' });
    expect(JSON.stringify(bericht)).not.toContain(melding.bsn);
    const ruw = Buffer.from((await opslag.store.readRuw(bericht!.id))!).toString();
    expect(ruw).toBe(
      `${JSON.stringify({ bron: DUO, doel: GEMEENTE, berichtId: koppen.berichtId })}\n${JSON.stringify(melding)}`,
    );
  });

  it('bewaart dezelfde push één keer, ook na een herstart en ook als de JSON anders is opgeschreven', async () => {
    await post({ wie: klanten.duo });
    await opslag.reopen();
    const { bsn, ...rest } = melding;
    expect(await post({ wie: klanten.duo, body: JSON.stringify({ ...rest, bsn }, null, 2) })).toEqual(leeg(201));
    expect(await post({ wie: klanten.duo, headers: { ...koppen, berichtId: koppen.berichtId.toUpperCase() } })).toEqual(
      leeg(201),
    );
    expect(await bewaard()).toHaveLength(1);
  });

  it('verliest geen gebeurtenis als DUO een berichtId voor twee gebeurtenissen gebruikt', async () => {
    await post({ wie: klanten.duo });
    expect(await post({ wie: klanten.duo, body: { ...melding, gebeurtenisId: 'SS102' } })).toEqual(leeg(201));
    expect(await bewaard()).toHaveLength(2);
  });

  it.each([
    ['zonder certificaat', undefined, 401],
    ['met een certificaat van een andere uitgever', klanten.vals, 401],
    ['met een verlopen certificaat', klanten.verlopen, 401],
    ['met een ingetrokken certificaat', klanten.ingetrokken, 401],
    ['met een certificaat zonder OIN', klanten.zonderOin, 401],
    ['met een OIN dat niet op de lijst staat', klanten.ander, 403],
  ])('weigert wie komt %s, zonder iets te lezen of te bewaren', async (_wie, wie, status) => {
    expect(await post(wie === undefined ? {} : { wie })).toEqual(leeg(status));
    expect(await bewaard()).toEqual([]);
  });

  it('geeft een verbinding die wordt hervat geen rechten die zij niet had', async () => {
    const sessies: Buffer[] = [];
    const dicht = await new Promise<boolean>((resolve, reject) => {
      const klant = connect({ host: '127.0.0.1', port: server.poort, ca: readFileSync(uitgever.ca) });
      klant.on('session', (sessie: Buffer) => sessies.push(sessie));
      klant.on('error', reject).on('close', () => resolve(true));
      klant.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
      klant.resume();
    });
    expect([dicht, sessies.length > 0]).toEqual([true, true]);
    for (const session of [undefined, ...sessies]) {
      expect(await post(session === undefined ? {} : { session })).toEqual(leeg(401));
    }
  });

  it.each([
    ['voor een andere gemeente', { doel: ANDER }],
    ['namens een andere organisatie dan het certificaat noemt', { bron: ANDER }],
  ])('weigert een melding %s met 403', async (_wat, anders) => {
    expect(await post({ wie: klanten.duo, headers: { ...koppen, ...anders } })).toEqual(leeg(403));
    expect(await bewaard()).toEqual([]);
  });

  it.each([
    ['een kopregel ontbreekt', { headers: { 'content-type': 'application/json', bron: DUO, doel: GEMEENTE } }],
    ['het berichtId geen uuid is', { headers: { ...koppen, berichtId: '12345678' } }],
    ['het OIN te kort is', { headers: { ...koppen, doel: '1234' } }],
    ['de soort inhoud anders is', { headers: { ...koppen, 'content-type': 'text/plain' } }],
    ['de inhoud geen JSON is', { body: '{' }],
    ['de inhoud geen UTF-8 is', { body: Buffer.from([0x22, 0xff, 0x22]) }],
    ['de inhoud leeg is', { body: '' }],
    ['de inhoud een lijst is', { body: [melding] }],
    ['de inhoud te groot is', { body: { ...melding, x: 'a'.repeat(20_000) } }],
    ['de inhoud veel te groot is', { body: 'a'.repeat(5_000_000) }],
    [
      'de inhoud te groot is zonder dat de lengte vooraf bekend is',
      { headers: { ...koppen, 'transfer-encoding': 'chunked' }, body: 'a'.repeat(5_000_000) },
    ],
    ['het BSN acht cijfers heeft', { body: { ...melding, bsn: '11222333' } }],
    ['de registratiedatum niet bestaat', { body: { ...melding, registratieDatumTijd: '2026-02-30T09:15:00Z' } }],
    ['een verplicht veld ontbreekt', { body: { registratieDatumTijd: melding.registratieDatumTijd } }],
  ])('antwoordt 400 als %s, en zegt niet wat erin stond', async (_wat, verzoek) => {
    expect(await post({ wie: klanten.duo, ...verzoek })).toEqual(leeg(400));
    expect(await bewaard()).toEqual([]);
    expect(gelogd).toHaveLength(1);
    expect(JSON.stringify(gelogd)).not.toMatch(/\d{4,}/);
  });

  it('schrijft van wie DUO niet is hoogstens één regel in de tien minuten op, en van DUO elke weigering', async () => {
    for (let n = 0; n < 5; n += 1) await post({ wie: klanten.vals });
    expect(gelogd).toEqual([{ reden: 'certificaat', aantal: 1 }]);
    for (let n = 0; n < 3; n += 1) await post({ wie: klanten.duo, body: [melding] });
    expect(gelogd.slice(1)).toEqual(Array.from({ length: 3 }, () => ({ status: 400, reden: 'inhoud' })));
  });

  it('vraagt DUO de melding opnieuw aan te bieden zolang de opslag stilligt', async () => {
    stuk = new BotError('OPSLAG_ONBEREIKBAAR', 'weg');
    const antwoord = await post({ wie: klanten.duo });
    expect(antwoord).toMatchObject({ status: 503, versie: '1.8.0' });
    expect(JSON.parse(antwoord.inhoud)).toEqual({ fouttekst: expect.stringMatching(/^.{1,200}$/) as string });
    stuk = undefined;
    expect(await post({ wie: klanten.duo })).toEqual(leeg(201));
    expect(await bewaard()).toHaveLength(1);
  });

  it('zegt 500 zonder tekst bij een fout die niemand verwachtte', async () => {
    stuk = new Error('geheim 111222333');
    expect(await post({ wie: klanten.duo })).toEqual(leeg(500));
    expect(JSON.stringify(gelogd)).not.toContain('111222333');
  });

  it('kent geen andere paden en geen andere methoden', async () => {
    expect(await post({ wie: klanten.duo, path: '/v2/notificaties' })).toEqual(leeg(404));
    expect(await post({ wie: klanten.duo, method: 'PUT' })).toEqual(leeg(405));
  });

  it('antwoordt 400 op wat geen HTTP is', async () => {
    const tekst = await new Promise<string>((resolve, reject) => {
      let gelezen = '';
      const klant = connect({ host: '127.0.0.1', port: server.poort, ca: readFileSync(uitgever.ca) });
      klant.on('data', (deel: Buffer) => (gelezen += deel.toString()));
      klant.on('error', reject).on('close', () => resolve(gelezen));
      klant.write('dit is geen http\r\n\r\n');
    });
    expect(tekst).toMatch(/^HTTP\/1\.1 400 .*\r\nAPI-Version: 1\.8\.0\r\n/);
  });

  it('overleeft wie wegvalt midden in het sturen', async () => {
    await new Promise<void>((resolve) => {
      const verzoek = request({
        ...{ host: '127.0.0.1', port: server.poort, path: '/v1/notificaties', method: 'POST' },
        ...{ ca: readFileSync(uitgever.ca), agent: false, ...laad(klanten.duo) },
        headers: { ...koppen, 'content-length': '1000' },
      });
      verzoek.on('error', () => resolve());
      verzoek.write('{', () => setTimeout(() => verzoek.destroy(), 50));
      verzoek.on('close', () => resolve());
    });
    expect(await post({ wie: klanten.duo })).toEqual(leeg(201));
  });

  it('neemt een nieuwe lijst van ingetrokken certificaten over zonder herstart', async () => {
    const eigen = { ...instellingen, crl: `${uitgever.map}/eigen-crl.pem` };
    copyFileSync(uitgever.revoke(), eigen.crl);
    const ander = await startDuoServer(eigen, '127.0.0.1', ({ oin }) =>
      Promise.resolve({ status: oin === DUO ? 201 : 401 }),
    );
    expect(await post({ wie: klanten.ingetrokken, port: ander.poort })).toEqual(leeg(201));
    copyFileSync(uitgever.revoke(klanten.ingetrokken), eigen.crl);
    const over = ander.renew().getTime() - statSync(eigen.crl).mtimeMs;
    expect(Math.round(over / 86_400_000)).toBe(30);
    expect(await post({ wie: klanten.ingetrokken, port: ander.poort })).toEqual(leeg(401));
    expect(await post({ wie: klanten.duo, port: ander.poort })).toEqual(leeg(201));
    await ander.close();
  });

  it.each([
    ['een bestand dat er niet is', { sleutel: '/bestaat/niet' }, /\/bestaat\/niet/],
    ['een sleutel van een ander certificaat', { sleutel: klanten.duo.sleutel }, /niet te gebruiken/],
  ])('start niet met %s', async (_wat, anders, zin) => {
    const start = startDuoServer({ ...instellingen, ...anders }, '127.0.0.1', () => Promise.resolve({ status: 201 }));
    await expect(start).rejects.toMatchObject({
      code: 'CONFIGURATIE',
      message: expect.stringMatching(zin) as string,
    });
  });

  it('start niet op een poort die bezet is', async () => {
    const start = startDuoServer({ ...instellingen, poort: server.poort }, '127.0.0.1', () =>
      Promise.resolve({ status: 201 }),
    );
    await expect(start).rejects.toMatchObject({ code: 'CONFIGURATIE' });
  });
});
