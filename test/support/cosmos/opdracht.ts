import { type Handeling, perform, type Soort, type Uitkomst } from './handeling';
import { type Verzameling } from './verzameling';

/** Een stap zoals de SDK haar verstuurt. */
interface Operatie {
  readonly operationType: Soort;
  readonly id?: string;
  readonly resourceBody?: Readonly<Record<string, unknown>>;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
}

const MEESTE_STAPPEN = 100;

/**
 * Alles of niets binnen een partitie. Mislukt een stap, dan wordt alles teruggezet en is het antwoord 207: de stap met haar eigen code,
 * de andere met 424.
 */
export function performAll(
  verzameling: Verzameling,
  partitie: string,
  operaties: readonly Operatie[],
): { readonly status: number; readonly body: unknown } {
  if (operaties.length > MEESTE_STAPPEN) return { status: 400, body: { code: 'BadRequest', message: 'too many' } };
  const gedaan: Uitkomst[] = [];
  verzameling.transact(() =>
    operaties.every((operatie) => {
      const uitkomst = perform(verzameling, partitie, asHandeling(operatie));
      gedaan.push(uitkomst);
      return uitkomst.status < 400;
    }),
  );
  const laatste = gedaan.at(-1)?.status ?? 200;
  if (laatste < 400) return { status: 200, body: gedaan.map(accepted) };
  return { status: 207, body: operaties.map((_, plaats) => refused(plaats === gedaan.length - 1 ? laatste : 424)) };
}

function accepted({ status, document }: Uitkomst): unknown {
  return { statusCode: status, requestCharge: 1, eTag: document?._etag, resourceBody: document };
}

/** Een opdracht die geen ruimte kreeg: de dienst zegt het dan in het antwoord zelf, en de SDK herhaalt haar niet. */
export function refuseAll(operaties: readonly unknown[], status: number): unknown[] {
  return operaties.map((_, nummer) => refused(nummer === 0 ? status : 424));
}

function refused(statusCode: number): unknown {
  return { statusCode, requestCharge: 0 };
}

function asHandeling({ operationType: soort, resourceBody: body, ...rest }: Operatie): Handeling {
  return { soort, ...rest, ...(body === undefined ? {} : { body }) };
}
