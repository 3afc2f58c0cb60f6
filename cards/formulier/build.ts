import { type Formulier } from '../../rules/formulier';
import { type Datum } from '../../rules/datum';
import { noemFormulier } from '../delen/namen';
import { formatDagJaar } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { explainBegrip } from './begrippen';
import { describeBekend } from './bekend';
import { groupRijen } from './groepen';
import { deelIn, type Formulierstand, type Indeling, isVerplichtInStap } from './indeling';
import { type EigenLijsten } from './keuzes';
import { describeKnoppen } from './knoppen';
import { groupMeldingen, listAlgemeen, type Veldmeldingen } from './meldingen';
import { type Rijcontext } from './rij';
import { FormulierGegevens } from './schema';
import template from './template.json';
import { describeUitslag } from './uitslag';
import { isZekerVerplicht } from './verplicht';

const render = createRender('formulier', template, FormulierGegevens);

export interface FormulierInvoer extends Formulierstand {
  /** Versie van het dossier die deze kaart laat zien. */
  readonly versie: number;
  /** Bij een melding de zin die zegt wat wel kan, op `meldingSleutel`. */
  readonly uitwegen?: ReadonlyMap<string, string>;
  /** Er zijn alleen waarschuwingen: de kaart vraagt om een bevestiging. */
  readonly bevestigen?: boolean;
  /** Wat iemand als reden opgaf, en wat daar niet aan klopt (leeg: niets). */
  readonly reden?: { readonly waarde: string; readonly fout: string };
  /** Het dossier veranderde sinds deze kaart; er is niets vastgelegd. */
  readonly verouderd?: boolean;
  /** Het bedrag dat `toets` uitrekende, in euro's; alleen bij F-09. */
  readonly bedrag?: number;
  /** Dag waarop het concept is bewaard, als iemand een bewaard concept ziet. */
  readonly bewaardOp?: Datum;
  readonly lijsten?: EigenLijsten;
}

const GEEN_UITWEGEN: ReadonlyMap<string, string> = new Map();
const GEEN_REDEN = { waarde: '', fout: '' };

/**
 * De kaart van een formulier: de velden van deze vorm (of van één stap), met alles wat iemand typte nog op zijn plaats en elke
 * melding bij haar veld. Gaat een melding over een veld dat hier niet staat, dan staat zij bovenaan. Gooit alleen als de
 * historie een onbekende regel heeft.
 */
export function buildFormulierKaart(invoer: FormulierInvoer): AdaptiveCard {
  const { formulier, dossier, versie, meldingen = [], fouten = [], bevestigen = false, bewaardOp } = invoer;
  const { uitwegen = GEEN_UITWEGEN, reden = GEEN_REDEN, verouderd = false } = invoer;
  const indeling = deelIn(invoer);
  const { vorm, vast, stappen, huidig, hier } = indeling;
  const bijVeld = groupMeldingen(meldingen, fouten, uitwegen);
  const groepen = groupRijen(hier, formulier, toContext(invoer, indeling, bijVeld));
  const openen = { dossiernummer: dossier.dossiernummer, formulier: formulier.id, ...(vorm === '' ? {} : { vorm }) };
  const knoppen = describeKnoppen({
    ...{ kenmerken: { ...openen, versie, ...vast }, stappen, huidig, bevestigen, meldingen, bijVeld },
    begonnen: invoer.waarden !== undefined,
  });
  return render({
    ...describeKop(formulier, vorm, dossier.dossiernummer),
    ...describeStap(indeling),
    heeftConcept: bewaardOp !== undefined,
    concept: bewaardOp === undefined ? '' : `U gaat verder met wat op ${formatDagJaar(bewaardOp)} is bewaard.`,
    ...describeUitslag({ meldingen, fouten, bevestigen, verouderd, bedrag: invoer.bedrag, laatste: knoppen.laatste }),
    algemeen: listAlgemeen(bijVeld, new Set(hier.map(({ sleutel }) => sleutel))),
    // Under one step heading a second heading with the same meaning is noise.
    groepen: stappen.length > 0 && groepen.length === 1 ? groepen.map((een) => ({ ...een, heeftKop: false })) : groepen,
    inklappen: groepen.some(({ zichtbaar }) => !zichtbaar),
    bevestigen,
    reden: { waarde: reden.waarde, heeftFout: reden.fout !== '', fout: reden.fout },
    ...knoppen,
    openen: { ...openen, opnieuw: true },
  });
}

function toContext(
  { formulier, vandaag, lijsten = {} }: FormulierInvoer,
  { vorm, staat, waarden, velden, stappen }: Indeling,
  bijVeld: Veldmeldingen,
): Rijcontext {
  const inStappen = stappen.length > 0;
  const bekendVan = describeBekend(formulier.id, staat, velden);
  return {
    ...{ vandaag, waarden, lijsten, begrensd: !inStappen },
    uitlegVan: (sleutel) => [explainBegrip(formulier.id, sleutel), bekendVan(sleutel)].filter((zin) => zin !== ''),
    // In a step the earlier choices are known; on one card they can still change.
    isVerplicht: (veld) =>
      inStappen
        ? isVerplichtInStap({ formulier, vorm, staat, velden }, veld)
        : isZekerVerplicht(veld, formulier, vorm, staat),
    meldingenVan: (sleutel) => bijVeld.get(sleutel) ?? [],
  };
}

function describeKop(formulier: Formulier, vorm: string, dossiernummer: string) {
  const titel = noemFormulier(formulier.id, 'chat', vorm);
  return {
    merk: merkVan('formulier', `${dossiernummer}:${formulier.id}`),
    waar: `Dossier ${dossiernummer} · ${formulier.id}`,
    titel,
    uitleg: formulier.uitleg,
    samenvatting: `${titel}, dossier ${dossiernummer}.`,
    dossiernummer,
  };
}

function describeStap({ stappen, huidig }: Indeling) {
  const titel = stappen[huidig]?.titel;
  return {
    inStappen: titel !== undefined,
    stap: titel === undefined ? '' : `Stap ${huidig + 1} van ${stappen.length}: ${titel}`,
  };
}
