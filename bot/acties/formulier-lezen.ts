import { type Invoer, parseInvoer } from '../../cards';
import { type Formulier } from '../../rules/formulier';
import { type Conceptplaats } from '../concepten/concepten';
import { type ActieDelen, type Klik } from './actie';

/** De regel waarmee deze zelfde klik op een lang formulier al is vastgelegd: het concept is dan weg. */
export async function findVastgelegd(
  { concepten }: ActieDelen,
  { data }: Klik<'formulier'>,
  plaats: Conceptplaats,
): Promise<string | undefined> {
  if (data.kaartstap === undefined) return undefined;
  const ingediend = await concepten.loadIngediend(plaats);
  return ingediend?.versie === data.versie ? ingediend.regel : undefined;
}

/** Bij een lang formulier staat wat in eerdere stappen is ingevuld in het concept. */
export async function readInzending(
  { concepten }: ActieDelen,
  { data, ruw }: Klik<'formulier'>,
  formulier: Formulier,
  plaats: Conceptplaats,
): Promise<Invoer> {
  const hier = parseInvoer(formulier, ruw);
  if (data.kaartstap === undefined) return hier;
  const waarden = { ...(await concepten.load(plaats))?.waarden, ...hier.ruw };
  // From here on every step shows what is wrong in it.
  await concepten.save(plaats, { waarden, stap: data.kaartstap, getoetst: true });
  const samen = parseInvoer(formulier, waarden);
  return { ...samen, fouten: [...samen.fouten, ...hier.fouten.filter(({ veld }) => veld === '')] };
}
