import { type Feit } from '../feit';
import { defineMeting } from '../meting';
import { type Stand } from '../stand';
import { alsGebeurd } from '../stand/bron';
import { eis, hetDossier, LOPEND, LOPEND_OF_OPGESCHORT, MET_PIP, opDag } from '../voorwaarden';

const GESPREK = {
  eenheid: 'gebeurtenissen',
  datum: 'gebeurtenis',
  woord: ['voortgangsgesprek', 'voortgangsgesprekken'],
  voorwaarden: [],
} as const;

/** Voortgangsgesprekken en ontzorgen. */
export const BEGELEIDING = {
  'voortgangsgesprekken-gevoerd': defineMeting({
    ...GESPREK,
    definitie: 'Voortgangsgesprekken waar iemand was. De dag is die van het gesprek.',
    feiten: ({ traject }) => traject.gesprekken,
    zonderFeit: 'Er is geen voortgangsgesprek gevoerd.',
  }),
  'voortgangsgesprekken-niet-doorgegaan': defineMeting({
    ...GESPREK,
    definitie: 'Voortgangsgesprekken waar iemand niet kwam, met of zonder reden. De dag is die van het gesprek.',
    kanaal: false,
    filters: ['reden'],
    feiten: ({ traject }) => traject.nietDoorgegaan,
    zonderFeit: 'Alle voortgangsgesprekken gingen door.',
  }),
  'niet-gesproken': defineMeting({
    definitie:
      'Lopende dossiers met een PIP dat minstens zo oud is als deze tijd, waarin al die tijd geen voortgangsgesprek is gevoerd. Een gesprek waar iemand niet kwam, telt niet als gesprek.',
    eenheid: 'dossiers',
    datum: 'geen',
    duur: true,
    voorwaarden: [LOPEND, MET_PIP],
    feiten: laatsteContact,
  }),
  'lopend-ontzorgen': defineMeting({
    definitie:
      'Dossiers die lopen of zijn opgeschort en waarin nu wordt ontzorgd: de startdatum is bereikt en de einddatum nog niet voorbij.',
    eenheid: 'dossiers',
    datum: 'geen',
    voorwaarden: [LOPEND_OF_OPGESCHORT, eis('Er wordt nu niet ontzorgd.', isOntzorgd)],
    feiten: hetDossier,
  }),
  'ontzorgen-gestart': defineMeting({
    definitie: 'Dossiers waarin het ontzorgen is gestart. De dag is de startdatum.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: opDag(({ peildatum, traject }) => alsGebeurd(traject.ontzorgenVan, peildatum)),
    zonderFeit: 'Het ontzorgen is niet gestart.',
  }),
  'ontzorgen-eindigt': defineMeting({
    definitie:
      'Dossiers die lopen of zijn opgeschort en waarin het ontzorgen in deze periode eindigt. De dag is de einddatum. Een einde in het verleden telt ook.',
    eenheid: 'dossiers',
    datum: 'einde',
    periode: 'verplicht',
    voorwaarden: [LOPEND_OF_OPGESCHORT],
    feiten: opDag(({ traject }) => traject.ontzorgenTot),
    zonderFeit: 'Er is geen einddatum voor ontzorgen.',
  }),
};

/** Sinds wanneer er geen gesprek is geweest: het laatste gesprek, of het plan als dat later is. */
function laatsteContact({ plan, traject }: Stand): readonly Feit[] {
  const dagen = [plan.dagtekening, ...traject.gesprekken.map(({ datum }) => datum)].filter((dag) => dag !== undefined);
  return [{ datum: dagen.sort().at(-1) }];
}

/** Zonder einde is niet bekend of het nog loopt; dan telt het niet. */
function isOntzorgd({ peildatum, traject: { ontzorgenVan, ontzorgenTot } }: Stand): boolean {
  if (ontzorgenVan === undefined || ontzorgenTot === undefined) return false;
  return ontzorgenVan <= peildatum && peildatum <= ontzorgenTot;
}
