import { defineMeting } from '../meting';

const MELDING = {
  eenheid: 'gebeurtenissen',
  datum: 'gebeurtenis',
  woord: ['melding', 'meldingen'],
  filters: ['afzender', 'code'],
  groeperingen: ['melding'],
  voorwaarden: [],
} as const;

const KOPPELING = {
  eenheid: 'gebeurtenissen',
  datum: 'gebeurtenis',
  woord: ['koppeling', 'koppelingen'],
  voorwaarden: [],
} as const;

/** Meldingen van COA, DUO en anderen, met de dag van ontvangst. */
export const MELDINGEN = {
  'meldingen-ontvangen': defineMeting({
    ...MELDING,
    definitie: 'Alle meldingen van COA, DUO en anderen, ook dubbele. De dag is die van ontvangst.',
    feiten: ({ meldingen }) => meldingen.ontvangen,
    zonderFeit: 'Er is geen melding ontvangen.',
  }),
  'open-meldingen': defineMeting({
    ...MELDING,
    definitie:
      'Meldingen die nog niet zijn afgehandeld: nieuw of opgepakt. Ook die van afgesloten dossiers tellen mee. De dag is die van ontvangst.',
    feiten: ({ meldingen }) => meldingen.open,
    zonderFeit: 'Er staat geen melding open.',
  }),
  'meldingen-niet-opgepakt': defineMeting({
    ...MELDING,
    definitie: 'Meldingen die nog niemand heeft opgepakt. De dag is die van ontvangst.',
    feiten: ({ meldingen }) => meldingen.nieuw,
    zonderFeit: 'Alle meldingen zijn opgepakt.',
  }),
  'koppelingen-ontvangen': defineMeting({
    ...KOPPELING,
    definitie: 'Koppelingen van het COA (COA-01) die zijn ontvangen, behalve dubbele. De dag is die van ontvangst.',
    feiten: ({ meldingen }) => meldingen.koppelingen,
    zonderFeit: 'Er is geen koppeling (COA-01) ontvangen, of alleen een dubbele.',
  }),
  'koppelingen-niet-opgepakt': defineMeting({
    ...KOPPELING,
    definitie: 'Koppelingen van het COA (COA-01) die nog niemand heeft opgepakt. De dag is die van ontvangst.',
    feiten: ({ meldingen }) => meldingen.nieuweKoppelingen,
    zonderFeit: 'Er is geen koppeling (COA-01) die nog niemand heeft opgepakt.',
  }),
};
