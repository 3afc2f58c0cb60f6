import { addDagen, datum } from '../../rules/datum';
import { computeLaatsteDag, computeTermijn, getTermijnregel, listTermijnen } from '../../rules/termijnen';
import { type BerekendeTermijnId, type TermijnId } from '../../rules/termijnen';

function isBerekend(id: TermijnId): id is BerekendeTermijnId {
  return 'rekenwijze' in getTermijnregel(id);
}

const TERMIJNEN = listTermijnen().filter(isBerekend);

test('er zijn termijnen om na te gaan', () => expect(TERMIJNEN.length).toBeGreaterThan(30));

test.each(TERMIJNEN)('de laatste dag van %s is die van de berekening in woorden, vanaf elke dag van 2026', (id) => {
  const dagen = Array.from({ length: 365 }, (_, index) => addDagen(datum('2026-01-01'), index));
  const anders = dagen.filter((dag) => computeLaatsteDag(id, dag) !== computeTermijn(id, dag).totEnMet);
  expect(anders).toEqual([]);
});
