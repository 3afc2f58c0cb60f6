import { type Claim, type Store } from '../store/store';
import { PER_DOSSIER } from './sleutels';

export type Soort = (typeof PER_DOSSIER)[number];

/** Leest wat er van een soort over een dossier is onthouden, op sleutel. */
export type LeesOver = (soort: Soort, dossiernummer: string) => Promise<readonly Claim[]>;

/** Vraagt het de opslag per dossier: voor wie er een paar leest. */
export function leesUit(store: Pick<Store, 'listClaims'>): LeesOver {
  return (soort, dossiernummer) => store.listClaims(`${soort}${dossiernummer}:`);
}

/** Alles wat over herinneringen is onthouden, zoals het bij het lezen was. */
export interface Onthouden {
  readonly lees: LeesOver;
  /** Elk dossiernummer waarover iets is onthouden. */
  readonly nummers: ReadonlySet<string>;
}

/** Leest elke soort in een keer: voor wie alle dossiers langsgaat, want elke vraag gaat over de hele gemeente. */
export async function readOnthouden(store: Pick<Store, 'listClaims'>): Promise<Onthouden> {
  const perDossier = new Map<string, Claim[]>();
  const nummers = new Set<string>();
  for (const soort of PER_DOSSIER) {
    for (const claim of await store.listClaims(soort)) {
      const dossiernummer = claim.sleutel.slice(soort.length).split(':')[0] ?? '';
      nummers.add(dossiernummer);
      const eerder = perDossier.get(soort + dossiernummer);
      if (eerder === undefined) perDossier.set(soort + dossiernummer, [claim]);
      else eerder.push(claim);
    }
  }
  return { nummers, lees: (soort, dossiernummer) => Promise.resolve(perDossier.get(soort + dossiernummer) ?? []) };
}
