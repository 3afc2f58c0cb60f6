import { createHash, timingSafeEqual } from 'node:crypto';

/** Of een tekst het geheim is. Duurt altijd even lang, ook als de lengte verschilt: zo verraadt het antwoord niets. */
export function isGeheim(gekregen: string, geheim: string): boolean {
  const digest = (tekst: string) => createHash('sha256').update(tekst).digest();
  return timingSafeEqual(digest(gekregen), digest(geheim));
}
