import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type DossierStaat } from '../../rules/dossier/staat';
import { type Formulier, type Veld } from '../../rules/formulier';
import { type VeldFout } from '../../rules/formulieren';
import { type Dossier, isNotificatieRegel, type Velden } from '../../rules/historie';
import { type Melding } from '../../rules/oordeel';
import { isVerplicht } from '../../rules/toets';
import { isVerbetering } from './groepen';
import { parseInvoer } from './invoer';
import { invoerIds } from './sleutels';
import { heeftStappen, splitStappen, type Stap } from './stappen';
import { computeVooraf, prefill } from './vooraf';
import { listVormvelden, resolveVorm, vormInvulling } from './vorm';
import { heeftZin, heeftZinNaKeuze } from './zichtbaar';

/** Wat er op een formulier staat en wat ervan te zien moet zijn. */
export interface Formulierstand {
  readonly formulier: Formulier;
  /** Gedaante van het formulier; een onbekende wordt de eerste. */
  readonly vorm?: string;
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  /** Wie het formulier voor zich heeft. */
  readonly door: string;
  /** Wat iemand al typte (`ruw` van `parseInvoer`). Ontbreekt bij een nieuw formulier: dan staat er wat het dossier weet. */
  readonly waarden?: Readonly<Record<string, string>>;
  readonly meldingen?: readonly Melding[];
  readonly fouten?: readonly VeldFout[];
  /** Deze stap van een lang formulier; de eerste is 0. Ontbreekt: alles op één kaart. */
  readonly stap?: number;
}

/** Welke velden er zijn, hoe zij over de stappen gaan, en wat erin staat. */
export interface Indeling {
  readonly vorm: string;
  readonly staat: DossierStaat;
  readonly waarden: Readonly<Record<string, string>>;
  /** Gelezen waarden; alleen in stappen, want dan zijn eerdere keuzes bekend. */
  readonly velden: Velden;
  /** Keuzes die door de vorm vaststaan. */
  readonly vast: Readonly<Record<string, string>>;
  /** Leeg als alles op één kaart staat. */
  readonly stappen: readonly Stap[];
  readonly huidig: number;
  /** De velden op deze kaart. */
  readonly hier: readonly Veld[];
}

/** Deelt een formulier in. Gooit alleen als de historie een onbekende regel heeft. */
export function deelIn(stand: Formulierstand): Indeling {
  const { formulier, dossier, vandaag } = stand;
  const staat = foldDossier(dossier, vandaag);
  const vorm = resolveVorm(formulier, stand.vorm);
  const inStappen = stand.stap !== undefined && heeftStappen(formulier, vorm);
  const { open, vast } = listVormvelden(formulier, vorm);
  const { waarden, velden } = inStappen ? readStappen(stand, vorm, vast, staat) : readGeheel(stand, vorm, staat);
  const zichtbaar = open.filter(
    (veld) =>
      (inStappen && isVerplichtInStap({ formulier, vorm, staat, velden }, veld)) ||
      isZichtbaar(veld, stand, { vorm, staat, waarden, velden }),
  );
  const stappen = inStappen ? splitStappen(formulier, vorm, zichtbaar) : [];
  const huidig = Math.min(stand.stap ?? 0, Math.max(0, stappen.length - 1));
  return { vorm, staat, waarden, velden, vast, stappen, huidig, hier: stappen[huidig]?.velden ?? zichtbaar };
}

/** Waar als dit veld in deze stap verplicht is. Latere stappen bepalen soms pas de vorm; zij telt hier al. */
export function isVerplichtInStap(
  { formulier, vorm, staat, velden }: Pick<Indeling, 'vorm' | 'staat' | 'velden'> & Pick<Formulierstand, 'formulier'>,
  veld: Veld,
): boolean {
  return isVerplicht(veld, { ...vormInvulling(formulier, vorm, velden, new Set([veld.sleutel])), ...velden }, staat);
}

/** Wat iemand invulde, met wat de vorm nog mist: zo is een stap te toetsen die niet bepaalt welke vorm het is. */
export function readStap(stand: Formulierstand): Velden {
  const { vorm, velden, vast, hier } = deelIn(stand);
  const sleutels = new Set(hier.map(({ sleutel }) => sleutel));
  return { ...vormInvulling(stand.formulier, vorm, { ...vast, ...velden }, sleutels), ...velden };
}

/** De meldingen over velden van deze stap; over het hele formulier oordeelt het vastleggen. */
export function listStapmeldingen(stand: Formulierstand): readonly Melding[] {
  const hier = new Set(deelIn(stand).hier.map(({ sleutel }) => sleutel));
  return (stand.meldingen ?? []).filter(({ veld }) => veld !== undefined && hier.has(veld));
}

type Ingevuld = Pick<Indeling, 'waarden' | 'velden'>;

/** Op één kaart staan alle velden tegelijk: wat iemand leegmaakte, komt niet vanzelf terug. */
function readGeheel({ formulier, waarden, door }: Formulierstand, vorm: string, staat: DossierStaat): Ingevuld {
  return { waarden: waarden ?? prefill(formulier.id, vorm, staat, door), velden: {} };
}

/** In stappen staat wat nog niet is getoond er ook, zoals het dossier het weet of zoals het uit eerdere stappen volgt. */
function readStappen(stand: Formulierstand, vorm: string, vast: Indeling['vast'], staat: DossierStaat): Ingevuld {
  const { formulier, door } = stand;
  const getypt = { ...prefill(formulier.id, vorm, staat, door), ...stand.waarden };
  const { velden } = parseInvoer(formulier, { ...vast, ...getypt });
  return { waarden: { ...getypt, ...computeVooraf(formulier.id, getypt, velden, staat) }, velden };
}

/** Een veld zonder zin bij dit dossier blijft weg, tenzij er iets in staat of een melding erover gaat. */
function isZichtbaar(
  veld: Veld,
  { formulier, dossier, meldingen = [], fouten = [] }: Formulierstand,
  { vorm, staat, waarden, velden }: Pick<Indeling, 'vorm' | 'staat' | 'waarden' | 'velden'>,
): boolean {
  const { sleutel } = veld;
  if ([...meldingen, ...fouten].some((regel) => regel.veld === sleutel)) return true;
  if (invoerIds(veld).some((id) => (waarden[id] ?? '') !== '')) return true;
  if (isVerbetering(sleutel)) return heeftEerdere(dossier, formulier, vorm);
  return heeftZin(formulier.id, sleutel, staat) && heeftZinNaKeuze(formulier.id, sleutel, velden, staat);
}

/** Verbeteren kan alleen wat eerder in dezelfde vorm is vastgelegd. */
function heeftEerdere({ historie }: Dossier, formulier: Formulier, vorm: string): boolean {
  return historie.some(
    (regel) =>
      !isNotificatieRegel(regel) &&
      regel.formulier === formulier.id &&
      resolveVorm(formulier, formulier.vormVan(regel.velden)) === vorm,
  );
}
