import { MAP_THEMAS } from '../formulieren/opties';
import { isVoltooid } from '../formulieren/f10-f11-pvt-map';
import { defineRegel, type Regel } from '../regel';
import { isIngevuld, leesGetal, leesLijst } from '../velden';
import { AFRONDING_MAP } from './afronding';
import { MAP_PRAKTIJK_MINIMUM } from './pip-inhoud';

/** Deel c.10, F-11. */
export const MAP: readonly Regel[] = [
  ...AFRONDING_MAP,
  defineRegel({
    id: 'V-MAP-11',
    formulieren: ['F-11'],
    ernst: 'BLOK',
    tekst: 'Bij de onderwijsroute is geen MAP nodig.',
    bronnen: ['Wi 8.3'],
    faalt: ({ staat }) => staat.plan.leerroute === 'O',
  }),
  defineRegel({
    id: 'V-MAP-12',
    formulieren: ['F-11'],
    ernst: 'BLOK',
    veld: 'praktijkuren',
    tekst: 'Er zijn {n} uur praktische inzet. Nodig zijn minimaal 40 uur.',
    bronnen: ['Ri 3.1'],
    faalt: ({ velden }) => {
      const n = leesGetal(velden, 'praktijkuren');
      return isVoltooid(velden) && n !== undefined && n < MAP_PRAKTIJK_MINIMUM ? { n } : undefined;
    },
  }),
  defineRegel({
    id: 'V-MAP-13',
    formulieren: ['F-11'],
    ernst: 'WAARSCHUWING',
    veld: 'themas',
    tekst: "Niet alle acht MAP-thema's zijn behandeld: {lijst}.",
    bronnen: ['Bi 3.2.1'],
    faalt: ({ velden }) => {
      const behandeld = leesLijst(velden, 'themas');
      const open = MAP_THEMAS.filter((thema) => !behandeld.includes(thema));
      return isVoltooid(velden) && open.length > 0 ? { lijst: `nog open ${open.join(', ')}` } : undefined;
    },
  }),
  defineRegel({
    id: 'V-MAP-14',
    formulieren: ['F-11'],
    ernst: 'BLOK',
    veld: 'datumEindgesprek',
    tekst: 'De MAP sluit u af met een eindgesprek tussen de inburgeraar en de gemeente.',
    bronnen: ['Bi 3.2.2', 'S1 §3.4.5'],
    faalt: ({ velden }) => isVoltooid(velden) && !isIngevuld(velden, 'datumEindgesprek'),
  }),
];
