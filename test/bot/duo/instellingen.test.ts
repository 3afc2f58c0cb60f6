import { readConfig } from '../../../bot/config';

const volledig = {
  ...{ REGIEBOT_DUO_POORT: '8443', REGIEBOT_DUO_CERTIFICAAT: 'a.pem', REGIEBOT_DUO_SLEUTEL: 'a.key' },
  ...{ REGIEBOT_DUO_CA: 'ca.pem', REGIEBOT_DUO_OIN: '00000001001299999000' },
  REGIEBOT_DUO_AFZENDERS: '00000001003214345000, 00000001999999999000',
};

describe('de instellingen van de koppeling met DUO', () => {
  it('staan uit als er niets is ingevuld', () => {
    expect(readConfig({}).duo).toBeUndefined();
    expect(readConfig({ REGIEBOT_DUO_POORT: '', REGIEBOT_DUO_OIN: '' }).duo).toBeUndefined();
  });

  it('worden gelezen als alles er is; een lijst van ingetrokken certificaten mag ontbreken', () => {
    expect(readConfig(volledig).duo).toEqual({
      ...{ poort: 8443, certificaat: 'a.pem', sleutel: 'a.key', ca: 'ca.pem', oin: '00000001001299999000' },
      afzenders: ['00000001003214345000', '00000001999999999000'],
    });
    expect(readConfig({ ...volledig, REGIEBOT_DUO_CRL: 'crl.pem' }).duo?.crl).toBe('crl.pem');
  });

  it.each(Object.keys(volledig))('zijn een fout als alleen %s ontbreekt', (naam) => {
    expect(() => readConfig({ ...volledig, [naam]: '' })).toThrow(`${naam}: ontbreekt`);
  });

  it.each([
    ['REGIEBOT_DUO_POORT', 'acht', 'moet een getal zijn van 0 tot en met 65535'],
    ['REGIEBOT_DUO_POORT', '70000', 'moet een getal zijn van 0 tot en met 65535'],
    ['REGIEBOT_DUO_OIN', '123', 'een OIN is een getal van 20 cijfers'],
    ['REGIEBOT_DUO_AFZENDERS', '00000001003214345000,', 'een OIN is een getal van 20 cijfers'],
  ])('zijn een fout als %s "%s" is, met wat er moet staan', (naam, waarde, zin) => {
    expect(() => readConfig({ ...volledig, [naam]: waarde })).toThrow(`${naam}: ${zin}`);
  });
});
