import { readConfig } from '../../bot/config';
import { readOmgeving, readTekst } from './project';

const voorbeeld = readOmgeving('.env.example');

/** Alle namen die `readConfig` opvraagt: een omgeving die onthoudt waar naar gevraagd is. */
function listGevraagd(): string[] {
  const gevraagd = new Set<string>();
  readConfig(
    new Proxy<Record<string, string | undefined>>(
      {},
      {
        get: (_leeg, naam) => {
          if (typeof naam === 'string') gevraagd.add(naam);
          return undefined;
        },
      },
    ),
  );
  return [...gevraagd].sort();
}

describe('.env.example', () => {
  it('noemt precies de variabelen die de bot leest', () => {
    expect(listGevraagd().length).toBeGreaterThan(0);
    expect(Object.keys(voorbeeld).sort()).toEqual(listGevraagd());
  });

  it('geeft dezelfde instellingen als helemaal geen omgeving', () => {
    expect(readConfig(voorbeeld)).toEqual(readConfig({}));
  });

  it('legt elke variabele uit in één regel erboven', () => {
    const regels = readTekst('.env.example').split('\n');
    for (const naam of Object.keys(voorbeeld)) {
      const plaats = regels.findIndex((regel) => regel.startsWith(`${naam}=`));
      const [ervoor, uitleg] = [regels[plaats - 2], regels[plaats - 1]].map((regel) => regel?.startsWith('# '));
      expect({ naam, uitleg, ervoor }).toEqual({ naam, uitleg: true, ervoor: false });
    }
  });

  it('bevat geen geheimen', () => {
    const geheimen = Object.entries(voorbeeld).filter(([naam]) => /SLEUTEL|PASSWORD|SECRET|TOKEN/.test(naam));
    expect(geheimen.length).toBeGreaterThan(0);
    expect(geheimen.filter(([, waarde]) => waarde !== '')).toEqual([]);
  });
});
