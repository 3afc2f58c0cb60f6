import { geldendeMeldingen } from '../dossier/notificaties';
import { heeftPlan } from './begin';
import { type Blik, type Momentregel } from './moment';
import { firstDag } from './traject';

const heeftMelding =
  (...codes: readonly string[]) =>
  ({ staat }: Blik) =>
    geldendeMeldingen(staat.notificaties, ...codes).length > 0;

/** De Z-route kent geen examen en geen diploma. */
function isExamenroute({ staat }: Blik): boolean {
  return staat.plan.leerroute !== 'Z';
}

/** Examen, diploma en wat daarna komt: moment 20 tot en met 25. */
export const EINDE: readonly Momentregel[] = [
  {
    nr: 20,
    partij: 'DUO',
    vorm: 'brief',
    wat: 'Oproep voor een examenonderdeel, na aanmelding door de inburgeraar',
    geldt: isExamenroute,
    begint: heeftPlan,
    bronnen: ['S0'],
  },
  {
    nr: 21,
    partij: 'DUO',
    vorm: 'brief',
    wat: 'Uitslag van een examenonderdeel',
    geldt: isExamenroute,
    begint: heeftPlan,
    meldingen: ['DUO-SS199'],
    bronnen: ['S0', 'S1 §3.4.7'],
  },
  {
    nr: 22,
    partij: 'DUO',
    vorm: 'brief',
    wat: 'Brief dat aan de inburgeringsplicht is voldaan',
    begint: heeftMelding('DUO-SS106', 'DUO-SS141'),
    meldingen: ['DUO-SS106', 'DUO-SS141'],
    bronnen: ['S0'],
  },
  {
    nr: 23,
    partij: 'DUO',
    vorm: 'brief of mail',
    wat: 'Uitreiking van het inburgeringsdiploma',
    geldt: isExamenroute,
    begint: heeftMelding('DUO-SS106'),
    meldingen: ['DUO-SS106'],
    bronnen: ['S0'],
  },
  {
    nr: 24,
    partij: 'gemeente',
    vorm: 'brief of gesprek',
    wat: 'Felicitatie en afronding van het traject',
    begint: ({ staat }) => staat.status === 'voldaan',
    bewijs: ({ historie }) => firstDag(historie.formulieren('F-12'), 'felicitatie'),
    formulier: 'F-12',
    bronnen: ['S0'],
  },
  {
    nr: 25,
    partij: 'IND',
    vorm: 'brief',
    wat: 'Brief na een aanvraag voor een sterker verblijfsrecht of voor het Nederlanderschap',
    naarKeuze: true,
    bronnen: ['S0'],
  },
];
