import { UREN_MAX } from '../formulieren/opties';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesGetal } from '../velden';

const INTENSITEITEN = ['intensiteitLeerroute', 'intensiteitOverig'] as const;

function onjuisteIntensiteit({ velden }: Invulling): string | undefined {
  return INTENSITEITEN.find((sleutel) => {
    const uren = leesGetal(velden, sleutel);
    return uren !== undefined && !(Number.isInteger(uren) && uren >= 1 && uren <= UREN_MAX);
  });
}

function ongebruikelijkeIntensiteit({ velden, lokaal }: Invulling): (typeof INTENSITEITEN)[number] | undefined {
  return INTENSITEITEN.find((sleutel) => {
    const uren = leesGetal(velden, sleutel);
    return uren !== undefined && (uren < lokaal.intensiteitLaag || uren > lokaal.intensiteitHoog);
  });
}

/** Intensiteit van de leerroute. */
export const PIP_INTENSITEIT: readonly Regel[] = [
  defineRegel({
    id: 'V-PIP-09',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'intensiteitLeerroute',
    tekst: 'Vul de intensiteit in: het totaal aantal uren taal en KNM voor de B1-route.',
    bronnen: ['Wi 15.2', 'S1 §3.4.4', 'DUO-API:PIP'],
    faalt: ({ velden, staat }) =>
      staat.doelgroep === 'A' && velden.leerroute === 'B' && !isIngevuld(velden, 'intensiteitLeerroute'),
  }),
  defineRegel({
    id: 'V-PIP-10',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: 'intensiteitLeerroute',
    tekst: 'De intensiteit geeft u alleen aan DUO door bij de B1-route van een asielstatushouder.',
    bronnen: ['DUO-R', 'Wi 15.2'],
    faalt: ({ velden, staat }) =>
      isIngevuld(velden, 'intensiteitLeerroute') && (staat.doelgroep === 'G' || velden.leerroute !== 'B'),
  }),
  defineRegel({
    id: 'V-PIP-10a',
    formulieren: ['F-05'],
    ernst: 'WAARSCHUWING',
    veld: 'intensiteitOverig',
    tekst: 'Leg ook bij deze leerroute de intensiteit vast in het plan. Aan DUO hoeft u die niet door te geven.',
    bronnen: ['Wi 15.2', 'S1 §3.4.4'],
    faalt: ({ velden, staat }) => {
      const route = velden.leerroute === 'O' || velden.leerroute === 'Z';
      return staat.doelgroep === 'A' && route && !isIngevuld(velden, 'intensiteitOverig');
    },
  }),
  defineRegel({
    id: 'V-PIP-11',
    formulieren: ['F-05'],
    ernst: 'BLOK',
    veld: onjuisteIntensiteit,
    tekst: 'De intensiteit is een heel aantal uren tussen 1 en 9999.',
    bronnen: ['DUO-API:PIP'],
    faalt: (invulling) => onjuisteIntensiteit(invulling) !== undefined,
  }),
  defineRegel({
    id: 'V-PIP-12',
    formulieren: ['F-05'],
    ernst: 'WAARSCHUWING',
    veld: ongebruikelijkeIntensiteit,
    tekst:
      'De intensiteit van {n} uur is ongebruikelijk. Het gaat om het totaal aantal uren, niet om uren per week. Klopt dit?',
    bronnen: ['S1 §3.4.4', 'lokaal'],
    faalt: (invulling) => {
      const sleutel = ongebruikelijkeIntensiteit(invulling);
      const n = sleutel === undefined ? undefined : leesGetal(invulling.velden, sleutel);
      return n === undefined ? undefined : { n };
    },
  }),
];
