import { isEindstand } from '../../rules/dossier/notificaties';
import { type DossierStaat, type OntvangenNotificatie } from '../../rules/dossier/staat';
import { type Dossier } from '../../rules/historie';
import { type Taak } from '../../rules/taak';
import { listChattaken, listKanaaltaken } from '../delen/kanaaltaken';
import { berichtVan, type Meldingblok } from '../delen/meldingblok';
import { isLezer, type Lezer, magMaatregelenZien, magVastleggen, type NaamVan } from '../kaart';

/** De taken voor deze lezer; zonder lezer het minimum dat een kanaal mag zien (P-03). */
export function listTakenVoor(taken: readonly Taak[], lezer: Lezer | undefined, dossier: Dossier): readonly Taak[] {
  if (lezer === undefined) return listKanaaltaken(taken);
  return listChattaken(taken, magMaatregelenZien(lezer, dossier.klantmanager));
}

/** Collega's bij hun naam, de lezer zelf met "u" erachter. */
export function noemVoor(lezer: Lezer | undefined, naamVan: NaamVan): NaamVan {
  return (id) => (id === lezer?.persoon ? `${naamVan(id)} (u)` : naamVan(id));
}

/** Laat van een melding alleen de knoppen staan die deze lezer nu mag gebruiken. */
export function pickKnoppen(blok: Meldingblok, staat: DossierStaat, lezer: Lezer | undefined): Meldingblok {
  if (lezer === undefined) return blok;
  const melding = staat.notificaties.findLast(
    (een) => !isEindstand(een.stand) && berichtVan(een) === blok.oppakken.bericht,
  );
  const schrijft = magVastleggen(lezer);
  return {
    ...blok,
    nieuw: blok.nieuw && schrijft,
    opgepakt: blok.opgepakt && schrijft && isVan(melding, staat, lezer),
  };
}

/** Wat iemand heeft opgepakt is van hem, van de klantmanager van het dossier of van de teamleider. */
function isVan(melding: OntvangenNotificatie | undefined, { klantmanager }: DossierStaat, lezer: Lezer): boolean {
  return isLezer(lezer, melding?.door) || isLezer(lezer, klantmanager) || lezer.rol === 'teamleider';
}
