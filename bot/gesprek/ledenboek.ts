import { type Dossier } from '../../rules/historie';
import { findPersoon, type Inrichting, listCaseloadnamen, type Persoon } from '../inrichting';
import { type Store } from '../store/store';

/** Iemand in Teams: het object-id in Entra en de naam waaronder Teams hem zelf kent (`29:…`). */
export interface Lid {
  readonly persoon: string;
  readonly mri: string;
}

/** Hoe Teams onze mensen noemt. Een eigen versie van een kaart vraagt Teams onder die naam, niet onder het object-id. */
export interface Ledenboek {
  mriVan(persoon: string): string | undefined;
  /** Onthoudt wie nog niet bekend was, ook na een herstart. */
  learn(leden: readonly Lid[]): Promise<void>;
  /** Leest wat eerder is onthouden, ook door een andere instantie. */
  load(): Promise<void>;
  /** Wie er nieuw bij kwam na de eerste keer lezen, in volgorde: kaarten van daarvoor kennen hem nog niet. */
  nieuw(): readonly string[];
}

const BEGIN = 'mri:';

function createLedenboek(store: Store): Ledenboek {
  const bekend = new Map<string, string>();
  let geladen = false;
  const nieuw: string[] = [];
  return {
    mriVan: (persoon) => bekend.get(persoon),
    nieuw: () => nieuw,
    async learn(leden) {
      for (const { persoon, mri } of leden) {
        if (bekend.get(persoon) === mri) continue;
        await store.setClaim({ sleutel: BEGIN + persoon, waarde: mri });
        bekend.set(persoon, mri);
        nieuw.push(persoon);
      }
    },
    async load() {
      for (const { sleutel, waarde: mri } of await store.listClaims(BEGIN)) {
        const persoon = sleutel.slice(BEGIN.length);
        if (bekend.get(persoon) === mri) continue;
        bekend.set(persoon, mri);
        // At the start every card is drawn anew anyway.
        if (geladen) nieuw.push(persoon);
      }
      geladen = true;
    },
  };
}

const BOEKEN = new WeakMap<Store, Ledenboek>();

/** Eén boek per opslag: wie kaarten tekent en wie van Teams leert, kijken in hetzelfde. */
export function ledenVan(store: Store): Ledenboek {
  const boek = BOEKEN.get(store) ?? createLedenboek(store);
  BOEKEN.set(store, boek);
  return boek;
}

/** Alle namen van de caseloads waar een van deze mensen bij hoort: alleen op hun kaarten kan iemand nieuw zijn. */
export function listCaseloadsVan(inrichting: Inrichting, wie: readonly string[]): readonly string[] {
  const hun = new Set(wie.flatMap((id) => findPersoon(inrichting, id)?.caseloads ?? []));
  return listCaseloadnamen({ ...inrichting, caseloads: inrichting.caseloads.filter(({ naam }) => hun.has(naam)) });
}

/** Wie van dit dossier een eigen kaart krijgt, als MRI: de klantmanager, dan de teamleiders, dan de anderen van de caseload. */
export function listEigenVersies(boek: Ledenboek, { personen }: Inrichting, dossier: Dossier): readonly string[] {
  const rang = ({ id, rol }: Persoon) => (id === dossier.klantmanager ? 0 : rol === 'teamleider' ? 1 : 2);
  return personen
    .filter(({ caseloads }) => caseloads.includes(dossier.caseload))
    .sort((een, ander) => rang(een) - rang(ander) || (een.id < ander.id ? -1 : 1))
    .flatMap(({ id }) => boek.mriVan(id) ?? []);
}
