import { type Datum } from '../../rules/datum';
import { createPeiling, type Peiling } from '../../rules/metingen/peiling';
import { prepareDossier } from '../../rules/metingen/prepare';
import { type Stand } from '../../rules/metingen/stand';
import { listSamenvoegingen } from '../dossiers/alias';
import { isBotError } from '../errors';
import { type Store } from '../store/store';

/** Alle dossiers van deze caseloads op een peildatum, met hoeveel er niet te lezen waren. */
export interface Geladen {
  readonly peiling: Peiling;
  readonly onleesbaar: number;
}

export type Peilingen = (caseloads: readonly string[], peildatum: Datum) => Promise<Geladen>;

interface Bewaard {
  readonly versie: number;
  readonly peildatum: Datum;
  /** `undefined`: op de peildatum bestond het dossier nog niet. */
  readonly stand: Stand | undefined;
}

/**
 * Leidt standen af uit de opslag en onthoudt ze per versie en peildatum: alleen wat sinds de vorige vraag is veranderd, wordt opnieuw
 * gelezen. Een dossier waarvan de historie niet klopt, telt niet mee en wordt genoemd; een dat in een ander opging, telt daar mee.
 */
export function createPeilingen(store: Store): Peilingen {
  const bewaard = new Map<string, Bewaard>();
  return async (caseloads, peildatum) => {
    const opgegaan = new Set((await listSamenvoegingen(store)).map(({ van }) => van));
    const standen: Stand[] = [];
    let onleesbaar = 0;
    for (const caseload of caseloads) {
      for (const { dossiernummer, versie } of await store.listCaseload(caseload)) {
        if (opgegaan.has(dossiernummer)) continue;
        const oud = bewaard.get(dossiernummer);
        const vers =
          oud?.versie === versie && oud.peildatum === peildatum ? oud : await load(store, dossiernummer, peildatum);
        if (vers === undefined) {
          onleesbaar += 1;
          continue;
        }
        bewaard.set(dossiernummer, vers);
        if (vers.stand !== undefined) standen.push(vers.stand);
      }
    }
    return { peiling: createPeiling(peildatum, standen), onleesbaar };
  };
}

async function load(store: Store, dossiernummer: string, peildatum: Datum): Promise<Bewaard | undefined> {
  try {
    const gelezen = await store.loadDossier(dossiernummer);
    if (gelezen === undefined || gelezen.kapot !== undefined) return undefined;
    return { versie: gelezen.versie, peildatum, stand: prepareDossier(gelezen.dossier, peildatum) };
  } catch (fout) {
    if (isBotError(fout, 'OPSLAG_ONBEREIKBAAR')) throw fout;
    return undefined;
  }
}
