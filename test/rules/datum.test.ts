import { addDagen, addMaanden, dagnummer, dagenTussen, datum, delen, parseDatum, weekdag } from '../../rules/datum';

const EERSTE = '1900-01-01';
const LAATSTE = '2199-12-31';
const DAG_MS = 86_400_000;

describe('dagen tellen', () => {
  test('elke dag van 1900 tot en met 2199 heeft hetzelfde nummer, dezelfde weekdag en dezelfde volgende dag als in de kalender van Date', () => {
    const anders: string[] = [];
    for (let ms = Date.parse(EERSTE); ms <= Date.parse(LAATSTE); ms += DAG_MS) {
      const tekst = new Date(ms).toISOString().slice(0, 10);
      const dag = datum(tekst);
      const volgende = new Date(ms + DAG_MS);
      const gelijk =
        dagnummer(dag) === ms / DAG_MS &&
        weekdag(dag) === new Date(ms).getUTCDay() &&
        addDagen(dag, 1) === volgende.toISOString().slice(0, 10) &&
        delen(dag).join('-') === tekst.split('-').map(Number).join('-');
      if (!gelijk) anders.push(tekst);
    }
    expect(anders).toEqual([]);
  });

  test('heen en terug komt op dezelfde dag uit', () => {
    for (const dagen of [0, 1, 28, 365, 3653])
      expect(addDagen(addDagen(datum('2026-02-28'), dagen), -dagen)).toBe('2026-02-28');
    expect(dagenTussen(datum('2024-02-28'), datum('2024-03-01'))).toBe(2);
  });

  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s plus %i maanden is %s', (dag, maanden, verwacht) => {
    expect(addMaanden(datum(dag), maanden)).toBe(verwacht);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '1899-12-31', '2200-01-01', '20260101', ' 2026-01-01', 20260101])(
    '%p is geen datum',
    (waarde) => expect(parseDatum(waarde)).toBeUndefined(),
  );

  test('een vaste datum in de code die niet bestaat, stopt luid', () => {
    expect(datum('2024-02-29')).toBe('2024-02-29');
    expect(() => datum('2026-02-29')).toThrow(RangeError);
  });
});
