import { gesprekId, readGebruiker, readGesprek } from '../../../bot/lokaal/gesprek';
import {
  findPersoon,
  heeftToegang,
  idVan,
  listPlekken,
  opzetSchema,
  standaardOpzet,
} from '../../../bot/lokaal/plekken';

describe('plekken van de lokale Teams', () => {
  it('heeft een kanaal per caseload, en triage en beheer', () => {
    const kanalen = standaardOpzet.kanalen.map(({ naam, caseload }) => [naam, caseload]);
    expect(kanalen).toEqual([
      ['Noord', 'Noord'],
      ['Oost', 'Oost'],
      ['Zuid', 'Zuid'],
      ['Triage', undefined],
      ['Beheer', undefined],
    ]);
  });

  it('heeft van elk van de vijf rollen minstens één persoon', () => {
    const rollen = new Set(standaardOpzet.personen.map(({ rol }) => rol));
    expect([...rollen].sort()).toEqual(['beheerder', 'jurist', 'klantmanager', 'participatiewet', 'teamleider']);
  });

  it.each([
    ['fatima', ['Noord', 'Oost']],
    ['joost', ['Noord', 'Zuid']],
    ['anneke', ['Oost', 'Zuid']],
    ['mehmet', ['Noord', 'Oost', 'Zuid']],
    ['marieke', ['Noord', 'Oost', 'Zuid']],
  ])('geeft %s de caseloads %j', (id, caseloads) => {
    expect(findPersoon(standaardOpzet, id)?.caseloads).toEqual(caseloads);
  });

  it('noemt de chat naar de persoon en geeft elke plek een eigen id', () => {
    const ids = listPlekken(standaardOpzet).map(idVan);
    expect(ids).toContain('fatima');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('laat iedereen in een kanaal en alleen de persoon zelf in een chat', () => {
    const [fatima, joost] = ['fatima', 'joost'].map((id) => findPersoon(standaardOpzet, id)!);
    const kanaal = standaardOpzet.kanalen[0]!;
    expect(heeftToegang({ soort: 'kanaal', kanaal }, joost!)).toBe(true);
    expect(heeftToegang({ soort: 'chat', persoon: fatima! }, fatima!)).toBe(true);
    expect(heeftToegang({ soort: 'chat', persoon: fatima! }, joost!)).toBe(false);
  });

  it('weigert een inrichting met een rol die niet bestaat', () => {
    const personen = [{ id: 'x', naam: 'X', rol: 'wethouder', caseloads: [] }];
    expect(opzetSchema.safeParse({ ...standaardOpzet, personen }).success).toBe(false);
  });
});

describe('gesprek-id zoals Teams hem schrijft', () => {
  it('leest terug wat zij schreef, voor elk kanaal met en zonder draad en voor elke chat', () => {
    for (const plek of listPlekken(standaardOpzet)) {
      expect(readGesprek(standaardOpzet, gesprekId(plek))).toEqual({ plek });
      if (plek.soort === 'chat') continue;
      expect(gesprekId(plek, '1777620600000')).toMatch(/^19:[a-z]+@thread\.tacv2;messageid=1777620600000$/);
      expect(readGesprek(standaardOpzet, gesprekId(plek, '12'))).toEqual({ plek, draad: '12' });
    }
  });

  it('kent geen gesprek van iemand of ergens die niet bestaat', () => {
    expect(readGesprek(standaardOpzet, 'a:niemand')).toBeUndefined();
    expect(readGesprek(standaardOpzet, '19:west@thread.tacv2')).toBeUndefined();
    expect(readGesprek(standaardOpzet, '')).toBeUndefined();
  });

  it('vindt een persoon op de Teams-id en op de Entra-id', () => {
    expect(readGebruiker(standaardOpzet, '29:kees')?.id).toBe('kees');
    expect(readGebruiker(standaardOpzet, 'kees')?.id).toBe('kees');
  });
});
