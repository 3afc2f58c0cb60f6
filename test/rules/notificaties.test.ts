import {
  getNotificatie,
  isNotificatieId,
  listNotificaties,
  OPPAKKEN_STANDAARD,
  oppaktermijn,
} from '../../rules/notificaties';

/** Codes van DUO die in de stukken staan; SS105, SS134 en SS138 bestaan niet. */
const DUO = [
  ...[
    '101',
    '102',
    '103',
    '104',
    '106',
    '107',
    '108',
    '109',
    '110',
    '111',
    '112',
    '113',
    '114',
    '115',
    '116',
    '117',
    '118',
  ],
  ...[
    '119',
    '120',
    '121',
    '122',
    '123',
    '124',
    '125',
    '126',
    '127',
    '128',
    '129',
    '130',
    '131',
    '132',
    '133',
    '135',
    '136',
  ],
  ...['137', '139', '140', '141', '142', '199'],
].map((nummer) => `DUO-SS${nummer}`);

function reeks(voorvoegsel: string, aantal: number): string[] {
  return Array.from({ length: aantal }, (_leeg, index) => `${voorvoegsel}-${String(index + 1).padStart(2, '0')}`);
}

describe('de catalogus van meldingen', () => {
  test('heeft alle meldingen van COA, DUO, anderen en de bot zelf, en geen andere', () => {
    const verwacht = [...reeks('COA', 9), ...DUO, ...reeks('EXT', 10), ...reeks('INT', 20)];
    expect([...listNotificaties()].sort()).toEqual(verwacht.sort());
  });

  test('kent geen code die niet in de stukken staat', () => {
    expect(['DUO-SS105', 'DUO-SS134', 'DUO-SS138', 'COA-10', 'SS101', 'constructor'].filter(isNotificatieId)).toEqual(
      [],
    );
    expect(getNotificatie('DUO-SS105')).toBeUndefined();
  });

  test('alleen deze zeven openen een nieuw dossier', () => {
    const openers = listNotificaties().filter((id) => getNotificatie(id).opentDossier === true);
    expect([...openers].sort()).toEqual(
      ['COA-01', 'COA-07', 'DUO-SS101', 'DUO-SS120', 'DUO-SS121', 'DUO-SS128', 'DUO-SS139'].sort(),
    );
  });

  test('elke melding zegt in gewone taal wat iemand moet doen, in hoogstens drie zinnen', () => {
    for (const id of listNotificaties()) {
      const { watTeDoen } = getNotificatie(id);
      expect(watTeDoen).toMatch(/^[A-Z].*\.$/);
      expect(watTeDoen.split(/[.!?] /).length).toBeLessThanOrEqual(3);
    }
  });

  test('COA meldt alleen over asielstatushouders', () => {
    const coa = listNotificaties().filter((id) => getNotificatie(id).afzender === 'COA');
    expect(coa.map((id) => getNotificatie(id).doelgroep)).toEqual(coa.map(() => 'A'));
  });

  test('een koppeling, SS126 en SS127 worden de volgende werkdag opgepakt, de rest binnen drie', () => {
    const snel = listNotificaties().filter((id) => oppaktermijn(id) === 1);
    expect([...snel].sort()).toEqual(['COA-01', 'DUO-SS126', 'DUO-SS127']);
    expect(oppaktermijn('DUO-SS101')).toBe(OPPAKKEN_STANDAARD);
  });

  test('de gemeente kan een eigen oppaktermijn kiezen', () => {
    expect(oppaktermijn('COA-01', { 'COA-01': 2 })).toBe(2);
    expect(oppaktermijn('DUO-SS101', { 'COA-01': 2 })).toBe(OPPAKKEN_STANDAARD);
  });
});
