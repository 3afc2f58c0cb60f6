import fc from 'fast-check';
import { addDagen, addMaanden, datum, dagenTussen } from '../../../rules/datum';
import { type BerekendeTermijnId, computeLaatsteDag, getTermijnregel, listTermijnen } from '../../../rules/termijnen';
import { addWerkdagen } from '../../../rules/werkdagen';
import { rondes } from '../../support/eigenschap';

const EERSTE = datum('2022-01-01');
const dag = fc
  .integer({ min: 0, max: dagenTussen(EERSTE, datum('2030-12-31')) })
  .map((afstand) => addDagen(EERSTE, afstand));
const later = fc.integer({ min: 0, max: 45 });
const aantal = fc.integer({ min: 0, max: 60 });
const TERMIJNEN = listTermijnen().filter((id): id is BerekendeTermijnId => 'rekenwijze' in getTermijnregel(id));

describe('wie later begint, is nooit eerder klaar', () => {
  test('bij werkdagen', () => {
    fc.assert(
      fc.property(dag, later, aantal, (van, na, n) => addWerkdagen(van, n) <= addWerkdagen(addDagen(van, na), n)),
      rondes(500),
    );
  });

  test('bij maanden, ook rond de laatste dag van een maand', () => {
    fc.assert(
      fc.property(dag, later, aantal, (van, na, n) => addMaanden(van, n) <= addMaanden(addDagen(van, na), n)),
      rondes(500),
    );
  });

  test('bij elke termijn uit de tabel', () => {
    fc.assert(
      fc.property(dag, later, fc.constantFrom(...TERMIJNEN), (van, na, id) => {
        return computeLaatsteDag(id, van) <= computeLaatsteDag(id, addDagen(van, na));
      }),
      rondes(1000),
    );
  });
});
