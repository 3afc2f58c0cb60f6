import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { BotError } from '../errors';

/**
 * Houdt het bestand voor dit programma; een tweede programma krijgt `OPSLAG_BEZET`. Geeft wat het weer loslaat.
 * A lock that the kernel frees when the process dies, so that a stale file lock may be removed while we hold it.
 */
export async function lockDatabase(file: string): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  const path = join(realpathSync(dirname(file)), basename(file));
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new BotError('OPSLAG_BEZET', 'Regiebot draait al met deze gegevensmap. Stop eerst het andere programma.', {
          cause,
        }),
      ),
    );
    server.listen(lockName(path), resolve);
  });
  server.unref();
  return () => server.close();
}

function lockName(path: string): string {
  const naam = createHash('sha256').update(path).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0regiebot-${naam}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\regiebot-${naam}`;
  const socket = `${path}.slot`;
  rmSync(socket, { force: true });
  return socket;
}
