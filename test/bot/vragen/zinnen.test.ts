import { listMetingen } from '../../../rules/metingen/catalogus';
import { voorbeeldVan } from '../../../bot/vragen/woorden/voorbeelden';
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

it.each(listMetingen())('begrijpt zijn eigen voorstel voor %s', (meting) => {
  expect(vraagVan(voorbeeldVan(meting, '2026-0143') ?? '')?.meting).toBe(meting);
});

it('stelt geen vraag voor over een dossier dat niemand noemde', () => {
  expect(voorbeeldVan('dossier-fase', undefined)).toBeUndefined();
});

describe('naast de catalogus', () => {
  it.each(NAAST)('geeft geen getal bij: %s', (zin) => expect(vraagVan(zin)).toBeUndefined());
});
