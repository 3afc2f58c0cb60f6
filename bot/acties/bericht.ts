import { buildBerichtKaart } from '../../cards';
import { getNotificatie, isNotificatieId, type NotificatieId } from '../../rules/notificaties';
import { type Keuze, settleBericht } from '../dossiers/keuze';
import { loadDossier } from '../dossiers/dossiers';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { loadBericht } from '../dossiers/verwerk-bericht';
import { caseloadVoor, naamVan, type Persoon } from '../inrichting';
import { type BewaardBericht } from '../store/store';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout } from './actie';

const KIES_MELDING = 'Kies eerst welke melding dit is.';

/** Een mens zegt bij welk dossier dit bericht hoort, en zo nodig wat het betekent. */
export const berichtKoppelen: Behandelaar<'bericht-koppelen'> = async (delen, { persoon, data }) => {
  const bericht = await loadBericht(delen.store, data.bericht);
  const notificatie = meaningOf(bericht, data.notificatie);
  if (notificatie === undefined) return fout(400, KIES_MELDING);
  const dossiernummer = data.dossiernummer.trim();
  if (!/^\d{4}-\d{4}$/.test(dossiernummer)) return fout(400, 'Vul een dossiernummer in, zoals 2026-0143.');
  const { dossier } = await loadDossier(delen.store, dossiernummer);
  requireToegang(persoon, dossier);
  const keuze = { soort: 'dossier', dossiernummer: dossier.dossiernummer, notificatie, door: persoon.id } as const;
  return choose(delen, persoon, bericht, keuze);
};

/** Een nieuw dossier voor dit bericht; alleen bij een melding die dat mag. */
export const berichtNieuwDossier: Behandelaar<'bericht-nieuw-dossier'> = async (delen, { persoon, data }) => {
  const bericht = await loadBericht(delen.store, data.bericht);
  const notificatie = meaningOf(bericht, data.notificatie);
  if (notificatie === undefined) return fout(400, KIES_MELDING);
  if (!getNotificatie(notificatie).opentDossier) {
    return fout(400, 'Met deze melding begint geen nieuw dossier. Koppel haar aan een bestaand dossier.');
  }
  return choose(delen, persoon, bericht, { soort: 'nieuw', notificatie, door: persoon.id });
};

/** "Niet voor ons" of "dubbel": het bericht blijft bewaard, de kaart zegt wie het sloot. */
export const berichtSluiten: Behandelaar<'bericht-sluiten'> = async (delen, { persoon, data }) => {
  const bericht = await loadBericht(delen.store, data.bericht);
  return choose(delen, persoon, bericht, { soort: 'sluiten', stap: data.stap, door: persoon.id });
};

/** Leest het bericht nog eens met de instellingen van nu. */
export const berichtOpnieuw: Behandelaar<'bericht-opnieuw'> = async (delen, { persoon, data }) => {
  requireSchrijven(persoon);
  return showBericht(delen, await delen.herlees(data.bericht));
};

/** What the person chose stands, also over what the machine recognised; an empty choice leaves that as it was. */
function meaningOf(bericht: BewaardBericht, gekozen: string): NotificatieId | undefined {
  const code = gekozen === '' ? (bericht.notificatie ?? '') : gekozen;
  return isNotificatieId(code) && getNotificatie(code).afzender !== 'INT' ? code : undefined;
}

async function choose(delen: ActieDelen, persoon: Persoon, bericht: BewaardBericht, keuze: Keuze): Promise<TurnUit> {
  requireSchrijven(persoon);
  const { store, clock, inrichting } = delen;
  const voor = (notificatie: string) => caseloadVoor(inrichting, notificatie);
  return showBericht(delen, await settleBericht({ store, clock, caseloadVoor: voor }, bericht, keuze));
}

function showBericht({ inrichting, wake }: ActieDelen, bericht: BewaardBericht): TurnUit {
  wake();
  return { soort: 'kaart', kaart: buildBerichtKaart({ bericht, naamVan: (id) => naamVan(inrichting, id) }) };
}
