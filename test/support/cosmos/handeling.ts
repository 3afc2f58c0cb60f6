import { type Document, type Verzameling } from './verzameling';

export type Soort = 'Create' | 'Read' | 'Replace' | 'Upsert' | 'Delete';

/** Eén handeling op één document, los of als deel van een opdracht. */
export interface Handeling {
  readonly soort: Soort;
  readonly id?: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
}

export interface Uitkomst {
  readonly status: number;
  readonly document?: Document;
}

/** Voert uit volgens de statuscodes van de REST-beschrijving: 201, 200, 204, 304, 400, 404, 409, 412. */
export function perform(verzameling: Verzameling, partitie: string, handeling: Handeling): Uitkomst {
  const { soort, body } = handeling;
  const id = handeling.id ?? body?.id;
  if (typeof id !== 'string' || id === '' || /[/\\?#]/.test(id)) return { status: 400 };
  // The key in the header and the key in the document must be the same partition.
  if (body !== undefined && (body.id !== id || verzameling.partitieVan(body) !== partitie)) return { status: 400 };
  const huidig = verzameling.get(partitie, id);
  if (soort === 'Read') return read(huidig, handeling);
  if (soort === 'Delete') return remove(verzameling, partitie, huidig, handeling);
  if (body === undefined) return { status: 400 };
  return write(verzameling, partitie, huidig, { ...handeling, body: { ...body, id } });
}

function read(huidig: Document | undefined, { ifNoneMatch }: Handeling): Uitkomst {
  if (huidig === undefined) return { status: 404 };
  return ifNoneMatch === huidig._etag ? { status: 304 } : { status: 200, document: huidig };
}

function remove(
  verzameling: Verzameling,
  partitie: string,
  huidig: Document | undefined,
  { ifMatch }: Handeling,
): Uitkomst {
  if (huidig === undefined) return { status: 404 };
  if (ifMatch !== undefined && ifMatch !== huidig._etag) return { status: 412 };
  verzameling.delete(partitie, huidig.id);
  return { status: 204 };
}

type Schrijven = Handeling & { readonly body: Readonly<Record<string, unknown>> & { readonly id: string } };

function write(
  verzameling: Verzameling,
  partitie: string,
  huidig: Document | undefined,
  { soort, body, ifMatch, ifNoneMatch }: Schrijven,
): Uitkomst {
  if (soort === 'Replace' && huidig === undefined) return { status: 404 };
  if (huidig !== undefined && (soort === 'Create' || ifNoneMatch === '*')) return { status: 409 };
  if (huidig !== undefined && ifMatch !== undefined && ifMatch !== huidig._etag) return { status: 412 };
  return { status: huidig === undefined ? 201 : 200, document: verzameling.put(partitie, body) };
}
