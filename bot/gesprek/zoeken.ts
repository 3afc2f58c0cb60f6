import { buildVondst, listKanaaltaken } from '../../cards';
import { listTaken } from '../../rules/taken';
import { type ActieDelen } from '../acties/actie';
import { naamVan, type Persoon } from '../inrichting';
import { listNamens } from '../rollen/afwezig';
import { type Hoofd } from '../store/keten';
import { type BewaardDossier } from '../store/store';
import { type TurnIn, type TurnUit } from '../teams/turn';
import { listHoofden, loadAlle } from './eigen-dossiers';

type Zoekvraag = Extract<TurnIn, { soort: 'zoeken' }>;

/** Een deel van `jjjj-nnnn`; wat langer is, kan het nummer van een persoon zijn. */
const DEEL = /^(?=.{1,9}$)\d{0,4}-?\d{0,4}$/;

/**
 * Zoekt een dossier om te delen, op een deel van zijn nummer en alleen in de caseloads van wie zoekt. Zonder nummer: zijn eigen
 * dossiers, wat het eerst moet bovenaan.
 */
export async function findVondsten(delen: ActieDelen, persoon: Persoon, vraag: Zoekvraag): Promise<TurnUit> {
  const { store } = delen;
  const zoek = vraag.zoek.trim();
  if (zoek !== '' && !DEEL.test(zoek)) return { soort: 'melding', tekst: ZOEK_NUMMER };
  if (persoon.caseloads.length === 0) return { soort: 'melding', tekst: GEEN_CASELOAD };
  const hoofden = await listHoofden(store, persoon.caseloads);
  const blad = <T>(lijst: readonly T[]) => lijst.slice(vraag.vanaf, vraag.vanaf + vraag.hoogstens);
  const dossiers =
    zoek === ''
      ? blad(sortOpTaak(delen, await pickEigen(delen, persoon, hoofden)))
      : await loadAlle(store, blad(pickNummer(hoofden, zoek)));
  const vondsten = dossiers.flatMap((bewaard) => toVondst(delen, bewaard));
  if (vondsten.length > 0) return { soort: 'vondsten', vondsten };
  return { soort: 'melding', tekst: zoek === '' ? GEEN_EIGEN : NIETS };
}

const ZOEK_NUMMER = 'Zoek op dossiernummer, bijvoorbeeld 2026-0143, of op een deel ervan. Typ nooit een ander nummer.';
const GEEN_CASELOAD = 'U werkt in geen enkele caseload. Vraag uw beheerder om toegang.';
const GEEN_EIGEN = 'Typ een dossiernummer of een deel ervan, bijvoorbeeld 0143.';
const NIETS = 'Geen dossier met dit nummer in uw caseloads.';

/** Wat met het getypte begint of eindigt eerst; daarbinnen het nieuwste bovenaan. */
function pickNummer(hoofden: readonly Hoofd[], zoek: string): readonly Hoofd[] {
  const rang = ({ dossiernummer }: Hoofd) => (dossiernummer.startsWith(zoek) || dossiernummer.endsWith(zoek) ? 0 : 1);
  return hoofden
    .filter(({ dossiernummer }) => dossiernummer.includes(zoek))
    .toSorted((een, ander) => rang(een) - rang(ander) || (een.dossiernummer > ander.dossiernummer ? -1 : 1));
}

async function pickEigen(
  { store, clock }: ActieDelen,
  persoon: Persoon,
  hoofden: readonly Hoofd[],
): Promise<readonly BewaardDossier[]> {
  const namens = await listNamens(store, persoon.id, clock.vandaag());
  return loadAlle(
    store,
    hoofden.filter(({ klantmanager = '' }) => namens.includes(klantmanager)),
  );
}

/** Alleen taken die op de gedeelde kaart staan tellen: de volgorde mag ook niets verraden. */
function sortOpTaak({ clock }: ActieDelen, dossiers: readonly BewaardDossier[]): readonly BewaardDossier[] {
  const eerste = ({ dossier }: BewaardDossier) =>
    listKanaaltaken(listTaken(dossier, clock.vandaag()))[0]?.totEnMet ?? '9999';
  return dossiers
    .filter(({ kapot }) => kapot === undefined)
    .map((bewaard) => ({ bewaard, sleutel: `${eerste(bewaard)} ${bewaard.dossier.dossiernummer}` }))
    .sort((een, ander) => (een.sleutel < ander.sleutel ? -1 : 1))
    .map(({ bewaard }) => bewaard);
}

/** A history that is wrong is for the beheerder, not for a message. */
function toVondst({ clock, inrichting }: ActieDelen, { dossier, kapot }: BewaardDossier) {
  if (kapot !== undefined) return [];
  return [buildVondst({ dossier, vandaag: clock.vandaag(), naamVan: (id) => naamVan(inrichting, id) })];
}
