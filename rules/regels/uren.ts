import { UREN_VELDEN } from '../formulieren/f13-uren';
import { UREN_MAX, UREN_MIN } from '../formulieren/opties';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum, leesGetal } from '../velden';
import { findInstelling } from './aanbod';

function onjuisteUren({ velden }: Invulling): string | undefined {
  return UREN_VELDEN.find((sleutel) => {
    const uren = leesGetal(velden, sleutel);
    return uren !== undefined && !(Number.isInteger(uren) && uren >= UREN_MIN && uren <= UREN_MAX);
  });
}

/** Aanwezig en verzuim samen; alfabetisering is een deel van de uren NT2. */
function telUren({ velden }: Invulling): number {
  return ['urenNt2', 'urenKnm', 'geoorloofd', 'ongeoorloofd'].reduce(
    (som, sleutel) => som + (leesGetal(velden, sleutel) ?? 0),
    0,
  );
}

/** Deel c.11, F-13. */
export const UREN: readonly Regel[] = [
  defineRegel({
    id: 'V-UUR-01',
    formulieren: ['F-13'],
    ernst: 'BLOK',
    tekst: 'Taaluren van gezins- en overige migranten geeft de taalschool zelf door aan DUO.',
    bronnen: ['S1 §3.4.4', 'S1 §4.8'],
    faalt: ({ staat }) => staat.doelgroep === 'G',
  }),
  defineRegel({
    id: 'V-UUR-02',
    formulieren: ['F-13'],
    ernst: 'BLOK',
    veld: onjuisteUren,
    tekst: 'Vul hele uren in, van 0 tot 9999.',
    bronnen: ['DUO-API:GevolgdeUren'],
    faalt: (invulling) => onjuisteUren(invulling) !== undefined,
  }),
  defineRegel({
    id: 'V-UUR-03',
    formulieren: ['F-13'],
    ernst: 'BLOK',
    veld: 'instelling',
    tekst: 'Alleen uren bij een instelling met keurmerk tellen mee.',
    bronnen: ['S1 §3.4.4', 'Bi 5.5.1', 'Bi 3.14.2.a'],
    faalt: (invulling) => {
      const instelling = findInstelling(invulling);
      if (instelling === undefined) return false;
      return instelling === 'niet in de lijst' || !(instelling.blikOpWerk || instelling.taalschakel);
    },
  }),
  defineRegel({
    id: 'V-UUR-04',
    formulieren: ['F-13'],
    ernst: 'WAARSCHUWING',
    veld: 'urenAangeboden',
    tekst: 'De uren tellen op tot meer dan de aangeboden uren ({n}).',
    bronnen: ['lokaal'],
    faalt: (invulling) => {
      const n = leesGetal(invulling.velden, 'urenAangeboden');
      return n !== undefined && telUren(invulling) > n ? { n } : undefined;
    },
  }),
  defineRegel({
    id: 'V-UUR-05',
    formulieren: ['F-13'],
    ernst: 'WAARSCHUWING',
    veld: 'redenVerzuim',
    tekst: 'Noteer de reden van het ongeoorloofde verzuim.',
    bronnen: ['S1 §5.1'],
    faalt: ({ velden }) => (leesGetal(velden, 'ongeoorloofd') ?? 0) > 0 && !isIngevuld(velden, 'redenVerzuim'),
  }),
  defineRegel({
    id: 'V-UUR-07',
    formulieren: ['F-13'],
    ernst: 'BLOK',
    veld: 'bekendTot',
    tekst: 'De peildatum ligt in de toekomst.',
    bronnen: ['DUO-API:GevolgdeUren'],
    faalt: ({ velden, vandaag }) => {
      const bekendTot = leesDatum(velden, 'bekendTot');
      return bekendTot !== undefined && bekendTot > vandaag;
    },
  }),
];
