import { type Leesuitkomst } from '../../bot/post/bericht';

/** Wat er mis mee is, wat het volgens de regels moet worden, en de bytes. */
export type Martelmail = readonly [naam: string, uitkomst: Leesuitkomst, ruw: Buffer];

/** De ene zin die een melding is. */
export const KOPPELING = 'In TVS staat een nieuwe koppeling.';
