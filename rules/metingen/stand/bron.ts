import { type Datum } from '../../datum';
import { type Historie } from '../../dossier/historie';
import { type DuoGegevens, type OntvangenNotificatie } from '../../dossier/staat';
import { type Velden } from '../../historie';
import { leesDatum } from '../../velden';

/** Waar elke afleiding uit leest: de historie op de peildatum, met wat er al uit gelezen is. */
export interface Bron {
  readonly peildatum: Datum;
  readonly historie: Historie;
  readonly notificaties: readonly OntvangenNotificatie[];
  readonly gegevens: DuoGegevens;
}

/** Datum in een veld, als die dag er op de peildatum al was. */
export function leesGebeurd(velden: Velden, sleutel: string, peildatum: Datum): Datum | undefined {
  return alsGebeurd(leesDatum(velden, sleutel), peildatum);
}

/** De dag, of `undefined` als zij na de peildatum ligt. */
export function alsGebeurd(dag: Datum | undefined, peildatum: Datum): Datum | undefined {
  return dag !== undefined && dag <= peildatum ? dag : undefined;
}

/** De vroegste van deze dagen. */
export function vroegste(...dagen: readonly (Datum | undefined)[]): Datum | undefined {
  let eerste: Datum | undefined;
  for (const dag of dagen) if (dag !== undefined && (eerste === undefined || dag < eerste)) eerste = dag;
  return eerste;
}
