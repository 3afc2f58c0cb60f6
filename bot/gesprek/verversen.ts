import { type Behandelaar, fout } from '../acties/actie';
import { loadDossier } from '../dossiers/dossiers';
import { drawKanaalKaart } from '../dossiers/kaarten';
import { requireToegang } from '../dossiers/toegang';
import { lezerVan } from '../rollen/lezer';

/** Teams vraagt de eigen versie van een kaart in het kanaal. Wie hier een fout krijgt, houdt de kaart die iedereen ziet. */
export const verversen: Behandelaar<'verversen'> = async (delen, { persoon, data }) => {
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  const { dossiernummer } = bewaard.dossier;
  if (dossiernummer !== data.dossiernummer) return fout(409, `Dit dossier gaat verder als ${dossiernummer}.`);
  return { soort: 'kaart', kaart: drawKanaalKaart(delen, bewaard, await lezerVan(delen, persoon, bewaard.dossier)) };
};
