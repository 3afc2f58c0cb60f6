import { defineRegel, type Invulling, type Regel } from '../regel';
import { isIngevuld, leesDatum, leesTekst } from '../velden';

const UITSLAGEN: readonly string[] = ['B1-route haalbaar', 'B1-route niet haalbaar', 'Onbekend'];
const GRONDEN: readonly string[] = ['visueel', 'auditief en niet in staat'];
const SCORES = ['behaaldeScore', 'benodigdeScore'] as const;

function isAfgenomen({ velden }: Invulling): boolean {
  return velden.status === 'afgenomen';
}

function onjuisteScore({ velden }: Invulling): string | undefined {
  return SCORES.find((sleutel) => {
    const score = leesTekst(velden, sleutel);
    return score !== undefined && !/^\d{1,3},\d{2}$/.test(score);
  });
}

/** Deel c.4, F-04. */
export const LEERBAARHEIDSTOETS: readonly Regel[] = [
  defineRegel({
    id: 'V-LBT-01',
    formulieren: ['F-04'],
    ernst: 'BLOK',
    veld: 'afnemer',
    tekst: 'De toets mag alleen worden afgenomen door een gecertificeerde medewerker.',
    bronnen: ['S1 §3.4.2'],
    faalt: (invulling) => {
      const afnemer = leesTekst(invulling.velden, 'afnemer');
      const { lbtAfnemers } = invulling;
      return (
        isAfgenomen(invulling) && afnemer !== undefined && lbtAfnemers !== undefined && !lbtAfnemers.includes(afnemer)
      );
    },
  }),
  defineRegel({
    id: 'V-LBT-02',
    formulieren: ['F-04'],
    ernst: 'BLOK',
    veld: 'resultaat',
    tekst: 'Kies een uitslag: B1-route haalbaar, niet haalbaar of onbekend.',
    bronnen: ['DUO-API:Leerbaarheidstoets'],
    faalt: (invulling) => {
      const resultaat = leesTekst(invulling.velden, 'resultaat');
      return resultaat === undefined ? isAfgenomen(invulling) : !UITSLAGEN.includes(resultaat);
    },
  }),
  defineRegel({
    id: 'V-LBT-03',
    formulieren: ['F-04'],
    ernst: 'BLOK',
    veld: onjuisteScore,
    tekst: 'Vul de score in met twee cijfers achter de komma, bijvoorbeeld 12,50.',
    bronnen: ['DUO-API:Leerbaarheidstoets'],
    faalt: (invulling) => onjuisteScore(invulling) !== undefined,
  }),
  defineRegel({
    id: 'V-LBT-04',
    formulieren: ['F-04'],
    ernst: 'BLOK',
    veld: 'datumAfname',
    tekst: 'De afnamedatum moet na het ontstaan van de inburgeringsplicht liggen en niet in de toekomst.',
    bronnen: ['S1 §3.4.2'],
    faalt: ({ velden, staat, vandaag }) => {
      const datum = leesDatum(velden, 'datumAfname');
      // Een geplande toets ligt juist vooruit.
      if (datum === undefined || velden.status === 'gepland') return false;
      return datum > vandaag || (staat.plicht.vastgesteldOp !== undefined && datum < staat.plicht.vastgesteldOp);
    },
  }),
  defineRegel({
    id: 'V-LBT-05',
    formulieren: ['F-04'],
    ernst: 'BLOK',
    veld: 'ontheffingsgrond',
    tekst: 'Ontheffing van de toets kan alleen bij een visuele of auditieve beperking.',
    bronnen: ['Wi 14.6'],
    faalt: ({ velden }) =>
      velden.status === 'ontheffing' && !GRONDEN.includes(leesTekst(velden, 'ontheffingsgrond') ?? ''),
  }),
  defineRegel({
    id: 'V-LBT-06',
    formulieren: ['F-04'],
    ernst: 'INFO',
    tekst: 'Na verhuizing met een leerroute is een nieuwe leerbaarheidstoets niet nodig.',
    bronnen: ['Wi 15.4'],
    faalt: ({ velden, staat }) =>
      staat.gegevens.eerdereLeerroute !== undefined && (velden.status === 'gepland' || velden.status === 'afgenomen'),
  }),
  defineRegel({
    id: 'V-LBT-07',
    formulieren: ['F-04'],
    ernst: 'BLOK',
    veld: 'redenOvergeslagen',
    tekst: 'Geef aan waarom de toets is overgeslagen.',
    bronnen: ['DUO-API:Leerbaarheidstoets', 'lokaal'],
    faalt: ({ velden }) => velden.status === 'overgeslagen' && !isIngevuld(velden, 'redenOvergeslagen'),
  }),
];
