import { getMeting } from './catalogus';
import { type FilterId, type Groepering, type Meting } from './meting';
import { FILTER_IDS, type Vraag } from './vraag';

/** Wat er aan een vraag niet klopt. */
export type Vraagfout =
  | { readonly soort: 'filter past niet'; readonly filter: FilterId }
  | { readonly soort: 'filter is leeg'; readonly filter: FilterId }
  | { readonly soort: 'groepering past niet'; readonly groepering: Groepering }
  | {
      readonly soort:
        | 'periode past niet'
        | 'periode ontbreekt'
        | 'periode omgekeerd'
        | 'duur past niet'
        | 'duur ontbreekt'
        | 'dossier ontbreekt';
    };

/** De vraag vraagt iets wat de meting niet kent. Meten zou een getal geven dat iets anders betekent. */
export class OngeldigeVraagError extends Error {
  constructor(readonly fouten: readonly Vraagfout[]) {
    super(`ongeldige vraag: ${fouten.map(({ soort }) => soort).join(', ')}`);
    this.name = 'OngeldigeVraagError';
  }
}

/** Alles wat aan de vraag niet klopt volgens de catalogus; leeg als zij te meten is. */
export function checkVraag(vraag: Vraag): readonly Vraagfout[] {
  const meting = getMeting(vraag.meting);
  return [
    ...FILTER_IDS.flatMap((filter) => checkFilter(vraag, meting, filter)),
    ...checkGroepering(vraag, meting),
    ...checkPeriode(vraag, meting),
    ...checkDuur(vraag, meting),
    ...(meting.enkelDossier && vraag.filters.dossier?.alleen?.length !== 1
      ? [{ soort: 'dossier ontbreekt' } as const]
      : []),
  ];
}

function checkFilter({ filters }: Vraag, meting: Meting, filter: FilterId): readonly Vraagfout[] {
  const keuze = filters[filter];
  if (keuze === undefined) return [];
  if (!meting.filters.includes(filter)) return [{ soort: 'filter past niet', filter }];
  // Een leeg filter is een misverstand: "alleen niemand" heeft geen antwoord.
  const leeg = (keuze.alleen ?? keuze.behalve ?? []).length === 0;
  return leeg ? [{ soort: 'filter is leeg', filter }] : [];
}

function checkGroepering({ groepering }: Vraag, { groeperingen }: Meting): readonly Vraagfout[] {
  if (groepering === undefined || groeperingen.includes(groepering)) return [];
  return [{ soort: 'groepering past niet', groepering }];
}

function checkPeriode({ periode }: Vraag, meting: Meting): readonly Vraagfout[] {
  if (periode === undefined) return meting.periode === 'verplicht' ? [{ soort: 'periode ontbreekt' }] : [];
  if (meting.periode === 'nee') return [{ soort: 'periode past niet' }];
  const { van, tot } = periode;
  if (van === undefined && tot === undefined) return [{ soort: 'periode ontbreekt' }];
  return van !== undefined && tot !== undefined && van > tot ? [{ soort: 'periode omgekeerd' }] : [];
}

function checkDuur({ duur }: Vraag, meting: Meting): readonly Vraagfout[] {
  if (meting.duur) return duur === undefined ? [{ soort: 'duur ontbreekt' }] : [];
  return duur === undefined ? [] : [{ soort: 'duur past niet' }];
}
