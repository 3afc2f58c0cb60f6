import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type DossierStaat } from '../../rules/dossier/staat';
import { getFormulier } from '../../rules/formulieren';
import { type Dossier, isNotificatieRegel } from '../../rules/historie';
import { type Taak } from '../../rules/taak';
import { listTakenVan } from '../../rules/taken';
import { listMeldingblokken, type Meldingblok } from '../delen/meldingblok';
import { noemRest } from '../delen/rest';
import { describeTaakregel } from '../delen/taakregel';
import { noemVermelding, type Vermeldbaar, withVermeldingen, withVerversing } from '../delen/teams';
import { plain, upperFirst } from '../format';
import { listSnelleDagen } from '../formulier/snel';
import { type AdaptiveCard, type Lezer, magVastleggen, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { listTakenVoor, noemVoor, pickKnoppen } from './persoonlijk';
import { DossierKanaalGegevens } from './schema';
import template from './template.json';

const render = createRender('dossier-kanaal', template, DossierKanaalGegevens);

/** Meer past niet rustig op één kaart; de rest staat geteld en is te zien in de chat. */
export const MAX_MELDINGEN = 3;
export const MAX_TAKEN = 6;

export interface DossierKanaalInvoer {
  readonly dossier: Dossier;
  readonly versie: number;
  readonly vandaag: Datum;
  readonly naamVan: NaamVan;
  /** MRI's van wie een eigen versie van deze kaart krijgt. */
  readonly ververstVoor?: readonly string[];
  /** De klantmanager zoals Teams hem kent; ontbreekt als hij niet te vermelden is. */
  readonly eigenaar?: Vermeldbaar;
  /** Voor wie deze versie is; ontbreekt bij de kaart die iedereen in het kanaal ziet. */
  readonly lezer?: Lezer;
}

/**
 * De levende kaart van een dossier in het kanaal van zijn caseload. Het minimum: dossiernummer, wat er wordt verwacht, tot
 * wanneer, en wie. Nooit niveau, waarschuwing, boete, verzuim of een oproep (P-02, P-03). Met `lezer`: dezelfde kaart zoals alleen
 * hij haar ziet, met zijn taken en alleen de knoppen die hij nu mag gebruiken.
 */
export function buildDossierKanaalKaart(invoer: DossierKanaalInvoer): AdaptiveCard {
  const { dossier, versie, vandaag, lezer, ververstVoor = [] } = invoer;
  const { dossiernummer } = dossier;
  const staat = foldDossier(dossier, vandaag);
  const plek = lezer === undefined ? 'kanaal' : 'chat';
  const naamVan = noemVoor(lezer, invoer.naamVan);
  const meldingen = listMeldingblokken(staat, { dossier, plek, naamVan });
  const taken = listTakenVoor(listTakenVan(staat), lezer, dossier);
  const vermeld = findVermelding(invoer, meldingen, taken);
  // Without a reader this is the card for everyone who may.
  const schrijft = lezer === undefined || magVastleggen(lezer);
  const kaart = render({
    merk: merkVan('dossier', dossiernummer),
    waar: `Caseload ${plain(dossier.caseload)}`,
    titel: `Dossier ${dossiernummer}`,
    wie: noemKlantmanager(invoer, vermeld),
    samenvatting: summarize(dossiernummer, meldingen, taken, vandaag),
    meldingen: meldingen.slice(0, MAX_MELDINGEN).map((blok) => pickKnoppen(blok, staat, lezer)),
    meerMeldingen: noemRest(meldingen.length - MAX_MELDINGEN, 'melding', 'meldingen'),
    heeftTaken: taken.length > 0,
    taken: taken.slice(0, MAX_TAKEN).map((taak) => describeTaakregel(taak, vandaag)),
    meerTaken: noemRest(taken.length - MAX_TAKEN, 'taak', 'taken'),
    rustig: meldingen.length === 0 && taken.length === 0,
    open: { dossiernummer },
    magSamenvoegen: isPasGeopend(dossier) && schrijft,
    magToewijzen: dossier.klantmanager === undefined && lezer?.rol === 'teamleider',
    ...describeRegistratie(staat, vandaag, versie, schrijft),
  });
  return withVerversing(withVermeldingen(kaart, vermeld), { dossiernummer }, ververstVoor);
}

function noemKlantmanager({ dossier, naamVan, lezer }: DossierKanaalInvoer, vermeld: readonly Vermeldbaar[]): string {
  const { klantmanager } = dossier;
  if (klantmanager === undefined) return 'Nog geen klantmanager';
  const [eigenaar] = vermeld;
  const naam = eigenaar === undefined ? plain(noemVoor(lezer, naamVan)(klantmanager)) : noemVermelding(eigenaar);
  return `Klantmanager: ${naam}`;
}

/** Wie het dossier heeft, wordt vermeld zolang er iets nieuws voor hem ligt of iets niet langer kan wachten. */
function findVermelding(
  { eigenaar, lezer }: DossierKanaalInvoer,
  meldingen: readonly Meldingblok[],
  taken: readonly Taak[],
): readonly Vermeldbaar[] {
  if (eigenaar === undefined || lezer !== undefined) return [];
  const wacht =
    meldingen.some(({ nieuw }) => nieuw) || taken.some(({ stand }) => stand === 'vandaag' || stand === 'verlopen');
  return wacht ? [{ ...eigenaar, naam: plain(eigenaar.naam) }] : [];
}

/** Zolang er alleen meldingen op staan, kan blijken dat de persoon al een dossier had. */
function isPasGeopend({ historie }: Dossier): boolean {
  return historie.every((regel) => isNotificatieRegel(regel) || regel.formulier === 'F-20a');
}

/** Wat een melding op het vergrendelde scherm en een schermlezer zeggen: wat, welk dossier, tot wanneer. */
function summarize(
  dossiernummer: string,
  meldingen: readonly Meldingblok[],
  taken: readonly Taak[],
  vandaag: Datum,
): string {
  const [melding] = meldingen;
  const [taak] = taken;
  const kop = melding === undefined ? `Dossier ${dossiernummer}` : `${melding.titel}, dossier ${dossiernummer}`;
  return taak === undefined ? `${kop}.` : `${kop}. ${describeTaakregel(taak, vandaag).tekst}.`;
}

/** Staat er één registratie open, dan ligt vast welke; bij meer kiest iemand, de oudste bovenaan. */
function describeRegistratie(staat: DossierStaat, vandaag: Datum, versie: number, mag: boolean) {
  const open = staat.registraties
    .filter(({ gedaanOp }) => gedaanOp === undefined)
    .sort((a, b) => (a.gebeurtenis < b.gebeurtenis ? -1 : 1));
  const items = [...new Set(open.map(({ item }) => item))];
  const [enige] = items;
  const vast = items.length === 1 && enige !== undefined ? { item: enige } : {};
  return {
    registratie: mag && items.length > 0,
    registratieUitleg:
      items.length === 1
        ? `Op welke dag is "${enige}" in DUO geregistreerd?`
        : 'Wat is in DUO geregistreerd, en wanneer?',
    kiesItem: items.length > 1,
    items: items.map((item) => ({ title: upperFirst(item), value: item })),
    dagen: listDagen(vandaag, open[0]?.gebeurtenis ?? vandaag),
    vandaag,
    registreren: { dossiernummer: staat.dossiernummer, formulier: 'F-20b', versie, bevestigd: false, ...vast },
  };
}

/** De gewone dagen om te kiezen; een dag vóór wat er gebeurde kan niet. */
function listDagen(vandaag: Datum, vanaf: Datum) {
  const datum = getFormulier('F-20b').veld.get('datum');
  return datum === undefined ? [] : listSnelleDagen(datum, vandaag).filter(({ value }) => value >= vanaf);
}
