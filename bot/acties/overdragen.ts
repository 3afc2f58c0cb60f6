import { buildOverdraagKaart, type OverdraagInvoer } from '../../cards';
import { type Dossier } from '../../rules/historie';
import { loadDossier } from '../dossiers/dossiers';
import { countOverdrachten, listOntvangers, type Overdracht, transferDossier } from '../dossiers/overdracht';
import { requireOverdragen, requireToegang } from '../dossiers/toegang';
import { isBotError } from '../errors';
import { type Inrichting, naamVan, type Persoon } from '../inrichting';
import { listNamens } from '../rollen/afwezig';
import { sortOpDrukte } from '../rollen/drukte';
import { type BewaardDossier } from '../store/store';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout, type Klik } from './actie';
import { drawVoor } from './openen';

type Invulling = Pick<OverdraagInvoer, 'naar' | 'reden' | 'fouten'>;

/** Het kaartje om een dossier aan een collega te geven. */
export async function openOverdragen(
  delen: ActieDelen,
  { persoon, data }: { readonly persoon: Persoon; readonly data: { readonly dossiernummer: string } },
): Promise<TurnUit> {
  const { dossier } = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, dossier);
  requireOverdragen(persoon, dossier, await listNamens(delen.store, persoon.id, delen.clock.vandaag()));
  return drawOverdragen(delen, persoon, dossier, { naar: '', reden: '', fouten: [] });
}

/** Draagt het dossier over, met een reden. Wat niet mag, komt terug met wat er was ingevuld. */
export const overdragen: Behandelaar<'overdragen'> = async (delen, klik) => {
  const { persoon, data } = klik;
  const { dossiernummer, naar } = data;
  const reden = data.reden.trim();
  const { dossier } = await loadDossier(delen.store, dossiernummer);
  requireToegang(persoon, dossier);
  const terug = (zin: string) => drawOverdragen(delen, persoon, dossier, { naar, reden, fouten: [zin] });
  if (naar === '') return terug('Kies een collega.');
  if (reden === '' && dossier.klantmanager !== undefined) return terug('Geef een reden.');
  try {
    const overdracht = { dossiernummer, naar, reden, door: persoon, besluit: String(data.stappen) };
    return await transfer(delen, klik, overdracht);
  } catch (oorzaak) {
    if (isBotError(oorzaak, 'ONGELDIGE_INVOER')) return terug(oorzaak.message);
    throw oorzaak;
  }
};

async function transfer(delen: ActieDelen, klik: Klik<'overdragen'>, overdracht: Overdracht): Promise<TurnUit> {
  const { persoon, data } = klik;
  const namens = await listNamens(delen.store, persoon.id, delen.clock.vandaag());
  const stand = { achterhaald: false };
  const bewaard = await transferDossier(delen, overdracht, (dossier) => {
    requireToegang(persoon, dossier);
    requireOverdragen(persoon, dossier, namens);
    stand.achterhaald = countOverdrachten(dossier) !== data.stappen;
    return !stand.achterhaald;
  });
  delen.wake();
  if (stand.achterhaald && bewaard.dossier.klantmanager !== overdracht.naar)
    return tellAchterhaald(delen, persoon, bewaard);
  // A click that comes again is not judged any more, and the dossier may have gone to another caseload since.
  requireToegang(persoon, bewaard.dossier);
  return drawVoor(delen, klik, bewaard);
}

function tellAchterhaald({ inrichting }: ActieDelen, persoon: Persoon, { dossier }: BewaardDossier): TurnUit {
  const wie = dossier.klantmanager === undefined ? 'niemand' : noemEigenaar(inrichting, persoon, dossier.klantmanager);
  return fout(409, `Dit dossier is intussen overgedragen en is nu van ${wie}. Er is niets gewijzigd.`);
}

/** Wie het dossier heeft, zoals deze lezer het hoort: niemand leest over zichzelf bij naam. */
function noemEigenaar(inrichting: Inrichting, lezer: Persoon, klantmanager: string): string {
  return klantmanager === lezer.id ? 'u' : naamVan(inrichting, klantmanager);
}

async function drawOverdragen(
  delen: ActieDelen,
  persoon: Persoon,
  dossier: Dossier,
  invulling: Invulling,
): Promise<TurnUit> {
  const { inrichting, clock } = delen;
  const { dossiernummer, caseload, klantmanager } = dossier;
  const anderen = listOntvangers(inrichting.personen, caseload).filter(({ id }) => id !== klantmanager);
  const kandidaten = await sortOpDrukte(delen, anderen, clock.vandaag());
  if (kandidaten.length === 0) return fout(409, `In caseload ${caseload} werkt verder niemand. Vraag de teamleider.`);
  const kaart = buildOverdraagKaart({
    ...{ dossiernummer, kandidaten, stappen: countOverdrachten(dossier), ...invulling },
    ...(klantmanager === undefined ? {} : { van: noemEigenaar(inrichting, persoon, klantmanager) }),
  });
  return { soort: 'kaart', kaart };
}
