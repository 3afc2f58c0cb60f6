import { addDagen, datum } from '../datum';
import { type Termijnregel } from './regel';

/** Vanaf deze dag telt de kennisgeving van DUO; daarvoor telde de inschrijving (Bi 5.3.1 zoals het in 2022 luidde). */
export const KENNISGEVING_TELT_VANAF = datum('2023-01-01');

const TIEN_WEKEN = { lengte: { aantal: 10, eenheid: 'weken' }, vrijeLaatsteDag: 'loopt door' } as const;
const GEVOLG = 'DUO stuurt een signaal (SS126) en de inburgeringstermijn begint nog niet.';

/** Het plan (PIP) vaststellen. */
export const PLAN = {
  'T-05': {
    naam: 'PIP vaststellen',
    begint: 'de dag waarop DUO de inburgeraar schriftelijk over de plicht heeft bericht',
    dagNul: 'kennisgeving',
    geldigVanaf: KENNISGEVING_TELT_VANAF,
    eerder: [
      {
        geldigTotEnMet: addDagen(KENNISGEVING_TELT_VANAF, -1),
        dagNul: 'inschrijving',
        begint: 'de inschrijving in de gemeente (BRP)',
      },
    ],
    rekenwijze: TIEN_WEKEN,
    gevolg: GEVOLG,
    doelgroep: 'AG',
    bronnen: ['Bi 5.3.1'],
  },
  'T-06': {
    naam: 'PIP vaststellen',
    begint: 'de inschrijving in de gemeente (BRP), als die later is dan het bericht van DUO',
    rekenwijze: TIEN_WEKEN,
    gevolg: GEVOLG,
    doelgroep: 'AG',
    bronnen: ['Bi 5.3.1'],
  },
  'T-07': {
    naam: 'PIP vaststellen na informatie van een ander',
    begint: 'de ontvangst van die informatie',
    rekenwijze: { lengte: { aantal: 2, eenheid: 'weken' }, vrijeLaatsteDag: 'loopt door' },
    opmerking: 'Dit kan alleen als de tien weken niet haalbaar waren door te wachten op die informatie.',
    gevolg: GEVOLG,
    doelgroep: 'AG',
    bronnen: ['Bi 5.3.2'],
  },
  'T-08': {
    naam: 'PIP vaststellen na verhuizing',
    begint: 'de inschrijving in de nieuwe gemeente (BRP)',
    rekenwijze: TIEN_WEKEN,
    gevolg: GEVOLG,
    doelgroep: 'AG',
    bronnen: ['Bi 5.3.3'],
  },
  'T-44': {
    naam: 'Leerbaarheidstoets afnemen',
    begint: 'de brede intake',
    waarom: 'De leerbaarheidstoets heeft geen eigen termijn. Hij moet er zijn vóór het plan (T-05, T-06 of T-08).',
    gevolg: 'Een plan zonder uitslag vraagt een reden.',
    doelgroep: 'AG',
    bronnen: ['Wi 14.3.a', 'Wi 14.6'],
  },
} as const satisfies Record<string, Termijnregel>;
