import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type DossierStaat } from '../../rules/dossier/staat';
import { computeFaseVan } from '../../rules/fase';
import { type Dossier } from '../../rules/historie';
import { listTakenVan } from '../../rules/taken';
import { listZichtbaar, toHistorieregel } from '../delen/historieregel';
import { listChattaken } from '../delen/kanaaltaken';
import { listMeldingblokken } from '../delen/meldingblok';
import { noemFormulier } from '../delen/namen';
import { noemRest } from '../delen/rest';
import { describeTaakregel } from '../delen/taakregel';
import { plain } from '../format';
import { type AdaptiveCard, type Lezer, magMaatregelenZien, magVastleggen, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { type Bladkeuze, listBekijken, listDoen } from './bladen';
import { DossierChatGegevens, type Vervolg } from './schema';
import { listSporen } from './sporen';
import template from './template.json';
import { listSpoorbalken } from './voortgang';
import { findFormulierVoor, type Formulierkeuze, listAlleKeuzes, listZinvol } from './zinvol';

const render = createRender('dossier-chat', template, DossierChatGegevens);

export const MAX_MELDINGEN_CHAT = 4;
export const MAX_TAKEN_CHAT = 8;
export const MAX_HISTORIE_CHAT = 5;

export interface DossierChatInvoer {
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly naamVan: NaamVan;
  readonly lezer: Lezer;
  /** Kort bericht bovenaan, bijvoorbeeld wat zojuist is vastgelegd. */
  readonly bericht?: string;
  /** Knoppen onder het bericht, bijvoorbeeld om ongedaan te maken wat net is vastgelegd. */
  readonly vervolg?: readonly Vervolg[];
}

/** Alles waar de kaart uit volgt. */
interface Stand extends DossierChatInvoer {
  readonly staat: DossierStaat;
  readonly dossiernummer: string;
  /** Of de lezer waarschuwingen en boetes mag zien. */
  readonly maatregelen: boolean;
  readonly magInvullen: boolean;
}

/**
 * De persoonlijke kaart van een dossier: eerst meldingen en open taken met hun formulier, dan voortgang en traject, dan wat er het laatst
 * gebeurde; de rest staat op eigen bladen achter "Meer". Alleen voor iemand met toegang; maatregelen alleen voor wie ze mag zien
 * (P-26). Participatiewet mag lezen maar niet invullen (P-12).
 */
export function buildDossierChatKaart(invoer: DossierChatInvoer): AdaptiveCard {
  const { dossier, vandaag, lezer } = invoer;
  const stand: Stand = {
    ...{ ...invoer, staat: foldDossier(dossier, vandaag), dossiernummer: dossier.dossiernummer },
    maatregelen: magMaatregelenZien(lezer, dossier.klantmanager),
    magInvullen: magVastleggen(lezer),
  };
  return render({
    ...describeKop(stand),
    ...describeMeldingen(stand),
    ...describeTaken(stand),
    ...describeTraject(stand),
    ...describeHistorie(stand),
    ...describeMeer(stand),
  });
}

function describeKop({ staat, dossier, dossiernummer, naamVan, bericht = '', vervolg = [] }: Stand) {
  const fase = computeFaseVan(staat);
  return {
    merk: merkVan('chat', dossiernummer),
    waar: [`Caseload ${plain(dossier.caseload)}`, noemKlantmanager(dossier, naamVan)].join(' · '),
    titel: `Dossier ${dossiernummer}`,
    fase: `Fase: ${fase}`,
    samenvatting: `Dossier ${dossiernummer}, fase ${fase}.`,
    heeftBericht: bericht !== '',
    bericht,
    vervolg: [...vervolg],
    heeftVervolg: vervolg.length > 0,
  };
}

function describeMeldingen({ staat, dossier, naamVan, magInvullen }: Stand) {
  const meldingen = listMeldingblokken(staat, { dossier, plek: 'chat', naamVan }).map((blok) => ({
    ...blok,
    nieuw: blok.nieuw && magInvullen,
    opgepakt: blok.opgepakt && magInvullen,
  }));
  return {
    meldingen: meldingen.slice(0, MAX_MELDINGEN_CHAT),
    meerMeldingen: noemRest(meldingen.length - MAX_MELDINGEN_CHAT, 'melding', 'meldingen'),
  };
}

/** Elke taak met het formulier waarmee zij af is, en onderaan de volgende stappen die nog geen knop hebben. */
function describeTaken({ staat, vandaag, maatregelen, magInvullen, dossiernummer }: Stand) {
  const taken = listChattaken(listTakenVan(staat), maatregelen);
  const getoond = taken.slice(0, MAX_TAKEN_CHAT);
  const bijTaken = getoond.map((taak) => (magInvullen ? findFormulierVoor(staat, taak) : undefined));
  const eerste = bijTaken.findIndex((keuze) => keuze !== undefined);
  const stappen = magInvullen ? listZinvol(staat, taken, bijTaken) : [];
  return {
    taken: getoond.map((taak, plaats) => ({
      ...describeTaakregel(taak, vandaag),
      ...toTaakknop(bijTaken[plaats], plaats === eerste, dossiernummer),
    })),
    geenTaken: taken.length === 0,
    meerTaken: noemRest(taken.length - MAX_TAKEN_CHAT, 'taak', 'taken'),
    knoppen: stappen.map((keuze, plaats) => toKnop(keuze, eerste < 0 && plaats === 0, dossiernummer)),
  };
}

function describeTraject({ staat, maatregelen }: Stand) {
  const voortgang = listSpoorbalken(staat);
  return { heeftVoortgang: voortgang.length > 0, voortgang, sporen: listSporen(staat, maatregelen) };
}

function describeHistorie({ dossier, vandaag, naamVan, maatregelen }: Stand) {
  const voor = { vandaag, naamVan, plek: 'chat', maatregelen } as const;
  const historie = listZichtbaar(dossier.historie, voor);
  return {
    historie: historie.slice(0, MAX_HISTORIE_CHAT).map((regel) => toHistorieregel(regel, voor)),
    meerHistorie: noemRest(historie.length - MAX_HISTORIE_CHAT, 'eerdere regel', 'eerdere regels'),
  };
}

function describeMeer({ staat, magInvullen, dossiernummer }: Stand) {
  const toKnoppen = (keuzes: readonly Bladkeuze[]) =>
    keuzes.map(({ blad, titel }) => ({ titel, openen: { dossiernummer, blad } }));
  return {
    bekijken: toKnoppen(listBekijken(staat)),
    heeftDoen: magInvullen,
    doen: magInvullen ? toKnoppen(listDoen(staat)) : [],
    magInvullen,
    alleFormulieren: listAlleKeuzes(staat),
    kiezen: { dossiernummer },
    bijwerken: { dossiernummer },
  };
}

function noemKlantmanager({ klantmanager }: Dossier, naamVan: NaamVan): string {
  return klantmanager === undefined ? 'nog geen klantmanager' : `klantmanager ${plain(naamVan(klantmanager))}`;
}

function toTaakknop(keuze: Formulierkeuze | undefined, nadruk: boolean, dossiernummer: string) {
  if (keuze === undefined) return { heeftKnop: false, knop: '', stijl: '' as const, openen: GEEN_FORMULIER };
  const { titel: knop, stijl, openen } = toKnop(keuze, nadruk, dossiernummer);
  return { heeftKnop: true, knop, stijl, openen };
}

const GEEN_FORMULIER = { dossiernummer: '', formulier: '', vorm: '' };

/** De eerste knop op de kaart is de dringendste en krijgt de nadruk. */
function toKnop({ formulier, vorm }: Formulierkeuze, nadruk: boolean, dossiernummer: string) {
  return {
    titel: noemFormulier(formulier, 'chat', vorm),
    stijl: nadruk ? ('positive' as const) : ('' as const),
    openen: { dossiernummer, formulier, vorm },
  };
}
