import { type Datum } from '../../rules/datum';
import { createPeiling, findPlaats } from '../../rules/metingen/peiling';
import { type Stand } from '../../rules/metingen/stand';
import { createDeler, type Deler } from '../../rules/metingen/stand/deler';
import { type Hoofd } from '../store/keten';
import { type Store } from '../store/store';
import { type Wijzigingen } from '../store/wijzigingen';
import { breathe, type GelezenStand, readStand } from './stand-lezen';

/** Wat er van alle dossiers voor één peildatum is gelezen. */
export interface Geheugen {
  /** Stand van de opslag waarbij dit hoort; `undefined`: nog niets gelezen. */
  readonly stand: number | undefined;
  readonly peildatum: Datum | undefined;
  /** Wordt bijgewerkt en niet gekopieerd: dat scheelt bij elke wijziging een ronde langs alle dossiers. */
  readonly bekend: Map<string, Pick<GelezenStand, 'versie' | 'laatst'>>;
  /** Dossiers die niet te lezen zijn; elke keer opnieuw geprobeerd. */
  readonly onleesbaar: ReadonlyMap<string, Hoofd>;
  /** Op dossiernummer. */
  readonly standen: readonly Stand[];
  /** Laat deze standen delen wat zij gemeen hebben. */
  readonly deel: Deler;
  /** Tijdstip van de laatst vastgelegde regel van alle dossiers samen. */
  readonly laatst: string;
}

/** Hoort hoeveel er klaar is, van 0 tot 1, en zegt of het lezen door mag gaan. */
export type Voortgang = (deel: number) => boolean;

/** Van zoveel wijzigingen tegelijk worden alle standen weer naast elkaar gelegd; zie `createPeiling`. */
const VEEL = 1_000;

export function leegGeheugen(peildatum: Datum | undefined): Geheugen {
  return {
    ...{ stand: undefined, peildatum, laatst: '', standen: [], deel: createDeler() },
    ...{ bekend: new Map(), onleesbaar: new Map() },
  };
}

/**
 * Het geheugen zoals de opslag nu is. Zegt `voortgang` onderweg nee, dan blijft het zoals het was. Gooit `OPSLAG_ONBEREIKBAAR`; ook dan
 * is er niets veranderd.
 */
export async function bijgewerkt(
  store: Store,
  oud: Geheugen,
  peildatum: Datum,
  voortgang: Voortgang,
): Promise<Geheugen> {
  const wijzigingen = await store.listWijzigingen(oud.stand);
  const gelezen = new Map<string, GelezenStand | undefined>(
    listWeg(oud, wijzigingen).map((nummer) => [nummer, undefined]),
  );
  const onleesbaar = new Map<string, Hoofd>();
  const teLezen = listTeLezen(oud, wijzigingen);
  for (const [plaats, hoofd] of teLezen.entries()) {
    const stand = await readStand(store, hoofd.dossiernummer, peildatum);
    if (stand === 'onleesbaar') onleesbaar.set(hoofd.dossiernummer, hoofd);
    gelezen.set(hoofd.dossiernummer, stand === 'onleesbaar' ? undefined : lean(stand, oud.deel));
    await breathe(gelezen.size);
    if (!voortgang(plaats / teLezen.length)) return oud;
  }
  if (gelezen.size === 0) return { ...oud, stand: wijzigingen.stand };
  return { ...oud, stand: wijzigingen.stand, onleesbaar, ...merge(oud, gelezen, peildatum) };
}

/** At once and not at the end: what is not kept goes before it takes up room. */
function lean(gelezen: GelezenStand | undefined, deel: Deler): GelezenStand | undefined {
  return gelezen?.stand === undefined ? gelezen : { ...gelezen, stand: deel(gelezen.stand) };
}

function listWeg({ bekend }: Geheugen, { volledig, hoofden, weg }: Wijzigingen): readonly string[] {
  if (!volledig) return weg;
  const er = new Set(hoofden.map(({ dossiernummer }) => dossiernummer));
  return [...bekend.keys()].filter((nummer) => !er.has(nummer));
}

function listTeLezen({ bekend, onleesbaar }: Geheugen, { hoofden, weg }: Wijzigingen): readonly Hoofd[] {
  const nieuw = hoofden.filter(({ dossiernummer, versie }) => bekend.get(dossiernummer)?.versie !== versie);
  const genoemd = new Set([...nieuw.map(({ dossiernummer }) => dossiernummer), ...weg]);
  return [...nieuw, ...[...onleesbaar.values()].filter(({ dossiernummer }) => !genoemd.has(dossiernummer))];
}

function merge(
  { bekend, standen, laatst }: Geheugen,
  gelezen: ReadonlyMap<string, GelezenStand | undefined>,
  peildatum: Datum,
): Pick<Geheugen, 'standen' | 'laatst'> {
  for (const [dossiernummer, nieuw] of gelezen) {
    if (nieuw === undefined) bekend.delete(dossiernummer);
    else bekend.set(dossiernummer, { versie: nieuw.versie, laatst: nieuw.laatst });
  }
  const nieuwste = [...gelezen.values()].reduce((max, nieuw) => latest(max, nieuw?.laatst), laatst);
  return {
    laatst: nieuwste,
    standen: gelezen.size < VEEL ? place(standen, gelezen) : rebuild(standen, gelezen, peildatum),
  };
}

function latest(een: string, ander = ''): string {
  return ander > een ? ander : een;
}

/** Zet enkele standen op hun plaats; de rest blijft liggen waar hij ligt. */
function place(oud: readonly Stand[], gelezen: ReadonlyMap<string, GelezenStand | undefined>): readonly Stand[] {
  const standen = [...oud];
  for (const [dossiernummer, nieuw] of gelezen) {
    const plaats = findPlaats(standen, dossiernummer);
    const oudeWeg = standen[plaats]?.dossiernummer === dossiernummer ? 1 : 0;
    standen.splice(plaats, oudeWeg, ...(nieuw?.stand === undefined ? [] : [nieuw.stand]));
  }
  return standen;
}

function rebuild(
  oud: readonly Stand[],
  gelezen: ReadonlyMap<string, GelezenStand | undefined>,
  peildatum: Datum,
): readonly Stand[] {
  const blijven = oud.filter(({ dossiernummer }) => !gelezen.has(dossiernummer));
  const nieuw = [...gelezen.values()].flatMap((stand) => stand?.stand ?? []);
  return createPeiling(peildatum, [...blijven, ...nieuw]).standen;
}
