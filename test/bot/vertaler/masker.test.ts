import { maskeer } from '../../../bot/vertaler/masker';

const namen = {
  klantmanagers: [
    { id: 'a1', naam: 'Joost de Wit' },
    { id: 'b2', naam: 'Fatima' },
  ],
  caseloads: ['Noord'],
  dossiers: new Set(['2026-0143']),
};
const tekst = (vraag: string) => maskeer(vraag, namen)?.tekst;

describe('een vraag voor de vertaler', () => {
  it('noemt geen collega, geen caseload en geen dossier', () => {
    expect(tekst('Hoe loopt het bij joost de wit en FATIMA in Noord met 2026-0143?')).toBe(
      'Hoe loopt het bij [KLANTMANAGER2] en [KLANTMANAGER3] in [CASELOAD4] met [DOSSIER1]?',
    );
  });

  it('geeft dezelfde collega hetzelfde masker, ook met een bezits-s', () => {
    expect(tekst('dossiers van Joost en Joosts plannen')).toBe(
      'dossiers van [KLANTMANAGER1] en [KLANTMANAGER1] plannen',
    );
  });

  it('onthoudt wat er achter een masker zat', () => {
    expect([...(maskeer('bij fatima', namen)?.waarden ?? [])]).toEqual([['[KLANTMANAGER1]', 'b2']]);
  });

  it('laat dagen, jaren en kleine getallen staan', () => {
    for (const vraag of ['tot 1 december 2026', 'na 01-12-2026 en voor 2026-12-31', 'al 30 dagen', 'in week 40'])
      expect(tekst(vraag)).toBe(vraag);
  });

  it.each([
    ['een BSN', 'is 123456782 klaar'],
    ['een BSN met streepjes', 'is 1234-56-782 klaar'],
    ['een V-nummer', 'is v1234567 klaar'],
    ['een lang nummer', 'zaak 48213'],
    ['een onbekende naam', 'hoe gaat het met Haddad'],
    ['een onbekende naam vooraan', 'Haddad is klaar'],
    ['een voornaam met een kleine letter', 'hoe gaat het met ahmed'],
  ])('gaat nergens heen met %s', (_wat, vraag) => expect(maskeer(vraag, namen)).toBeUndefined());
});
