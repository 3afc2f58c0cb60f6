import { loadDossier } from '../dossiers/dossiers';
import { drawSamengevoegd } from '../dossiers/kaarten';
import { mergeDossiers } from '../dossiers/samenvoegen';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { type Behandelaar, fout } from './actie';
import { replaceInChat } from './vervang';

/** "Hoort bij een bestaand dossier": twee dossiers van één persoon worden er één. Wie dit doet, heeft toegang tot allebei. */
export const samenvoegen: Behandelaar<'samenvoegen'> = async (delen, { persoon, van: herkomst, data }) => {
  requireSchrijven(persoon);
  const { store, clock, wake } = delen;
  const naar = data.naar.trim();
  if (!/^\d{4}-\d{4}$/.test(naar)) return fout(400, 'Vul het dossiernummer in, zoals 2026-0143.');
  for (const dossiernummer of [data.dossiernummer, naar])
    requireToegang(persoon, (await loadDossier(store, dossiernummer)).dossier);
  const van = data.dossiernummer;
  const besluit = await mergeDossiers(store, clock, { van, naar, door: persoon.id });
  const kaart = drawSamengevoegd(delen, besluit);
  if (herkomst.plek === 'chat') return replaceInChat(delen, herkomst, kaart, 'samengevoegd');
  wake();
  return { soort: 'kaart', kaart };
};
