import { type Datum } from '../../rules/datum';
import { type MetingId } from '../../rules/metingen/catalogus';
import { type Vraag } from '../../rules/metingen/vraag';
import { type Kandidaat, listKandidatenVan, listVerwant } from './kies-meting';
import { type Lezing } from './lezing';
import { maakVraag } from './maak-vraag';
import { begrijpVervolg, type Vorige } from './vervolg';

/** Wat een zin betekent. Nooit een gok: past er niet precies één meting, dan is er geen vraag. */
export type Betekenis =
  | { readonly soort: 'vraag'; readonly vraag: Vraag; readonly begrippen: readonly string[] }
  | { readonly soort: 'niet begrepen'; readonly onbekendWoord?: string; readonly verwant: readonly MetingId[] }
  | { readonly soort: 'verduidelijken'; readonly verwant: readonly MetingId[] };

/** De vrager zelf, voor "mijn". Alleen een klantmanager heeft eigen dossiers. */
export interface Eigen {
  readonly door?: string;
}

/** Kiest wat een gelezen zin vraagt. `vorige` is de vorige vraag die een antwoord kreeg. */
export function begrijp(gelezen: Lezing, vandaag: Datum, eigen: Eigen, vorige?: Vorige): Betekenis {
  const [onbekendWoord] = gelezen.onbekend;
  const verwant = listVerwant(gelezen.begrippen);
  if (gelezen.persoon || onbekendWoord !== undefined)
    return {
      soort: 'niet begrepen',
      verwant,
      ...(onbekendWoord === undefined || gelezen.persoon ? {} : { onbekendWoord }),
    };
  if (gelezen.eigen && eigen.door === undefined) return { soort: 'niet begrepen', onbekendWoord: 'mijn', verwant };
  if (gelezen.dubbelzinnig || gelezen.periodes.some(({ soort }) => soort === 'onduidelijk'))
    return { soort: 'verduidelijken', verwant };
  const lezing = addEigen(gelezen, eigen);
  const zelfstandig = begrijpZelfstandig(lezing, vandaag);
  if (vorige !== undefined && (lezing.vervolg || zelfstandig === undefined))
    return begrijpVervolg(lezing, vandaag, vorige) ?? niets(lezing);
  return zelfstandig ?? niets(lezing);
}

function addEigen(lezing: Lezing, { door }: Eigen): Lezing {
  if (!lezing.eigen || door === undefined) return lezing;
  return { ...lezing, filters: [...lezing.filters, { filter: 'klantmanager', waarde: door, uit: false }] };
}

/** De zin op zichzelf; `undefined` als geen enkele meting past. */
function begrijpZelfstandig(lezing: Lezing, vandaag: Datum): Betekenis | undefined {
  if (lezing.lijst || (lezing.iedereen && lezing.begrippen.size === 0)) return undefined;
  const kandidaten = listKandidatenVan(lezing);
  return kandidaten.length === 0 ? undefined : kies(kandidaten, lezing, vandaag);
}

/** Past precies één meting en is er een vraag van te maken, dan is dat de betekenis. */
function kies(kandidaten: readonly Kandidaat[], lezing: Lezing, vandaag: Datum): Betekenis {
  const verwant = kandidaten.map(({ meting }) => meting);
  const [eerste, tweede] = kandidaten;
  if (eerste === undefined || tweede !== undefined) return { soort: 'verduidelijken', verwant };
  const vraag = maakVraag(eerste, lezing, vandaag);
  if (vraag === 'onduidelijk') return { soort: 'verduidelijken', verwant };
  if (vraag === 'past niet') return { soort: 'niet begrepen', verwant };
  return { soort: 'vraag', vraag, begrippen: eerste.begrippen };
}

function niets({ begrippen }: Lezing): Betekenis {
  return { soort: 'niet begrepen', verwant: listVerwant(begrippen) };
}
