import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Storing } from './storing';

const root = join(__dirname, '..', '..', '..');
const bundel = join(root, 'node_modules', '.cache', 'regiebot-test', `cosmos-${process.pid}.cjs`);

/** Een draaiende emulator in een eigen proces. */
export interface Cosmos {
  readonly endpoint: string;
  readonly sleutel: string;
  /** Laat de volgende verzoeken misgaan. */
  disturb(...storingen: readonly Storing[]): Promise<void>;
  /** Haalt alle storingen weg. */
  calm(): Promise<void>;
  stop(): Promise<void>;
}

/** Start een emulator op een vrije poort, zonder databases. `token`: van een beheerde identiteit die er ook in mag. */
export async function startCosmos(token = ''): Promise<Cosmos> {
  const sleutel = Buffer.from('sleutel van de emulator').toString('base64');
  const proces = spawn(process.execPath, [await compile(), sleutel, token], { stdio: ['ignore', 'pipe', 'inherit'] });
  const endpoint = await readAdres(proces);
  const post = async (storingen: readonly Storing[]) => {
    await fetch(`${endpoint}/storing`, { method: 'POST', body: JSON.stringify(storingen) });
  };
  return {
    ...{ endpoint, sleutel },
    disturb: (...storingen) => post(storingen),
    calm: () => post([]),
    stop: () => stop(proces),
  };
}

/** Packages stay outside: the query engine looks for its own files beside itself. */
async function compile(): Promise<string> {
  await build({
    ...{ entryPoints: [join(__dirname, 'proces.ts')], outfile: bundel, bundle: true },
    ...{ platform: 'node', format: 'cjs', packages: 'external', logLevel: 'error' },
  });
  return bundel;
}

function readAdres(proces: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    proces.once('error', reject);
    proces.once('exit', (code) => reject(new Error(`de emulator stopte met ${String(code)}`)));
    proces.stdout?.once('data', (deel: Buffer) => resolve(deel.toString().trim()));
  });
}

async function stop(proces: ChildProcess): Promise<void> {
  if (proces.exitCode !== null || proces.signalCode !== null) return;
  const weg = new Promise((resolve) => proces.once('exit', resolve));
  proces.kill();
  await weg;
  rmSync(bundel, { force: true });
}
