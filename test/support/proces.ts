import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pakket from '../../package.json';
import { freePort } from './poort';

export { freePort };

export const root = join(__dirname, '..', '..');

/** Wat node moet uitvoeren, voor de opdracht. */
export type Programma = readonly string[];

/** Regiebot zoals het npm-script het uitvoert. */
export const regiebot: Programma = pakket.scripts.regiebot.split(' ').slice(1);

export interface Omgeving {
  readonly data: string;
  readonly bot: string;
  readonly lokaal: string;
  readonly env: Readonly<Record<string, string>>;
  remove(): void;
}

/** Een eigen gegevensmap en eigen poorten, zodat toetsen elkaar niet zien. */
export async function createOmgeving(extra: Readonly<Record<string, string>> = {}): Promise<Omgeving> {
  const data = mkdtempSync(join(tmpdir(), 'regiebot-'));
  const [bot, lokaal] = [await freePort(), await freePort()];
  return {
    data,
    bot: `http://127.0.0.1:${bot}`,
    lokaal: `http://127.0.0.1:${lokaal}`,
    env: {
      PORT: String(bot),
      LOKAAL_PORT: String(lokaal),
      REGIEBOT_DATA: data,
      REGIEBOT_VANDAAG: '2026-05-08',
      ...extra,
    },
    remove: () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Begint `regiebot <opdracht>` als echt proces, zoals het npm-script dat doet, zonder ergens op te wachten. */
export function spawnProces(opdracht: string, omgeving: Omgeving, programma = regiebot) {
  return spawn(process.execPath, [...programma, opdracht], {
    cwd: root,
    env: { ...process.env, ...omgeving.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Start `regiebot <opdracht>` en wacht tot het zegt dat het draait. */
export async function startProces(opdracht: string, omgeving: Omgeving, programma = regiebot): Promise<ChildProcess> {
  const proces = spawnProces(opdracht, omgeving, programma);
  let uitvoer = '';
  await new Promise<void>((resolve, reject) => {
    proces.once('error', reject);
    proces.once('exit', (code) => reject(new Error(`regiebot ${opdracht} stopte met ${String(code)}: ${uitvoer}`)));
    proces.stderr.on('data', (deel: Buffer) => (uitvoer += deel.toString()));
    proces.stdout.on('data', (deel: Buffer) => {
      if (deel.toString().includes('http://127.0.0.1')) resolve();
    });
  });
  proces.removeAllListeners('exit');
  return proces;
}

/** Stopt een proces en wacht tot het weg is; `SIGKILL` is de stekker eruit. */
export async function stopProces(proces: ChildProcess, signaal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (proces.exitCode !== null || proces.signalCode !== null) return;
  const weg = new Promise<void>((resolve) => proces.once('exit', () => resolve()));
  proces.kill(signaal);
  await weg;
}

/** Zo lang wacht een toets op wat zeker komt, in milliseconden: ook op een machine die het druk heeft. */
export const GEDULD = 60_000;

/** Wacht tot `kijk` iets oplevert. Gooit na `geduld` milliseconden met `wat` in de tekst. */
export async function waitFor<T>(wat: string, kijk: () => Promise<T | undefined>, geduld = GEDULD): Promise<T> {
  const einde = Date.now() + geduld;
  let laatste: unknown;
  while (Date.now() < einde) {
    try {
      const gezien = await kijk();
      if (gezien !== undefined) return gezien;
    } catch (fout) {
      laatste = fout;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`niet gebeurd binnen ${geduld} ms: ${wat}`, { cause: laatste });
}
