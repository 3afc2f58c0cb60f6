import { buildBerichtKaart, buildDossierKanaalKaart, buildQuarantaineKaart, merkVan } from '../../cards';
import { listTaken } from '../../rules/taken';
import { type Clock } from '../clock';
import { type Inrichting, naamVan } from '../inrichting';
import { type TekenLevend } from '../outbox/zender';
import { type BewaardDossier, type Store } from '../store/store';

export interface KaartDelen {
  readonly store: Store;
  readonly clock: Clock;
  readonly inrichting: Inrichting;
}

type Kaart = Readonly<Record<string, unknown>>;

/** Tekent een levende kaart zoals zij nu hoort te zijn: twee keer tekenen geeft twee keer hetzelfde. */
export function createTekenLevend(delen: KaartDelen): TekenLevend {
  return async (id, staatEr) => {
    const { soort, sleutel } = splitWens(id);
    const kaart = soort === 'dossier' ? await drawDossier(delen, sleutel, staatEr) : await drawBericht(delen, sleutel);
    return kaart === undefined ? undefined : { kaart };
  };
}

/** Het merk waaraan de verzender de kaart van een wens terugvindt. */
export function merkVanWens(id: string): string {
  const { soort, sleutel } = splitWens(id);
  return merkVan(soort, sleutel);
}

/** De kaart van een dossier zoals iedereen in het kanaal haar ziet. */
export function drawKanaalKaart(delen: KaartDelen, { dossier, versie }: BewaardDossier): Kaart {
  const { clock, inrichting } = delen;
  return buildDossierKanaalKaart({
    dossier,
    versie,
    vandaag: clock.vandaag(),
    naamVan: (id) => naamVan(inrichting, id),
  });
}

/** Soorten kaarten die blijven staan en worden bijgewerkt. */
type LevendeSoort = 'dossier' | 'bericht';

function splitWens(id: string): { soort: LevendeSoort; sleutel: string } {
  const [soort, ...rest] = id.split(':');
  if (soort !== 'dossier' && soort !== 'bericht') throw new RangeError(`geen levende kaart: ${soort ?? ''}`);
  return { soort, sleutel: rest.join(':') };
}

/** A dossier on which nothing is open gets no card; a card that stands is always kept true. */
async function drawDossier(delen: KaartDelen, dossiernummer: string, staatEr: boolean): Promise<Kaart | undefined> {
  const bewaard = await delen.store.loadDossier(dossiernummer);
  if (bewaard === undefined) return undefined;
  if (!staatEr && listTaken(bewaard.dossier, delen.clock.vandaag()).length === 0) return undefined;
  return drawKanaalKaart(delen, bewaard);
}

async function drawBericht(delen: KaartDelen, id: string): Promise<Kaart | undefined> {
  const bericht = await delen.store.loadBericht(id);
  if (bericht === undefined) return undefined;
  if (bericht.stand === 'quarantaine') return buildQuarantaineKaart({ bericht });
  return buildBerichtKaart({ bericht, naamVan: (wie) => naamVan(delen.inrichting, wie) });
}
