import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type DossierStaat } from '../../rules/dossier/staat';
import { type Formulier, type Veld } from '../../rules/formulier';
import { type VeldFout } from '../../rules/formulieren';
import { type Dossier } from '../../rules/historie';
import { type Melding } from '../../rules/oordeel';
import { describeMelding, describeVeldfout, type Meldingregel } from '../delen/meldingregel';
import { lowerFirst, plain } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { type EigenLijsten } from './keuzes';
import { KOP_VERBETERING, KOPPEN } from './koppen';
import { type Rijcontext, toRijen } from './rij';
import { FormulierGegevens, type Invoerrij } from './schema';
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
  readonly fouten?: readonly VeldFout[];
  /** Er zijn alleen waarschuwingen: de kaart vraagt om een bevestiging. */
  readonly bevestigen?: boolean;
  readonly lijsten?: EigenLijsten;
}

/**
 * De kaart van een formulier: de velden van deze vorm, met alles wat iemand typte nog op zijn plaats en elke melding bij haar
 * veld. Gaat een melding over een veld dat hier niet staat, dan staat zij bovenaan.
 */
export function buildFormulierKaart(invoer: FormulierInvoer): AdaptiveCard {
  const { formulier, dossier, versie, vandaag, meldingen = [], fouten = [], bevestigen = false } = invoer;
  const staat = foldDossier(dossier, vandaag);
  const vorm = resolveVorm(formulier, invoer.vorm);
  const { open, vast } = listVormvelden(formulier, vorm);
  const waarden = invoer.waarden ?? prefill(formulier.id, vorm, staat, invoer.door);
  const bijVeld = groupMeldingen(meldingen, fouten);
  const velden = open.filter((veld) => isZichtbaar(veld, formulier, staat, dossier, waarden, bijVeld));
  const gegevens = { dossiernummer: dossier.dossiernummer, formulier: formulier.id, ...(vorm === '' ? {} : { vorm }) };
  const knop = { ...gegevens, versie, ...vast };
  const titel = noemTitel(formulier, vorm);
  return render({
    merk: merkVan('formulier', `${dossier.dossiernummer}:${formulier.id}`),
    waar: `Dossier ${dossier.dossiernummer} · ${formulier.id}`,
    titel,
    uitleg: formulier.uitleg,
    samenvatting: `${titel}, dossier ${dossier.dossiernummer}. Open dit bericht in Teams om het formulier in te vullen.`,
    ...describeUitslag(meldingen, fouten, bevestigen),
    algemeen: [...bijVeld].filter(([sleutel]) => !velden.some((veld) => veld.sleutel === sleutel)).flatMap(([, regels]) => regels),
    groepen: groupRijen(velden, formulier, {
      waarden,
      lijsten: invoer.lijsten ?? {},
      isVerplicht: (veld) => isZekerVerplicht(veld, formulier, vorm, staat),
      meldingenVan: (sleutel) => bijVeld.get(sleutel) ?? [],
    }),
    gegevens: { ...knop, bevestigd: false },
    gegevensBevestigd: { ...knop, bevestigd: true, gezien: listGezien(meldingen) },
    bevestigen,
    knop: bevestigen ? 'Opnieuw controleren' : 'Vastleggen',
    opnieuw: invoer.waarden !== undefined,
    openen: gegevens,
    dossiernummer: dossier.dossiernummer,
  });
}

function noemTitel(formulier: Formulier, vorm: string): string {
  const label = labelVan(formulier, vorm);
  return label === '' ? formulier.titel : `${formulier.titel}: ${lowerFirst(label)}`;
}

/** De bevestiging geldt voor de waarschuwingen die iemand hier zag, niet voor wat er na een wijziging bij komt. */
function listGezien(meldingen: readonly Melding[]): string {
  return [...new Set(meldingen.filter(({ ernst }) => ernst === 'WAARSCHUWING').map(({ regel }) => regel))].join(',');
}

function groupMeldingen(meldingen: readonly Melding[], fouten: readonly VeldFout[]): Map<string, Meldingregel[]> {
  const groepen = new Map<string, Meldingregel[]>();
  const add = (sleutel: string, regel: Meldingregel) => groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), regel]);
  for (const { veld, tekst } of fouten) add(veld, describeVeldfout(tekst));
  for (const melding of meldingen) add(melding.veld ?? '', describeMelding(melding));
  return groepen;
}

/** Een veld zonder zin bij dit dossier blijft weg, tenzij er iets in staat of een melding erover gaat. */
function isZichtbaar(
  veld: Veld,
  formulier: Formulier,
  staat: DossierStaat,
  dossier: Dossier,
  waarden: Readonly<Record<string, string>>,
  bijVeld: ReadonlyMap<string, unknown>,
): boolean {
  if (bijVeld.has(veld.sleutel) || invoerIds(veld).some((id) => (waarden[id] ?? '') !== '')) return true;
  if (isVerbetering(veld.sleutel)) return dossier.historie.some((regel) => 'formulier' in regel && regel.formulier === formulier.id);
  return heeftZin(formulier.id, veld.sleutel, staat);
}

function isVerbetering(sleutel: string): boolean {
  return sleutel === 'correctie' || sleutel === 'redenCorrectie';
}

interface Groep {
  readonly heeftKop: boolean;
  readonly kop: string;
  readonly rijen: Invoerrij[];
}

/** Velden onder hun kop; een kop zonder zichtbare velden verdwijnt. */
function groupRijen(velden: readonly Veld[], formulier: Formulier, context: Rijcontext): Groep[] {
  const koppen = { ...KOPPEN[formulier.id], correctie: KOP_VERBETERING };
  const kopVan = new Map<string, string>();
  let kop = '';
  for (const { sleutel } of formulier.velden) kopVan.set(sleutel, (kop = (koppen as Record<string, string>)[sleutel] ?? kop));
  const groepen = new Map<string, Invoerrij[]>();
  for (const veld of velden) {
    const naam = kopVan.get(veld.sleutel) ?? '';
    groepen.set(naam, [...(groepen.get(naam) ?? []), ...toRijen(veld, context)]);
  }
  return [...groepen].map(([naam, rijen]) => ({ heeftKop: naam !== '', kop: plain(naam), rijen }));
}
