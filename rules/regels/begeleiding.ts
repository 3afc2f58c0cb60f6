import { defineRegel, type Regel } from '../regel';
import { leesDatum, leesLijst } from '../velden';

/** Deel c.12, F-16. */
export const BEGELEIDING: readonly Regel[] = [
  defineRegel({
    id: 'V-MB-01',
    formulieren: ['F-16'],
    ernst: 'BLOK',
    tekst: 'Maatschappelijke begeleiding is er alleen voor asielstatushouders.',
    bronnen: ['Wi 13.1'],
    faalt: ({ staat }) => staat.doelgroep === 'G',
  }),
  defineRegel({
    id: 'V-MB-02',
    formulieren: ['F-16'],
    ernst: 'BLOK',
    veld: 'startdatum',
    dekt: [],
    tekst: 'Maatschappelijke begeleiding start op de dag van inschrijving in de gemeente ({datum}).',
    bronnen: ['Wi 13.3'],
    faalt: ({ velden, staat }) => {
      const start = leesDatum(velden, 'startdatum');
      const datum = staat.gegevens.brpDatum;
      return start !== undefined && datum !== undefined && start < datum ? { datum } : undefined;
    },
  }),
  defineRegel({
    id: 'V-MB-03',
    formulieren: ['F-16'],
    ernst: 'WAARSCHUWING',
    veld: 'onderdelen',
    tekst: 'Maatschappelijke begeleiding bestaat uit praktische hulp én voorlichting.',
    bronnen: ['Wi 13.2', 'Bi 5.1'],
    faalt: ({ velden }) => velden.indicatie !== false && leesLijst(velden, 'onderdelen').length === 0,
  }),
];
