import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type DossierStaat } from '../../rules/dossier/staat';
import { type Formulier, type Veld } from '../../rules/formulier';
import { type VeldFout } from '../../rules/formulieren';
import { type Dossier, isNotificatieRegel } from '../../rules/historie';
import { type Melding } from '../../rules/oordeel';
import { lowerFirst } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { groupRijen, isVerbetering } from './groepen';
import { type EigenLijsten } from './keuzes';
import { groupMeldingen, listAlgemeen, listGezien, type Veldmeldingen } from './meldingen';
import { FormulierGegevens } from './schema';
import { invoerIds } from './sleutels';
import template from './template.json';
import { describeUitslag } from './uitslag';
import { isZekerVerplicht } from './verplicht';
import { prefill } from './vooraf';
import { labelVan, listVormvelden, resolveVorm } from './vorm';
import { heeftZin } from './zichtbaar';

const render = createRender('formulier', template, FormulierGegevens);

export interface FormulierInvoer {
  readonly formulier: Formulier;
  /** Gedaante van het formulier; een onbekende wordt de eerste. */
  readonly vorm?: string;
  readonly dossier: Dossier;
  /** Versie van het dossier die deze kaart laat zien. */
  readonly versie: number;
  readonly vandaag: Datum;
  /** Wie het formulier voor zich heeft. */
  readonly door: string;
  /** Wat iemand al typte (`ruw` van `parseInvoer`). Ontbreekt bij een nieuw formulier: dan staat er wat het dossier weet. */
  readonly waarden?: Readonly<Record<string, string>>;
  readonly meldingen?: readonly Melding[];
  /** Bij een melding de zin die zegt wat wel kan, op `meldingSleutel`. */
  readonly uitwegen?: ReadonlyMap<string, string>;
  readonly fouten?: readonly VeldFout[];
  /** Er zijn alleen waarschuwingen: de kaart vraagt om een bevestiging. */
  readonly bevestigen?: boolean;
  /** Het dossier veranderde sinds deze kaart; er is niets vastgelegd. */
  readonly verouderd?: boolean;
  /** Het bedrag dat `toets` uitrekende, in euro's; alleen bij F-09. */
  readonly bedrag?: number;
  readonly lijsten?: EigenLijsten;
}

/** Alles waar de kaart uit volgt. */
interface Stand {
  readonly formulier: Formulier;
  readonly vorm: string;
  readonly staat: DossierStaat;
  readonly dossier: Dossier;
  readonly waarden: Readonly<Record<string, string>>;
  readonly bijVeld: Veldmeldingen;
}

/**
 * De kaart van een formulier: de velden van deze vorm, met alles wat iemand typte nog op zijn plaats en elke melding bij haar
 * veld. Gaat een melding over een veld dat hier niet staat, dan staat zij bovenaan. Gooit alleen als de historie een
 * onbekende regel heeft.
 */
export function buildFormulierKaart(invoer: FormulierInvoer): AdaptiveCard {
  const {
    formulier,
    dossier,
    versie,
    meldingen = [],
    fouten = [],
    bevestigen = false,
    verouderd = false,
    lijsten = {},
  } = invoer;
  const stand = toStand(invoer);
  const { vorm, staat, waarden, bijVeld } = stand;
  const { open, vast } = listVormvelden(formulier, vorm);
  const velden = open.filter((veld) => isZichtbaar(veld, stand));
  const groepen = groupRijen(velden, formulier, {
    waarden,
    lijsten,
    isVerplicht: (veld) => isZekerVerplicht(veld, formulier, vorm, staat),
    meldingenVan: (sleutel) => bijVeld.get(sleutel) ?? [],
  });
  const openen = { dossiernummer: dossier.dossiernummer, formulier: formulier.id, ...(vorm === '' ? {} : { vorm }) };
  const knop = { ...openen, versie, ...vast };
  return render({
    ...describeKop(stand),
    ...describeUitslag({ meldingen, fouten, bevestigen, verouderd, bedrag: invoer.bedrag }),
    algemeen: listAlgemeen(bijVeld, new Set(velden.map(({ sleutel }) => sleutel))),
    groepen,
    inklappen: groepen.some(({ zichtbaar }) => !zichtbaar),
    gegevens: { ...knop, bevestigd: false },
    gegevensBevestigd: { ...knop, bevestigd: true, gezien: listGezien(meldingen) },
    bevestigen,
    knop: bevestigen ? 'Opnieuw controleren' : 'Vastleggen',
    knopstijl: bevestigen ? '' : 'positive',
    opnieuw: invoer.waarden !== undefined,
    openen,
  });
}

const GEEN_UITWEGEN: ReadonlyMap<string, string> = new Map();

function toStand(invoer: FormulierInvoer): Stand {
  const { formulier, dossier, vandaag, door, meldingen = [], fouten = [], uitwegen = GEEN_UITWEGEN } = invoer;
  const staat = foldDossier(dossier, vandaag);
  const vorm = resolveVorm(formulier, invoer.vorm);
  const waarden = invoer.waarden ?? prefill(formulier.id, vorm, staat, door);
  return { formulier, vorm, staat, dossier, waarden, bijVeld: groupMeldingen(meldingen, fouten, uitwegen) };
}

function describeKop({ formulier, vorm, dossier: { dossiernummer } }: Stand) {
  const label = labelVan(formulier, vorm);
  const titel = label === '' ? formulier.titel : `${formulier.titel}: ${lowerFirst(label)}`;
  return {
    merk: merkVan('formulier', `${dossiernummer}:${formulier.id}`),
    waar: `Dossier ${dossiernummer} · ${formulier.id}`,
    titel,
    uitleg: formulier.uitleg,
    samenvatting: `${titel}, dossier ${dossiernummer}.`,
    dossiernummer,
  };
}

/** Een veld zonder zin bij dit dossier blijft weg, tenzij er iets in staat of een melding erover gaat. */
function isZichtbaar(veld: Veld, { formulier, vorm, staat, dossier, waarden, bijVeld }: Stand): boolean {
  if (bijVeld.has(veld.sleutel) || invoerIds(veld).some((id) => (waarden[id] ?? '') !== '')) return true;
  return isVerbetering(veld.sleutel)
    ? heeftEerdere(dossier, formulier, vorm)
    : heeftZin(formulier.id, veld.sleutel, staat);
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
