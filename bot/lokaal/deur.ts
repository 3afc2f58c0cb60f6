import { type IncomingMessage } from 'node:http';
import { Afwijzing } from './http';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Laat alleen deze machine en de eigen pagina binnen. Een vreemde site kan in de browser van de gebruiker wel naar
 * loopback wijzen: met een eigen naam (DNS rebinding, dan klopt `Host` niet) of vanaf zijn eigen pagina (dan klopt
 * `Origin` of `Sec-Fetch-Site` niet). Gooit `Afwijzing` 403.
 */
export function checkDeur(request: IncomingMessage): void {
  const { host, origin } = request.headers;
  const eigen = readOrigin(`http://${host ?? ''}`);
  if (eigen === undefined || !LOOPBACK.has(eigen.hostname)) throw geweigerd();
  if (origin !== undefined && readOrigin(origin)?.origin !== eigen.origin) throw geweigerd();
  if (isVreemdVerzoek(request)) throw geweigerd();
}

/** Een link naar de pagina mag overal staan; gegevens lezen mag alleen de pagina zelf. */
function isVreemdVerzoek(request: IncomingMessage): boolean {
  const herkomst = request.headers['sec-fetch-site'];
  if (herkomst === undefined || herkomst === 'same-origin' || herkomst === 'none') return false;
  return request.headers['sec-fetch-mode'] !== 'navigate' || request.method !== 'GET';
}

function readOrigin(tekst: string): URL | undefined {
  return URL.canParse(tekst) ? new URL(tekst) : undefined;
}

function geweigerd(): Afwijzing {
  return new Afwijzing(403, 'De lokale Teams is alleen bereikbaar vanaf deze computer.', 'Forbidden');
}
