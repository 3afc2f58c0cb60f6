import { type Termijnregel } from './regel';

/** Ontzorgen, vrijstelling, einde van de plicht en het oppakken van meldingen. */
export const OVERIG = {
  'T-30': {
    naam: 'Ontzorgen',
    begint: 'de dag waarop het recht op bijstand ontstaat',
    rekenwijze: { lengte: { aantal: 6, eenheid: 'maanden' }, vrijeLaatsteDag: 'blijft staan', dagEerder: true },
    woord: 'tot en met',
    gevolg: 'De verplichting eindigt; langer kan alleen op een andere grond.',
    doelgroep: 'A',
    bronnen: ['Pw 56a', 'S1 §4.1'],
  },
  'T-33': {
    naam: 'Beslissing van DUO op vrijstelling of ontheffing',
    begint: 'de ontvangst van de aanvraag',
    rekenwijze: { lengte: { aantal: 8, eenheid: 'weken' }, vrijeLaatsteDag: 'blijft staan' },
    gevolg: 'Geen gevolg voor de gemeente.',
    doelgroep: 'AG',
    bronnen: ['Ri 2.3.2', 'Ri 3.14.2', 'Bi 2.7.5'],
  },
  'T-37': {
    naam: 'Persoonsgegevens verwijderen',
    begint: 'het einde van de inburgeringsplicht',
    rekenwijze: { lengte: { aantal: 5, eenheid: 'jaren' }, vrijeLaatsteDag: 'blijft staan' },
    opmerking: 'Bij overlijden worden persoonsgegevens meteen verwijderd. Een korte lijst mag langer bewaard blijven.',
    gevolg: 'De gegevens worden te lang bewaard.',
    doelgroep: 'AG',
    bronnen: ['Bi 9.9'],
  },
  'T-41': {
    naam: 'Herleven van de plicht na een onderbreking',
    begint: 'het einde van de eerdere plicht',
    rekenwijze: { lengte: { aantal: 1, eenheid: 'jaren' }, vrijeLaatsteDag: 'blijft staan' },
    woord: 'tot en met',
    gevolg: 'Daarna begint een nieuwe plicht.',
    doelgroep: 'AG',
    bronnen: ['Bi 2.1.2', 'Bi 4.2'],
  },
  'T-42': {
    naam: 'Einde van de aanspraak op een lening',
    begint: 'het einde van de inburgeringstermijn',
    rekenwijze: { lengte: { aantal: 6, eenheid: 'jaren' }, vrijeLaatsteDag: 'blijft staan' },
    woord: 'tot en met',
    gevolg: 'De aanspraak op de lening vervalt.',
    doelgroep: 'G',
    bronnen: ['Wi 20.2.a'],
  },
  'T-46': {
    naam: 'Melding oppakken',
    begint: 'de ontvangst van de melding',
    rekenwijze: { lengte: { aantal: 3, eenheid: 'werkdagen' }, vrijeLaatsteDag: 'blijft staan' },
    opmerking:
      'De gemeente kiest deze termijn zelf; een nieuwe koppeling en de signalen SS126 en SS127 hebben één werkdag.',
    gevolg: 'De teamleider krijgt een bericht.',
    doelgroep: 'AG',
    bronnen: ['S1 §3.1', 'lokaal'],
  },
} as const satisfies Record<string, Termijnregel>;
