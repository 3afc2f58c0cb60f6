import { type Datum, formatDatum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type DossierStaat } from '../../rules/dossier/staat';
import { type Dossier } from '../../rules/historie';
import { computeTermijn } from '../../rules/termijnen';
import { noemBronnen } from '../delen/grond';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { DriegesprekGegevens } from './schema';
import template from './template.json';

const render = createRender('driegesprek', template, DriegesprekGegevens);

/** Waar een driegesprek kan zijn (veld `vorm` van F-02), en hoe het in de agenda heet. */
export const PLAATSEN = {
  azc: 'In het azc',
  gemeente: 'Bij de gemeente',
  online: 'Online',
  telefonisch: 'Telefonisch',
} as const;
export type Gespreksplaats = keyof typeof PLAATSEN;

/** Een geplande afspraak; `tijd` is `uu:mm` in Europe/Amsterdam, `url` het adres van het agendabestand, als de bot er een kan geven. */
export interface Gemaakt {
  readonly datum: Datum;
  readonly tijd: string;
  readonly plaats: Gespreksplaats;
  readonly url?: string;
}

/** Per veld één zin over wat er niet klopt. */
export type Afspraakfouten = Partial<Readonly<Record<'datum' | 'tijd' | 'plaats', string>>>;

export interface DriegesprekInvoer {
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly magInvullen: boolean;
  /** Wat iemand al koos. */
  readonly gekozen?: { readonly datum: string; readonly tijd: string; readonly plaats: string };
  /** Waarom er geen afspraak van kon worden gemaakt. */
  readonly fouten?: Afspraakfouten;
  readonly afspraak?: Gemaakt;
}

const BEGIN = '10:00';

/** Het driegesprek plannen: wanneer het hoort, een afspraak voor de agenda en de tekst voor COA. Er wordt niets vastgelegd of verstuurd. */
export function buildDriegesprekKaart(invoer: DriegesprekInvoer): AdaptiveCard {
  const { dossier, vandaag, magInvullen, gekozen, fouten = {}, afspraak } = invoer;
  const { dossiernummer } = dossier;
  const staat = foldDossier(dossier, vandaag);
  return render({
    merk: merkVan('blad', `${dossiernummer}:driegesprek`),
    dossier: `Dossier ${dossiernummer}`,
    samenvatting: `Driegesprek plannen, dossier ${dossiernummer}.`,
    wanneer: noemWanneer(staat),
    magInvullen,
    datum: gekozen?.datum ?? voorstel(staat) ?? '',
    tijd: gekozen?.tijd ?? BEGIN,
    plaats: gekozen?.plaats ?? 'azc',
    plaatsen: Object.entries(PLAATSEN).map(([value, title]) => ({ title, value })),
    fouten: { datum: toRegels(fouten.datum), tijd: toRegels(fouten.tijd), plaats: toRegels(fouten.plaats) },
    heeftAfspraak: afspraak !== undefined,
    afspraak: afspraak === undefined ? '' : noemAfspraak(afspraak),
    heeftLink: afspraak?.url !== undefined,
    agenda: afspraak?.url === undefined ? [] : [{ url: afspraak.url }],
    uitnodiging: afspraak === undefined ? '' : schrijfUitnodiging(afspraak, dossiernummer),
    voet: `Bron: ${noemBronnen(['S3 Bijlage I']).join('')}.`,
    openen: { dossiernummer, formulier: 'F-02', vorm: '' },
    dossiernummer,
  });
}

function toRegels(tekst: string | undefined): { tekst: string }[] {
  return tekst === undefined ? [] : [{ tekst }];
}

const PER_SCENARIO: Readonly<Record<string, string>> = {
  '1': 'Bij scenario 1 is het driegesprek aan het begin: voor de start van het traject.',
  '2': 'Bij scenario 2 is het driegesprek voor de brede intake, of twee weken voor de verhuizing.',
  '3': 'Bij scenario 3 is het driegesprek ongeveer twee weken voor de verhuizing.',
};
const ALGEMEEN =
  'Het driegesprek is met de inburgeraar, de casemanager van COA en u. Wanneer het is, hangt af van het scenario.';

function noemWanneer(staat: DossierStaat): string {
  const gevoerd = staat.driegesprekken.at(-1)?.datum;
  const eerder = gevoerd === undefined ? '' : `Er was al een driegesprek op ${formatDatum(gevoerd)}. `;
  const dag = richtdag(staat);
  const ongeveer = dag === undefined ? '' : ` Dat is ongeveer ${formatDatum(dag)}.`;
  return eerder + (PER_SCENARIO[staat.scenarios.at(-1)?.scenario ?? ''] ?? ALGEMEEN) + ongeveer;
}

/** Ongeveer twee weken voor de verwachte verhuisdatum (T-04); `undefined` zolang die niet bekend is of bij scenario 1. */
function richtdag({ driegesprekken, scenarios, kalender }: DossierStaat): Datum | undefined {
  const verhuizing = driegesprekken.findLast(({ verwachteUitstroom }) => verwachteUitstroom)?.verwachteUitstroom;
  if (verhuizing === undefined || scenarios.at(-1)?.scenario === '1') return undefined;
  const termijn = computeTermijn('T-04', verhuizing, kalender);
  return termijn.richtdatum ?? termijn.totEnMet;
}

/** De dag die er vast staat: alleen een dag die nog moet komen. */
function voorstel(staat: DossierStaat): Datum | undefined {
  const dag = richtdag(staat);
  return dag !== undefined && dag > staat.vandaag ? dag : undefined;
}

function noemAfspraak({ datum, tijd, plaats }: Gemaakt): string {
  return `Driegesprek op ${formatDatum(datum)} om ${tijd} uur. ${PLAATSEN[plaats]}.`;
}

function schrijfUitnodiging(afspraak: Gemaakt, dossiernummer: string): string {
  return [
    `Onderwerp: driegesprek, ons dossier ${dossiernummer}`,
    '',
    'Beste casemanager,',
    '',
    `Wij willen het driegesprek graag houden op ${formatDatum(afspraak.datum)} om ${afspraak.tijd} uur.`,
    `Waar: ${PLAATSEN[afspraak.plaats].toLowerCase()}. Past dit bij u en bij de inburgeraar?`,
    'Is er een tolk nodig? Neemt u de laatste versie van het klantprofiel mee?',
    '',
    'Met vriendelijke groet,',
  ].join('\n');
}
