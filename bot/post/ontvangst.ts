import { stripCommentaar } from './mime/commentaar';
import { parseMailDatum } from './mime/datumtijd';
import { findKop, type Kop } from './mime/koppen';

/**
 * Wanneer het bericht is ontvangen, als ISO 8601 in de zone van de kop: de tijd in de bovenste `Received`, anders de `Date`,
 * anders `nu`. Zo begint een termijn nooit op een dag die de afzender koos.
 */
export function readOntvangenOp(koppen: readonly Kop[], nu: () => Date): string {
  const ontvangen = findKop(koppen, 'received');
  const poststempel = ontvangen === undefined ? undefined : parseMailDatum(readStempel(ontvangen));
  return poststempel ?? parseMailDatum(findKop(koppen, 'date') ?? '') ?? nu().toISOString();
}

function readStempel(ontvangen: string): string {
  const kaal = stripCommentaar(ontvangen);
  return kaal.slice(kaal.lastIndexOf(';') + 1);
}
