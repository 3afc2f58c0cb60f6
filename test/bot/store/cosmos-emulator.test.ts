import { type Container, CosmosClient, PartitionKeyKind } from '@azure/cosmos';
import { type Cosmos, startCosmos } from '../../support/cosmos/start';

// What the service promises in its documentation and what our store rests on. An emulator that is more lenient would let our mistakes pass.
describe('de emulator waarop wij toetsen', () => {
  let cosmos: Cosmos;
  let client: CosmosClient;
  let container: Container;

  const connect = (key: string) =>
    new CosmosClient({ endpoint: cosmos.endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });

  beforeAll(async () => {
    cosmos = await startCosmos();
    client = connect(cosmos.sleutel);
    const { database } = await client.databases.createIfNotExists({ id: 'proef' });
    const partitionKey = { paths: ['/tenant', '/dossier'], kind: PartitionKeyKind.MultiHash, version: 2 };
    container = (await database.containers.createIfNotExists({ id: 'proef', partitionKey, defaultTtl: -1 })).container;
  }, 180_000);
  afterAll(async () => {
    client.dispose();
    await cosmos.stop();
  });
  afterEach(async () => {
    const { resources } = await container.items
      .query<{ id: string; tenant: string; dossier: string }>('SELECT * FROM c')
      .fetchAll();
    for (const { id, tenant, dossier } of resources) await container.item(id, [tenant, dossier]).delete();
  });

  const document = (id: string, dossier = 'a', meer: object = {}) => ({ id, tenant: 't', dossier, ...meer });
  const codes = (antwoord: { result?: { statusCode: number }[] | undefined }) =>
    antwoord.result?.map(({ statusCode }) => statusCode);

  it('kent twee documenten met hetzelfde id in twee partities, en geen twee in een', async () => {
    await container.items.create(document('x', 'a'));
    await container.items.create(document('x', 'b'));
    await expect(container.items.create(document('x', 'a'))).rejects.toMatchObject({ code: 409 });
  });

  it('zoekt alleen in de gevraagde partitie', async () => {
    await container.items.create(document('x', 'a'));
    await container.items.create(document('y', 'b'));
    const { resources } = await container.items
      .query<string>('SELECT VALUE c.id FROM c', { partitionKey: ['t', 'a'] })
      .fetchAll();
    expect(resources).toEqual(['x']);
  });

  it('geeft alles in bladzijden', async () => {
    const ids = Array.from({ length: 95 }, (_, n) => `d${n}`);
    for (const id of ids) await container.items.create(document(id));
    const vraag = container.items.query<string>('SELECT VALUE c.id FROM c', { partitionKey: ['t', 'a'] });
    expect((await vraag.fetchNext()).resources.length).toBeLessThan(95);
    expect((await container.items.query<string>('SELECT VALUE c.id FROM c').fetchAll()).resources.sort()).toEqual(
      ids.sort(),
    );
  });

  it('doet een opdracht helemaal of niet', async () => {
    await container.items.create(document('x'));
    const antwoord = await container.items.batch(
      [
        { operationType: 'Create', resourceBody: document('y') },
        { operationType: 'Upsert', resourceBody: document('x', 'a', { waarde: 2 }) },
        { operationType: 'Create', resourceBody: document('x') },
      ],
      ['t', 'a'],
    );
    expect(antwoord.code).toBe(207);
    expect(codes(antwoord)).toEqual([424, 424, 409]);
    expect((await container.item('y', ['t', 'a']).read()).statusCode).toBe(404);
    expect((await container.item('x', ['t', 'a']).read<{ waarde?: number }>()).resource?.waarde).toBeUndefined();
  });

  it('vervangt alleen wat er nog staat zoals het is gelezen', async () => {
    const { etag } = await container.items.create(document('x'));
    await container.item('x', ['t', 'a']).replace(document('x', 'a', { waarde: 1 }));
    const accessCondition = { type: 'IfMatch', condition: etag };
    await expect(container.item('x', ['t', 'a']).replace(document('x'), { accessCondition })).rejects.toMatchObject({
      code: 412,
    });
    const antwoord = await container.items.batch(
      [{ operationType: 'Replace', id: 'x', resourceBody: document('x'), ifMatch: etag }],
      ['t', 'a'],
    );
    expect(codes(antwoord)).toEqual([412]);
  });

  it('laat van twintig die hetzelfde lazen er een vervangen', async () => {
    const { etag } = await container.items.create(document('x'));
    const accessCondition = { type: 'IfMatch', condition: etag };
    const pogingen = Array.from({ length: 20 }, () =>
      container.item('x', ['t', 'a']).replace(document('x'), { accessCondition }),
    );
    const gelukt = (await Promise.allSettled(pogingen)).filter(({ status }) => status === 'fulfilled');
    expect(gelukt).toHaveLength(1);
  });

  it('geeft een document met een verlopen ttl niet meer terug', async () => {
    await container.items.create(document('x', 'a', { ttl: 1 }));
    await container.items.create(document('y'));
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await container.items.query<string>('SELECT VALUE c.id FROM c').fetchAll()).resources).toEqual(['y']);
  });

  it('weigert een document waarvan de sleutel ergens anders heen wijst, en een id dat niet mag', async () => {
    const antwoord = await container.items.batch(
      [{ operationType: 'Create', resourceBody: document('x', 'b') }],
      ['t', 'a'],
    );
    expect(codes(antwoord)).toEqual([400]);
    const raar = await container.items.batch([{ operationType: 'Create', resourceBody: document('a/b') }], ['t', 'a']);
    expect(codes(raar)).toEqual([400]);
  });

  it('weigert meer dan 2 MB, een verkeerde sleutel en sorteren over partities heen', async () => {
    await expect(container.items.create(document('x', 'a', { veel: 'x'.repeat(2_200_000) }))).rejects.toMatchObject({
      code: 413,
    });
    const ander = connect(Buffer.from('een andere sleutel').toString('base64'));
    await expect(ander.database('proef').container('proef').read()).rejects.toMatchObject({ code: 401 });
    ander.dispose();
    await expect(container.items.query('SELECT * FROM c ORDER BY c.id').fetchAll()).rejects.toMatchObject({
      code: 400,
    });
  });

  it('wacht bij 429 zo lang als gevraagd, en laat de SDK het dan opnieuw proberen', async () => {
    await cosmos.disturb({ soort: '429', op: 'schrijven', aantal: 2 });
    expect((await container.items.create(document('x'))).statusCode).toBe(201);
  });

  it('laat de SDK een opdracht die 429 in haar antwoord krijgt niet herhalen: dat moeten wij doen', async () => {
    await cosmos.disturb({ soort: '429 in opdracht', op: 'schrijven', aantal: 1 });
    const antwoord = await container.items.batch(
      [{ operationType: 'Create', resourceBody: document('x') }],
      ['t', 'a'],
    );
    expect(codes(antwoord)).toEqual([429]);
  });
});
