import { type Handeling, perform } from './handeling';
import { type Antwoord, geweigerd, type Verzoek } from './http';
import { performAll, refuseAll } from './opdracht';
import { Bladzijden, kenmerkVan, search, type Vraag } from './zoek';
import { asPartitie, type Verzameling } from './verzameling';

const GROOTSTE_VERZOEK = 2 * 1024 * 1024;
/** Klein, zodat vervolgbladzijden ook in een toets voorkomen. */
const BLADZIJDE = 40;

/** Alles onder `/docs`: lezen, schrijven, zoeken en opdrachten. */
export function answerDocumenten(
  verzameling: Verzameling,
  verzoek: Verzoek,
  { id, vol }: { readonly id: string | undefined; readonly vol: boolean },
): Antwoord {
  const { koppen, methode, ruw } = verzoek;
  if (ruw.length > GROOTSTE_VERZOEK) return geweigerd(413, 'het verzoek is te groot');
  if (koppen['x-ms-cosmos-is-query-plan-request'] !== undefined) return geweigerd(400, 'hier zijn geen plannen');
  const partitie = readPartitie(verzoek);
  if (koppen['x-ms-documentdb-isquery'] !== undefined) return find(verzameling, verzoek, partitie);
  if (partitie === undefined) return geweigerd(400, 'de partitiesleutel ontbreekt');
  if (koppen['x-ms-cosmos-is-batch-request'] !== undefined) {
    const operaties = JSON.parse(ruw.toString()) as Parameters<typeof performAll>[2];
    return vol ? { status: 207, body: refuseAll(operaties, 429) } : performAll(verzameling, partitie, operaties);
  }
  const handeling = asHandeling(verzoek, id);
  if (handeling === undefined) return geweigerd(405, `${methode} kan hier niet`);
  const { status, document } = perform(verzameling, partitie, handeling);
  if (status >= 400) return geweigerd(status, 'zie de statuscode');
  return document === undefined ? { status } : { status, body: document, koppen: { etag: document._etag } };
}

/** De hele sleutel, of niets: een deel ervan neemt de dienst bij een los document niet aan. */
function readPartitie({ koppen }: Verzoek): string | undefined {
  const kop = koppen['x-ms-documentdb-partitionkey'];
  return typeof kop === 'string' ? asPartitie(JSON.parse(kop) as unknown[]) : undefined;
}

function asHandeling({ methode, koppen, ruw }: Verzoek, id: string | undefined): Handeling | undefined {
  const soort = {
    GET: 'Read',
    PUT: 'Replace',
    DELETE: 'Delete',
    POST: koppen['x-ms-documentdb-is-upsert'] === undefined ? 'Create' : 'Upsert',
  }[methode] as Handeling['soort'] | undefined;
  if (soort === undefined) return undefined;
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = koppen;
  return {
    soort,
    ...(id === undefined ? {} : { id }),
    ...(ruw.length === 0 ? {} : { body: JSON.parse(ruw.toString()) as Handeling['body'] & object }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(ifNoneMatch === undefined ? {} : { ifNoneMatch }),
  };
}

const bladzijden = new Bladzijden();

function find(verzameling: Verzameling, { koppen, ruw }: Verzoek, partitie: string | undefined): Antwoord {
  const vervolg = koppen['x-ms-continuation'];
  const gevraagd = Number(koppen['x-ms-max-item-count'] ?? BLADZIJDE);
  const hoogstens = gevraagd > 0 ? gevraagd : BLADZIJDE;
  try {
    const bladzijde =
      typeof vervolg === 'string'
        ? bladzijden.next(vervolg, hoogstens)
        : bladzijden.open(
            { gevonden: findAll(verzameling, JSON.parse(ruw.toString()) as Vraag, partitie), vanaf: 0 },
            hoogstens,
          );
    const { documenten } = bladzijde;
    return {
      status: 200,
      body: { Documents: documenten, _count: documenten.length },
      koppen: bladzijde.vervolg === undefined ? {} : { 'x-ms-continuation': bladzijde.vervolg },
    };
  } catch (fout) {
    return geweigerd(400, fout instanceof Error ? fout.message : 'deze vraag kan niet');
  }
}

function findAll(verzameling: Verzameling, vraag: Vraag, partitie: string | undefined): unknown[] {
  return search(verzameling.list(partitie, kenmerkVan(vraag)), vraag, partitie === undefined);
}
