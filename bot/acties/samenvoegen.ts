import { buildSamenvoegBevestigKaart } from '../../cards';
import { loadDossier, requireHeel } from '../dossiers/dossiers';
import { drawSamengevoegd } from '../dossiers/kaarten';
import { findSamenvoeging, mergeDossiers } from '../dossiers/samenvoegen';
import { type Handelende, requireSchrijven, requireToegang } from '../dossiers/toegang';
import { naamVan } from '../inrichting';
import { type BewaardDossier } from '../store/store';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout, type Klik } from './actie';
import { replaceInChat } from './vervang';

/**
 * "Hoort bij een bestaand dossier": twee dossiers van één persoon worden er één. Eerst komt een blad met wat waarbij komt; alleen wie dat
 * bevestigt voor de stand die het toonde, voegt samen. Wie dit doet, heeft toegang tot allebei.
 */
export const samenvoegen: Behandelaar<'samenvoegen'> = async (delen, klik) => {
  const { persoon, data } = klik;
  requireSchrijven(persoon);
  const { dossiernummer: van } = data;
  const naar = data.naar.trim();
  if (!/^\d{4}-\d{4}$/.test(naar)) return fout(400, 'Vul het dossiernummer in, zoals 2026-0143.');
  const oud = await loadHeel(delen, persoon, van);
  const blijft = await loadHeel(delen, persoon, naar);
  // What has been decided is not asked again: a click that comes twice, or one after a crash, finishes it.
  const besloten = await findSamenvoeging(delen.store, van, naar);
  if (besloten === undefined && !isGezien(data, oud, blijft)) return drawBevestig(delen, klik, oud, blijft);
  return merge(delen, klik, naar);
};

async function loadHeel({ store }: ActieDelen, persoon: Handelende, dossiernummer: string): Promise<BewaardDossier> {
  const bewaard = await loadDossier(store, dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  requireHeel(bewaard);
  return bewaard;
}

type Data = Klik<'samenvoegen'>['data'];

function isGezien({ versie, versieNaar }: Data, oud: BewaardDossier, blijft: BewaardDossier): boolean {
  return versie === oud.versie && versieNaar === blijft.versie;
}

function drawBevestig(
  { inrichting, clock }: ActieDelen,
  { data }: Klik<'samenvoegen'>,
  oud: BewaardDossier,
  blijft: BewaardDossier,
): TurnUit {
  const kaart = buildSamenvoegBevestigKaart({
    ...{ oud, blijft, vandaag: clock.vandaag(), naamVan: (id) => naamVan(inrichting, id) },
    // Only a card that showed something carries versions.
    achterhaald: data.versie !== undefined && data.versieNaar !== undefined,
  });
  return { soort: 'kaart', kaart };
}

async function merge(delen: ActieDelen, { persoon, van, data }: Klik<'samenvoegen'>, naar: string): Promise<TurnUit> {
  const besluit = await mergeDossiers(delen.store, delen.clock, { van: data.dossiernummer, naar, door: persoon.id });
  const kaart = drawSamengevoegd(delen, besluit);
  if (van.plek === 'chat') return replaceInChat(delen, van, kaart, 'samengevoegd');
  delen.wake();
  return { soort: 'kaart', kaart };
}
