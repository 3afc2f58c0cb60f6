import { type Document } from './verzameling';

/** Wat een vraag in haar tekst vast zegt over de velden waar het register op ligt. */
export interface Kenmerk {
  readonly soort: string;
  /** Waar `sleutel` mee begint; leeg: elke. */
  readonly begin: string;
}

const EINDE = '\u0001';

interface Lijst {
  /** Oplopend: sleutel, dan partitie en id. */
  readonly plaatsen: string[];
  readonly documenten: Map<string, Document>;
}

/** Vindt documenten op soort en begin van de sleutel zonder overal langs te gaan, zoals de dienst met zijn index. */
export class Register {
  private readonly perSoort = new Map<unknown, Lijst>();

  add(partitie: string, document: Document): void {
    const lijst = this.perSoort.get(document.soort) ?? createLijst();
    this.perSoort.set(document.soort, lijst);
    const plaats = plaatsVan(partitie, document);
    if (!lijst.documenten.has(plaats)) lijst.plaatsen.splice(findPlaats(lijst.plaatsen, plaats), 0, plaats);
    lijst.documenten.set(plaats, document);
  }

  remove(partitie: string, document: Document): void {
    const lijst = this.perSoort.get(document.soort);
    const plaats = plaatsVan(partitie, document);
    if (lijst?.documenten.delete(plaats) === true) lijst.plaatsen.splice(findPlaats(lijst.plaatsen, plaats), 1);
  }

  list({ soort, begin }: Kenmerk): Document[] {
    const { plaatsen, documenten } = this.perSoort.get(soort) ?? createLijst();
    const gevonden: Document[] = [];
    for (let n = findPlaats(plaatsen, begin); plaatsen[n]?.startsWith(begin) === true; n += 1) {
      const document = documenten.get(plaatsen[n] ?? '');
      if (document !== undefined) gevonden.push(document);
    }
    return gevonden;
  }
}

function createLijst(): Lijst {
  return { plaatsen: [], documenten: new Map() };
}

function plaatsVan(partitie: string, { sleutel, id }: Document): string {
  return [typeof sleutel === 'string' ? sleutel : '', partitie, id].join(EINDE);
}

/** De eerste plaats die niet voor deze komt. */
function findPlaats(plaatsen: readonly string[], gezocht: string): number {
  let [laag, hoog] = [0, plaatsen.length];
  while (laag < hoog) {
    const midden = (laag + hoog) >> 1;
    if ((plaatsen[midden] ?? '') < gezocht) laag = midden + 1;
    else hoog = midden;
  }
  return laag;
}
