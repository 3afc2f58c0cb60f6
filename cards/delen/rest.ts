import { countOf } from '../format';

/** `en nog 3 taken` als er meer is dan de kaart toont; anders niets. */
export function noemRest(aantal: number, enkel: string, meer: string): { tekst: string }[] {
  return aantal > 0 ? [{ tekst: `en nog ${countOf(aantal, enkel, meer)}` }] : [];
}
