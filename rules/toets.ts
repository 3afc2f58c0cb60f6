import { computeBoete } from './boete-bedrag';
import { type Datum } from './datum';
import { foldHistorie } from './dossier';
import { kenmerkVan, readHistorie, readHistorieZonder } from './dossier/historie';
import { type DossierStaat } from './dossier/staat';
import { type Kalender } from './feestdagen';
import { type FormulierId, type Veld } from './formulier';
import { getFormulier } from './formulieren';
import { gebeurtenisdag } from './gebeurtenisdag';
import { geldtOp } from './geldigheid';
import { type Dossier, type Velden } from './historie';
import { type Lokaal } from './lokaal';
import { type Melding, type Oordeel, type Uitkomst } from './oordeel';
import { type Instelling, type Invulling, type Regel, type Rol } from './regel';
import { REGELSET, type Regelset } from './regelset';
import { isIngevuld } from './velden';

/** Wat er getoetst wordt, en door wie. De velden zijn al door `checkVelden` gegaan. */
export interface Toetsvraag {
  readonly vandaag: Datum;
  readonly dossier: Dossier;
  readonly formulier: FormulierId;
  readonly velden: Velden;
  readonly door: string;
  readonly rol: Rol;
  /** De invuller heeft de waarschuwingen gezien en gaat door. */
  readonly bevestigd?: boolean;
  /** Caseloads waar `door` bij mag; ontbreekt: daarop wordt niet getoetst. */
  readonly caseloads?: readonly string[];
  /** Gebruikers die de leerbaarheidstoets mogen afnemen. */
  readonly lbtAfnemers?: readonly string[];
  readonly instellingen?: readonly Instelling[];
  /** Gaat voor de keuzes in `regelset`. */
  readonly lokaal?: Lokaal;
  /** Andere regels of een andere kalender dan nu gelden; standaard `REGELSET`. */
  readonly regelset?: Regelset;
}

/** Regel voor een verplicht veld waar geen eigen regel over spreekt. */
export const VERPLICHT_VELD = 'V-VELD';

/**
 * Toetst één formulier aan alle regels die golden op de dag van de gebeurtenis. Geeft alle meldingen tegelijk, elke regel
 * hoogstens één keer, op volgorde van kenmerk; bij F-09 ook het berekende en begrensde bedrag in euro's. Verandert niets.
 * Gooit alleen `OnbekendeRegelError`, als de historie van het dossier een onbekende regel heeft.
 */
export function toets(vraag: Toetsvraag): Oordeel {
  const { formulier, velden, vandaag, regelset = REGELSET } = vraag;
  const invulling = maakInvulling(vraag, regelset);
  const dag = gebeurtenisdag(formulier, velden, vandaag);
  const meldingen: Melding[] = [];
  const gedekt = new Set<string>();
  for (const regel of regelset.regelsVoor(formulier)) {
    const tekst = regel.faalt(invulling);
    if (tekst === undefined) continue;
    // Een regel die niet geldt zwijgt, en het veld dat zij wilde zien is dan ook niet verplicht.
    if (isVanKracht(regel, dag)) meldingen.push(maakMelding(regel, tekst, invulling));
    for (const sleutel of regel.dekt) gedekt.add(sleutel);
  }
  meldingen.push(...listLegeVelden(invulling, gedekt));
  meldingen.sort(opKenmerk);
  const uitkomst = uitkomstVan(meldingen, vraag.bevestigd === true);
  return { uitkomst, meldingen, ...(invulling.boete === undefined ? {} : { bedrag: invulling.boete.bedrag }) };
}

function isVanKracht(regel: Regel, dag: Datum): boolean {
  return regel.uit !== true && geldtOp(regel, dag);
}

/** Waar als deze ene regel over de invulling valt. Veel goedkoper dan `toets`, voor wie een uitweg zoekt. */
export function faaltOp(vraag: Toetsvraag, regel: Regel): boolean {
  const { formulier, velden, vandaag, regelset = REGELSET } = vraag;
  if (!isVanKracht(regel, gebeurtenisdag(formulier, velden, vandaag))) return false;
  return regel.faalt(maakInvulling(vraag, regelset)) !== undefined;
}

function maakInvulling(vraag: Toetsvraag, regelset: Regelset): Invulling {
  const { vandaag, formulier, velden, door, rol } = vraag;
  const staat = leesStaat(vraag, regelset.kalender);
  const boete = formulier === 'F-09' ? computeBoete(velden, staat) : undefined;
  return {
    vandaag,
    formulier: getFormulier(formulier),
    velden,
    staat,
    door,
    rol,
    lokaal: vraag.lokaal ?? regelset.lokaal,
    caseloads: vraag.caseloads,
    lbtAfnemers: vraag.lbtAfnemers,
    instellingen: vraag.instellingen,
    boete,
  };
}

/** Hoeveel standen per dossier onthouden blijven; een uitweg die wacht, probeert veel dagen en die zijn daarna niets waard. */
const ONTHOUDEN_STANDEN = 4;
let onthouden: { readonly dossier: Dossier; readonly standen: Map<string, DossierStaat> } | undefined;

/** De standen van het dossier dat het laatst is getoetst. Een dossier verandert nooit; er komt een nieuw voor in de plaats. */
function standenVan(dossier: Dossier): Map<string, DossierStaat> {
  if (onthouden?.dossier !== dossier) onthouden = { dossier, standen: new Map() };
  return onthouden.standen;
}

/** De stand van het dossier. Een verbetering wordt getoetst alsof de regel die zij vervangt er niet was. */
function leesStaat({ dossier, formulier, velden, vandaag }: Toetsvraag, kalender: Kalender): DossierStaat {
  const verbetering = velden.correctie === true ? { formulier, velden } : undefined;
  const sleutel = verbetering === undefined ? vandaag : `${vandaag}|${formulier}|${kenmerkVan(verbetering)}`;
  const standen = standenVan(dossier);
  const bekend = standen.get(sleutel);
  if (bekend?.kalender === kalender) return bekend;
  const historie =
    verbetering === undefined ? readHistorie(dossier, vandaag) : readHistorieZonder(dossier, vandaag, verbetering);
  const staat = foldHistorie(dossier, historie, vandaag, kalender);
  if (standen.size >= ONTHOUDEN_STANDEN) standen.clear();
  standen.set(sleutel, staat);
  return staat;
}

function maakMelding(regel: Regel, tekst: string, invulling: Invulling): Melding {
  const veld = typeof regel.veld === 'function' ? regel.veld(invulling) : regel.veld;
  const ernst = typeof regel.ernst === 'function' ? regel.ernst(invulling) : regel.ernst;
  return { regel: regel.id, ernst, ...(veld === undefined ? {} : { veld }), tekst, bronnen: regel.bronnen };
}

/** Verplichte velden die leeg zijn en waar geen gefaalde regel al over spreekt. */
function listLegeVelden({ formulier, velden, staat }: Invulling, gedekt: ReadonlySet<string>): readonly Melding[] {
  return formulier.velden
    .filter(
      (veld) => !isIngevuld(velden, veld.sleutel) && !gedekt.has(veld.sleutel) && isVerplicht(veld, velden, staat),
    )
    .map(({ sleutel, label }) => ({
      regel: VERPLICHT_VELD,
      ernst: 'BLOK',
      veld: sleutel,
      tekst: `Vul in: ${label}. Dit veld is verplicht.`,
      bronnen: ['lokaal'],
    }));
}

/** Waar als dit veld bij deze invulling en in dit dossier verplicht is. */
export function isVerplicht({ verplicht }: Veld, velden: Velden, staat: DossierStaat): boolean {
  return typeof verplicht === 'function' ? verplicht(velden, staat) : verplicht === true;
}

/** Op regel, en binnen V-VELD op veld. Gelijke zijn er niet: elke regel spreekt hoogstens één keer, V-VELD één keer per veld. */
function opKenmerk(een: Melding, ander: Melding): number {
  const [a, b] = een.regel === ander.regel ? [een.veld, ander.veld] : [een.regel, ander.regel];
  return String(a) < String(b) ? -1 : 1;
}

function uitkomstVan(meldingen: readonly Melding[], bevestigd: boolean): Uitkomst {
  if (meldingen.some(({ ernst }) => ernst === 'BLOK')) return 'geweigerd';
  const waarschuwing = meldingen.some(({ ernst }) => ernst === 'WAARSCHUWING');
  return waarschuwing && !bevestigd ? 'bevestigen' : 'akkoord';
}
