import { isVoltooid } from '../formulieren/f10-f11-pvt-map';
import { defineRegel, type Regel } from '../regel';
import { isIngevuld, leesGetal } from '../velden';
import { AFRONDING_PVT } from './afronding';
import { PVT_MINIMUM } from './pip-inhoud';

/** Deel c.10, F-10. */
export const PVT: readonly Regel[] = [
  defineRegel({
    id: 'V-PVT-01',
    formulieren: ['F-10'],
    ernst: 'BLOK',
    veld: 'urenPvt',
    tekst: 'Het PVT omvat minimaal 12 uur. Er zijn {n} uur vastgelegd.',
    bronnen: ['Bi 3.1.3'],
    faalt: ({ velden }) => {
      const n = leesGetal(velden, 'urenPvt');
      return isVoltooid(velden) && n !== undefined && n < PVT_MINIMUM ? { n } : undefined;
    },
  }),
  defineRegel({
    id: 'V-PVT-02',
    formulieren: ['F-10'],
    ernst: 'BLOK',
    veld: 'activiteit',
    tekst: 'Het PVT bevat minimaal één activiteit of excursie.',
    bronnen: ['Bi 3.1.2'],
    faalt: ({ velden }) => isVoltooid(velden) && velden.activiteit !== true,
  }),
  defineRegel({
    id: 'V-PVT-03',
    formulieren: ['F-10'],
    ernst: 'BLOK',
    veld: 'aanwezigInleiding',
    tekst: 'Leg de aanwezigheid bij de inleiding vast.',
    bronnen: ['Bi 3.1.4'],
    faalt: ({ velden }) => isVoltooid(velden) && velden.aanwezigInleiding !== true,
  }),
  defineRegel({
    id: 'V-PVT-04',
    formulieren: ['F-10'],
    ernst: 'BLOK',
    veld: ({ velden }) => (isIngevuld(velden, 'bijeenkomst') ? 'datumOndertekening' : 'bijeenkomst'),
    dekt: ['bijeenkomst', 'datumOndertekening'],
    tekst: 'De verklaring moet op de ondertekeningsbijeenkomst zijn getekend.',
    bronnen: ['Bi 3.1.1', 'S1 §3.4.5'],
    faalt: ({ velden }) => {
      const getekend = isIngevuld(velden, 'datumOndertekening') && velden.datumOndertekening === velden.bijeenkomst;
      return isVoltooid(velden) && !getekend;
    },
  }),
  ...AFRONDING_PVT,
];
