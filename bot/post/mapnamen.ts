import { type Postmap } from './mailbox';

/** Naam per bestemming; een schuine streep is een laag dieper. */
export type Mapnamen = Readonly<Record<Postmap, string>>;

export const MAPNAMEN: Mapnamen = {
  verwerkt: 'Verwerkt',
  quarantaine: 'Quarantaine',
  vraag: 'Vraag',
  automatisch: 'Automatisch',
};
