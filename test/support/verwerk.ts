import { type Clock } from '../../bot/clock';
import { createHerlees, type Herlees } from '../../bot/dossiers/herlees';
import { type VerwerkDelen } from '../../bot/dossiers/verwerk-bericht';
import { type PostInstellingen, STANDAARD_INSTELLINGEN } from '../../bot/post/instellingen';
import { readBericht } from '../../bot/post/read-bericht';
import { type Store } from '../../bot/store/store';
import { testKluis } from './store';

/** Alles om een bericht te verwerken met de post van de voorbeeldgemeente; een nieuw dossier komt in Noord. */
export function createVerwerkDelen(
  store: Store,
  clock: Clock,
  instellingen: PostInstellingen = STANDAARD_INSTELLINGEN,
): VerwerkDelen {
  return {
    ...{ store, kluis: testKluis, clock, caseloadVoor: () => 'Noord' },
    read: (ruw, gelezenOp) => readBericht(ruw, { instellingen, now: () => gelezenOp }),
  };
}

export function createTestHerlees(store: Store, clock: Clock, instellingen?: PostInstellingen): Herlees {
  return createHerlees(createVerwerkDelen(store, clock, instellingen));
}
