import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMeting, isMetingId, listMetingen } from '../../../rules/metingen/catalogus';

const LIJST = join(__dirname, '..', '..', '..', '..', 'shared', 'data', 'metingen.md');

interface Rij {
  readonly naam: string;
  readonly telt: string;
  readonly datum: string;
  readonly eenheid: string;
  readonly kanaal: string;
}

/** De tabel van deel 3; een rij met twee namen is twee rijen. */
function readTabel(): readonly Rij[] {
  const deel =
    readFileSync(LIJST, 'utf8')
      .split(/^## /m)
      .find((stuk) => stuk.startsWith('3. ')) ?? '';
  return deel.split('\n').flatMap((regel) => {
    const [, namen = '', telt = '', datum = '', eenheid = '', kanaal = ''] = regel.split('|').map((cel) => cel.trim());
    return [...namen.matchAll(/`([^`]+)`/g)].map(([, naam = '']) => ({ naam, telt, datum, eenheid, kanaal }));
  });
}

const heeftLijst = existsSync(LIJST);

(heeftLijst ? describe : describe.skip)(
  'de catalogus zegt wat metingen.md zegt (overgeslagen als die er niet is)',
  () => {
    const rijen = heeftLijst ? readTabel() : [];

    test('en heeft dezelfde metingen', () => {
      expect([...listMetingen()].sort()).toEqual(rijen.map(({ naam }) => naam).sort());
    });

    test.each(rijen.map((rij) => [rij.naam, rij] as const))('%s', (naam, { telt, datum, eenheid, kanaal }) => {
      if (!isMetingId(naam)) throw new Error(`onbekende meting ${naam}`);
      const meting = getMeting(naam);
      expect({
        eenheid: meting.eenheid,
        kanaal: meting.kanaal,
        metDatum: meting.datum !== 'geen',
        duur: meting.duur,
      }).toEqual({
        eenheid: eenheid === 'D' ? 'dossiers' : 'gebeurtenissen',
        kanaal: kanaal === 'ja',
        metDatum: datum !== '–',
        duur: telt.includes('Duur N verplicht'),
      });
      expect(meting.datum === 'uiterste dag').toBe(datum.startsWith('U'));
      expect(meting.periode === 'verplicht').toBe(telt.includes('**Periode verplicht**'));
      for (const filter of ['afzender', 'item', 'reden', 'fase'] as const)
        if (new RegExp(`filter [^|]*\\b${filter}\\b`).test(telt)) expect(meting.filters).toContain(filter);
    });
  },
);

describe('elke meting', () => {
  test.each(listMetingen().map((id) => [id, getMeting(id)] as const))(
    '%s legt zich uit en past bij zichzelf',
    (_id, meting) => {
      expect(meting.definitie).toMatch(/^[A-Z].{20,}\.$/);
      expect(meting.filters.includes('termijnstand')).toBe(meting.datum === 'uiterste dag');
      expect(meting.groeperingen.includes('maand')).toBe(meting.datum !== 'geen');
      for (const { anders } of meting.voorwaarden) expect(anders).toMatch(/^[A-Z].+\.$/);
    },
  );

  test('over sancties of afwezigheid is niets voor een kanaal', () => {
    const besloten = listMetingen().filter((id) => !getMeting(id).kanaal);
    expect([...besloten].sort()).toEqual([
      'afgeschaald',
      'afschalen-mogelijk',
      'bezwaar-loopt',
      'boetes',
      'intake-niet-verschenen',
      'intake-tweemaal-niet-verschenen',
      'leerroute-wijkt-af-van-lbt',
      'voortgangsgesprekken-niet-doorgegaan',
      'waarschuwingen',
    ]);
  });

  test('hoofdtaken noemt alle vijf', () => {
    const { definitie } = getMeting('open-taken');
    for (const taak of ['scenario', 'PIP', 'DUO', 'aanbod', 'vorige gemeente']) expect(definitie).toContain(taak);
  });
});
