import { type HistorieRegel } from '../../rules/historie';
import { type Kluis } from './kluis';

type Tekenaar = Pick<Kluis, 'teken'>;

/** Het hoofd van een dossier: alles wat naast de historie bewaard is en niet ongemerkt mag veranderen. */
export interface Hoofd {
  readonly dossiernummer: string;
  readonly versie: number;
  readonly caseload: string;
  readonly klantmanager?: string;
}

/** Wat het hoofd van zijn keten weet: zonder `zegel` kan wie bij het bestand kan de laatste regels weghalen en het hoofd aanpassen. */
export interface Slot {
  /** Aantal regels. */
  readonly aantal: number;
  /** Hash van de laatste regel. */
  readonly hash: string;
  /** Laatste `vastgelegd`, zodat een klok die terugspringt de volgorde niet breekt. */
  readonly laatst: string;
  /** Handtekening over het hoofd en de drie velden hierboven. */
  readonly zegel: string;
}

/** Een regel zoals zij in de keten staat. */
export interface Schakel {
  readonly regel: HistorieRegel & { readonly id: string };
  /** Handtekening over de vorige hash en deze regel. */
  readonly hash: string;
}

/** Een dossier zoals het bewaard is, met zijn schakels op volgorde van vastleggen. */
export interface Keten {
  readonly hoofd: Hoofd;
  readonly slot: Slot;
  readonly schakels: readonly Schakel[];
}

/**
 * Hangt regels achter de keten en sluit het hoofd. `vorig` ontbreekt bij een nieuw dossier. Een regel zonder kenmerk krijgt haar
 * plaats als kenmerk; een tijdstip dat voor het vorige ligt (de klok sprong terug) wordt het vorige. Hangt niet af van de opslag.
 */
export function extendKeten(
  kluis: Tekenaar,
  hoofd: Hoofd,
  vorig: Slot | undefined,
  regels: readonly HistorieRegel[],
): Pick<Keten, 'slot' | 'schakels'> {
  const begin = vorig?.aantal ?? 0;
  let hash = vorig?.hash ?? startHash(kluis, hoofd.dossiernummer);
  let laatst = vorig?.laatst ?? '';
  const schakels: Schakel[] = [];
  for (const ruw of regels) {
    const regel = placeRegel(ruw, begin + schakels.length + 1, laatst);
    laatst = regel.vastgelegd ?? laatst;
    hash = chainHash(kluis, hash, regel);
    schakels.push({ regel, hash });
  }
  return { schakels, slot: seal(kluis, hoofd, { aantal: begin + schakels.length, hash, laatst }) };
}

/** Zegt in één Nederlandse zin wat er niet klopt; `undefined`: de historie en het hoofd zijn zoals Regiebot ze vastlegde. */
export function verifyKeten(kluis: Tekenaar, { hoofd, slot, schakels }: Keten): string | undefined {
  let hash = startHash(kluis, hoofd.dossiernummer);
  for (const [index, schakel] of schakels.entries()) {
    if (schakel.hash !== chainHash(kluis, hash, schakel.regel))
      return `Regel ${index + 1} is niet zoals zij is vastgelegd, of hoort niet op deze plaats.`;
    hash = schakel.hash;
  }
  if (seal(kluis, hoofd, slot).zegel !== slot.zegel)
    return 'Het hoofd van het dossier is niet zoals het is vastgelegd.';
  if (slot.aantal !== schakels.length)
    return `Er horen ${slot.aantal} regels te zijn, maar er staan er ${schakels.length}.`;
  return slot.hash === hash ? undefined : 'De laatste regel is niet de regel die als laatste is vastgelegd.';
}

/** JSON met de sleutels op volgorde: dezelfde regel geeft overal dezelfde tekst. */
export function canonicalJson(waarde: unknown): string {
  return JSON.stringify(waarde, (_sleutel, deel: unknown) => (isObject(deel) ? sortKeys(deel) : deel));
}

function isObject(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function sortKeys(waarde: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function placeRegel(regel: HistorieRegel, plaats: number, laatst: string): Schakel['regel'] {
  const id = regel.id ?? `#${plaats}`;
  const vastgelegd = latest(regel.vastgelegd, laatst);
  return { ...regel, id, ...(vastgelegd === undefined ? {} : { vastgelegd }) };
}

/** Times may carry an offset, so they are compared as moments and not as text. */
function latest(eigen: string | undefined, laatst: string): string | undefined {
  if (laatst === '') return eigen;
  return eigen !== undefined && Date.parse(eigen) >= Date.parse(laatst) ? eigen : laatst;
}

/** The number is in the first link, so that a history cannot move to another dossier. */
function startHash(kluis: Tekenaar, dossiernummer: string): string {
  return kluis.teken(canonicalJson(['begin', dossiernummer]));
}

function chainHash(kluis: Tekenaar, vorige: string, regel: HistorieRegel): string {
  return kluis.teken(canonicalJson(['regel', vorige, regel]));
}

function seal(kluis: Tekenaar, hoofd: Hoofd, { aantal, hash, laatst }: Omit<Slot, 'zegel'>): Slot {
  return { aantal, hash, laatst, zegel: kluis.teken(canonicalJson(['hoofd', hoofd, aantal, hash, laatst])) };
}
