import { defineMeting } from '../meting';

const SANCTIE = { eenheid: 'gebeurtenissen', kanaal: false, alleenEigen: true, voorwaarden: [] } as const;

/** Waarschuwingen en boetes. */
export const HANDHAVING = {
  waarschuwingen: defineMeting({
    ...SANCTIE,
    definitie: 'Waarschuwingen die zijn verstuurd. De dag is die van verzending.',
    datum: 'gebeurtenis',
    woord: ['waarschuwing', 'waarschuwingen'],
    filters: ['reden', 'fase'],
    groeperingen: ['reden'],
    feiten: ({ handhaving }) => handhaving.waarschuwingen,
    zonderFeit: 'Er is geen waarschuwing verstuurd.',
  }),
  boetes: defineMeting({
    ...SANCTIE,
    definitie:
      'Boetes die zijn opgelegd, ook als zij zijn betaald of kwijtgescholden. Een voorstel en een herroepen boete tellen niet. De dag is die van het besluit. Het bedrag is de som van de boetes.',
    datum: 'gebeurtenis',
    woord: ['boete', 'boetes'],
    bedrag: true,
    feiten: ({ handhaving }) => handhaving.boetes,
    zonderFeit: 'Er is geen boete opgelegd.',
  }),
  'bezwaar-loopt': defineMeting({
    ...SANCTIE,
    definitie: 'Boetes waartegen bezwaar is ingediend dat nog niet is beslist. Een herroepen boete telt niet.',
    datum: 'geen',
    woord: ['bezwaar', 'bezwaren'],
    feiten: ({ handhaving }) => handhaving.bezwaren,
    zonderFeit: 'Er loopt geen bezwaar.',
  }),
};
