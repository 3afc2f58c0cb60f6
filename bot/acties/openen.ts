import { buildDossierChatKaart } from '../../cards';
import { loadDossier } from '../dossiers/dossiers';
import { requireToegang } from '../dossiers/toegang';
import { naamVan, type Persoon } from '../inrichting';
import { type BewaardDossier } from '../store/store';
import { type ActieDelen, type Behandelaar } from './actie';

type Kaart = Readonly<Record<string, unknown>>;

/** "Open dossier" in het kanaal: de volledige kaart komt in de eigen chat, want in een kanaal staat alleen het minimum. */
export const openDossier: Behandelaar<'open'> = async (delen, { persoon, van, data }) => {
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  const kaart = drawChatKaart(delen, bewaard, persoon);
  if (van.plek === 'chat') return { soort: 'kaart', kaart };
  const id = `antwoord:open:${persoon.id}:${data.dossiernummer}:${delen.clock.now().getTime()}`;
  await delen.store.addWensen([{ id, plek: `chat:${persoon.id}`, inhoud: { kaart } }]);
  delen.wake();
  return { soort: 'melding', tekst: `Dossier ${data.dossiernummer} staat in uw chat met Regiebot.` };
};

/** Terug naar het dossier, in de chat. */
export const toonDossier: Behandelaar<'dossier'> = async (delen, { persoon, data }) => {
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  return { soort: 'kaart', kaart: drawChatKaart(delen, bewaard, persoon) };
};

/** De dossierkaart voor iemand met toegang; `bericht` is één regel bovenaan, bijvoorbeeld dat iets is vastgelegd. */
export function drawChatKaart(
  delen: ActieDelen,
  { dossier }: BewaardDossier,
  persoon: Persoon,
  bericht?: string,
): Kaart {
  return buildDossierChatKaart({
    ...{ dossier, vandaag: delen.clock.vandaag(), lezer: { persoon: persoon.id, rol: persoon.rol } },
    naamVan: (id) => naamVan(delen.inrichting, id),
    ...(bericht === undefined ? {} : { bericht }),
  });
}
