import {
  buildGeenEigenTakenKaart,
  buildMijnTakenKaart,
  type Dossiertaak,
  listChattaken,
  listKanaaltaken,
  type Lezer,
  magMaatregelenZien,
  type Plek,
} from '../../cards';
import { type Datum } from '../../rules/datum';
import { type Dossier } from '../../rules/historie';
import { listTaken } from '../../rules/taken';
import { type ActieDelen, type Behandelaar } from '../acties/actie';
import { listTeamleiders } from '../herinneringen/ontvangers';
import { type Inrichting, naamVan, type Persoon } from '../inrichting';
import { listNamens } from '../rollen/afwezig';
import { findKanaal } from '../rollen/rechten';
import { type Herkomst, type TurnUit } from '../teams/turn';
import { listHoofden, loadAlle } from './eigen-dossiers';

/** Een ander blad van "mijn taken": opnieuw gelezen, dus wat af is staat er niet meer bij. */
export const mijnTaken: Behandelaar<'mijn-taken'> = (delen, { persoon, van, data }) =>
  showMijnTaken(delen, persoon, van, data.pagina);

/**
 * "mijn taken": alle open taken van iemands dossiers en van wie hij waarneemt. In een kanaal alleen de caseload van dat kanaal, en
 * alleen wat iedereen daar mag lezen.
 */
export async function showMijnTaken(delen: ActieDelen, persoon: Persoon, van: Herkomst, pagina = 0): Promise<TurnUit> {
  const { store, clock, inrichting } = delen;
  const vandaag = clock.vandaag();
  const kanaal = findKanaal(inrichting, van);
  const [caseload] = kanaal ?? [];
  if (van.plek === 'kanaal' && caseload === undefined) return { soort: 'melding', tekst: GEEN_CASELOAD };
  const namens = await listNamens(store, persoon.id, vandaag);
  const hoofden = (await listHoofden(store, kanaal ?? persoon.caseloads)).filter(({ klantmanager = '' }) =>
    namens.includes(klantmanager),
  );
  const dossiers = await loadAlle(store, hoofden);
  const heel = dossiers.filter(({ kapot }) => kapot === undefined);
  const onleesbaar = dossiers.length - heel.length;
  const taken = heel.flatMap(({ dossier }) =>
    listDossiertaken(dossier, vandaag, van.plek, asLezer(persoon, dossier, namens)),
  );
  if (taken.length === 0 && onleesbaar === 0 && hoortVanTeam(inrichting, persoon))
    return { soort: 'kaart', kaart: buildGeenEigenTakenKaart(caseload === undefined ? {} : { caseload }) };
  const kaart = buildMijnTakenKaart({
    ...{ taken, vandaag, pagina, onleesbaar },
    waarneming: namens.slice(1).map((id) => naamVan(inrichting, id)),
    ...(caseload === undefined ? {} : { inKanaal: { wie: persoon.naam, caseload } }),
  });
  return { soort: 'kaart', kaart };
}

/** Of deze persoon hoort wat van een team blijft liggen: dan is hij zonder eigen taken nog niet helemaal bij. */
function hoortVanTeam(inrichting: Inrichting, { id, caseloads }: Persoon): boolean {
  return caseloads.some((caseload) => listTeamleiders(inrichting, caseload).includes(id));
}

const GEEN_CASELOAD = 'Dit kanaal is niet van een caseload. Vraag uw taken in uw eigen chat met mij.';

/** In de eigen chat hoort een melding die nog niemand oppakte er ook bij. */
function listDossiertaken(dossier: Dossier, vandaag: Datum, plek: Plek, lezer: Lezer): readonly Dossiertaak[] {
  const { dossiernummer, klantmanager } = dossier;
  const taken = listTaken(dossier, vandaag);
  if (plek === 'kanaal') return listKanaaltaken(taken).map((taak) => ({ dossiernummer, taak }));
  const maatregelen = magMaatregelenZien(lezer, klantmanager);
  const zichtbaar = [...taken.filter(({ termijn }) => termijn === 'T-46'), ...listChattaken(taken, maatregelen)];
  return zichtbaar.map((taak) => ({ dossiernummer, taak }));
}

/** Als wie iemand dit dossier leest, zoals `lezerVan`; `namens` is voor wie hij vandaag werkt. */
function asLezer({ id: persoon, rol }: Persoon, { klantmanager }: Dossier, namens: readonly string[]): Lezer {
  const vervangt = klantmanager !== undefined && klantmanager !== persoon && namens.includes(klantmanager);
  return { persoon, rol, ...(vervangt ? { namens: klantmanager } : {}) };
}
