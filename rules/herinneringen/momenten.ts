import { type Datum } from '../datum';
import { type Kalender, KALENDER } from '../feestdagen';
import { computeDag } from './afstand';
import { type Onderwerp } from './onderwerpen';

/**
 * De werkdagen waarop aan dit onderwerp wordt herinnerd, oplopend en elk een keer. `bekend` is de dag waarop Regiebot het onderwerp voor
 * het eerst zag. Gooit niet. Bron: deel a.5 van de domeinlijst; elders een eigen keuze (`STANDAARD`).
 */
export function listHerinneringen(
  onderwerp: Onderwerp,
  bekend: Datum,
  kalender: Kalender = KALENDER,
): readonly Datum[] {
  const { begin, einde, regel } = onderwerp;
  const dagen = regel.momenten.flatMap((afstand) => computeDag(afstand, { begin, einde, bekend }, kalender) ?? []);
  return [...new Set(dagen)].sort();
}
