import { isToegekendDeel } from '../formulieren/f18-ontheffing';
import { TAALONDERDELEN } from '../formulieren/opties';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesLijst, leesTekst } from '../velden';
import { bevatWoord } from '../vrije-tekst';

/** Gedeeltelijke ontheffing kan voor hoogstens zoveel taalonderdelen (Bi 2.7.3). */
export const ONTHEFFING_TAALONDERDELEN_HOOGST = 3;

const TAAL: readonly string[] = TAALONDERDELEN;

function soortVan({ velden }: Invulling): string {
  return leesTekst(velden, 'soort') ?? '';
}

function medischVeld(invulling: Invulling): string | undefined {
  return ['toelichting', 'redenCorrectie'].find((sleutel) =>
    bevatWoord(leesTekst(invulling.velden, sleutel) ?? '', invulling.lokaal.woordenGezondheid),
  );
}

/** Deel c.13, F-18. */
export const ONTHEFFING: readonly Regel[] = [
  defineRegel({
    id: 'V-VO-01',
    formulieren: ['F-18'],
    ernst: 'INFO',
    veld: 'oordeel',
    dekt: [],
    tekst: 'DUO meldt alleen de uitkomst van een medische ontheffing, niet de aanvraag.',
    bronnen: ['S1 §4.4', 'Bi 9.1.3.c'],
    faalt: (invulling) =>
      soortVan(invulling).startsWith('ontheffing medisch') && !isIngevuld(invulling.velden, 'oordeel'),
  }),
  defineRegel({
    id: 'V-VO-02',
    formulieren: ['F-18'],
    ernst: 'BLOK',
    veld: 'adviesInDossier',
    tekst: 'Leg het advies over de bijzondere omstandigheden schriftelijk vast.',
    bronnen: ['S1 §4.4', 'Ri 2.6'],
    faalt: ({ velden }) => isIngevuld(velden, 'bioAdvies') && velden.adviesInDossier !== true,
  }),
  defineRegel({
    id: 'V-VO-03',
    formulieren: ['F-18'],
    ernst: 'BLOK',
    veld: medischVeld,
    tekst: 'Zet geen medische gegevens in Teams.',
    bronnen: ['Wi 37', 'Bi 9.11'],
    faalt: (invulling) => medischVeld(invulling) !== undefined,
  }),
  defineRegel({
    id: 'V-VO-04',
    formulieren: ['F-18'],
    ernst: 'BLOK',
    veld: 'onderdelen',
    dekt: [],
    tekst: 'Gedeeltelijke ontheffing kan voor hoogstens drie van de vier taalonderdelen.',
    bronnen: ['Bi 2.7.3'],
    faalt: (invulling) => {
      const soort = soortVan(invulling);
      const aantal = leesLijst(invulling.velden, 'onderdelen').filter((onderdeel) => TAAL.includes(onderdeel)).length;
      const deels = soort.startsWith('ontheffing') && soort.endsWith('gedeeltelijk');
      return deels && aantal > ONTHEFFING_TAALONDERDELEN_HOOGST;
    },
  }),
  defineRegel({
    id: 'V-VO-05',
    formulieren: ['F-18'],
    ernst: 'WAARSCHUWING',
    veld: 'pipAangepast',
    tekst: 'Pas het plan aan de vrijstelling of ontheffing aan.',
    bronnen: ['S1 §4.4'],
    faalt: ({ velden, staat }) =>
      isToegekendDeel(velden) && staat.plan.pips.length > 0 && !isIngevuld(velden, 'pipAangepast'),
  }),
  defineRegel({
    id: 'V-VO-06',
    formulieren: ['F-18'],
    ernst: 'WAARSCHUWING',
    tekst: 'De inburgeringsplicht eindigt mogelijk. Wacht op het signaal van DUO en sluit het dossier.',
    bronnen: ['S1 §4.4', 'DUO-G'],
    faalt: (invulling) => {
      const { einde } = invulling.staat.plicht;
      return (
        invulling.velden.oordeel === 'Toekenning' && soortVan(invulling).endsWith(' geheel') && einde === undefined
      );
    },
  }),
];
