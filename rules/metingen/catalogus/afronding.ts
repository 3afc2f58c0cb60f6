import { defineMeting } from '../meting';
import { eis, hetDossier, LOPEND, MAP_OPEN, MET_PIP, opDag, PVT_OPEN } from '../voorwaarden';

/** PVT, MAP en het einde van de plicht. */
export const AFRONDING = {
  'pvt-open': defineMeting({
    definitie: 'Lopende dossiers met een PIP waarin het PVT nog niet is ondertekend.',
    eenheid: 'dossiers',
    datum: 'geen',
    voorwaarden: [LOPEND, MET_PIP, PVT_OPEN],
    feiten: hetDossier,
  }),
  'map-open': defineMeting({
    definitie: 'Lopende dossiers met een PIP in de B1-route of Z-route waarin de MAP nog niet is afgerond.',
    eenheid: 'dossiers',
    datum: 'geen',
    voorwaarden: [
      LOPEND,
      MET_PIP,
      eis('In deze leerroute is er geen MAP.', ({ leerroute }) => leerroute === 'B' || leerroute === 'Z'),
      MAP_OPEN,
    ],
    feiten: hetDossier,
  }),
  'pvt-afgerond': defineMeting({
    definitie: 'Dossiers waarin het PVT is ondertekend. De dag is die van de ondertekening.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: opDag(({ traject }) => traject.pvtOp),
    zonderFeit: 'Het PVT is niet ondertekend.',
  }),
  'map-afgerond': defineMeting({
    definitie: 'Dossiers waarin de MAP is afgerond. De dag is die van het eindgesprek.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: opDag(({ traject }) => traject.mapOp),
    zonderFeit: 'De MAP is niet afgerond.',
  }),
  voldaan: defineMeting({
    definitie:
      'Dossiers van mensen die aan de inburgeringsplicht hebben voldaan. De dag is de vroegste van de melding van DUO (SS106) en de overhandiging van het certificaat van de Z-route.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [eis('De status is niet voldaan.', ({ status }) => status === 'voldaan')],
    feiten: opDag(({ mijlpalen }) => mijlpalen.voldaanOp),
  }),
  'beeindigd-zonder-voldoen': defineMeting({
    definitie:
      'Dossiers waarvan de plicht is beëindigd (SS107, SS108 of SS110) zonder dat eraan is voldaan. De dag is die van de eerste van die meldingen.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [eis('De status is niet beëindigd.', ({ status }) => status === 'beëindigd')],
    feiten: opDag(({ mijlpalen }) => mijlpalen.beeindigdOp),
  }),
  'certificaten-te-overhandigen': defineMeting({
    definitie:
      'Lopende dossiers waarvan DUO meldt dat de Z-route klaar is (SS141) en het certificaat nog niet is overhandigd.',
    eenheid: 'dossiers',
    datum: 'geen',
    voorwaarden: [
      LOPEND,
      eis('DUO heeft de Z-route niet als voldaan gemeld (SS141).', ({ mijlpalen }) => mijlpalen.zRouteVoldaan),
      eis('Het certificaat is al overhandigd.', ({ traject }) => traject.certificaatOp === undefined),
    ],
    feiten: hetDossier,
  }),
};
