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
  const afspraak = readAfspraak({ dossiernummer: dossier.dossiernummer, datum, tijd, plaats }, vandaag);
  if (typeof afspraak === 'string')
    return { soort: 'kaart', kaart: buildDriegesprekKaart({ ...vast, fout: afspraak }) };
  const url = agenda.link(afspraak);
  return {
    soort: 'kaart',
    kaart: buildDriegesprekKaart({ ...vast, afspraak: { ...afspraak, ...(url === undefined ? {} : { url }) } }),
  };
};
