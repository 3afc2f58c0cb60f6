import { type Datum } from '../datum';
import { type Historie } from '../dossier/historie';
import { leesDatum } from '../velden';
import { heeftPlan } from './begin';
import { type Blik, type Momentregel } from './moment';

const isRoute =
  (...routes: readonly string[]) =>
  ({ staat }: Blik) =>
    staat.plan.leerroute === undefined || routes.includes(staat.plan.leerroute);

/** Van het aanbod tot en met de laatste gesprekken met de gemeente: moment 10 tot en met 19. */
export const NA_HET_PLAN: readonly Momentregel[] = [
  {
    nr: 10,
    partij: 'gemeente',
    vorm: 'brief',
    wat: 'Kennisgeving van het aanbod: leerroute en cursusinstelling',
    begint: heeftPlan,
    bewijs: ({ historie }) => firstDag(historie.formulieren('F-07'), 'briefKennisgeving'),
    formulier: 'F-07',
    termijnen: ['T-14'],
    bronnen: ['S0', 'Wi 16.1', 'Ri 4.1.1.g'],
  },
  {
    nr: 11,
    partij: 'gemeente',
    vorm: 'gesprek',
    wat: 'Start van het ontzorgen: zes maanden hulp met vaste lasten',
    geldt: ({ staat }) => staat.gegevens.asielvergunningBepaaldeTijd !== false,
    begint: ({ staat }) => staat.gegevens.bijstandSinds !== undefined,
    bewijs: ({ staat }) => staat.ontzorgen?.startdatum,
    formulier: 'F-14',
    termijnen: ['T-30'],
    bronnen: ['S0', 'Pw 56a'],
  },
  {
    nr: 12,
    partij: 'gemeente',
    vorm: 'brief',
    wat: 'Kennisgeving over het participatieverklaringstraject (PVT)',
    begint: heeftPlan,
    bronnen: ['S0', 'Wi 6.3'],
  },
  {
    nr: 13,
    partij: 'gemeente',
    vorm: 'brief',
    wat: 'Kennisgeving over de module arbeidsmarkt en participatie (MAP)',
    geldt: isRoute('B', 'Z'),
    begint: heeftPlan,
    bronnen: ['S0', 'Wi 6.1.b', 'Wi 6.3'],
  },
  {
    nr: 14,
    partij: 'gemeente',
    vorm: 'gesprek',
    wat: 'Voortgangsgesprekken',
    begint: heeftPlan,
    bewijs: ({ staat }) => gevoerd(staat).at(-1),
    stand: ({ staat }) => noemGevoerd(staat),
    formulier: 'F-19',
    bronnen: ['S0', 'Wi 17.1', 'Bi 5.3.4'],
  },
  {
    nr: 15,
    partij: 'gemeente',
    vorm: 'gesprek en brief',
    wat: 'Gesprek over een lager niveau (afschalen), met een nieuw plan',
    naarKeuze: true,
    geldt: isRoute('B'),
    begint: heeftPlan,
    bewijs: ({ staat }) => staat.plan.wijzigingen.findLast(({ soort }) => soort === 'niveau (afschalen)')?.dagtekening,
    formulier: 'F-06',
    bronnen: ['S0', 'Bi 5.5'],
  },
  {
    nr: 16,
    partij: 'gemeente',
    vorm: 'brief',
    wat: 'Kennisgeving dat het PVT klaar is, en uitnodiging om te ondertekenen',
    begint: heeftPlan,
    bronnen: ['S0', 'Bi 3.1.1'],
  },
  {
    nr: 17,
    partij: 'gemeente',
    vorm: 'gesprek',
    wat: 'Eindgesprek MAP',
    geldt: isRoute('B', 'Z'),
    begint: heeftPlan,
    bewijs: ({ staat }) => staat.map?.datum,
    formulier: 'F-11',
    termijnen: ['T-16'],
    bronnen: ['S0', 'Bi 3.2.2'],
  },
  {
    nr: 18,
    partij: 'gemeente',
    vorm: 'gesprek',
    wat: 'Eindgesprek Z-route',
    geldt: isRoute('Z'),
    begint: heeftPlan,
    bewijs: ({ staat }) => staat.leerrouteAfronding.datumEindgesprekZ,
    formulier: 'F-12',
    termijnen: ['T-16'],
    bronnen: ['S0', 'Bi 3.14.2.c'],
  },
  {
    nr: 19,
    partij: 'gemeente',
    vorm: 'brief',
    wat: 'Certificaat van de Z-route overhandigen',
    geldt: isRoute('Z'),
    begint: ({ staat }) => staat.leerrouteAfronding.datumAfrondingZ !== undefined,
    bewijs: ({ staat }) => staat.leerrouteAfronding.certificaatOverhandigd,
    formulier: 'F-12',
    bronnen: ['S0', 'Ri 3.18.2'],
  },
];

/** De dag in dit veld bij de eerste invulling die er een heeft. */
export function firstDag(ingangen: ReturnType<Historie['formulieren']>, sleutel: string): Datum | undefined {
  return ingangen.flatMap(({ regel }) => leesDatum(regel.velden, sleutel) ?? [])[0];
}

/** De dagen van de gesprekken waar iemand verscheen; een afspraak in de toekomst telt niet. */
function gevoerd({ gesprekken, vandaag }: Blik['staat']): readonly Datum[] {
  return gesprekken.flatMap(({ datum, verschenen }) => (verschenen === 'ja' && datum <= vandaag ? [datum] : [])).sort();
}

function noemGevoerd(staat: Blik['staat']): string | undefined {
  const aantal = gevoerd(staat).length;
  const afgesproken = staat.plan.pips.at(-1)?.velden.voortgangsgesprekken;
  if (typeof afgesproken !== 'number') return aantal === 0 ? undefined : `${aantal} gevoerd`;
  return `${aantal} van ${afgesproken} gevoerd`;
}
