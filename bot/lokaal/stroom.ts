import { type ServerResponse } from 'node:http';

/** Een wenk dat er ergens iets veranderd is; wie hem krijgt leest die plek opnieuw. */
export interface Wenk {
  readonly plek: string;
  readonly soort: 'nieuw' | 'gewijzigd' | 'verwijderd' | 'bezorging' | 'typt';
  readonly activityId?: string;
}

/** Server-sent events naar elke open pagina. */
export interface Stroom {
  emit(wenk: Wenk): void;
  /** Houdt dit antwoord open tot de ander weggaat. */
  connect(response: ServerResponse): void;
  close(): void;
}

// Shorter than the usual idle limits of proxies and browsers, so that a dead line is noticed.
const HARTSLAG_MS = 20_000;

export function createStroom(): Stroom {
  const luisteraars = new Set<ServerResponse>();
  const hartslag = setInterval(() => broadcast(': leeft\n\n'), HARTSLAG_MS);
  hartslag.unref();

  function broadcast(regels: string): void {
    for (const luisteraar of luisteraars) luisteraar.write(regels);
  }

  return {
    emit: (wenk) => broadcast(`data: ${JSON.stringify(wenk)}\n\n`),
    connect(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
      response.write('retry: 1000\n\n');
      luisteraars.add(response);
      response.on('close', () => luisteraars.delete(response));
    },
    close() {
      clearInterval(hartslag);
      for (const luisteraar of luisteraars) luisteraar.end();
    },
  };
}
