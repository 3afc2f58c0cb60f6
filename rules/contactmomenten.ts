import { TOT_HET_PLAN } from './contactmomenten/begin';
import { EINDE } from './contactmomenten/einde';
import { type Blik, type Momentpartij, type Momentregel, type Momentvorm } from './contactmomenten/moment';
import { NA_HET_PLAN } from './contactmomenten/traject';
import { type Bronnen } from './bronnen';
import { type Datum } from './datum';
import { foldHistorie } from './dossier';
import { readHistorie } from './dossier/historie';
import { geldendeMeldingen } from './dossier/notificaties';
import { type FormulierId } from './formulier';
import { type Dossier } from './historie';
import { type Taak } from './taak';
import { listTakenVan } from './taken';

/**
 * `gedaan`: een regel in de historie bewijst het. `niet te zien`: het kan gebeurd zijn, maar niemand legt het vast in Regiebot.
 * `niet vastgelegd`: een later moment is al geweest en dit staat er niet. `kan`: het mag, het hoeft niet.
 */
export type Momentstand =
  | 'gedaan'
  | 'aan de beurt'
  | 'later'
  | 'kan'
  | 'niet te zien'
  | 'niet vastgelegd'
  | 'niet van toepassing'
  | 'vervallen';

export interface Contactmoment {
  /** Plaats op de tijdlijn, 1 tot en met 25. */
  readonly nr: number;
  readonly partij: Momentpartij;
  readonly vorm: Momentvorm;
  readonly wat: string;
  readonly stand: Momentstand;
  /** Dag waarop het is gebeurd; alleen bij `gedaan`. */
  readonly op?: Datum;
  /** Laatste dag; alleen bij `aan de beurt`, en alleen als er een termijn voor is. */
  readonly uiterlijk?: Datum;
  /** Hoeveel gesprekken er zijn geweest. */
  readonly aantal?: string;
  /** Laatste melding over dezelfde gebeurtenis, bij wat niet te zien is. */
  readonly melding?: { readonly code: string; readonly op: Datum };
  readonly formulier?: FormulierId;
  readonly bronnen: Bronnen;
}

const MOMENTEN: readonly Momentregel[] = [...TOT_HET_PLAN, ...NA_HET_PLAN, ...EINDE];

/**
 * De vijfentwintig contactmomenten met een asielstatushouder, met hun stand op `vandaag`; leeg bij een gezins- of overige migrant,
 * want voor die groep is de tijdlijn niet gemaakt. Alleen een regel van het dossier zelf bewijst een moment; de brief van een ander
 * is niet te zien. Gooit alleen als de fold gooit. Bron: S0.
 */
export function listContactmomenten(dossier: Dossier, vandaag: Datum): readonly Contactmoment[] {
  const historie = readHistorie(dossier, vandaag);
  const blik = { historie, staat: foldHistorie(dossier, historie, vandaag) };
  if (blik.staat.doelgroep === 'G') return [];
  const taken = listTakenVan(blik.staat);
  return MOMENTEN.map((regel) => toMoment(regel, blik, taken));
}

function toMoment(regel: Momentregel, blik: Blik, taken: readonly Taak[]): Contactmoment {
  const { nr, partij, vorm, wat, bronnen, formulier } = regel;
  const op = bewijsVan(regel, blik);
  const stand = op === undefined ? standVan(regel, blik) : 'gedaan';
  return {
    ...{ nr, partij, vorm, wat, bronnen, stand },
    ...(formulier === undefined ? {} : { formulier }),
    ...(op === undefined ? {} : { op }),
    ...(stand === 'aan de beurt' ? uiterlijkVan(regel, taken) : {}),
    ...(stand === 'niet te zien' ? meldingVan(regel, blik) : {}),
    ...aantalVan(regel, blik),
  };
}

/** De stand van wat nergens uit blijkt. */
function standVan(regel: Momentregel, blik: Blik): Momentstand {
  if (regel.geldt?.(blik) === false) return 'niet van toepassing';
  if (['overgedragen', 'beëindigd', 'overleden'].includes(blik.staat.status)) return 'vervallen';
  if (regel.voorbij?.(blik) === true) return 'niet vastgelegd';
  if (regel.begint?.(blik) === false) return 'later';
  // Whether another party's letter went out, nobody tells us; the same holds for our own letters without a form.
  if (regel.bewijs === undefined || regel.partij !== 'gemeente') return 'niet te zien';
  return regel.naarKeuze === true ? 'kan' : 'aan de beurt';
}

/** Een dag die nog moet komen bewijst niets. */
function bewijsVan({ bewijs }: Momentregel, blik: Blik): Datum | undefined {
  const dag = bewijs?.(blik);
  return dag !== undefined && dag <= blik.staat.vandaag ? dag : undefined;
}

function uiterlijkVan({ termijnen = [] }: Momentregel, taken: readonly Taak[]): Pick<Contactmoment, 'uiterlijk'> {
  const taak = taken.find(({ termijn }) => termijnen.includes(termijn));
  return taak === undefined ? {} : { uiterlijk: taak.totEnMet };
}

function meldingVan({ meldingen = [] }: Momentregel, { staat }: Blik): Pick<Contactmoment, 'melding'> {
  const laatste = geldendeMeldingen(staat.notificaties, ...meldingen).at(-1);
  return laatste === undefined ? {} : { melding: { code: laatste.code, op: laatste.op } };
}

function aantalVan({ stand }: Momentregel, blik: Blik): Pick<Contactmoment, 'aantal'> {
  const aantal = stand?.(blik);
  return aantal === undefined ? {} : { aantal };
}
