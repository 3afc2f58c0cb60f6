import { type NaamVan } from '../../cards';
import { findStand, type Peiling } from '../../rules/metingen/peiling';
import { NIEMAND } from '../../rules/metingen/prepare';
import { type Gegevensnamen } from './lezing';

/** De namen en nummers die in een peiling voorkomen; alleen daarover kan een vraag gaan. */
export function listNamen({ standen }: Peiling, naamVan: NaamVan): Gegevensnamen {
  const klantmanagers = new Set<string>();
  const caseloads = new Set<string>();
  // One round: with twenty thousand dossiers, walking past them costs more than what is done with them.
  for (const { klantmanager, caseload } of standen) {
    klantmanagers.add(klantmanager);
    caseloads.add(caseload);
  }
  // "Niemand" is hoe een dossier zonder klantmanager heet, geen collega.
  klantmanagers.delete(NIEMAND);
  return {
    klantmanagers: [...klantmanagers].map((id) => ({ id, naam: naamVan(id) })),
    caseloads: [...caseloads],
    // Looked up and not copied: of twenty thousand numbers a question names one at most.
    dossiers: { has: (dossiernummer) => findStand(standen, dossiernummer) !== undefined },
  };
}
