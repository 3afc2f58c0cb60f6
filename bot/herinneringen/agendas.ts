import { type Datum } from '../../rules/datum';
import { listOpgegaan } from '../dossiers/alias';
import { type Inrichting } from '../inrichting';
import { type Store } from '../store/store';
import { type Wijzigingen } from '../store/wijzigingen';
import { type Agenda, readAgenda } from './agenda';
import { redrawKaarten } from './hertekenen';
import { leesUit, type LeesOver, readOnthouden } from './onthouden';

/** Zoveel dossiers achter elkaar; daarna gaat wie klikt voor. */
const PARTIJ = 50;
/** Van zo'n deel van alle dossiers af is alles in één keer lezen goedkoper dan per dossier vragen. */
const VEEL = 0.5;

/** De agenda van elk dossier, bijgehouden: alleen wat veranderde of wat vandaag anders kan zijn, wordt opnieuw gelezen. */
export interface Agendas {
  /** Brengt alles bij tot nu, en laat kaarten hertekenen die over een veranderd dossier gaan. */
  refresh(vandaag: Datum): Promise<void>;
  /** Leest nog eens wat aan de beurt is maar niet net is gelezen: een andere instantie kan het intussen hebben verstuurd. */
  recheck(vandaag: Datum): Promise<void>;
  /** Wat aan de beurt was, staat nu in het boek. */
  settle(): void;
  /** Leest dit dossier de volgende keer hoe dan ook opnieuw. */
  forget(dossiernummer: string): void;
  list(): readonly Agenda[];
}

export interface AgendasDelen {
  readonly store: Store;
  readonly inrichting: Pick<Inrichting, 'escalatie'>;
}

export function createAgendas({ store, inrichting }: AgendasDelen): Agendas {
  const agendas = new Map<string, Agenda>();
  /** Version at the last reading: a store that cannot say what changed names every dossier. */
  const versies = new Map<string, number>();
  const vergeten = new Set<string>();
  let vers: ReadonlySet<string> = new Set();
  let stand: number | undefined;

  async function reread(dossiernummer: string, vandaag: Datum, lees: LeesOver): Promise<Agenda | undefined> {
    const agenda = await readAgenda({ store, eigen: inrichting.escalatie, lees }, dossiernummer, vandaag);
    if (agenda === undefined) agendas.delete(dossiernummer);
    else agendas.set(dossiernummer, agenda);
    return agenda;
  }

  /** Whoever is not in a complete list is no longer there. */
  function listWeg({ weg, volledig, hoofden }: Wijzigingen): readonly string[] {
    if (!volledig) return weg;
    const er = new Set(hoofden.map(({ dossiernummer }) => dossiernummer));
    return [...weg, ...[...versies.keys()].filter((nummer) => !er.has(nummer))];
  }

  /** A merge changes the dossier it goes to: while nothing changed, there is no new one to ask about. */
  async function dropOpgegaan(teLezen: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    if (teLezen.size === 0) return teLezen;
    const opgegaan = await listOpgegaan(store);
    for (const nummer of opgegaan) agendas.delete(nummer);
    return opgegaan;
  }

  const isVeel = (aantal: number) => aantal > Math.max(PARTIJ, agendas.size * VEEL);
  const createLees = async (veel: boolean) => (veel ? (await readOnthouden(store)).lees : leesUit(store));

  return {
    async refresh(vandaag) {
      const wijzigingen = await store.listWijzigingen(stand);
      const anders = wijzigingen.hoofden.filter(({ dossiernummer, versie }) => versies.get(dossiernummer) !== versie);
      const veranderd = new Map(anders.map(({ dossiernummer, versie }) => [dossiernummer, versie]));
      for (const nummer of listWeg(wijzigingen)) {
        agendas.delete(nummer);
        versies.delete(nummer);
      }
      const andere = [...agendas.values()].filter((agenda) => isVerlopen(agenda, vandaag));
      const teLezen = new Set([...veranderd.keys(), ...vergeten, ...andere.map(({ dossiernummer }) => dossiernummer)]);
      const opgegaan = await dropOpgegaan(teLezen);
      const veel = isVeel(teLezen.size);
      const lees = await createLees(veel);
      // Read in one go it is as old as the beginning: then nothing is fresh enough to send on.
      vers = veel ? new Set() : teLezen;
      let gelezen = 0;
      for (const nummer of teLezen) {
        const versie = veranderd.get(nummer);
        if (!opgegaan.has(nummer)) {
          const agenda = await reread(nummer, vandaag, lees);
          if (versie !== undefined) await redrawKaarten({ store, lees }, nummer, agenda?.open ?? new Set());
          gelezen += 1;
        }
        if (versie !== undefined) versies.set(nummer, versie);
        if (gelezen % PARTIJ === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      vergeten.clear();
      // Only now: what was not read because of a fault is read in the next round.
      stand = wijzigingen.stand;
    },
    async recheck(vandaag) {
      const oud = [...agendas.values()].filter(({ dossiernummer, nu }) => nu.length > 0 && !vers.has(dossiernummer));
      const lees = await createLees(isVeel(oud.length));
      for (const { dossiernummer } of oud) await reread(dossiernummer, vandaag, lees);
    },
    settle() {
      for (const [nummer, agenda] of agendas) if (agenda.nu.length > 0) agendas.set(nummer, { ...agenda, nu: [] });
    },
    forget: (dossiernummer) => void vergeten.add(dossiernummer),
    list: () => [...agendas.values()],
  };
}

function isVerlopen({ opnieuw }: Agenda, vandaag: Datum): boolean {
  return opnieuw !== undefined && opnieuw <= vandaag;
}
