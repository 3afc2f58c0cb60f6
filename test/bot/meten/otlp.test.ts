import { buildSync } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROEF = join(__dirname, '..', '..', 'support', 'otlp-proef.ts');

/** Een verzamelaar op loopback: bewaart wat er per pad binnenkomt. */
async function startVerzamelaar() {
  const gekregen: Record<string, string> = {};
  const server = createServer((verzoek, antwoord) => {
    let inhoud = '';
    verzoek.on('data', (deel: Buffer) => (inhoud += deel.toString()));
    verzoek.on('end', () => {
      const pad = verzoek.url ?? '';
      gekregen[pad] = (gekregen[pad] ?? '') + inhoud;
      antwoord.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { adres, gekregen, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('meten met OpenTelemetry', () => {
  let map: string;
  let programma: string;
  beforeAll(() => {
    map = mkdtempSync(join(tmpdir(), 'regiebot-otlp-'));
    programma = join(map, 'proef.cjs');
    buildSync({ entryPoints: [PROEF], outfile: programma, bundle: true, platform: 'node', logLevel: 'error' });
  }, 180_000);
  afterAll(() => rmSync(map, { recursive: true, force: true }));

  const draai = async (adres: string) =>
    JSON.parse((await promisify(execFile)(process.execPath, [programma, adres])).stdout) as unknown;

  it('stuurt werk en standen op, van een fout alleen de soort, en geeft alles ongewijzigd door', async () => {
    const verzamelaar = await startVerzamelaar();
    expect(await draai(verzamelaar.adres)).toEqual({ uit: 'kaart', zelfdeFout: true });
    await verzamelaar.close();
    const { '/v1/traces': sporen = '', '/v1/metrics': standen = '' } = verzamelaar.gekregen;
    for (const deel of ['"beurt"', '"open"', '"kaart"', '"bericht"', 'RangeError']) expect(sporen).toContain(deel);
    for (const deel of ['"regiebot_alarm"', '"zaak"', '"som"']) expect(standen).toContain(deel);
    expect(sporen).not.toContain('111222333');
  }, 180_000);

  it('houdt niets op als de verzamelaar er niet is', async () => {
    expect(await draai('http://127.0.0.1:9')).toEqual({ uit: 'kaart', zelfdeFout: true });
  }, 180_000);
});
