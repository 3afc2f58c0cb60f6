/** Een document zoals de dienst het bewaart. */
export interface Document extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly _etag: string;
  /** Seconden sinds 1970. */
  readonly _ts: number;
}

/** Wat bij het maken van een container is gevraagd. */
export interface Definitie {
  readonly id: string;
  readonly partitionKey: { readonly paths: readonly string[] };
  /** Afwezig: niets verloopt. -1: alleen wat zelf een `ttl` heeft. */
  readonly defaultTtl?: number;
}

const SCHEIDING = '\u0001';

/** Eén container in het geheugen: documenten per logische partitie, met een nieuw merk bij elke wijziging. */
export class Verzameling {
  private documenten = new Map<string, Map<string, Document>>();
  private merk = 0;

  constructor(
    readonly definitie: Definitie,
    private readonly seconden: () => number,
  ) {}

  /** De partitie uit een document, zoals de sleutel van de container haar aanwijst. */
  partitieVan(document: Readonly<Record<string, unknown>>): string {
    return asPartitie(this.definitie.partitionKey.paths.map((pad) => document[pad.slice(1)]));
  }

  get(partitie: string, id: string): Document | undefined {
    const document = this.documenten.get(partitie)?.get(id);
    return document === undefined || this.isVerlopen(document) ? undefined : document;
  }

  put(partitie: string, inhoud: Readonly<Record<string, unknown>> & { readonly id: string }): Document {
    const document = { ...inhoud, _etag: `"${(this.merk += 1)}"`, _ts: this.seconden() };
    const plaats = this.documenten.get(partitie) ?? new Map<string, Document>();
    this.documenten.set(partitie, plaats.set(document.id, document));
    return document;
  }

  delete(partitie: string, id: string): void {
    this.documenten.get(partitie)?.delete(id);
  }

  /** Alles in de partitie, of in alle partities als zij niet is genoemd. */
  list(partitie: string | undefined): Document[] {
    const gekozen = partitie === undefined ? [...this.documenten.values()] : [this.documenten.get(partitie)];
    return gekozen.flatMap((plaats) => [...(plaats?.values() ?? [])]).filter((document) => !this.isVerlopen(document));
  }

  /** Geeft een functie die alles in deze partitie terugzet zoals het nu is. */
  remember(partitie: string): () => void {
    const toen = new Map(this.documenten.get(partitie));
    return () => void this.documenten.set(partitie, toen);
  }

  private isVerlopen({ _ts, ttl }: Document): boolean {
    const { defaultTtl } = this.definitie;
    if (defaultTtl === undefined) return false;
    const duur = typeof ttl === 'number' ? ttl : defaultTtl;
    return duur > 0 && _ts + duur <= this.seconden();
  }
}

/** Een partitiesleutel als tekst; elk deel telt mee, dus (a, b) is een andere partitie dan (a, c). */
export function asPartitie(delen: readonly unknown[]): string {
  return delen.map((deel) => JSON.stringify(deel ?? null)).join(SCHEIDING);
}
