import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesGetal, leesLijst } from '../velden';

/** Zoveel uur NT2 is nodig voor afschalen; KNM telt niet mee (Bi 5.5.1). */
export const AFSCHALEN_UREN = 600;

function isAfschalen({ velden }: Invulling): boolean {
  return velden.soort === 'niveau (afschalen)';
}

function heeftGesprek({ velden, staat }: Invulling): boolean {
  const gesprek = staat.gesprekken.some(
    ({ verschenen, onderwerpen }) => verschenen === 'ja' && onderwerpen.includes('afschalen'),
  );
  return gesprek || isIngevuld(velden, 'datumGesprek');
}

/** Deel c.6, F-06 afschalen: niveau A2 binnen de B1-route. */
export const AFSCHALEN: readonly Regel[] = [
  defineRegel({
    id: 'V-AFS-01',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'soort',
    tekst: 'Afschalen naar A2 kan alleen binnen de B1-route.',
    bronnen: ['Wi 17.3'],
    faalt: (invulling) => {
      const { leerroute } = invulling.staat.plan;
      return isAfschalen(invulling) && leerroute !== undefined && leerroute !== 'B';
    },
  }),
  defineRegel({
    id: 'V-AFS-02',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'gevolgdeUrenNt2',
    tekst: 'Er zijn {n} uur taalles gevolgd. Afschalen kan vanaf 600 uur.',
    bronnen: ['Bi 5.5.1', 'Bi 5.5.2', 'S1 §3.4.4', 'S1 §4.4'],
    faalt: (invulling) => {
      const n = leesGetal(invulling.velden, 'gevolgdeUrenNt2');
      return isAfschalen(invulling) && n !== undefined && n < AFSCHALEN_UREN ? { n } : undefined;
    },
  }),
  defineRegel({
    id: 'V-AFS-03',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'gevolgdeUrenKnm',
    tekst: 'KNM-uren tellen niet mee voor de 600 uur taalles.',
    bronnen: ['Bi 5.5.1'],
    faalt: (invulling) => {
      const nt2 = leesGetal(invulling.velden, 'gevolgdeUrenNt2');
      const knm = leesGetal(invulling.velden, 'gevolgdeUrenKnm') ?? 0;
      return isAfschalen(invulling) && nt2 !== undefined && nt2 < AFSCHALEN_UREN && nt2 + knm >= AFSCHALEN_UREN;
    },
  }),
  defineRegel({
    id: 'V-AFS-04',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'voldoendeInspanning',
    tekst: 'Afschalen kan alleen als de inburgeraar zich voldoende heeft ingespannen. Motiveer dit.',
    bronnen: ['Bi 5.5.1', 'Wi 17.3'],
    faalt: (invulling) =>
      isAfschalen(invulling) &&
      !(invulling.velden.voldoendeInspanning === true && isIngevuld(invulling.velden, 'motivering')),
  }),
  defineRegel({
    id: 'V-AFS-05',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'onderdelenA2',
    tekst: 'Kies voor welke onderdelen (lezen, luisteren, schrijven, spreken) A2 gaat gelden.',
    bronnen: ['Wi 17.3'],
    faalt: (invulling) => isAfschalen(invulling) && leesLijst(invulling.velden, 'onderdelenA2').length === 0,
  }),
  defineRegel({
    id: 'V-AFS-06',
    formulieren: ['F-06'],
    ernst: 'WAARSCHUWING',
    veld: 'datumGesprek',
    tekst: 'Er is nog geen gesprek over afschalen vastgelegd.',
    bronnen: ['S0'],
    faalt: (invulling) => isAfschalen(invulling) && !heeftGesprek(invulling),
  }),
  defineRegel({
    id: 'V-AFS-07',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'soort',
    tekst: 'Het niveau is al A2.',
    bronnen: ['lokaal'],
    faalt: ({ velden, staat }) =>
      velden.soort === 'niveau (afschalen)' && staat.plan.leerroute === 'B' && staat.plan.niveau === 'A2',
  }),
];
