import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { BotError } from '../errors';
import { makeGegevensmap } from './gegevensmap';

/**
 * Houdt het bestand, en op Linux de map waarin het staat, voor dit programma; een tweede programma krijgt `OPSLAG_BEZET`, en een map die
 * niet te gebruiken is geeft `CONFIGURATIE`. Geeft wat beide weer loslaat.
 * Locks that the kernel frees when the process dies, so that a stale file lock may be removed while we hold them.
 */
export async function lockDatabase(file: string): Promise<() => void> {
  makeGegevensmap(dirname(file));
  const map = realpathSync(dirname(file));
  const releaseName = await lockName(nameOf(join(map, basename(file))));
  try {
    const releaseMap = lockMap(map);
    return () => {
      releaseMap();
      releaseName();
    };
  } catch (fout) {
    releaseName();
    throw fout;
  }
}

/** De fout voor een bestand dat een ander programma gebruikt. */
export function createBezet(cause?: unknown): BotError {
  return new BotError('OPSLAG_BEZET', 'Regiebot draait al met deze gegevensmap. Stop eerst het andere programma.', {
    cause,
  });
}

async function lockName(naam: string): Promise<() => void> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(createBezet(cause)));
    server.listen(naam, resolve);
  });
  server.unref();
  return () => server.close();
}

/**
 * Every container has a network, and so a list of such names, of its own; the folder they share. `flock` puts the lock on our open folder,
 * where it stays when `flock` itself is done. Where there is no such program, or the disk knows no locks, the name is all there is.
 */
function lockMap(map: string): () => void {
  if (process.platform !== 'linux') return () => undefined;
  const handle = openSync(map, 'r');
  const { status } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', handle] });
  if (status !== 1) return () => closeSync(handle);
  closeSync(handle);
  throw createBezet();
}

function nameOf(path: string): string {
  const naam = createHash('sha256').update(path).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0regiebot-${naam}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\regiebot-${naam}`;
  const socket = `${path}.slot`;
  rmSync(socket, { force: true });
  return socket;
}
