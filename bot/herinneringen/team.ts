import { z } from 'zod/v4';
import { buildOchtendKaart, listKanaaltaken, MAX_REGELS_TEAM, type Teamregel } from '../../cards';
import { type Datum, datum } from '../../rules/datum';
import { taaksoortVan } from '../../rules/herinneringen/escalatie';
import { type Inrichting, naamVan } from '../inrichting';
import { type BewaardDossier, type Store } from '../store/store';
import { type Agenda } from './agenda';
import { countDagstand, dagstandSchema, listDringend } from './dagstand';
import { noteToont } from './boek';
import { readOnderwerpen } from './onderwerpen';

const TEAM = 'ochtend-team:';

const teamSchema = z.object({
  dag: z.string().transform(datum),
  dagstand: dagstandSchema,
  punten: z.array(z.object({ dossiernummer: z.string(), onderwerp: z.string() })),
  rest: z.int().min(0),
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
  const dringend = listDringend(openbaar, dag);
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
  const gelezen = new Map<string, BewaardDossier | undefined>();
  for (const { dossiernummer } of punten)
    if (!gelezen.has(dossiernummer)) gelezen.set(dossiernummer, await store.loadDossier(dossiernummer));
  const regels = punten.flatMap(({ dossiernummer, onderwerp }) => {
    const bewaard = gelezen.get(dossiernummer);
    return bewaard?.dossier.caseload === caseload ? listRegels(bewaard, onderwerp, dag) : [];
  });
  return buildOchtendKaart({ caseload, dag, dagstand, regels, rest, naamVan: (id) => naamVan(inrichting, id) });
}

/** Een dossier met een kapotte historie heeft geen regels. */
function listRegels({ dossier, kapot }: BewaardDossier, kort: string, dag: Datum): Teamregel[] {
  if (kapot !== undefined) return [];
  const { dossiernummer, klantmanager } = dossier;
  const onderwerp = readOnderwerpen(dossier, dag).find((een) => een.kort === kort);
  const taken = onderwerp?.taak === undefined ? [] : listKanaaltaken([onderwerp.taak]);
  return taken.map((taak) => ({ dossiernummer, klantmanager, taak }));
}
