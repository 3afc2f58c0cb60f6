import { datum } from '../../../rules/datum';
import { findStand, type Peiling, prepareDossiers } from '../../../rules/metingen/peiling';
import { createDeler } from '../../../rules/metingen/stand/deler';
import { dossierMet } from '../../support/historie';
import { GEZINSMIGRANT, KOPPELING, PLICHT, pip, STATUSHOUDER } from './hulp';

const NUMMERS = ['2026-0001', '2026-0003', '2026-0143', '2026-01430'];

function peilingVan(...nummers: readonly string[]): Peiling {
  const dossiers = nummers.map((dossiernummer) => ({
    ...dossierMet(KOPPELING, PLICHT, STATUSHOUDER, pip()),
    dossiernummer,
  }));
  return prepareDossiers(dossiers, datum('2026-06-01'));
}

describe('standen die delen wat zij gemeen hebben', () => {
  const [een, ander] = peilingVan('2026-0001', '2026-0003').standen.map(createDeler());

  test('zijn nog dezelfde standen', () => {
    expect([een, ander]).toEqual(peilingVan('2026-0001', '2026-0003').standen);
  });

  test('bewaren dezelfde melding op dezelfde dag één keer, en elke lege lijst ook', () => {
    expect(een?.meldingen.ontvangen.length).toBeGreaterThan(1);
    een?.meldingen.ontvangen.forEach((feit, plaats) => expect(ander?.meldingen.ontvangen[plaats]).toBe(feit));
    expect(een?.handhaving.boetes).toBe(ander?.traject.gesprekken);
  });

  test('houden uit elkaar wat op een andere dag is', () => {
    const [vroeg, laat] = ['2026-02-03', '2026-02-04'].map((dag) => ({
      ...dossierMet(GEZINSMIGRANT, pip(dag)),
      dossiernummer: dag,
    }));
    if (vroeg === undefined || laat === undefined) throw new Error('geen dossiers');
    const { standen } = prepareDossiers([vroeg, laat], datum('2026-06-01'));
    expect(standen.map(createDeler()).map(({ plan }) => plan.dagtekening)).toEqual(['2026-02-03', '2026-02-04']);
  });
});

describe('een dossier opzoeken in een peiling', () => {
  test.each(NUMMERS)('vindt %s, vooraan, achteraan en ertussen', (nummer) => {
    expect(findStand(peilingVan(...NUMMERS).standen, nummer)?.dossiernummer).toBe(nummer);
  });

  test.each(['', '2026-0000', '2026-0002', '2026-014', '2027-0001'])('vindt niets bij "%s"', (nummer) => {
    expect(findStand(peilingVan(...NUMMERS).standen, nummer)).toBeUndefined();
    expect(findStand([], nummer)).toBeUndefined();
  });
});
