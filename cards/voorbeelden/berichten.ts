import { type TriageBericht } from '../bericht/bericht';

const BASIS: TriageBericht = {
  id: '7f3a91c24be0d815',
  versie: 1,
  naam: '2026-05-08-0815.eml',
  gelezenOp: '2026-05-08T06:16:02Z',
  ontvangenOp: '2026-05-08T08:15:20+02:00',
};

/** Herkend, maar zonder nummer. */
export const ZONDER_PERSOON: TriageBericht = {
  ...BASIS,
  notificatie: 'COA-07',
  afzender: 'COA',
  persoon: { soort: 'geen', gemaskeerd: '' },
  reden: 'notificatie van vertrouwde afzender',
};

/** Herkend met een nummer dat bij geen dossier hoort, en dat geen nieuw dossier mag openen. */
export const ONBEKENDE_PERSOON: TriageBericht = {
  ...BASIS,
  notificatie: 'DUO-SS103',
  afzender: 'DUO',
  persoon: { soort: 'bsn', gemaskeerd: '******333' },
  reden: 'het nummer hoort bij geen dossier',
};

/** Niet herkend: een mens kiest. */
export const ONBEKEND: TriageBericht = {
  ...BASIS,
  afzender: 'DUO',
  reden: 'twee codes in één mail',
  dubbelVan: '6e21b0f7a93c4d52',
};

/** Van iemand anders. */
export const VREEMD: TriageBericht = { ...BASIS, reden: 'geen bekende afzender' };

/** Tegengehouden. */
export const QUARANTAINE: TriageBericht = {
  ...BASIS,
  naam: 'bericht 04.eml',
  reden: 'De afzender lijkt op het domein van COA, maar is het niet.',
  bijlagen: [
    { soort: 'PDF', aantal: 1 },
    { soort: 'afbeelding', aantal: 2 },
  ],
};
