import { type Clock } from '../../clock';
import { type Kluis } from '../kluis';
import { type Store } from '../store';
import { createCosmosBerichten } from './berichten';
import { createCosmosClaims } from './claims';
import { createDoorgever, type Doorgever } from './doorgeven';
import { createCosmosDossiers } from './dossiers';
import { createCosmosHuur } from './huur';
import { type Containers, createPlaatsen } from './plaatsen';
import { countAll } from './telling';
import { createCosmosUitgaand } from './uitgaand';
import { createWisser, type Wisser } from './wissen';

export interface CosmosDelen {
  readonly containers: Containers;
  /** De gemeente: het eerste deel van elke partitiesleutel. */
  readonly tenant: string;
  readonly kluis: Kluis;
  readonly clock: Clock;
  readonly close: () => void;
}

/** De opslag in Azure Cosmos DB, voor een of meer instanties tegelijk. Hoe het ligt en waarom: `../README.md`. */
export function createCosmosStore({ containers, tenant, kluis, clock, close }: CosmosDelen): Store {
  const plaatsen = createPlaatsen(containers, tenant);
  const volgorde = createVolgorde(clock);
  const { deliver, redraw, ...uitgaand } = createCosmosUitgaand(plaatsen, volgorde);
  const doorgever = createDoorgever(plaatsen, { deliver });
  const claims = createCosmosClaims(plaatsen);
  const wisser = createWisser(plaatsen, { redraw });
  const heal = createHerstel(doorgever, wisser);
  return {
    ...createCosmosDossiers({ plaatsen, kluis, doorgever, claims }),
    ...createCosmosBerichten({ plaatsen, kluis, doorgever, volgorde }),
    ...claims,
    ...uitgaand,
    ...createCosmosHuur(plaatsen),
    eraseDossier: (dossiernummer, blijft) => wisser.eraseDossier(dossiernummer, blijft),
    async listTeVersturen(nu, hoogstens) {
      await heal(nu);
      return uitgaand.listTeVersturen(nu, hoogstens);
    },
    count: () => countAll(plaatsen),
    close() {
      close();
      return Promise.resolve();
    },
  };
}

/** Times alone would leave the order within one millisecond to chance. */
function createVolgorde(clock: Clock): () => string {
  let teller = 0;
  return () => `${clock.now().toISOString()}|${String((teller += 1)).padStart(9, '0')}`;
}

/** Milliseconden tussen twee keer zoeken naar werk dat een gestopte instantie liet liggen. */
const ZOEKPAUZE = 10_000;

/** The sender comes by anyway, and what was left is mostly its work. */
function createHerstel(doorgever: Doorgever, wisser: Pick<Wisser, 'eraseLeft'>): (nu: string) => Promise<void> {
  let laatst = 0;
  return async (nu) => {
    const moment = Date.parse(nu);
    if (Math.abs(moment - laatst) < ZOEKPAUZE) return;
    await doorgever.passLeft();
    await wisser.eraseLeft();
    laatst = moment;
  };
}
