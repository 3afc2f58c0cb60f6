import { type Datum } from '../../../rules/datum';
import { type Duur, type Periode } from '../../../rules/metingen/vraag';
import { type Blik, type Gelezen, type Lees } from './lees-dag';

/** Een periode zoals gevraagd; welke dagen het zijn, hangt af van vandaag en van de blik van de meting. */
export type Periodevondst =
  | {
      readonly soort: 'periode';
      /** `undefined`: een dag die niet bestaat, of in de verkeerde volgorde. */
      readonly op: (vandaag: Datum, blik: Blik) => Periode | undefined;
      /** "de laatste zes weken" kan ook een duur zijn. */
      readonly duur?: Duur;
    }
  | { readonly soort: 'onduidelijk' };

/** Een gelezen periode. */
export type Vondst = Gelezen<Periodevondst>;
/** Leest een periode op een plaats, of niets. */
export type Lezer = (lees: Lees, plaats: number) => Vondst | undefined;

export const ONDUIDELIJK: Periodevondst = { soort: 'onduidelijk' };

export const LIDWOORDEN: ReadonlySet<string> = new Set(['de', 'het', 'heel', 'hele']);

/** Een periode van `lengte` woorden. */
export function vast(lengte: number, op: (vandaag: Datum, blik: Blik) => Periode | undefined, duur?: Duur): Vondst {
  return { lengte, waarde: { soort: 'periode', op, ...(duur === undefined ? {} : { duur }) } };
}

/** Slaat één van deze woorden over. */
export function skip(lees: Lees, plaats: number, woorden: ReadonlySet<string>): number {
  return woorden.has(lees(plaats) ?? '') ? plaats + 1 : plaats;
}
