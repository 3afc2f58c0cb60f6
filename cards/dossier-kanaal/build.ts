import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type DossierStaat } from '../../rules/dossier/staat';
import { type Dossier, isNotificatieRegel } from '../../rules/historie';
import { type Taak } from '../../rules/taak';
import { listTakenVan, type Takenconfiguratie } from '../../rules/taken';
import { listKanaaltaken } from '../delen/kanaaltaken';
import { listMeldingblokken, type Meldingblok } from '../delen/meldingblok';
import { noemRest } from '../delen/rest';
import { describeTaak } from '../delen/taakregel';
import { plain, upperFirst } from '../format';
import { type AdaptiveCard, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
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
  readonly taken?: Takenconfiguratie;
}

/**
 * De levende kaart van een dossier in het kanaal van zijn caseload. Het minimum: dossiernummer, wat er wordt verwacht, tot
 * wanneer, en wie. Nooit niveau, waarschuwing, boete, verzuim of een oproep (P-02, P-03).
 */
export function buildDossierKanaalKaart({
  dossier,
  versie,
  vandaag,
  naamVan,
  taken: configuratie = {},
}: DossierKanaalInvoer): AdaptiveCard {
  const staat = foldDossier(dossier, vandaag);
  const meldingen = listMeldingblokken(staat, { dossier, plek: 'kanaal', naamVan, ...configuratie });
  const taken = listKanaaltaken(listTakenVan(staat, configuratie));
  const { dossiernummer } = dossier;
  return render({
    merk: merkVan('dossier', dossiernummer),
    waar: `Caseload ${plain(dossier.caseload)}`,
    titel: `Dossier ${dossiernummer}`,
    wie:
      dossier.klantmanager === undefined
        ? 'Nog geen klantmanager'
        : `Klantmanager: ${plain(naamVan(dossier.klantmanager))}`,
    samenvatting: summarize(dossiernummer, meldingen, taken, vandaag),
    meldingen: meldingen.slice(0, MAX_MELDINGEN),
    meerMeldingen: noemRest(meldingen.length - MAX_MELDINGEN, 'melding', 'meldingen'),
    heeftTaken: taken.length > 0,
    taken: taken.slice(0, MAX_TAKEN).map((taak) => describeTaak(taak, vandaag)),
    meerTaken: noemRest(taken.length - MAX_TAKEN, 'taak', 'taken'),
    rustig: meldingen.length === 0 && taken.length === 0,
    open: { dossiernummer },
    magSamenvoegen: isPasGeopend(dossier),
    ...describeRegistratie(staat, versie),
  });
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
  return taak === undefined ? `${kop}.` : `${kop}. ${upperFirst(describeTaak(taak, vandaag).tekst)}.`;
}

/** Staat er één registratie open, dan ligt vast welke; bij meer kiest iemand, de oudste bovenaan. */
function describeRegistratie(staat: DossierStaat, versie: number) {
  const open = staat.registraties
    .filter(({ gedaanOp }) => gedaanOp === undefined)
    .sort((a, b) => (a.gebeurtenis < b.gebeurtenis ? -1 : 1));
  const items = [...new Set(open.map(({ item }) => item))];
  const [enige] = items;
  const vast = items.length === 1 && enige !== undefined ? { item: enige } : {};
  return {
    registratie: items.length > 0,
    registratieUitleg:
      items.length === 1 ? `Staat dit in DUO: ${enige}? Vul in wanneer.` : 'Wat staat nu in DUO, en sinds wanneer?',
    kiesItem: items.length > 1,
    items: items.map((item) => ({ title: upperFirst(item), value: item })),
    registreren: { dossiernummer: staat.dossiernummer, formulier: 'F-20b', versie, bevestigd: false, ...vast },
  };
}
