import { type Formulier } from '../formulier';
import { checkVelden, getFormulier } from '../formulieren';
import { type VeldWaarde } from '../historie';
import { type Melding } from '../oordeel';
import { toets, type Toetsvraag, VERPLICHT_VELD } from '../toets';
import { applyUitweg, type Uitweg } from './uitweg';

/** Hoe vaak er voor één melding hoogstens wordt getoetst: dit gebeurt op een klik. */
const MAX_PROEVEN = 200;

/** Wat een verandering doet: `goed` is zonder de melding en zonder nieuwe weigering, `stil` is alleen zonder de melding. */
type Gevolg = 'goed' | 'stil' | 'helpt niet';

/** Toetst een verandering. Alles wat een uitweg belooft, hangt hieraan. */
export type Proef = (verandering: Omit<Uitweg, 'tekst'>) => Gevolg;

/**
 * Maakt de proef voor één melding. Zij toetst het hele formulier opnieuw en kijkt ook of de waarde de deur door zou mogen. Na
 * `MAX_PROEVEN` helpt niets meer, zodat het zoeken eindigt.
 */
export function createProef(vraag: Toetsvraag, melding: Melding): Proef {
  const formulier = getFormulier(vraag.formulier);
  const gezocht = kenmerkVan(melding);
  const eerder = new Set(toets(vraag).meldingen.filter(isBlok).map(kenmerkVan));
  let proeven = 0;
  return (verandering) => {
    proeven += 1;
    if (proeven > MAX_PROEVEN) return 'helpt niet';
    const { veld, voorstel } = verandering;
    const leesbaar = veld === undefined || voorstel === undefined || isLeesbaar(formulier, veld, voorstel);
    if (!leesbaar) return 'helpt niet';
    const { meldingen } = toets(applyUitweg(vraag, verandering));
    if (meldingen.some((nieuw) => kenmerkVan(nieuw) === gezocht)) return 'helpt niet';
    return meldingen.some((nieuw) => isBlok(nieuw) && !eerder.has(kenmerkVan(nieuw))) ? 'stil' : 'goed';
  };
}

function isLeesbaar(formulier: Formulier, veld: string, voorstel: VeldWaarde): boolean {
  return checkVelden(formulier, { [veld]: voorstel }).length === 0;
}

function isBlok({ ernst }: Melding): boolean {
  return ernst === 'BLOK';
}

/** Een regel spreekt hoogstens één keer; alleen een leeg verplicht veld is er één per veld. */
function kenmerkVan({ regel, veld }: Melding): string {
  return regel === VERPLICHT_VELD ? `${regel}|${veld ?? ''}` : regel;
}
