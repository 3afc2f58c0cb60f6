import { computeBoete } from './boete-bedrag';
import { type Datum } from './datum';
import { foldDossier, foldHistorie } from './dossier';
import { readHistorieZonder } from './dossier/historie';
import { type DossierStaat } from './dossier/staat';
import { type FormulierId, type Veld } from './formulier';
import { getFormulier } from './formulieren';
import { type Dossier, type Velden } from './historie';
import { type Lokaal, LOKAAL_STANDAARD } from './lokaal';
import { type Melding, type Oordeel, type Uitkomst } from './oordeel';
import { type Instelling, type Invulling, type Regel, type Rol } from './regel';
import { regelsVoor } from './regels';
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
  readonly lokaal?: Lokaal;
}

/** Regel voor een verplicht veld waar geen eigen regel over spreekt. */
export const VERPLICHT_VELD = 'V-VELD';

/**
 * Toetst één formulier aan alle regels. Geeft alle meldingen tegelijk, elke regel hoogstens één keer, op volgorde van kenmerk;
 * bij F-09 ook het berekende en begrensde bedrag in euro's. Verandert niets.
 * Gooit alleen `OnbekendeRegelError`, als de historie van het dossier een onbekende regel heeft.
 */
export function toets(vraag: Toetsvraag): Oordeel {
  const invulling = maakInvulling(vraag);
  const gefaald = regelsVoor(vraag.formulier).flatMap((regel) => toetsRegel(regel, invulling));
  const gedekt = new Set(gefaald.flatMap(({ regel }) => regel.dekt));
  const meldingen = [...gefaald.map(({ melding }) => melding), ...listLegeVelden(invulling, gedekt)].sort(opKenmerk);
  const uitkomst = uitkomstVan(meldingen, vraag.bevestigd === true);
  return { uitkomst, meldingen, ...(invulling.boete === undefined ? {} : { bedrag: invulling.boete.bedrag }) };
}

function maakInvulling({ dossier, formulier, velden, lokaal, ...vraag }: Toetsvraag): Invulling {
  const staat = leesStaat(dossier, formulier, velden, vraag.vandaag);
  const boete = formulier === 'F-09' ? computeBoete(velden, staat) : undefined;
  return {
    ...vraag,
    formulier: getFormulier(formulier),
    velden,
    staat,
    lokaal: lokaal ?? LOKAAL_STANDAARD,
    ...(boete === undefined ? {} : { boete }),
  };
}

/** Een verbetering wordt getoetst alsof de regel die zij vervangt er niet was. */
function leesStaat(dossier: Dossier, formulier: FormulierId, velden: Velden, vandaag: Datum): DossierStaat {
  if (velden.correctie !== true) return foldDossier(dossier, vandaag);
  return foldHistorie(dossier, readHistorieZonder(dossier, vandaag, { formulier, velden }), vandaag);
}

interface Gefaald {
  readonly regel: Regel;
  readonly melding: Melding;
}

function toetsRegel(regel: Regel, invulling: Invulling): readonly Gefaald[] {
  const tekst = regel.faalt(invulling);
  if (tekst === undefined) return [];
  const veld = typeof regel.veld === 'function' ? regel.veld(invulling) : regel.veld;
  const ernst = typeof regel.ernst === 'function' ? regel.ernst(invulling) : regel.ernst;
  return [
    {
      regel,
      melding: { regel: regel.id, ernst, ...(veld === undefined ? {} : { veld }), tekst, bronnen: regel.bronnen },
    },
  ];
}

/** Verplichte velden die leeg zijn en waar geen gefaalde regel al over spreekt. */
function listLegeVelden({ formulier, velden, staat }: Invulling, gedekt: ReadonlySet<string>): readonly Melding[] {
  return formulier.velden
    .filter(
      (veld) => isVerplicht(veld, velden, staat) && !isIngevuld(velden, veld.sleutel) && !gedekt.has(veld.sleutel),
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

function opKenmerk(een: Melding, ander: Melding): number {
  const [a, b] = een.regel === ander.regel ? [een.veld ?? '', ander.veld ?? ''] : [een.regel, ander.regel];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function uitkomstVan(meldingen: readonly Melding[], bevestigd: boolean): Uitkomst {
  if (meldingen.some(({ ernst }) => ernst === 'BLOK')) return 'geweigerd';
  const waarschuwing = meldingen.some(({ ernst }) => ernst === 'WAARSCHUWING');
  return waarschuwing && !bevestigd ? 'bevestigen' : 'akkoord';
}
