import { z } from 'zod/v4';
import { checkVraag } from '../../rules/metingen/check';
import { FILTER_IDS, type Filters, type Keuze, type Vraag } from '../../rules/metingen/vraag';
import { parseJson } from '../invoer';
import { type Gegevensnamen } from '../vragen/lezing';
import { parseVraag } from '../vragen/vorige';
import { type Gemaskeerd } from './masker';
import { bestaat } from './waarden';

/** Langer is geen vraag meer. */
const MAX_TEKENS = 2_000;
const schema = z.strictObject({ vraag: z.unknown() });

/**
 * Leest wat het model teruggaf alsof een vreemde het schreef, en zet de namen en nummers terug. `undefined` als er iets niet klopt of
 * ontbreekt: dan is er geen vraag.
 */
export function leesVertaling(tekst: string, { waarden }: Gemaskeerd, namen: Gegevensnamen): Vraag | undefined {
  if (tekst.length > MAX_TEKENS) return undefined;
  const gelezen = schema.safeParse(parseJson(tekst));
  const vraag = gelezen.success ? parseVraag(gelezen.data.vraag) : undefined;
  if (vraag === undefined || !gebruiktAlles(vraag.filters, waarden)) return undefined;
  const heel = { ...vraag, filters: zetTerug(vraag.filters, waarden) };
  return bestaanAlle(heel.filters, namen) && checkVraag(heel).length === 0 ? heel : undefined;
}

/** Een naam die het model laat vallen, zou van een vraag over één collega een vraag over iedereen maken. */
function gebruiktAlles(filters: Filters, waarden: ReadonlyMap<string, string>): boolean {
  const gebruikt = new Set(FILTER_IDS.flatMap((filter) => listWaarden(filters[filter])));
  return [...waarden.keys()].every((masker) => gebruikt.has(masker));
}

function listWaarden({ alleen = [], behalve = [] }: Keuze = {}): readonly string[] {
  return [...alleen, ...behalve];
}

function zetTerug(filters: Filters, waarden: ReadonlyMap<string, string>): Filters {
  const terug = (lijst: readonly string[]) => lijst.map((waarde) => waarden.get(waarde) ?? waarde);
  const paren = FILTER_IDS.flatMap((filter) => {
    const keuze: Keuze | undefined = filters[filter];
    if (keuze === undefined) return [];
    const { alleen, behalve } = keuze;
    return [
      [
        filter,
        {
          ...(alleen === undefined ? {} : { alleen: terug(alleen) }),
          ...(behalve === undefined ? {} : { behalve: terug(behalve) }),
        },
      ],
    ];
  });
  return Object.fromEntries(paren) as Filters;
}

function bestaanAlle(filters: Filters, namen: Gegevensnamen): boolean {
  return FILTER_IDS.every((filter) => listWaarden(filters[filter]).every((waarde) => bestaat(filter, waarde, namen)));
}
