import { buildZendingKaart, type ZendingStand } from '../zending/build';
import { naamVan } from './dossiers';
import { type Voorbeeld } from './voorbeeld';

const KEUZE = { door: 'fatima', op: '2026-05-08T08:12:00.000Z' } as const;

const STANDEN: readonly (readonly [string, ZendingStand])[] = [
  ['onzeker', { soort: 'onzeker' }],
  ['geweigerd', { soort: 'dood', advies: 'Teams weigert deze kaart. Meld dit bij wie Regiebot levert.' }],
  ['staat-er-al', { soort: 'voorbij', keuze: { keuze: 'staat er al', ...KEUZE } }],
  ['opnieuw', { soort: 'voorbij', keuze: { keuze: 'opnieuw', ...KEUZE } }],
  ['vanzelf', { soort: 'voorbij' }],
];

/** De kaart over een kaart die misschien niet zichtbaar is, in elke stand. */
export function listZendingen(): Voorbeeld[] {
  return STANDEN.map(([toestand, stand]) => ({
    ...{ kaart: 'zending', toestand, plek: 'kanaal' },
    inhoud: buildZendingKaart({
      ...{ zending: 'dossier:2026-0143', keer: 'mowcs8eo', sinds: '2026-05-08T07:30:00.000Z', stand, naamVan },
      ...{ wat: 'de kaart van dossier 2026-0143', waar: 'het kanaal van caseload Noord' },
    }),
  }));
}
