import { createHandleTurn } from '../../bot/acties';
import { type ActieDelen } from '../../bot/acties/actie';
import { createAgendadeur } from '../../bot/agenda/deur';
import { type Clock } from '../../bot/clock';
import { createInrichter } from '../../bot/gesprek/instellen/inrichter';
import { createConcepten } from '../../bot/concepten/concepten';
import { listVoorbeeldDossiers } from '../../bot/lokaal/voorbeelden/dossiers';
import { type Inrichting } from '../../bot/inrichting';
import { createLevendeInrichting } from '../../bot/rollen/levend';
import { type Store, type Wens } from '../../bot/store/store';
import { type HandleTurn } from '../../bot/teams/turn';
import { type Dossier } from '../../rules/historie';
import { testInrichting } from './inrichting';
import { stilLog, testKluis } from './store';
import { createTestHerlees } from './verwerk';

/** De hele afhandeling van klikken en teksten, op een echte opslag met de inrichting van de voorbeeldgemeente; `anders` vervangt een deel. */
export function createTestTurn(store: Store, clock: Clock, anders: Partial<ActieDelen> = {}): HandleTurn {
  return createHandleTurn({ ...createTestDelen(store, clock), ...anders });
}

/** Wat elke behandelaar nodig heeft, op een echte opslag. */
export function createTestDelen(store: Store, clock: Clock, basis: Inrichting = testInrichting): ActieDelen {
  const inrichting = createLevendeInrichting(basis);
  return {
    ...{ store, clock, inrichting, log: stilLog, wake: () => undefined },
    inrichter: createInrichter({ store, clock, basis, levend: inrichting }),
    ...{ kluis: testKluis, concepten: createConcepten({ store, kluis: testKluis, clock }) },
    agenda: createAgendadeur({ kluis: testKluis, clock, adres: () => 'https://bot.example' }),
    herlees: createTestHerlees(store, clock),
  };
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
