import { type Registratie } from '../dossier/staat';
import { heeftLopendOntzorgen } from '../formulieren/f17-verhuizing';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { computeLaatsteDag } from '../termijnen';
import { isIngevuld, leesDatum, leesLijst } from '../velden';

function openVoorDuo({ staat }: Invulling): readonly Registratie[] {
  return staat.registraties.filter(({ gedaanOp }) => gedaanOp === undefined);
}

function isRichting({ velden }: Invulling, richting: string): boolean {
  return velden.richting === richting;
}

/** Deel c.13, F-17. */
export const VERHUIZING: readonly Regel[] = [
  defineRegel({
    id: 'V-VER-01',
    formulieren: ['F-17'],
    ernst: 'WAARSCHUWING',
    veld: 'duoBijgewerkt',
    dekt: [],
    tekst: 'Er staan nog registraties open voor DUO: {lijst}. Werk deze eerst bij.',
    bronnen: ['S1 §4.5'],
    faalt: (invulling) => {
      const open = isRichting(invulling, 'vertrek') ? openVoorDuo(invulling) : [];
      return open.length === 0 ? undefined : { lijst: [...new Set(open.map(({ item }) => item))].join(', ') };
    },
  }),
  defineRegel({
    id: 'V-VER-02',
    formulieren: ['F-17'],
    ernst: 'WAARSCHUWING',
    veld: 'inburgeraarGeinformeerd',
    tekst: 'Informeer de inburgeraar over de overdracht.',
    bronnen: ['S1 §4.5'],
    faalt: (invulling) => isRichting(invulling, 'vertrek') && !isIngevuld(invulling.velden, 'inburgeraarGeinformeerd'),
  }),
  defineRegel({
    id: 'V-VER-03',
    formulieren: ['F-17'],
    ernst: 'BLOK',
    veld: 'verzoekOntvangen',
    tekst: 'Het plan en de boetes verstrekt u alleen op verzoek van de nieuwe gemeente.',
    bronnen: ['Wi 35.4'],
    faalt: ({ velden }) => {
      const verstrekt = leesLijst(velden, 'verstrekt');
      return (verstrekt.includes('PIP') || verstrekt.includes('boetes')) && !isIngevuld(velden, 'verzoekOntvangen');
    },
  }),
  defineRegel({
    id: 'V-VER-04',
    formulieren: ['F-17'],
    ernst: 'WAARSCHUWING',
    veld: 'contactDatum',
    dekt: [],
    tekst: 'De warme overdracht is bij voorkeur binnen 10 werkdagen ({datum}).',
    bronnen: ['S1 §4.5'],
    faalt: (invulling) => {
      const ingeschreven = leesDatum(invulling.velden, 'datumBrp');
      const contact = leesDatum(invulling.velden, 'contactDatum');
      if (!isRichting(invulling, 'vestiging') || ingeschreven === undefined || contact === undefined) return undefined;
      const datum = computeLaatsteDag('T-32', ingeschreven, invulling.staat.kalender);
      return contact > datum ? { datum } : undefined;
    },
  }),
  defineRegel({
    id: 'V-VER-06',
    formulieren: ['F-17'],
    ernst: 'WAARSCHUWING',
    veld: 'resterendOntzorgen',
    tekst: 'Leg vast hoeveel maanden ontzorgen nog resteren.',
    bronnen: ['S1 §4.5'],
    faalt: (invulling) => {
      const { velden, staat } = invulling;
      const nodig =
        isRichting(invulling, 'vestiging') && staat.doelgroep === 'A' && heeftLopendOntzorgen(velden, staat);
      return nodig && !isIngevuld(velden, 'resterendOntzorgen');
    },
  }),
  defineRegel({
    id: 'V-VER-07',
    formulieren: ['F-17'],
    ernst: 'WAARSCHUWING',
    veld: 'betalingenGecontroleerd',
    tekst: 'Controleer de doorbetalingen van vaste lasten na de verhuizing.',
    bronnen: ['S1 §4.5'],
    faalt: (invulling) => {
      const { velden, staat } = invulling;
      const nodig = isRichting(invulling, 'binnengemeentelijk') && heeftLopendOntzorgen(velden, staat);
      return nodig && velden.betalingenGecontroleerd !== true;
    },
  }),
];
