import { type Termijnregel } from './regel';

/** Van koppeling tot verhuizing: afspraken met het COA. */
export const KOPPELING = {
  'T-01': {
    naam: 'Scenario 1 of 2 melden aan COA',
    begint: 'de melding van de koppeling in TVS',
    rekenwijze: { lengte: { aantal: 2, eenheid: 'weken' }, vrijeLaatsteDag: 'liefst ervoor' },
    gevolg: 'Hoort COA niets, dan geldt scenario 3: COA biedt voorinburgering aan.',
    doelgroep: 'A',
    bronnen: ['S3 Bijlage I', 'S3 voetnoot 5'],
  },
  'T-02': {
    naam: 'COA koppelt aan een gemeente',
    begint: 'de vergunning van de IND',
    rekenwijze: { lengte: { aantal: 2, eenheid: 'weken' }, vrijeLaatsteDag: 'blijft staan' },
    gevolg: 'Geen gevolg voor de gemeente.',
    doelgroep: 'A',
    bronnen: ['S3 Bijlage II'],
  },
  'T-03': {
    naam: 'Huisvesting',
    begint: 'de koppeling',
    rekenwijze: { lengte: { aantal: 12, eenheid: 'weken' }, vrijeLaatsteDag: 'blijft staan' },
    woord: 'ongeveer',
    opmerking: 'De afspraak zegt ongeveer twaalf weken; dit is dus een schatting.',
    gevolg: 'De gemeente loopt achter met haar taakstelling.',
    doelgroep: 'A',
    bronnen: ['S3 Bijlage II'],
  },
  'T-04': {
    naam: 'Driegesprek met COA',
    begint: 'de verwachte verhuisdatum',
    rekenwijze: { lengte: { aantal: 2, eenheid: 'weken' }, vrijeLaatsteDag: 'blijft staan', terug: true },
    woord: 'ongeveer',
    opmerking:
      'Bij scenario 1 is het driegesprek vóór de start van het traject, bij scenario 2 mag het ook vóór de intake.',
    gevolg: 'Geen gevolg in de wet.',
    doelgroep: 'A',
    bronnen: ['S3 Bijlage I'],
  },
  'T-31': {
    naam: 'Maatschappelijke begeleiding starten',
    begint: 'de inschrijving in de gemeente (BRP)',
    rekenwijze: { lengte: { aantal: 0, eenheid: 'dagen' }, vrijeLaatsteDag: 'blijft staan' },
    woord: 'op',
    gevolg: 'De inburgeraar mist begeleiding waar hij recht op heeft.',
    doelgroep: 'A',
    bronnen: ['Wi 13.3'],
  },
} as const satisfies Record<string, Termijnregel>;
