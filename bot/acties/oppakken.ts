import { type Dossier } from '../../rules/historie';
import { changeDossier } from '../dossiers/dossiers';
import { findMelding, regelVanStap, woordVanStand } from '../dossiers/meldingen';
import { requireSchrijven, requireToegang } from '../dossiers/toegang';
import { naamVan } from '../inrichting';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout, type Klik } from './actie';
import { drawVoor } from './openen';

type MeldingKlik = Klik<'oppakken'> | Klik<'afhandelen'>;

/**
 * "Oppakken": de eerste die klikt wordt eigenaar en iedereen ziet het; wie tegelijk klikte, hoort wie eerder was. Het besluit valt op de
 * stand van het dossier bij het vastleggen, niet op de versie van de kaart: twee mensen zien nu eenmaal dezelfde kaart.
 */
export const oppakken: Behandelaar<'oppakken'> = (delen, klik) => takeStap(delen, klik, 'oppakken', ['nieuw']);

/** Afhandelen, teruggeven of sluiten van een melding die nog niet in een eindstand is. */
export const afhandelen: Behandelaar<'afhandelen'> = (delen, klik) =>
  takeStap(delen, klik, klik.data.stap, ['nieuw', 'opgepakt']);

async function takeStap(
  delen: ActieDelen,
  klik: MeldingKlik,
  stap: string,
  vanuit: readonly string[],
): Promise<TurnUit> {
  const { persoon, data } = klik;
  const { store, clock } = delen;
  requireSchrijven(persoon);
  const op = clock.vandaag();
  const bewaard = await changeDossier(store, data.dossiernummer, ({ dossier, versie }) => {
    requireToegang(persoon, dossier);
    const melding = findMelding(dossier, data.bericht, op);
    if (!vanuit.includes(melding.stand)) return undefined;
    const basis = {
      dossiernummer: dossier.dossiernummer,
      versie,
      door: persoon.id,
      op,
      vastgelegd: clock.now().toISOString(),
    };
    const eigenaar = stap === 'oppakken' && dossier.klantmanager === undefined ? { klantmanager: persoon.id } : {};
    return { regels: [regelVanStap({ ...basis, melding, stap })], ...eigenaar };
  });
  delen.wake();
  // Also my own second click, or one that Teams delivered twice: it is simply shown the truth.
  if (isMine(bewaard.dossier, klik, stap)) return drawVoor(delen, klik, bewaard);
  return tellWhoWasFirst(delen, bewaard.dossier, klik);
}

function isMine(dossier: Dossier, { persoon, data }: MeldingKlik, stap: string): boolean {
  const laatste = dossier.historie.findLast(
    (regel) => 'formulier' in regel && regel.formulier === 'F-20a' && regel.velden.bericht === data.bericht,
  );
  return laatste !== undefined && 'formulier' in laatste && laatste.door === persoon.id && laatste.velden.stap === stap;
}

function tellWhoWasFirst(delen: ActieDelen, dossier: Dossier, { data }: MeldingKlik): TurnUit {
  const melding = findMelding(dossier, data.bericht, delen.clock.vandaag());
  const wie = melding.door === undefined ? 'Iemand anders' : naamVan(delen.inrichting, melding.door);
  return fout(409, `${wie} was u voor en heeft deze melding al ${woordVanStand(melding.stand)}.`);
}
