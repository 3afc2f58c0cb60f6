import { countStappen } from '../../cards';
import { type Notificatiestand, type OntvangenNotificatie } from '../../rules/dossier/staat';
import { type Dossier, type FormulierRegel, isNotificatieRegel } from '../../rules/historie';
import { changeDossier } from '../dossiers/dossiers';
import { findMelding, regelVanStap, woordVanStand } from '../dossiers/meldingen';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { naamVan, type Persoon } from '../inrichting';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout, type Klik } from './actie';
import { drawVoor } from './openen';

type MeldingKlik = Klik<'oppakken'> | Klik<'afhandelen'>;

/**
 * "Oppakken": de eerste die klikt wordt eigenaar en iedereen ziet het; wie tegelijk klikte, hoort wie eerder was. Het besluit valt op de
 * stand van het dossier bij het vastleggen, niet op de versie van de kaart: twee mensen zien nu eenmaal dezelfde kaart.
 */
export const oppakken: Behandelaar<'oppakken'> = (delen, klik) => takeStap(delen, klik, 'oppakken', ['nieuw']);

/** Afhandelen, teruggeven of sluiten. Wat iemand al heeft opgepakt, is van hem, van de klantmanager van het dossier of van de teamleider. */
export const afhandelen: Behandelaar<'afhandelen'> = (delen, klik) =>
  takeStap(delen, klik, klik.data.stap, klik.data.stap === 'teruggeven' ? ['opgepakt'] : ['nieuw', 'opgepakt']);

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
  const bewaard = await changeDossier(store, data.dossiernummer, ({ dossier, versie }) => {
    requireToegang(persoon, dossier);
    const melding = findMelding(dossier, data.bericht, op);
    if (isAchterhaald(klik, dossier)) return undefined;
    if (!vanuit.includes(melding.stand) || !isOfPersoon(melding, persoon, dossier)) return undefined;
    const basis = {
      dossiernummer: dossier.dossiernummer,
      versie,
      door: persoon.id,
      op,
      vastgelegd: clock.now().toISOString(),
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
function isOfPersoon({ stand, door }: OntvangenNotificatie, persoon: Persoon, dossier: Dossier): boolean {
  if (stand !== 'opgepakt') return true;
  return [door, dossier.klantmanager].includes(persoon.id) || persoon.rol === 'teamleider';
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
