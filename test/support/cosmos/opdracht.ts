import { type Handeling, perform, type Soort } from './handeling';
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
  const undo = verzameling.remember(partitie);
  const gedaan: unknown[] = [];
  for (const [plaats, operatie] of operaties.entries()) {
    const { status, document } = perform(verzameling, partitie, asHandeling(operatie));
    if (status >= 400) {
      undo();
      return { status: 207, body: operaties.map((_, nummer) => refused(nummer === plaats ? status : 424)) };
    }
    gedaan.push({ statusCode: status, requestCharge: 1, eTag: document?._etag, resourceBody: document });
  }
  return { status: 200, body: gedaan };
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
