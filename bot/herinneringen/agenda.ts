import { z } from 'zod/v4';
import { addDagen, type Datum, datum, parseDatum } from '../../rules/datum';
import { beleidVoor, listEscalaties, type Taaksoort, type Beleid, TREDEN } from '../../rules/herinneringen/escalatie';
import { listHerinneringen } from '../../rules/herinneringen/momenten';
import { type Onderwerp } from '../../rules/herinneringen/onderwerpen';
import { type Dossier, isNotificatieRegel } from '../../rules/historie';
import { type TermijnId } from '../../rules/termijnen';
import { type Claim, type Store } from '../store/store';
import { type Gekend, readOnderwerpen } from './onderwerpen';
import { type LeesOver } from './onthouden';
import { kortVan, type Punt, SLEUTELS } from './sleutels';

/** Een open taak, voor de telling van de ochtend. */
export interface Agendataak {
  readonly onderwerp: string;
  readonly termijn: TermijnId;
  readonly einde: Datum;
}

/** Wat er op een dossier te herinneren valt, op een dag. */
export interface Agenda {
  readonly dossiernummer: string;
  readonly caseload: string;
  readonly klantmanager: string | undefined;
  readonly taken: readonly Agendataak[];
  /** Kenmerken van alles wat openstaat, ook van wat geen taak is. */
  readonly open: ReadonlySet<string>;
  /** Wat tot en met die dag bij iemand had moeten komen en daar nog niet is. */
  readonly nu: readonly Punt[];
  /** Eerste dag waarop dit anders kan zijn zonder dat het dossier verandert. */
  readonly opnieuw: Datum | undefined;
}

/** Het eigen beleid van de gemeente, per soort taak. */
export type EigenBeleid = Partial<Record<Taaksoort, Beleid>>;

/** Een onderwerp met alles wat erover bij iemand moet komen, ook later. */
export interface Plan {
  readonly onderwerp: Gekend;
  readonly punten: readonly Punt[];
}

export interface AgendaDelen {
  readonly store: Store;
  readonly eigen: EigenBeleid;
  readonly lees: LeesOver;
}

/**
 * Leest wat er op dit dossier te herinneren valt. Van een onderwerp dat nieuw is, wordt de dag en het beleid van nu vastgelegd: een
 * latere wijziging raakt alleen taken die dan nog moeten beginnen. `undefined`: het dossier is er niet, of de historie klopt niet.
 */
export async function readAgenda(
  delen: AgendaDelen,
  dossiernummer: string,
  vandaag: Datum,
): Promise<Agenda | undefined> {
  const { store, lees } = delen;
  const bewaard = await store.loadDossier(dossiernummer);
  if (bewaard === undefined || bewaard.kapot !== undefined) return undefined;
  const { dossier } = bewaard;
  const plannen = await listPlannen(delen, dossier, vandaag);
  const gedaan = new Set((await lees('herinnerd:', dossiernummer)).map(({ sleutel }) => sleutel));
  const teDoen = plannen.flatMap(({ punten }) => punten).filter((punt) => !gedaan.has(SLEUTELS.herinnerd(punt)));
  const later = teDoen.map(({ dag }) => dag).filter((dag) => dag > vandaag);
  return {
    ...{ dossiernummer, caseload: dossier.caseload, klantmanager: dossier.klantmanager },
    taken: plannen.flatMap(({ onderwerp }) => toTaak(onderwerp)),
    open: new Set(plannen.map(({ onderwerp }) => onderwerp.kort)),
    nu: teDoen.filter(({ dag }) => dag <= vandaag),
    opnieuw: [...later, ...listDagenNa(dossier, vandaag)].sort()[0],
  };
}

function toTaak({ kort, termijn, einde, taak }: Gekend): Agendataak[] {
  return taak === undefined ? [] : [{ onderwerp: kort, termijn, einde }];
}

/** Elk onderwerp van het dossier met zijn punten; legt vast wat nieuw is. */
async function listPlannen(
  { store, eigen, lees }: AgendaDelen,
  dossier: Dossier,
  vandaag: Datum,
): Promise<readonly Plan[]> {
  const { dossiernummer } = dossier;
  const findBeleid = beleidUit(await lees('beleid:', dossiernummer), dossiernummer);
  const plannen: Plan[] = [];
  for (const onderwerp of readOnderwerpen(dossier, vandaag)) {
    const nieuw = { bekend: vandaag, beleid: beleidVoor(onderwerp.termijn, eigen) };
    const loopt = findBeleid(onderwerp.kort) ?? (await claimBeleid(store, dossier, onderwerp, nieuw));
    plannen.push({ onderwerp, punten: listPunten(dossier, onderwerp, loopt) });
  }
  return plannen;
}

/** Sinds wanneer een onderwerp bekend is, en het beleid van die dag. */
export interface Lopend {
  readonly bekend: Datum;
  readonly beleid: Beleid;
}

const lopendSchema = z.object({
  bekend: z.string().transform(datum),
  beleid: z.partialRecord(z.enum(TREDEN), z.number()),
});

/** Wat er over een onderwerp vastligt, op kenmerk; `undefined`: nog niets. */
export type FindBeleid = (kort: string) => Lopend | undefined;

/** Zoekt in wat er over de onderwerpen van dit dossier vastligt; wat al lang klaar is, wordt niet ontleed. */
export function beleidUit(claims: readonly Claim[], dossiernummer: string): FindBeleid {
  const waarden = new Map(claims.map(({ sleutel, waarde }) => [sleutel, waarde]));
  return (kort) => {
    const waarde = waarden.get(SLEUTELS.beleid(dossiernummer, kort));
    return waarde === undefined ? undefined : readLopend(waarde);
  };
}

async function claimBeleid(store: Store, { dossiernummer }: Dossier, { kort }: Gekend, nieuw: Lopend): Promise<Lopend> {
  return readLopend(await store.claim(SLEUTELS.beleid(dossiernummer, kort), JSON.stringify(nieuw)));
}

function readLopend(waarde: string): Lopend {
  return lopendSchema.parse(JSON.parse(waarde));
}

/** Alle punten van een onderwerp: de herinneringen en de treden van de escalatie. */
export function listPunten({ dossiernummer }: Dossier, onderwerp: Onderwerp, lopend: Lopend): readonly Punt[] {
  const basis = { dossiernummer, onderwerp: kortVan(onderwerp.sleutel), termijn: onderwerp.termijn };
  const herinneringen = listHerinneringen(onderwerp, lopend.bekend);
  return [
    ...herinneringen.map((dag) => ({ ...basis, waarom: 'herinnering' as const, dag })),
    ...listEscalaties(onderwerp, lopend).map(({ tree, dag }) => ({ ...basis, waarom: tree, dag })),
  ];
}

/** Days named anywhere in the history that still lie ahead: on or right after one of them a task can come or go by itself. */
function listDagenNa({ historie }: Dossier, vandaag: Datum): Datum[] {
  const dagen = historie.flatMap((regel) => [
    regel.op,
    ...(isNotificatieRegel(regel) ? [] : Object.values(regel.velden)).flatMap((waarde) =>
      // Most of a long history lies behind us: comparing is much cheaper than reading.
      typeof waarde === 'string' && waarde >= vandaag ? (parseDatum(waarde) ?? []) : [],
    ),
  ]);
  return dagen
    .filter((dag) => dag >= vandaag)
    .flatMap((dag) => [dag, addDagen(dag, 1)])
    .filter((dag) => dag > vandaag);
}
