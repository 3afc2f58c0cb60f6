import { type Termijnregel } from './regel';

const ZES_WEKEN = { lengte: { aantal: 6, eenheid: 'weken' }, vrijeLaatsteDag: 'loopt door' } as const;
const EIGEN_DATUM = 'De gemeente kiest deze termijn zelf; de datum staat in de oproep (formulier F-03).';

/** Oproepen, boetes en bezwaar. */
export const HANDHAVING = {
  'T-21': {
    naam: 'Reactie op de eerste oproep brede intake',
    begint: 'de oproep',
    waarom: EIGEN_DATUM,
    gevolg: 'Er volgt een schriftelijke waarschuwing met een herhaalde oproep.',
    doelgroep: 'AG',
    bronnen: ['Wi 14.1'],
  },
  'T-22': {
    naam: 'Reactie op de herhaalde oproep brede intake',
    begint: 'de herhaalde oproep',
    waarom: EIGEN_DATUM,
    gevolg: 'Er kan een boete van € 250 volgen.',
    doelgroep: 'AG',
    bronnen: ['Wi 14.1', 'Wi 22.1'],
  },
  'T-23': {
    naam: 'Nieuwe termijn in de boetebeschikking brede intake',
    begint: 'de bekendmaking van de boete',
    rekenwijze: { lengte: { aantal: 2, eenheid: 'maanden' }, vrijeLaatsteDag: 'loopt door' },
    opmerking: 'Dit is de uiterste datum. Kies in de beschikking een werkdag binnen twee maanden.',
    gevolg: 'Er kan een tweede boete volgen; de intake wordt zonder de inburgeraar afgerond.',
    doelgroep: 'AG',
    bronnen: ['Wi 22.2', 'Wi 22.3', 'Wi 14.2'],
  },
  'T-24': {
    naam: 'Besluit over de boete nemen',
    begint: 'de datum van het rapport',
    rekenwijze: { lengte: { aantal: 13, eenheid: 'weken' }, vrijeLaatsteDag: 'blijft staan' },
    gevolg: 'Het besluit is te laat; vraag de jurist wat dat betekent.',
    doelgroep: 'AG',
    bronnen: ['Awb 5:51.1'],
  },
  'T-25': {
    naam: 'Einde van de bevoegdheid om te beboeten',
    begint: 'de overtreding',
    rekenwijze: { lengte: { aantal: 5, eenheid: 'jaren' }, vrijeLaatsteDag: 'blijft staan' },
    opmerking:
      'Vijf jaar geldt voor een boete over het plan (artikel 23). Voor de brede intake (artikel 22) is het drie jaar.',
    gevolg: 'Een boete is niet meer mogelijk.',
    doelgroep: 'AG',
    bronnen: ['Awb 5:45.1', 'Awb 5:45.2', 'Awb 5:53.1'],
  },
  'T-26': {
    naam: 'Herhaling bij een boete over het plan',
    begint: 'de dag waarop de nieuwe overtreding is vastgesteld',
    rekenwijze: { lengte: { aantal: 12, eenheid: 'maanden' }, vrijeLaatsteDag: 'blijft staan', terug: true },
    woord: 'later dan',
    opmerking: 'Een eerdere overtreding telt alleen mee als zij na deze dag is vastgesteld.',
    gevolg: 'De opbouw van de boete begint weer bij € 50.',
    doelgroep: 'AG',
    bronnen: ['Bi 7.1.3', 'S1 §4.7'],
  },
  'T-27': {
    naam: 'Bezwaartermijn',
    begint: 'de bekendmaking van het besluit',
    rekenwijze: ZES_WEKEN,
    woord: 'tot en met',
    gevolg: 'Zonder bezwaar wordt het besluit onherroepelijk.',
    doelgroep: 'AG',
    bronnen: ['Awb 6:7', 'Awb 6:8.1'],
  },
  'T-28': {
    naam: 'Betaling van de boete',
    begint: 'de bekendmaking van de boete',
    rekenwijze: ZES_WEKEN,
    gevolg: 'De inburgeraar is in verzuim.',
    doelgroep: 'AG',
    bronnen: ['Awb 4:87.1', 'Awb 4:97'],
  },
  'T-29': {
    naam: 'Beslissen op bezwaar',
    begint: 'de laatste dag van de bezwaartermijn',
    rekenwijze: ZES_WEKEN,
    opmerking: 'Met een bezwaarcommissie is het twaalf weken. De beslissing kan zes weken worden uitgesteld.',
    gevolg: 'De inburgeraar kan de gemeente in gebreke stellen.',
    doelgroep: 'AG',
    bronnen: ['Awb 7:10.1', 'Awb 7:10.3'],
  },
  'T-39': {
    naam: '"Niet verwijtbaar" doorgeven bij MAP of PVT',
    begint: 'de laatste dag van de inburgeringstermijn',
    rekenwijze: { lengte: { aantal: 2, eenheid: 'maanden' }, vrijeLaatsteDag: 'blijft staan', terug: true },
    woord: 'vanaf',
    gevolg: 'DUO weigert de registratie.',
    doelgroep: 'AG',
    bronnen: ['DUO-R'],
  },
} as const satisfies Record<string, Termijnregel>;
