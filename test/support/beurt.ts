import { createHandleTurn } from '../../bot/acties';
import { type Clock } from '../../bot/clock';
import { listVoorbeeldDossiers } from '../../bot/lokaal/voorbeelden/dossiers';
import { type Store, type Wens } from '../../bot/store/store';
import { type HandleTurn } from '../../bot/teams/turn';
import { type Dossier } from '../../rules/historie';
import { testInrichting } from './inrichting';
import { stilLog } from './store';
import { createTestHerlees } from './verwerk';

/** De hele afhandeling van klikken en teksten, op een echte opslag met de inrichting van de voorbeeldgemeente. */
export function createTestTurn(store: Store, clock: Clock): HandleTurn {
  return createHandleTurn({
    ...{ store, clock, inrichting: testInrichting, log: stilLog, wake: () => undefined },
    herlees: createTestHerlees(store, clock),
  });
}

/** Zet een dossier met zijn historie in de opslag. `vastgelegd`: wanneer de regels zijn opgeschreven, als dat telt. */
export async function addDossier(
  store: Store,
  { dossiernummer, caseload, klantmanager, historie }: Dossier,
  { wensen = [], vastgelegd }: { readonly wensen?: readonly Wens[]; readonly vastgelegd?: string } = {},
): Promise<void> {
  await store.appendDossier({
    ...{ dossiernummer, verwachteVersie: 0, caseload, wensen },
    regels: historie.map((regel, n) => ({
      ...regel,
      id: `v${n}`,
      ...(vastgelegd === undefined ? {} : { vastgelegd }),
    })),
    ...(klantmanager === undefined ? {} : { klantmanager }),
  });
}

/** Zet de voorbeelddossiers van de lokale Teams in de opslag. */
export async function addVoorbeelden(store: Store, clock: Clock, vastgelegd?: string): Promise<void> {
  for (const dossier of listVoorbeeldDossiers(clock.vandaag()))
    await addDossier(store, dossier, vastgelegd === undefined ? {} : { vastgelegd });
}
