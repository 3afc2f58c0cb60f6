import { type Datum } from '../../rules/datum';
import { createPeiling, type Peiling } from '../../rules/metingen/peiling';
import { type Stand } from '../../rules/metingen/stand';
import { listOpgegaan } from '../dossiers/alias';
import { within } from '../geduld';
import { type Hoofd } from '../store/keten';
import { type Store } from '../store/store';
import { bijgewerkt, type Geheugen, leegGeheugen, type Voortgang } from './peilgeheugen';
import { breathe, readStand } from './stand-lezen';

/** Alle dossiers van deze caseloads op een peildatum, met hoeveel er niet te lezen waren. */
export interface Geladen {
  readonly peiling: Peiling;
  readonly onleesbaar: number;
  /** Hiermee geeft `toen` later hetzelfde. */
  readonly toen: Toen;
}

/** Het lezen is nog niet klaar; `deel` (0 tot 1) wel. */
export interface Bezig {
  readonly deel: number;
}

/** Een eerder antwoord: voor welke dag er werd geteld, en wat er toen was vastgelegd (UTC, ISO 8601). */
export interface Toen {
  readonly peildatum: Datum;
  readonly bekendTot: string;
}

export interface Peilingen {
  /** Zoals het nu is: een dossier dat net is veranderd, telt al mee. Duurt het lezen te lang, dan hoe ver het is. */
  nu(caseloads: readonly string[], peildatum: Datum): Promise<Geladen | Bezig>;
  /** Zoals het bij een eerder antwoord was. Caseload en klantmanager zijn die van nu: daarvan wordt geen verleden bewaard. */
  toen(caseloads: readonly string[], toen: Toen): Promise<Geladen>;
  /** Leest alvast wat `nu` nodig heeft, in kleine stukken, zolang `gaDoor` waar is. */
  warm(peildatum: Datum, gaDoor: () => boolean): Promise<void>;
}

/** Zo lang wacht wie vraagt, in milliseconden; Teams geeft het na tien tot vijftien seconden op. */
const GEDULD = 4_000;

/**
 * Leidt standen af uit de opslag en onthoudt ze: alleen wat sinds de vorige vraag is veranderd, wordt opnieuw gelezen. Een dossier
 * waarvan de historie niet klopt, telt niet mee en wordt genoemd; een dat in een ander opging, telt daar mee.
 */
export function createPeilingen(store: Store, geduld = GEDULD): Peilingen {
  let geheugen = leegGeheugen(undefined);
  let rij: Promise<unknown> = Promise.resolve();
  let deel = 0;

  /** One at a time, in the order of asking: whoever asks later sees at least what the one before saw. */
  function refresh(peildatum: Datum, gaDoor = () => true): Promise<Geheugen> {
    const voortgang: Voortgang = (klaar) => {
      deel = klaar;
      return gaDoor();
    };
    const beurt = rij.then(async () => {
      // What was derived for another day is of no use; keeping it would double the memory.
      if (geheugen.peildatum !== peildatum) geheugen = leegGeheugen(peildatum);
      geheugen = await bijgewerkt(store, geheugen, peildatum, voortgang);
      return geheugen;
    });
    rij = beurt.catch(() => undefined);
    return beurt;
  }

  return {
    async nu(caseloads, peildatum) {
      const gelezen = await within(geduld, refresh(peildatum));
      if (gelezen === undefined) return { deel };
      const { onleesbaar, laatst } = gelezen;
      const opgegaan = await listOpgegaan(store);
      const telt = createTelt(caseloads, opgegaan);
      return {
        peiling: kies(gelezen, peildatum, [...caseloads, ...opgegaan].join('\n'), telt),
        onleesbaar: [...onleesbaar.values()].filter(telt).length,
        toen: { peildatum, bekendTot: laatst },
      };
    },
    async toen(caseloads, toen) {
      const nu = geheugen.peildatum === toen.peildatum ? await refresh(toen.peildatum) : leegGeheugen(toen.peildatum);
      const telt = createTelt(caseloads, await listOpgegaan(store));
      const { hoofden } = await store.listWijzigingen();
      return rebuild(store, hoofden.filter(telt), nu, toen);
    },
    async warm(peildatum, gaDoor) {
      if (geheugen.peildatum !== peildatum || geheugen.stand === undefined) await refresh(peildatum, gaDoor);
    },
  };
}

type Kenmerk = Pick<Hoofd, 'dossiernummer' | 'caseload'>;

function createTelt(caseloads: readonly string[], opgegaan: ReadonlySet<string>): (kenmerk: Kenmerk) => boolean {
  const gekozen = new Set(caseloads);
  return ({ dossiernummer, caseload }) => gekozen.has(caseload) && !opgegaan.has(dossiernummer);
}

const KEUZES = new WeakMap<readonly Stand[], Map<string, Peiling>>();

/** Dezelfde keuze uit dezelfde standen is dezelfde peiling, zodat wie haar al kent haar niet opnieuw hoeft te bekijken. */
function kies({ standen }: Geheugen, peildatum: Datum, sleutel: string, telt: (kenmerk: Kenmerk) => boolean): Peiling {
  const keuzes = KEUZES.get(standen) ?? new Map<string, Peiling>();
  KEUZES.set(standen, keuzes);
  const peiling = keuzes.get(sleutel) ?? { peildatum, standen: filterStanden(standen, telt) };
  keuzes.set(sleutel, peiling);
  return peiling;
}

/** Who may see all dossiers asks most, and then needs no list of their own. */
function filterStanden(standen: readonly Stand[], telt: (kenmerk: Kenmerk) => boolean): readonly Stand[] {
  return standen.every(telt) ? standen : standen.filter(telt);
}

/** Wat sinds `bekendTot` niet is veranderd, staat al klaar; de rest wordt gelezen zonder wat later is vastgelegd. */
async function rebuild(store: Store, hoofden: readonly Hoofd[], nu: Geheugen, toen: Toen): Promise<Geladen> {
  const { peildatum, bekendTot } = toen;
  const klaar = new Map(nu.standen.map((stand) => [stand.dossiernummer, stand]));
  const standen: (Stand | undefined)[] = [];
  let onleesbaar = 0;
  for (const hoofd of hoofden) {
    const bekend = nu.bekend.get(hoofd.dossiernummer);
    if (bekend !== undefined && bekend.laatst <= bekendTot) {
      standen.push(klaar.get(hoofd.dossiernummer));
      continue;
    }
    const gelezen = await readStand(store, hoofd.dossiernummer, peildatum, bekendTot);
    if (gelezen === 'onleesbaar') onleesbaar += 1;
    else standen.push(gelezen?.stand);
    await breathe(standen.length);
  }
  return {
    peiling: createPeiling(
      peildatum,
      standen.filter((stand) => stand !== undefined),
    ),
    onleesbaar,
    toen,
  };
}

const PEILINGEN = new WeakMap<Store, Peilingen>();

/** Eén geheugen per opslag, voor elke vraag en voor wie alvast leest. */
export function peilingenVan(store: Store): Peilingen {
  const bestaand = PEILINGEN.get(store);
  if (bestaand !== undefined) return bestaand;
  const nieuw = createPeilingen(store);
  PEILINGEN.set(store, nieuw);
  return nieuw;
}
