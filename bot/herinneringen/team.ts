import { z } from 'zod/v4';
import { buildOchtendKaart, listKanaaltaken, MAX_REGELS_TEAM, type Teamregel } from '../../cards';
import { type Datum, datum } from '../../rules/datum';
import { taaksoortVan } from '../../rules/herinneringen/escalatie';
import { type Inrichting, naamVan } from '../inrichting';
import { type Store } from '../store/store';
import { type Agenda } from './agenda';
import { countDagstand, isDringend } from './dagstand';
import { noteToont } from './boek';
import { readOnderwerpen } from './onderwerpen';

const TEAM = 'ochtend-team:';

const aantal = z.int().min(0);

const teamSchema = z.object({
  dag: z.string().transform(datum),
  dagstand: z.object({ teLaat: aantal, vandaag: aantal, dezeWeek: aantal, meldingen: aantal }),
  punten: z.array(z.object({ dossiernummer: z.string(), onderwerp: z.string() })),
  rest: aantal,
});

/** Wat er op de ochtendkaart van een team staat. */
export type Teamkaart = z.output<typeof teamSchema>;

/** De inhoud van de ochtendkaart van een caseload; `undefined` als zij er nog niet is. */
export async function loadTeamkaart(store: Pick<Store, 'lookup'>, caseload: string): Promise<Teamkaart | undefined> {
  const waarde = await store.lookup(TEAM + caseload);
  return waarde === undefined ? undefined : teamSchema.parse(JSON.parse(waarde));
}

/** Werkt de ochtendkaart van een caseload bij: een levende kaart per kanaal. Een team zonder iets te doen krijgt er geen. */
export async function placeTeamkaart(
  store: Store,
  caseload: string,
  agendas: readonly Agenda[],
  dag: Datum,
): Promise<void> {
  const openbaar = agendas.map((agenda) => ({
    ...agenda,
    taken: agenda.taken.filter(({ termijn }) => magInKanaal(termijn)),
  }));
  const dagstand = countDagstand(openbaar, dag);
  const dringend = openbaar
    .flatMap(({ dossiernummer, taken }) => taken.map((taak) => ({ ...taak, dossiernummer })))
    .filter((taak) => isDringend(taak, dag))
    .sort((een, ander) => (een.einde < ander.einde ? -1 : 1));
  if (dringend.length + dagstand.meldingen === 0 && (await loadTeamkaart(store, caseload)) === undefined) return;
  const punten = dringend
    .slice(0, MAX_REGELS_TEAM)
    .map(({ dossiernummer, onderwerp }) => ({ dossiernummer, onderwerp }));
  const inhoud = { dag, dagstand, punten, rest: dringend.length - punten.length };
  await store.setClaim({ sleutel: TEAM + caseload, waarde: JSON.stringify(inhoud) });
  const wens = { id: `ochtend:${caseload}`, plek: `caseload:${caseload}` };
  for (const { dossiernummer } of punten) await noteToont(store, dossiernummer, wens, true);
  await store.addWensen([wens]);
}

/** Oproepen en boetes komen in geen kanaal. */
function magInKanaal(termijn: Agenda['taken'][number]['termijn']): boolean {
  return taaksoortVan(termijn) !== 'persoonlijk';
}

export interface TeamkaartDelen {
  readonly store: Store;
  readonly inrichting: Inrichting;
}

/** Tekent de ochtendkaart: de telling van de ochtend, en van de genoemde taken alleen wat nu nog openstaat. */
export async function drawTeamkaart(
  { store, inrichting }: TeamkaartDelen,
  caseload: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const inhoud = await loadTeamkaart(store, caseload);
  if (inhoud === undefined) return undefined;
  const { dag, dagstand, punten, rest } = inhoud;
  const regels: Teamregel[] = [];
  for (const { dossiernummer, onderwerp } of punten)
    regels.push(...(await findRegel(store, dossiernummer, onderwerp, dag, caseload)));
  return buildOchtendKaart({ caseload, dag, dagstand, regels, rest, naamVan: (id) => naamVan(inrichting, id) });
}

async function findRegel(
  store: Store,
  dossiernummer: string,
  kort: string,
  dag: Datum,
  caseload: string,
): Promise<Teamregel[]> {
  const bewaard = await store.loadDossier(dossiernummer);
  if (bewaard === undefined || bewaard.kapot !== undefined || bewaard.dossier.caseload !== caseload) return [];
  const onderwerp = readOnderwerpen(bewaard.dossier, dag).find((een) => een.kort === kort);
  const taken = onderwerp?.taak === undefined ? [] : listKanaaltaken([onderwerp.taak]);
  return taken.map((taak) => ({ dossiernummer, klantmanager: bewaard.dossier.klantmanager, taak }));
}
