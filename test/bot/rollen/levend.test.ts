import { findPersoon } from '../../../bot/inrichting';
import { createLevendeInrichting } from '../../../bot/rollen/levend';
import { testInrichting } from '../../support/inrichting';

it('laat een deel dat de inrichting al had, de wijziging zien zonder de basis te veranderen', () => {
  const levend = createLevendeInrichting(testInrichting);
  const deel = { inrichting: levend };
  levend.update({ personen: testInrichting.personen.filter(({ id }) => id !== 'fatima') });
  expect(findPersoon(deel.inrichting, 'fatima')).toBeUndefined();
  expect(findPersoon(testInrichting, 'fatima')).toBeDefined();
});
