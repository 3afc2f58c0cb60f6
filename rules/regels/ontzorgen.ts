import { addMaanden, type Datum } from '../datum';
import { VASTE_LASTEN } from '../formulieren/f14-f16-begeleiding';
import { defineRegel, type Invulling, type Regel } from '../regel';
import { computeLaatsteDag } from '../termijnen';
import { isIngevuld, leesDatum, leesLijst } from '../velden';

/** Zo lang duurt ontzorgen (Pw 56a). */
export const ONTZORGEN_MAANDEN = 6;

const LASTEN: readonly string[] = VASTE_LASTEN;

interface Looptijd {
  readonly start: Datum;
  readonly einde: Datum;
}

function looptijd({ velden }: Invulling): Looptijd | undefined {
  const start = leesDatum(velden, 'startdatum');
  const einde = leesDatum(velden, 'einddatum');
  return start === undefined || einde === undefined ? undefined : { start, einde };
}

/** Deel c.12, F-14. */
export const ONTZORGEN: readonly Regel[] = [
  defineRegel({
    id: 'V-ONT-01',
    formulieren: ['F-14'],
    ernst: 'BLOK',
    tekst: 'Ontzorgen geldt alleen voor asielstatushouders.',
    bronnen: ['Pw 56a', 'S1 §4.1'],
    faalt: ({ staat }) => staat.doelgroep === 'G',
  }),
  defineRegel({
    id: 'V-ONT-02',
    formulieren: ['F-14'],
    ernst: 'BLOK',
    tekst: 'Zonder bijstandsuitkering is ontzorgen niet mogelijk.',
    bronnen: ['Pw 56a', 'S1 §4.1'],
    faalt: ({ staat }) => staat.gegevens.bijstandSinds === undefined,
  }),
  defineRegel({
    id: 'V-ONT-03',
    formulieren: ['F-14'],
    ernst: 'WAARSCHUWING',
    tekst: 'Ontzorgen is verplicht bij een asielvergunning voor bepaalde tijd. Controleer de vergunning.',
    bronnen: ['Pw 56a'],
    faalt: ({ staat }) => staat.gegevens.asielvergunningBepaaldeTijd === false,
  }),
  defineRegel({
    id: 'V-ONT-04',
    formulieren: ['F-14'],
    ernst: 'WAARSCHUWING',
    veld: 'startdatum',
    dekt: [],
    tekst: 'De zes maanden gaan in op de dag waarop het recht op bijstand ontstaat ({datum}).',
    bronnen: ['Pw 56a'],
    faalt: ({ velden, staat }) => {
      const start = leesDatum(velden, 'startdatum');
      const datum = staat.gegevens.bijstandSinds;
      return start !== undefined && datum !== undefined && start !== datum ? { datum } : undefined;
    },
  }),
  defineRegel({
    id: 'V-ONT-05',
    formulieren: ['F-14'],
    ernst: 'WAARSCHUWING',
    veld: 'redenEindeVerlenging',
    tekst: 'Ontzorgen duurt zes maanden. Noteer waarom u eerder stopt.',
    bronnen: ['Pw 56a', 'S1 §4.1'],
    faalt: (invulling) => {
      const tijd = looptijd(invulling);
      const teKort = tijd !== undefined && tijd.einde < computeLaatsteDag('T-30', tijd.start);
      return teKort && !isIngevuld(invulling.velden, 'redenEindeVerlenging');
    },
  }),
  defineRegel({
    id: 'V-ONT-06',
    formulieren: ['F-14'],
    ernst: 'WAARSCHUWING',
    veld: 'verlengingGrond',
    tekst: 'Verlengen na zes maanden vraagt een aparte grond (Participatiewet).',
    bronnen: ['S1 §4.1', 'SCH Pw 57'],
    faalt: (invulling) => {
      const tijd = looptijd(invulling);
      const teLang = tijd !== undefined && tijd.einde > addMaanden(tijd.start, ONTZORGEN_MAANDEN);
      return teLang && !isIngevuld(invulling.velden, 'verlengingGrond');
    },
  }),
  defineRegel({
    id: 'V-ONT-07',
    formulieren: ['F-14'],
    ernst: 'BLOK',
    veld: 'vasteLasten',
    tekst: 'Kies minimaal één vaste last: huur, gas, water, stroom of zorgverzekering.',
    bronnen: ['Pw 56a', 'S1 §4.1'],
    faalt: ({ velden }) => {
      const gekozen = leesLijst(velden, 'vasteLasten');
      return gekozen.length === 0 || gekozen.some((last) => !LASTEN.includes(last));
    },
  }),
  defineRegel({
    id: 'V-ONT-09',
    formulieren: ['F-14'],
    ernst: 'WAARSCHUWING',
    veld: 'afspraak',
    tekst: 'De uitkering is niet genoeg voor alle vaste lasten. Leg vast wat wel wordt betaald.',
    bronnen: ['S1 §4.1'],
    faalt: ({ velden }) => velden.volledig === false && !isIngevuld(velden, 'afspraak'),
  }),
];
