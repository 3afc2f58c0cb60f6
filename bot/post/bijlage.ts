import { type Deel } from './mime/deel';
import { listKoppen } from './mime/koppen';
import { listLezingen, parseStructuurkop } from './mime/parameters';

/** Alle namen die een deel draagt, in elke lezing en uit beide koppen. Een deel met een naam is een bijlage. */
export function listNamen(deel: Deel): string[] {
  const koppen = ['content-disposition', 'content-type'].flatMap((naam) => listKoppen(deel.koppen, naam));
  const namen = koppen.flatMap((kop) => {
    const { parameters } = parseStructuurkop(kop);
    return [...listLezingen(parameters, 'filename'), ...listLezingen(parameters, 'name')];
  });
  return namen.filter((naam) => naam.trim() !== '');
}

/** Een deel met een naam, of dat zegt een bijlage te zijn. Wat in een bijlage staat is geen tekst van het bericht. */
export function isBijlage(deel: Deel): boolean {
  const gezegd = listKoppen(deel.koppen, 'content-disposition').some(
    (kop) => parseStructuurkop(kop).waarde === 'attachment',
  );
  return gezegd || listNamen(deel).length > 0;
}
