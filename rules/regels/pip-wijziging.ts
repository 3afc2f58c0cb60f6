import { type Datum } from '../datum';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum, leesTekst } from '../velden';
import { AFSCHALEN } from './afschalen';
import { ROUTEWISSEL } from './routewissel';

/** De leerroute zoals zij na deze wijziging is. */
function leerrouteNa({ velden, staat }: Invulling): string | undefined {
  return velden.soort === 'leerroute' ? leesTekst(velden, 'leerrouteNieuw') : staat.plan.leerroute;
}

function eerderPlan({ velden, staat }: Invulling): Datum | undefined {
  const nieuw = leesDatum(velden, 'dagtekening');
  const huidig = staat.plan.dagtekening;
  return nieuw !== undefined && huidig !== undefined && nieuw < huidig ? huidig : undefined;
}

/** Deel c.6, F-06: wat voor elke wijziging geldt. */
const ELKE_WIJZIGING: readonly Regel[] = [
  defineRegel({
    id: 'V-WIJ-01',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    tekst: 'Er is nog geen plan van uw gemeente. Stel eerst een plan vast.',
    bronnen: ['DUO-R'],
    faalt: ({ staat }) => staat.plan.pips.length === 0,
  }),
  defineRegel({
    id: 'V-WIJ-02',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'dagtekening',
    tekst: 'De dagtekening ligt vóór die van het eerdere plan ({datum}).',
    bronnen: ['DUO-R'],
    faalt: (invulling) => {
      const datum = eerderPlan(invulling);
      return datum === undefined ? undefined : { datum };
    },
  }),
  defineRegel({
    id: 'V-WIJ-03',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'motivering',
    tekst: 'Geef de reden van de wijziging aan.',
    bronnen: ['S1 §4.4', 'Wi 17.2'],
    faalt: ({ velden }) => !isIngevuld(velden, 'motivering'),
  }),
  defineRegel({
    id: 'V-WIJ-14',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'termijnTotEnMet',
    tekst: 'Een wijziging van het plan verandert de inburgeringstermijn niet.',
    bronnen: ['Wi 11.3', 'S1 §4.4'],
    faalt: ({ velden }) => isIngevuld(velden, 'termijnTotEnMet'),
  }),
  defineRegel({
    id: 'V-WIJ-15',
    formulieren: ['F-06'],
    ernst: 'WAARSCHUWING',
    veld: 'nieuweIntensiteit',
    tekst: 'Controleer of de intensiteit nog klopt. DUO gebruikt die aan het einde van de termijn.',
    bronnen: ['S1 §3.4.4'],
    faalt: (invulling) => {
      const { velden, staat } = invulling;
      if (staat.doelgroep !== 'A' || leerrouteNa(invulling) !== 'B' || velden.soort === 'Pw-beschikking') return false;
      return !isIngevuld(velden, 'nieuweIntensiteit');
    },
  }),
  defineRegel({
    id: 'V-WIJ-16',
    formulieren: ['F-06'],
    ernst: 'INFO',
    veld: 'soort',
    tekst: 'Deze wijziging hoeft niet naar DUO.',
    bronnen: ['S1 §3.4.3'],
    faalt: ({ velden }) => velden.soort === 'Pw-beschikking',
  }),
  defineRegel({
    id: 'V-WIJ-17',
    formulieren: ['F-06'],
    ernst: 'WAARSCHUWING',
    veld: 'motivering',
    tekst: 'Noteer waarom het niveau weer B1 wordt.',
    bronnen: ['lokaal'],
    faalt: ({ velden }) => velden.soort === 'niveau terug naar B1' && !isIngevuld(velden, 'motivering'),
  }),
  defineRegel({
    id: 'V-WIJ-18',
    formulieren: ['F-06'],
    ernst: 'BLOK',
    veld: 'niveau',
    tekst: 'In de Z-route kan een examen op niveau A2 worden afgelegd, niet op A1.',
    bronnen: ['Bi 3.14.7', 'S1 §3.4.4'],
    faalt: ({ velden }) => velden.niveau === 'A1',
  }),
];

/** Alle regels over F-06. */
export const PIP_WIJZIGING: readonly Regel[] = [...ELKE_WIJZIGING, ...ROUTEWISSEL, ...AFSCHALEN];
