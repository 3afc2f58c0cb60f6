import { ROLLEN } from '../../../bot/inrichting';
import { findWeigering, OPDRACHTRECHTEN } from '../../../bot/rollen/rechten';
import { parseCommando } from '../../../bot/vragen/commando';
import { buildHulpKaart } from '../../../cards';

const OPDRACHTEN = ['mijn taken', 'wat heb ik gemist', 'afwezig', 'overplaatsen', 'weigeringen', 'instellen'];

describe('de hulp', () => {
  it.each(ROLLEN)('noemt voor een %s precies de opdrachten die hij mag gebruiken', (rol) => {
    const kaart = JSON.stringify(buildHulpKaart({ plek: 'chat', rol }));
    const genoemd = OPDRACHTEN.filter((opdracht) => kaart.includes(`"text":"${opdracht}"`));
    const mag = (opdracht: string) =>
      findWeigering(OPDRACHTRECHTEN[parseCommando(opdracht).soort], rol, 'chat') === undefined;
    expect(genoemd).toEqual(OPDRACHTEN.filter(mag));
  });
});
