import { MAX_HERINNERINGEN } from '../../cards';
import { addDagen, type Datum } from '../../rules/datum';
import { findKwartaallevering } from '../../rules/herinneringen/kwartaal';
import { type Store } from '../store/store';
import { type Agenda } from './agenda';
import { type Agendas } from './agendas';
import { type Kaart, type Kaartpunt, loadKaart } from './boek';
import { countDagstand, listDringend } from './dagstand';
import { listEigenaren, type OntvangerDelen } from './ontvangers';
import { type Verdeling } from './verdeel';

export interface OchtendDelen extends OntvangerDelen {
  readonly store: Store;
  readonly agendas: Agendas;
  /** Regiebot begint hier vandaag. */
  readonly eersteDag: boolean;
}

/**
 * De eerste kaart van de dag, per persoon: de stand van de eigen dossiers, wat vandaag is herinnerd, en wat het eerst af moet. Wie niets
 * te doen heeft, krijgt geen kaart. Op de dag waarop Regiebot hier begint komen alleen de herinneringen.
 */
export async function listOchtendkaarten(
  delen: OchtendDelen,
  { perPersoon }: Verdeling,
  vorige: Datum | undefined,
): Promise<Kaart[]> {
  const { store, vandaag, eersteDag, inrichting } = delen;
  const eigen = eersteDag ? new Map<string, Agenda[]>() : await groupPerEigenaar(delen);
  const levering = findLevering(vorige ?? addDagen(vandaag, -1), vandaag);
  const kaarten: Kaart[] = [];
  for (const { id: persoon, rol } of inrichting.personen) {
    const kenmerk = `${persoon}:${vandaag}:ochtend`;
    const nodig = { herinnerd: perPersoon.get(persoon) ?? [], agendas: eigen.get(persoon) ?? [] };
    const inhoud = createOchtend(persoon, vandaag, nodig);
    const metLevering = levering !== undefined && rol === 'teamleider' ? { ...inhoud, levering } : inhoud;
    // Interrupted after the cards were placed: what is there already does not come twice.
    const staatEr = (await loadKaart(store, kenmerk)) !== undefined;
    if (!staatEr && (inhoud.punten.length > 0 || 'levering' in metLevering))
      kaarten.push({ kenmerk, inhoud: metLevering });
  }
  return kaarten;
}

async function groupPerEigenaar(delen: OchtendDelen): Promise<Map<string, Agenda[]>> {
  const eigen = new Map<string, Agenda[]>();
  for (const agenda of delen.agendas.list()) {
    if (agenda.taken.length === 0) continue;
    for (const persoon of await listEigenaren(delen, agenda))
      eigen.set(persoon, [...(eigen.get(persoon) ?? []), agenda]);
  }
  return eigen;
}

interface Nodig {
  readonly herinnerd: readonly Kaartpunt[];
  readonly agendas: readonly Agenda[];
}

function createOchtend(persoon: string, dag: Datum, { herinnerd, agendas }: Nodig) {
  const gezien = new Set(herinnerd.map(({ dossiernummer, onderwerp }) => `${dossiernummer} ${onderwerp}`));
  const verder = listDringend(agendas, dag).filter(
    ({ dossiernummer, onderwerp }) => !gezien.has(`${dossiernummer} ${onderwerp}`),
  );
  const plaats = Math.max(0, MAX_HERINNERINGEN - herinnerd.length);
  const overzicht = verder.slice(0, plaats).map(({ dossiernummer, onderwerp, termijn }) => ({
    ...{ dossiernummer, onderwerp, termijn, waarom: 'ochtend' as const, dag },
  }));
  const punten: Kaartpunt[] = [...herinnerd, ...overzicht];
  return { persoon, dag, punten, dagstand: countDagstand(agendas, dag), rest: verder.length - overzicht.length };
}

/** INT-18: also when the bot was off on the day itself. */
function findLevering(na: Datum, totEnMet: Datum): Datum | undefined {
  for (let dag = totEnMet; dag > na; dag = addDagen(dag, -1)) {
    const einde = findKwartaallevering(dag);
    if (einde !== undefined) return einde < totEnMet ? undefined : einde;
  }
  return undefined;
}

/** De kaarten van een later uur: alleen wat nu aan de beurt is, voor wie het nog niet op de kaart van de ochtend kreeg. */
export function listUurkaarten(
  { perPersoon }: Verdeling,
  ochtend: readonly Kaart[],
  { vandaag, uur }: { readonly vandaag: Datum; readonly uur: number },
): Kaart[] {
  const gehad = new Set(ochtend.map(({ inhoud }) => inhoud.persoon));
  return [...perPersoon]
    .filter(([persoon]) => !gehad.has(persoon))
    .map(([persoon, punten]) => ({
      kenmerk: `${persoon}:${vandaag}:${uur}`,
      inhoud: { persoon, dag: vandaag, punten: [...punten], rest: 0 },
    }));
}
