import { checkVelden, getFormulier } from '../formulieren';
import { type Velden } from '../historie';
import { type Melding } from '../oordeel';
import { type Regel } from '../regel';
import { REGELSET } from '../regelset';
import { faaltOp, toets, type Toetsvraag, VERPLICHT_VELD } from '../toets';
import { applyUitweg, type Wijziging } from './uitweg';

/** Hoe vaak er voor één melding hoogstens wordt getoetst: dit gebeurt op een klik. */
export const MAX_PROEVEN = 200;

/** Wat een verandering doet: `goed` is zonder de melding en zonder nieuwe weigering, `stil` is alleen zonder de melding. */
type Gevolg = 'goed' | 'stil' | 'helpt niet';

/** Toetst een verandering. Alles wat een uitweg belooft, hangt hieraan. */
export type Proef = (verandering: Wijziging) => Gevolg;

/**
 * Maakt de proef voor één melding. Zij toetst het hele formulier opnieuw en kijkt ook of de waarde de deur door zou mogen. Na
 * `MAX_PROEVEN` helpt niets meer, zodat het zoeken eindigt.
 */
export function createProef(vraag: Toetsvraag, melding: Melding): Proef {
  const formulier = getFormulier(vraag.formulier);
  const gezocht = kenmerkVan(melding);
  const eerder = new Set(toets(vraag).meldingen.filter(isBlok).map(kenmerkVan));
  const regel = findRegel(vraag, melding);
  let proeven = 0;
  return (verandering) => {
    proeven += 1;
    if (proeven > MAX_PROEVEN) return 'helpt niet';
    const anders = applyUitweg(vraag, verandering);
    if (checkVelden(formulier, nieuweWaarden(vraag.velden, anders.velden)).length > 0) return 'helpt niet';
    // De regel zelf eerst: bijna elke proef strandt daar, en dat kost een fractie van het hele formulier.
    if (regel !== undefined && faaltOp(anders, regel)) return 'helpt niet';
    const { meldingen } = toets(anders);
    if (meldingen.some((nieuw) => kenmerkVan(nieuw) === gezocht)) return 'helpt niet';
    return meldingen.some((nieuw) => isBlok(nieuw) && !eerder.has(kenmerkVan(nieuw))) ? 'stil' : 'goed';
  };
}

/** De regel achter een melding; een leeg verplicht veld heeft er geen. */
export function findRegel({ formulier, regelset = REGELSET }: Toetsvraag, melding: Melding): Regel | undefined {
  return regelset.regelsVoor(formulier).find(({ id }) => id === melding.regel);
}

/** Alleen wat verandert hoeft de deur door; wat er al stond, is al gelezen. */
function nieuweWaarden(eerder: Velden, nieuw: Velden): Velden {
  return Object.fromEntries(Object.entries(nieuw).filter(([sleutel, waarde]) => eerder[sleutel] !== waarde));
}

function isBlok({ ernst }: Melding): boolean {
  return ernst === 'BLOK';
}

/** Een regel spreekt hoogstens één keer; alleen een leeg verplicht veld is er één per veld. */
function kenmerkVan({ regel, veld }: Melding): string {
  return regel === VERPLICHT_VELD ? [regel, veld].join('|') : regel;
}
