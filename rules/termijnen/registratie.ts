import { type Termijnregel } from './regel';

/** Tien werkdagen om in DUO te registreren: een ketenafspraak, geen wet. */
const TIEN_WERKDAGEN = { lengte: { aantal: 10, eenheid: 'werkdagen' }, vrijeLaatsteDag: 'blijft staan' } as const;

/** Gegevens doorgeven: aan DUO, een andere gemeente en het CBS. */
export const REGISTRATIE = {
  'T-09': {
    naam: 'PIP of PIP-wijziging registreren in DUO',
    begint: 'de dagtekening van het plan',
    rekenwijze: TIEN_WERKDAGEN,
    gevolg: 'DUO kan de inburgeringstermijn niet vaststellen en stuurt een signaal (SS126).',
    doelgroep: 'AG',
    bronnen: ['S1 §4.4'],
  },
  'T-10': {
    naam: 'Afronding MAP registreren in DUO',
    begint: 'het eindgesprek van de MAP',
    rekenwijze: TIEN_WERKDAGEN,
    gevolg: 'DUO kan niet zien dat aan de plicht is voldaan; de inburgeraar kan ten onrechte een boete krijgen.',
    doelgroep: 'AG',
    leerroutes: ['B', 'Z'],
    bronnen: ['S1 §3.4.5', 'S1 §4.4'],
  },
  'T-11': {
    naam: 'Ondertekening PVT registreren in DUO',
    begint: 'de ondertekening',
    rekenwijze: TIEN_WERKDAGEN,
    gevolg: 'DUO kan niet zien dat aan de plicht is voldaan; de inburgeraar kan ten onrechte een boete krijgen.',
    doelgroep: 'AG',
    bronnen: ['S1 §3.4.5', 'S1 §4.4'],
  },
  'T-12': {
    naam: 'Andere ketengegevens registreren in DUO',
    begint: 'de gebeurtenis',
    rekenwijze: TIEN_WERKDAGEN,
    opmerking: 'De afspraak is: zo snel mogelijk, hoogstens tien werkdagen.',
    gevolg: 'De gegevens in de keten zijn niet compleet.',
    doelgroep: 'AG',
    bronnen: ['S1 §4.4'],
  },
  'T-13': {
    naam: 'Taaluren doorgeven aan DUO',
    begint: 'het verzoek van DUO',
    waarom:
      'Taaluren gaan alleen op verzoek naar DUO. Daarvoor is geen termijn afgesproken; de tien werkdagen gelden niet.',
    gevolg: 'DUO beslist mogelijk verkeerd over verlenging of boete.',
    doelgroep: 'A',
    bronnen: ['S1 §4.4', 'S1 §4.8'],
  },
  'T-32': {
    naam: 'Warme overdracht na verhuizing',
    begint: 'de inschrijving in de nieuwe gemeente (BRP)',
    rekenwijze: TIEN_WERKDAGEN,
    gevolg: 'Geen gevolg in de wet; dit is een advies.',
    doelgroep: 'AG',
    bronnen: ['S1 §4.5'],
  },
  'T-34': {
    naam: 'Statistiek leveren aan het CBS',
    begint: 'de laatste dag van het kwartaal',
    rekenwijze: { lengte: { aantal: 4, eenheid: 'weken' }, vrijeLaatsteDag: 'blijft staan' },
    gevolg: 'Het CBS stuurt een herinnering.',
    doelgroep: 'AG',
    bronnen: ['CBS'],
  },
  'T-38': {
    naam: 'Plan van de vorige gemeente raadplegen',
    begint: 'de dagtekening van het nieuwe plan',
    // DUO eist "jonger dan een maand": op de dag dat het plan een maand oud is, kan het niet meer.
    rekenwijze: { lengte: { aantal: 1, eenheid: 'maanden' }, vrijeLaatsteDag: 'blijft staan', dagEerder: true },
    woord: 'tot en met',
    gevolg: 'De gegevens zijn niet meer te raadplegen.',
    doelgroep: 'AG',
    bronnen: ['DUO-R'],
  },
  'T-48': {
    naam: 'Eerste levering aan het CBS',
    begint: 'de start van de wet',
    waarom: 'De eerste levering aan het CBS was in april 2022. Deze termijn is voorbij en wordt niet meer berekend.',
    gevolg: 'Geen.',
    doelgroep: 'AG',
    bronnen: ['S1 §2.3'],
  },
} as const satisfies Record<string, Termijnregel>;
