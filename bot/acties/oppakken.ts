import { buildTeruggeefKaart, countStappen } from '../../cards';
import { type Notificatiestand, type OntvangenNotificatie } from '../../rules/dossier/staat';
import { type Dossier, type FormulierRegel, isNotificatieRegel } from '../../rules/historie';
import { changeDossier, loadDossier } from '../dossiers/dossiers';
import { findMelding, regelVanStap, woordVanStand } from '../dossiers/meldingen';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { naamVan, type Persoon } from '../inrichting';
import { listNamens } from '../rollen/afwezig';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout, type Klik } from './actie';
import { findBezwaar } from './bezwaar';
import { drawVoor } from './openen';

type MeldingKlik = Klik<'oppakken'> | Klik<'afhandelen'>;

/**
 * "Oppakken": de eerste die klikt wordt eigenaar en iedereen ziet het; wie tegelijk klikte, hoort wie eerder was. Het besluit valt op de
 * stand van het dossier bij het vastleggen, niet op de versie van de kaart: twee mensen zien nu eenmaal dezelfde kaart.
 */
export const oppakken: Behandelaar<'oppakken'> = (delen, klik) => takeStap(delen, klik, 'oppakken', ['nieuw']);

/**
 * Afhandelen, teruggeven of sluiten. Wat iemand al heeft opgepakt, is van hem, van de klantmanager van het dossier, van wie vandaag voor
 * een van hen waarneemt, of van de teamleider. Wie teruggeeft, zegt waarom.
 */
export const afhandelen: Behandelaar<'afhandelen'> = async (delen, klik) => {
  const { stap, reden } = klik.data;
  if (stap !== 'teruggeven') return takeStap(delen, klik, stap, ['nieuw', 'opgepakt']);
  const bezwaar = reden === undefined ? undefined : findBezwaar(reden);
  // The question comes first; a colleague who was earlier is told so at once.
  if (reden === undefined || bezwaar !== undefined)
    return askReden(delen, klik, bezwaar === undefined ? [] : [bezwaar]);
  return takeStap(delen, klik, stap, ['opgepakt']);
};

async function askReden(delen: ActieDelen, klik: Klik<'afhandelen'>, fouten: readonly string[]): Promise<TurnUit> {
  const { persoon, data } = klik;
  const bewaard = await loadDossier(delen.store, data.dossiernummer);
  requireToegang(persoon, bewaard.dossier);
  const { stand } = findMelding(bewaard.dossier, data.bericht, delen.clock.vandaag());
  if (stand !== 'opgepakt') return tellWhoWasFirst(delen, bewaard.dossier, klik);
  const { dossiernummer, bericht, reden = '' } = data;
  const stappen = data.stappen ?? countStappen(bewaard.dossier, bericht);
  return { soort: 'kaart', kaart: buildTeruggeefKaart({ dossiernummer, bericht, stappen, reden, fouten }) };
}

async function takeStap(
  delen: ActieDelen,
  klik: MeldingKlik,
  stap: string,
  vanuit: readonly Notificatiestand[],
): Promise<TurnUit> {
  const { persoon, data } = klik;
  const { store, clock } = delen;
  requireSchrijven(persoon);
  const op = clock.vandaag();
  const namens = vanuit.includes('opgepakt') ? await listNamens(store, persoon.id, op) : [];
  const bewaard = await changeDossier(store, data.dossiernummer, ({ dossier, versie }) => {
    requireToegang(persoon, dossier);
    const melding = findMelding(dossier, data.bericht, op);
    if (isAchterhaald(klik, dossier)) return undefined;
    if (!vanuit.includes(melding.stand) || !isOfPersoon(melding, persoon, dossier, namens)) return undefined;
    const basis = {
      dossiernummer: dossier.dossiernummer,
      versie,
      door: persoon.id,
      op,
      vastgelegd: clock.now().toISOString(),
      ...('reden' in data && data.reden !== undefined ? { reden: data.reden.trim() } : {}),
    };
    const eigenaar = stap === 'oppakken' && dossier.klantmanager === undefined ? { klantmanager: persoon.id } : {};
    return { regels: [regelVanStap({ ...basis, melding, stap })], ...eigenaar, voorrang: true };
  });
  delen.wake();
  // Also my own second click, or one that Teams delivered twice: it is simply shown the truth.
  if (isMine(bewaard.dossier, klik, stap)) return drawVoor(delen, klik, bewaard);
  return tellWhoWasFirst(delen, bewaard.dossier, klik);
}

/** Since the card was drawn something was done: also when Teams delivers an older click of my own once more. */
function isAchterhaald({ data }: MeldingKlik, dossier: Dossier): boolean {
  return data.stappen !== undefined && data.stappen < countStappen(dossier, data.bericht);
}

/** An old card still says "nieuw"; it must not close what a colleague is working on. */
function isOfPersoon(
  { stand, door }: OntvangenNotificatie,
  persoon: Persoon,
  { klantmanager }: Dossier,
  namens: readonly string[],
): boolean {
  if (stand !== 'opgepakt' || persoon.rol === 'teamleider') return true;
  return [door, klantmanager].some((wie) => wie !== undefined && namens.includes(wie));
}

function isMine(dossier: Dossier, { persoon, data }: MeldingKlik, stap: string): boolean {
  const laatste = findLaatsteStap(dossier, data.bericht);
  return laatste?.door === persoon.id && laatste.velden.stap === stap;
}

function tellWhoWasFirst({ inrichting, clock }: ActieDelen, dossier: Dossier, { data }: MeldingKlik): TurnUit {
  const { stand } = findMelding(dossier, data.bericht, clock.vandaag());
  if (stand === 'nieuw') return fout(409, 'Deze melding is nog door niemand opgepakt. Kijk op de nieuwe kaart.');
  const laatste = findLaatsteStap(dossier, data.bericht);
  const wie = laatste === undefined ? 'Iemand anders' : naamVan(inrichting, laatste.door);
  return fout(409, `${wie} was u voor en heeft deze melding al ${woordVanStand(stand)}.`);
}

function findLaatsteStap(dossier: Dossier, bericht: string): FormulierRegel | undefined {
  return dossier.historie.findLast(
    (regel): regel is FormulierRegel =>
      !isNotificatieRegel(regel) && regel.formulier === 'F-20a' && regel.velden.bericht === bericht,
  );
}
