import { type Datum } from '../../rules/datum';
import { type MetingId } from '../../rules/metingen/catalogus';
import { type Filters, type Vraag } from '../../rules/metingen/vraag';
import { type Betekenis } from './begrijp';
import { type Kandidaat, listKandidatenVan } from './kies-meting';
import { type Lezing } from './lezing';
import { maakVraag } from './maak-vraag';
import { ONDERWERPEN } from './woorden/onderwerpen';
import { WERKWOORDEN } from './woorden/werkwoorden';

/** De vorige vraag die een antwoord kreeg, met de begrippen waarmee zij werd gevraagd. */
export interface Vorige {
  readonly vraag: Vraag;
  readonly begrippen: readonly string[];
}

const ONDERWERP = new Set<string>(Object.keys(ONDERWERPEN));
const WERKWOORD = new Set<string>(Object.keys(WERKWOORDEN));
/** Deze onderwerpen zeggen waarheen, niet waarover: "en de MAP's?" na een vraag over DUO blijft over DUO gaan. */
const BLIJFT = new Set(['duo', 'registratie', 'coa', 'extern', 'plicht']);
/** Zegt niets over wat er wordt gemeten. */
const LEEG = new Set([
  'mens',
  'dossier',
  'wie',
  'caseload',
  'hebben',
  'al',
  'nu',
  'nog',
  'code',
  'zroute-los',
  'keer',
  'totaal',
  'lopen',
]);
/** Van wie een melding komt: de nieuwe vervangt de oude. */
const AFZENDER = new Set(['duo', 'coa', 'extern']);
const GEDAAN = ['vaststellen', 'afronden', 'doen', 'versturen', 'voeren'];

/**
 * Een vraag die op de vorige voortbouwt: filters, periode en duur blijven staan en alleen wat genoemd wordt verandert.
 * Een groepering geldt voor één beurt. `undefined` als er niets van te maken is.
 */
export function begrijpVervolg(lezing: Lezing, vandaag: Datum, vorige: Vorige): Betekenis | undefined {
  const nieuw = [...lezing.begrippen].filter((begrip) => !LEEG.has(begrip));
  if (nieuw.length === 0 && !zegtIets(lezing)) return undefined;
  // "En niet?" zegt niet wat er niet is.
  if (nieuw.length > 0 && nieuw.every((begrip) => begrip === 'niet')) return undefined;
  for (const begrippen of listPogingen(nieuw, vorige)) {
    const kandidaten = listKandidatenVan(
      { ...lezing, begrippen: new Set(begrippen) },
      vorige.vraag.periode !== undefined,
    );
    if (kandidaten.length > 1) return { soort: 'verduidelijken', verwant: kandidaten.map(({ meting }) => meting) };
    const [kandidaat] = kandidaten;
    if (kandidaat !== undefined)
      return maak(kandidaat, { ...lezing, begrippen: new Set(kandidaat.begrippen) }, vandaag, vorige);
  }
  return undefined;
}

function zegtIets({ filters, periodes, groepen, lijst, iedereen, alleCaseloads, eenheid, maten }: Lezing): boolean {
  return (
    lijst ||
    iedereen ||
    alleCaseloads ||
    eenheid !== undefined ||
    [filters, periodes, groepen, maten].some(({ length }) => length > 0)
  );
}

/** De begrippen die de vraag kan bedoelen, de beste eerst. */
function listPogingen(nieuw: readonly string[], vorige: Vorige): readonly (readonly string[])[] {
  if (nieuw.length === 0) return [vorige.begrippen];
  const andereAfzender = nieuw.some((begrip) => AFZENDER.has(begrip));
  const oud = vorige.begrippen.filter((begrip) => !andereAfzender || !AFZENDER.has(begrip));
  const onderwerp = nieuw.some((begrip) => ONDERWERP.has(begrip) && !BLIJFT.has(begrip));
  const oudZonder = oud.filter((begrip) => !ONDERWERP.has(begrip) || BLIJFT.has(begrip));
  const oudOnderwerp = oud.filter((begrip) => ONDERWERP.has(begrip));
  if (!onderwerp)
    return [
      [...oud, ...nieuw],
      [...oudOnderwerp, ...nieuw],
    ];
  const heeftToestand = nieuw.some((begrip) => WERKWOORD.has(begrip));
  const zonderWerkwoord = oudZonder.filter((begrip) => !WERKWOORD.has(begrip));
  const vervangen = [
    [...oudZonder, ...nieuw],
    [...zonderWerkwoord, ...nieuw],
  ];
  const gedaan = oud.some((begrip) => /^(niet|moet|open)$/.test(begrip))
    ? []
    : GEDAAN.map((werkwoord) => [...zonderWerkwoord, ...nieuw, werkwoord]);
  return heeftToestand ? [nieuw, ...vervangen] : [...vervangen, ...gedaan, nieuw];
}

function maak(kandidaat: Kandidaat, lezing: Lezing, vandaag: Datum, { vraag }: Vorige): Betekenis {
  const erfenis = { ...vraag, filters: dropFilters(vraag.filters, lezing) };
  const gemaakt = maakVraag(kandidaat, lezing, vandaag, erfenis);
  const verwant: readonly MetingId[] = [kandidaat.meting];
  if (gemaakt === 'onduidelijk') return { soort: 'verduidelijken', verwant };
  if (gemaakt === 'past niet') return { soort: 'niet begrepen', verwant };
  return { soort: 'vraag', vraag: gemaakt, begrippen: kandidaat.begrippen };
}

/** "En bij iedereen?" haalt het filter klantmanager weg. */
function dropFilters(filters: Filters, { iedereen, alleCaseloads }: Lezing): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(
      ([filter]) => !(iedereen && filter === 'klantmanager') && !(alleCaseloads && filter === 'caseload'),
    ),
  );
}
