import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { computeFaseVan } from '../../rules/fase';
import { type Dossier } from '../../rules/historie';
import { listTakenVan, type Takenconfiguratie } from '../../rules/taken';
import { listHistorieregels } from '../delen/historieregel';
import { listChattaken } from '../delen/kanaaltaken';
import { listMeldingblokken } from '../delen/meldingblok';
import { noemFormulier } from '../delen/namen';
import { noemRest } from '../delen/rest';
import { describeTaak } from '../delen/taakregel';
import { plain } from '../format';
import { type AdaptiveCard, type Lezer, magMaatregelenZien, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { DossierChatGegevens } from './schema';
import { listSporen } from './sporen';
import template from './template.json';
import { type Formulierkeuze, listAlleKeuzes, listZinvol } from './zinvol';

const render = createRender('dossier-chat', template, DossierChatGegevens);

export const MAX_MELDINGEN_CHAT = 4;
export const MAX_TAKEN_CHAT = 10;
export const MAX_HISTORIE_CHAT = 12;

export interface DossierChatInvoer {
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly naamVan: NaamVan;
  readonly lezer: Lezer;
  /** Kort bericht bovenaan, bijvoorbeeld wat zojuist is vastgelegd. */
  readonly bericht?: string;
  readonly taken?: Takenconfiguratie;
}

/**
 * De persoonlijke kaart van een dossier: fase en sporen, meldingen, alle open taken, geschiedenis, en knoppen voor de
 * formulieren die nu zin hebben. Alleen voor iemand met toegang; maatregelen alleen voor wie ze mag zien (P-26).
 * Participatiewet mag lezen maar niet invullen (P-12).
 */
export function buildDossierChatKaart(invoer: DossierChatInvoer): AdaptiveCard {
  const { dossier, vandaag, naamVan, lezer, bericht = '', taken: configuratie = {} } = invoer;
  const staat = foldDossier(dossier, vandaag);
  const { dossiernummer } = dossier;
  const maatregelen = magMaatregelenZien(lezer, dossier.klantmanager);
  const meldingen = listMeldingblokken(staat, { dossier, plek: 'chat', naamVan, ...configuratie });
  const taken = listChattaken(listTakenVan(staat, configuratie), maatregelen);
  const historie = listHistorieregels(dossier.historie, { vandaag, naamVan, plek: 'chat', maatregelen });
  const magInvullen = lezer.rol !== 'participatiewet';
  return render({
    merk: merkVan('chat', dossiernummer),
    waar: [`Caseload ${plain(dossier.caseload)}`, noemKlantmanager(dossier, naamVan)].join(' · '),
    titel: `Dossier ${dossiernummer}`,
    samenvatting: `Dossier ${dossiernummer}, fase ${computeFaseVan(staat)}.`,
    heeftBericht: bericht !== '',
    bericht,
    sporen: listSporen(staat, computeFaseVan(staat), maatregelen),
    meldingen: meldingen.slice(0, MAX_MELDINGEN_CHAT),
    meerMeldingen: noemRest(meldingen.length - MAX_MELDINGEN_CHAT, 'melding', 'meldingen'),
    taken: taken.slice(0, MAX_TAKEN_CHAT).map((taak) => describeTaak(taak, vandaag)),
    geenTaken: taken.length === 0,
    meerTaken: noemRest(taken.length - MAX_TAKEN_CHAT, 'taak', 'taken'),
    historie: historie.slice(0, MAX_HISTORIE_CHAT),
    meerHistorie: noemRest(historie.length - MAX_HISTORIE_CHAT, 'eerdere regel', 'eerdere regels'),
    knoppen: magInvullen ? listZinvol(staat, taken).map((keuze, plaats) => toKnop(keuze, plaats, dossiernummer)) : [],
    magInvullen,
    alleFormulieren: listAlleKeuzes(),
    kiezen: { dossiernummer },
    bijwerken: { dossiernummer },
  });
}

function noemKlantmanager({ klantmanager }: Dossier, naamVan: NaamVan): string {
  return klantmanager === undefined ? 'nog geen klantmanager' : `klantmanager ${plain(naamVan(klantmanager))}`;
}

/** De eerste knop is de dringendste en krijgt de nadruk. */
function toKnop(keuze: Formulierkeuze, plaats: number, dossiernummer: string) {
  return {
    titel: noemFormulier(keuze.formulier, 'chat', keuze.vorm),
    stijl: plaats === 0 ? ('positive' as const) : ('' as const),
    openen: { dossiernummer, formulier: keuze.formulier, vorm: keuze.vorm },
  };
}
