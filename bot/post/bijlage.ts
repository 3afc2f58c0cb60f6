import { type Deel, isBerichtType } from './mime/deel';
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

/** Hoeveel bijlagen van een soort een bericht heeft; nooit een naam, want daar kan een persoon in staan. */
export interface Bijlagesoort {
  readonly soort: string;
  readonly aantal: number;
}

/** Wat er van het bericht wordt weggelaten, per soort in de volgorde van het bericht. Een handtekening is geen bijlage. */
export function countBijlagen(delen: readonly Deel[]): Bijlagesoort[] {
  const aantallen = new Map<string, number>();
  for (const deel of delen) {
    if (deel.inBericht || deel.naastHandtekening || !isBijlage(deel)) continue;
    const soort = noemSoort(deel.type);
    aantallen.set(soort, (aantallen.get(soort) ?? 0) + 1);
  }
  return [...aantallen].map(([soort, aantal]) => ({ soort, aantal }));
}

function noemSoort(type: string): string {
  if (type === 'application/pdf') return 'PDF';
  if (type === 'text/calendar') return 'agendapunt';
  if (isBerichtType(type)) return 'bericht';
  if (type.startsWith('image/')) return 'afbeelding';
  return /word|excel|sheet|powerpoint|presentation|opendocument/.test(type) ? 'document' : 'ander bestand';
}
