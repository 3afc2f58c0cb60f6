import { listMetingen } from '../../../rules/metingen/catalogus';
import { VOORBEELDVRAGEN } from '../../../bot/vragen/woorden/voorbeelden';
import { vraagVan } from './lezen';
import { NAAST } from './zinnen-naast';
import { OVERIG } from './zinnen-overig';
import { TRAJECT } from './zinnen-traject';

const ZINNEN = { ...TRAJECT, ...OVERIG };

describe.each(Object.entries(ZINNEN))('%s', (meting, { goed, niet }) => {
  it.each(goed)('wordt gevraagd met: %s', (zin) => {
    expect(vraagVan(zin)?.meting).toBe(meting);
  });

  it.each(niet)('wordt niet gevraagd met: %s', (zin) => {
    expect(vraagVan(zin)).toBeUndefined();
  });
});

it('heeft zinnen voor elke meting van de catalogus', () => {
  expect(Object.keys(ZINNEN).sort()).toEqual([...listMetingen()].sort());
});

it.each(Object.entries(VOORBEELDVRAGEN))('begrijpt zijn eigen voorstel voor %s', (meting, zin) => {
  expect(vraagVan(zin)?.meting).toBe(meting);
});

describe('naast de catalogus', () => {
  it.each(NAAST)('geeft geen getal bij: %s', (zin) => expect(vraagVan(zin)).toBeUndefined());
});
