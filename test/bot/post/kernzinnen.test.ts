import { postInstellingenSchema } from '../../../bot/post/instellingen';
import { readBericht } from '../../../bot/post/read-bericht';
import { KWADRATISCH, measureGroei } from '../../support/groei';
import { aMail } from '../../support/mail';

/** Wat een bericht met deze tekst is, voor een gemeente met deze eigen kernzin voor COA-01. */
function lees(zin: string, tekst: string, partner: 'COA' | 'DUO' = 'COA') {
  const instellingen = postInstellingenSchema.parse({ kernzinnen: { 'COA-01': [zin] } });
  const { uitkomst, notificatie } = readBericht(aMail({ partner, onderwerp: 'TVS', tekst }), {
    instellingen,
    now: () => new Date('2026-05-08T08:00:00Z'),
  });
  return notificatie ?? uitkomst;
}

describe('een eigen kernzin van de gemeente', () => {
  it.each([
    ['Statushouder toegewezen', 'Er is een statushouder toegewezen.'],
    ['statushouder toegewezen', 'STATUSHOUDER  TOEGEWEZEN\naan u'],
    ['cliënt "A" gekoppeld', 'Een client “A” gekoppeld'],
    ['bericht (nieuw) klaar', 'Het bericht (nieuw) klaar'],
  ])('"%s" staat in "%s"', (zin, tekst) => {
    expect(lees(zin, tekst)).toBe('COA-01');
  });

  it.each([
    ['Er is geen statushouder toegewezen.'],
    ['Zodra een statushouder toegewezen is, hoort u het.'],
    ['Een statushouder toegewezenheid'],
    ['Een statushouder. Toegewezen.'],
  ])('telt niet in "%s"', (tekst) => {
    expect(lees('statushouder toegewezen', tekst)).toBe('onbekend');
  });

  it('maakt een bericht van DUO nog geen melding van COA', () => {
    expect(lees('statushouder toegewezen', 'Statushouder toegewezen', 'DUO')).toBe('onbekend');
  });

  it('geeft samen met een andere soort geen melding: dan kiest een mens', () => {
    expect(lees('statushouder toegewezen', 'Statushouder toegewezen. Het klantprofiel is beschikbaar.')).toBe(
      'onbekend',
    );
  });

  it.each([
    ['er bijna overal staat', 'aa aa aa aa aa bb '],
    ['overal staat en nergens telt', 'geen aa aa aa aa aa aa '],
  ])('kost niet meer dan de lengte van de tekst als zij %s', (_waar, stuk) => {
    const groei = measureGroei((aantal) => {
      expect(lees('aa aa aa aa aa aa', stuk.repeat(aantal))).toBe('onbekend');
    }, 3_000);
    expect(groei).toBeLessThan(KWADRATISCH);
  });

  it.each([
    ['een los woord', 'koppeling'],
    ['een zin met een punt erin', 'nieuwe koppeling. klaar'],
    ['een heel lange tekst', `nieuwe ${'x'.repeat(120)}`],
    ['iets dat geen tekst is', '() ()'],
  ])('mag niet %s zijn', (_wat, zin) => {
    expect(postInstellingenSchema.safeParse({ kernzinnen: { 'COA-01': [zin] } }).success).toBe(false);
  });

  it('hoort bij een melding die bestaat', () => {
    expect(postInstellingenSchema.safeParse({ kernzinnen: { 'COA-10': ['nieuwe koppeling'] } }).success).toBe(false);
  });
});
