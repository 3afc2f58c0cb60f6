import { type Feit, type Hoofdtaak } from '../feit';
import { defineMeting, type Meting } from '../meting';
import { type Stand } from '../stand';
import { voldoet } from '../voorwaarden';
import { AANBOD } from './aanbod';
import { INTAKE } from './intake';
import { PLAN } from './plan';
import { REGISTRATIES } from './registraties';
import { VERHUIZING } from './verhuizing';

const HOOFDTAKEN: readonly (readonly [Hoofdtaak, Meting])[] = [
  ['scenario', INTAKE['scenario-nog-doorgeven']],
  ['PIP vaststellen', PLAN['pip-niet-vastgesteld']],
  ['DUO-registratie', REGISTRATIES['open-duo-registraties']],
  ['aanbod', AANBOD['zonder-aanbod']],
  ['overdracht', VERHUIZING['overdracht-open']],
];

/** De hoofdtaken bij elkaar. */
export const TAKEN = {
  'open-taken': defineMeting({
    definitie:
      'De vijf hoofdtaken die open staan: scenario doorgeven aan het COA, PIP vaststellen, registreren in DUO, aanbod doen en contact met de vorige gemeente. Elke taak telt op haar uiterste dag. Andere termijnen van een dossier tellen niet mee.',
    eenheid: 'gebeurtenissen',
    datum: 'uiterste dag',
    woord: ['hoofdtaak', 'hoofdtaken'],
    groeperingen: ['taak'],
    voorwaarden: [],
    feiten: listHoofdtaken,
    zonderFeit: 'Er staat geen hoofdtaak open.',
  }),
};

const GEEN: readonly Feit[] = [];

function listHoofdtaken(stand: Stand): readonly Feit[] {
  let taken: readonly Feit[] = GEEN;
  for (const [taak, { voorwaarden, feiten }] of HOOFDTAKEN) {
    if (!voldoet(voorwaarden, stand)) continue;
    // Zonder uiterste dag is het nog geen taak.
    for (const { datum } of feiten(stand)) if (datum !== undefined) taken = [...taken, { taak, datum }];
  }
  return taken;
}
