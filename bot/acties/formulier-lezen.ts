import { type Invoer, parseInvoer } from '../../cards';
import { type Formulier } from '../../rules/formulier';
import { type Conceptplaats } from '../concepten/concepten';
import { type Gelezen } from '../concepten/waarde';
import { type ActieDelen, type Klik } from './actie';

/** De regel waarmee deze zelfde klik op een lang formulier al is vastgelegd: het concept is dan weg. */
export function findVastgelegd({ data }: Klik<'formulier'>, eerder: Gelezen | undefined): string | undefined {
  return eerder?.soort === 'ingediend' && eerder.versie === data.versie ? eerder.regel : undefined;
}

/** Bij een lang formulier staat wat in eerdere stappen is ingevuld in het concept (`eerder`, wat op deze `plaats` is gelezen). */
export async function readInzending(
  { concepten }: ActieDelen,
  { data, ruw }: Klik<'formulier'>,
  { formulier, plaats, eerder }: Lezing,
): Promise<Invoer> {
  const hier = parseInvoer(formulier, ruw);
  if (data.kaartstap === undefined) return hier;
  const waarden = { ...(eerder?.soort === 'concept' ? eerder.waarden : {}), ...hier.ruw };
  // From here on every step shows what is wrong in it.
  await concepten.save(plaats, { waarden, stap: data.kaartstap, getoetst: true });
  const samen = parseInvoer(formulier, waarden);
  return { ...samen, fouten: [...samen.fouten, ...hier.fouten.filter(({ veld }) => veld === '')] };
}

interface Lezing {
  readonly formulier: Formulier;
  readonly plaats: Conceptplaats;
  readonly eerder: Gelezen | undefined;
}
