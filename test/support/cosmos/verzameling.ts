import { type Kenmerk, Register } from './register';

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

interface Wijziging {
  readonly partitie: string;
  readonly id: string;
  readonly document: Document | undefined;
}

const SCHEIDING = '\u0001';

/** Eén container in het geheugen: documenten per logische partitie, met een nieuw merk bij elke wijziging. */
export class Verzameling {
  private readonly documenten = new Map<string, Map<string, Document>>();
  private readonly register = new Register();
  /** Hoe elk document was dat binnen de lopende opdracht veranderde. */
  private journaal: Wijziging[] | undefined;
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
    this.set({ partitie, id: document.id, document });
    return document;
  }

  delete(partitie: string, id: string): void {
    this.set({ partitie, id, document: undefined });
  }

  /** Alles in de partitie; zonder partitie in alle, en dan zo mogelijk met het register. */
  list(partitie: string | undefined, kenmerk: Kenmerk | undefined): Document[] {
    return this.pick(partitie, kenmerk).filter((document) => !this.isVerlopen(document));
  }

  /** Alles of niets: geeft `work` niet `true`, dan is er niets veranderd. */
  transact(work: () => boolean): void {
    const journaal: Wijziging[] = [];
    this.journaal = journaal;
    const gelukt = work();
    this.journaal = undefined;
    if (!gelukt) for (const vorige of journaal.reverse()) this.set(vorige);
  }

  private pick(partitie: string | undefined, kenmerk: Kenmerk | undefined): Document[] {
    if (partitie !== undefined) return [...(this.documenten.get(partitie)?.values() ?? [])];
    if (kenmerk !== undefined) return this.register.list(kenmerk);
    return [...this.documenten.values()].flatMap((plaats) => [...plaats.values()]);
  }

  private set({ partitie, id, document }: Wijziging): void {
    const plaats = this.documenten.get(partitie) ?? new Map<string, Document>();
    this.documenten.set(partitie, plaats);
    const toen = plaats.get(id);
    this.journaal?.push({ partitie, id, document: toen });
    if (toen !== undefined) this.register.remove(partitie, toen);
    if (document === undefined) plaats.delete(id);
    else {
      plaats.set(id, document);
      this.register.add(partitie, document);
    }
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
