import { buildDriegesprekKaart } from '../../cards';
import { readAfspraak } from '../agenda/afspraak';
import { loadDossier } from '../dossiers/dossiers';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { type Behandelaar, fout } from './actie';

/** Een afspraak voor het driegesprek: een link voor de agenda en een tekst voor COA. Er wordt niets vastgelegd of verstuurd. */
export const maakAfspraak: Behandelaar<'agenda'> = async ({ store, clock, agenda }, { persoon, van, data }) => {
  if (van.plek === 'kanaal') return fout(400, 'Maak een afspraak in uw eigen chat met Regiebot.');
  requireSchrijven(persoon);
  const { dossier } = await loadDossier(store, data.dossiernummer);
  requireToegang(persoon, dossier);
  const vandaag = clock.vandaag();
  const { datum, tijd, plaats } = data;
  const vast = { dossier, vandaag, magInvullen: true, gekozen: { datum, tijd, plaats } };
  const gelezen = readAfspraak({ dossiernummer: dossier.dossiernummer, datum, tijd, plaats }, vandaag);
  if ('fouten' in gelezen) return { soort: 'kaart', kaart: buildDriegesprekKaart({ ...vast, fouten: gelezen.fouten }) };
  const url = agenda.link(gelezen.afspraak);
  const afspraak = { ...gelezen.afspraak, ...(url === undefined ? {} : { url }) };
  return { soort: 'kaart', kaart: buildDriegesprekKaart({ ...vast, afspraak }) };
};
