import { defineFormulier } from '../formulier';
import { DOELGROEPEN, LEERROUTES } from './opties';

/** F-00: wat DUO-portaal of TVS over de persoon zegt. Mag vaker; latere waarden gaan voor, sleutel voor sleutel. */
export const F00 = defineFormulier({
  id: 'F-00',
  titel: 'Gegevens uit DUO-portaal of TVS',
  uitleg: 'Neem over wat in het portaal staat. Vul alleen in wat nieuw of gewijzigd is.',
  velden: {
    doelgroep: { label: 'Doelgroep', soort: 'keuze', opties: DOELGROEPEN },
    wet: { label: 'Wet', soort: 'keuze', opties: ['Wi2021', 'eerder'] },
    plichtdatum: { label: 'Start inburgeringsplicht', soort: 'datum' },
    kennisgevingsdatum: {
      label: 'Kennisgeving van DUO',
      soort: 'datum',
      hulp: 'De dag waarop DUO de persoon over de plicht heeft geschreven.',
    },
    brpDatum: { label: 'Ingeschreven in onze gemeente', soort: 'datum', dag: 'feit' },
    bsnBekend: { label: 'Burgerservicenummer bekend', soort: 'ja/nee', hulp: 'Vul het nummer zelf niet in.' },
    verblijf: { label: 'Verblijf', soort: 'keuze', opties: ['azc', 'gemeente', 'elders'] },
    bijstandSinds: { label: 'Recht op bijstand sinds', soort: 'datum', dag: 'feit' },
    asielvergunningBepaaldeTijd: { label: 'Asielvergunning voor bepaalde tijd', soort: 'ja/nee' },
    eerdereLeerroute: { label: 'Leerroute uit vorige gemeente', soort: 'keuze', opties: LEERROUTES },
    plichtEinde: { label: 'Laatste dag van de plicht', soort: 'datum', dag: 'vooruit' },
    opgeschortVanaf: {
      label: 'Opgeschort vanaf',
      soort: 'datum',
      dag: 'vooruit',
      hulp: 'Eerste dag van de opschorting.',
    },
    opgeschortTot: {
      label: 'Plicht loopt weer op',
      soort: 'datum',
      dag: 'vooruit',
      hulp: 'De dag na de laatste dag van de opschorting.',
    },
    overledenOp: { label: 'Overleden op', soort: 'datum' },
    termijnStart: {
      label: 'Eerste dag van de inburgeringstermijn',
      soort: 'datum',
      dag: 'vooruit',
      hulp: 'Zoals DUO die heeft vastgesteld.',
    },
    termijnTotEnMet: { label: 'Laatste dag van de inburgeringstermijn', soort: 'datum', dag: 'vooruit' },
    leeftijd: {
      label: 'Leeftijd op de dag van de plicht',
      soort: 'aantal',
      min: 0,
      max: 120,
      // De wet begint bij 16; in de praktijk stelt DUO de plicht pas vast na de kwalificatieplicht (Wi 3.1, Wi 4.1.c).
      hulp: 'Onder 18 jaar is er meestal nog geen plicht: wie naar school moet, is vrijgesteld.',
    },
    bron: { label: 'Waar komen de gegevens vandaan', soort: 'keuze', opties: ['DUO-portaal', 'TVS', 'Suwinet'] },
  },
});
