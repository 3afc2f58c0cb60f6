import { buildOverdraagKaart, type OverdraagInvoer, parseInvoer, type Verb } from '../../cards';
import { F20e } from '../../rules/formulieren/f19-f20-klein';
import { type Dossier } from '../../rules/historie';
import { loadDossier } from '../dossiers/dossiers';
import { countOverdrachten, listOntvangers, type Overdracht, transferDossier } from '../dossiers/overdracht';
import { requireOverdragen, requireOverplaatsen, requireToegang } from '../dossiers/toegang';
import { isBotError } from '../errors';
import { naamVan, type Persoon } from '../inrichting';
import { isVervangerVan } from '../rollen/afwezig';
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
  await checkVan(delen, persoon, dossier);
  return drawOverdragen(delen, dossier, { naar: '', reden: '', fouten: [] });
}

/** Draagt het dossier over, met een reden. Wat niet mag, komt terug met wat er was ingevuld. */
export const overdragen: Behandelaar<'overdragen'> = async (delen, klik) => {
  const { dossiernummer, naar, reden: getypt, stappen } = klik.data;
  const reden = getypt.trim();
  const { dossier } = await loadDossier(delen.store, dossiernummer);
  const terug = (zin: string) => drawOverdragen(delen, dossier, { naar, reden, fouten: [zin] });
  if (naar === '') return terug('Kies een collega.');
  if (reden === '' && dossier.klantmanager !== undefined) return terug('Geef een reden.');
  try {
    const besluit = String(stappen);
    return await transfer(delen, klik, { dossiernummer, naar, reden, door: klik.persoon, besluit }, stappen);
  } catch (oorzaak) {
    if (isBotError(oorzaak, 'ONGELDIGE_INVOER')) return terug(oorzaak.message);
    throw oorzaak;
  }
};

/** Het formulier F-20e zelf: hetzelfde als de kaart, en ook naar een andere caseload. */
export async function submitOverdracht(delen: ActieDelen, klik: Klik<'formulier'>): Promise<TurnUit> {
  const { velden, fouten } = parseInvoer(F20e, klik.ruw);
  const eerste = fouten[0];
  if (eerste !== undefined) return fout(400, eerste.tekst);
  if (typeof velden.naar !== 'string') return fout(400, 'Kies een klantmanager.');
  const { dossiernummer, versie } = klik.data;
  const reden = typeof velden.reden === 'string' ? velden.reden : '';
  const naarCaseload = typeof velden.naarCaseload === 'string' ? { naarCaseload: velden.naarCaseload } : {};
  const overdracht = { dossiernummer, naar: velden.naar, ...naarCaseload, reden, door: klik.persoon };
  return transfer(delen, klik, { ...overdracht, besluit: `versie ${versie}` });
}

async function transfer(
  delen: ActieDelen,
  klik: Pick<Klik<Verb>, 'persoon' | 'van'>,
  overdracht: Overdracht,
  stappen?: number,
): Promise<TurnUit> {
  const { persoon } = klik;
  const eigenaar = (await loadDossier(delen.store, overdracht.dossiernummer)).dossier.klantmanager;
  const vervangt = await isVervangerVan(delen.store, persoon.id, eigenaar, delen.clock.vandaag());
  const stand = { achterhaald: false };
  const bewaard = await transferDossier(delen, overdracht, (dossier) => {
    requireToegang(persoon, dossier);
    requireOverdragen(persoon, dossier, vervangt ? eigenaar : undefined);
    if (overdracht.naarCaseload !== undefined) requireOverplaatsen(persoon, dossier.caseload, overdracht.naarCaseload);
    stand.achterhaald = stappen !== undefined && countOverdrachten(dossier) !== stappen;
    return !stand.achterhaald;
  });
  delen.wake();
  if (stand.achterhaald && bewaard.dossier.klantmanager !== overdracht.naar) return tellAchterhaald(delen, bewaard);
  return persoon.caseloads.includes(bewaard.dossier.caseload)
    ? drawVoor(delen, klik, bewaard)
    : {
        soort: 'melding',
        tekst: `Dossier ${overdracht.dossiernummer} staat nu bij caseload ${bewaard.dossier.caseload}.`,
      };
}

function tellAchterhaald({ inrichting }: ActieDelen, { dossier }: BewaardDossier): TurnUit {
  const wie = dossier.klantmanager === undefined ? 'niemand' : naamVan(inrichting, dossier.klantmanager);
  return fout(409, `Dit dossier is intussen overgedragen en is nu van ${wie}. Er is niets gewijzigd.`);
}

async function checkVan(delen: ActieDelen, persoon: Persoon, dossier: Dossier): Promise<void> {
  requireToegang(persoon, dossier);
  const { klantmanager } = dossier;
  const vervangt = await isVervangerVan(delen.store, persoon.id, klantmanager, delen.clock.vandaag());
  requireOverdragen(persoon, dossier, vervangt ? klantmanager : undefined);
}

async function drawOverdragen(delen: ActieDelen, dossier: Dossier, invulling: Invulling): Promise<TurnUit> {
  const { inrichting, clock } = delen;
  const { dossiernummer, caseload, klantmanager } = dossier;
  const anderen = listOntvangers(inrichting.personen, caseload).filter(({ id }) => id !== klantmanager);
  const kandidaten = await sortOpDrukte(delen, anderen, clock.vandaag());
  if (kandidaten.length === 0) return fout(409, `In caseload ${caseload} werkt verder niemand. Vraag de teamleider.`);
  const kaart = buildOverdraagKaart({
    ...{ dossiernummer, kandidaten, stappen: countOverdrachten(dossier), ...invulling },
    ...(klantmanager === undefined ? {} : { van: naamVan(inrichting, klantmanager) }),
  });
  return { soort: 'kaart', kaart };
}
