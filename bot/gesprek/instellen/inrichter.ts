import { type Clock } from '../../clock';
import { type Inrichting, inrichtingSchema, type Persoon } from '../../inrichting';
import { type LevendeInrichting } from '../../rollen/levend';
import { type Store } from '../../store/store';
import { addLogregel, type Bewaarderegel, listLogregels } from './logboek';
import { describeVerschil, type Verschil } from './verschil';
import { applyWijziging, type Instelbaar, pickInstelbaar, type Wijziging } from './wijziging';

export interface InrichterDelen {
  readonly store: Store;
  readonly clock: Clock;
  /** Zoals het inrichtingsbestand haar geeft. */
  readonly basis: Inrichting;
  /** Wat alle delen van de bot lezen; hier komen de wijzigingen in. */
  readonly levend: LevendeInrichting;
}

/** Een wijziging die geldt: wie, wanneer (UTC, ISO 8601), en wat er veranderde. */
export interface Gewijzigd extends Verschil {
  readonly door: string;
  readonly op: string;
}

/** Houdt bij wat in Teams aan de inrichting is gewijzigd, bovenop het inrichtingsbestand. */
export interface Inrichter {
  /** Leest wat er is gewijzigd, ook door een andere instantie, en past het toe. Geeft de wijzigingen die gelden, oudste eerst. */
  refresh(): Promise<readonly Gewijzigd[]>;
  /** Legt een wijziging vast en past haar meteen toe. Kan zij niet, dan verandert er niets en komt de reden terug, in één zin. */
  change(door: string, wijziging: Wijziging): Promise<string | undefined>;
}

export function createInrichter({ store, clock, basis, levend }: InrichterDelen): Inrichter {
  async function read(): Promise<{
    readonly regels: readonly Bewaarderegel[];
    readonly gewijzigd: readonly Gewijzigd[];
  }> {
    const regels = await listLogregels(store);
    const { deel, gewijzigd } = foldRegels(basis, levend, regels);
    levend.update(deel);
    return { regels, gewijzigd };
  }

  return {
    refresh: async () => (await read()).gewijzigd,
    async change(door, wijziging) {
      for (;;) {
        const { regels } = await read();
        const waarom = await findBezwaar({ store, basis, levend }, wijziging);
        if (waarom !== undefined) return waarom;
        const op = clock.now().toISOString();
        // Somebody else may have been first; then this one is judged again, on what holds now.
        if (!(await addLogregel(store, regels.length, { door, op, wijziging }))) continue;
        await read();
        return undefined;
      }
    },
  };
}

type Delen = Pick<InrichterDelen, 'store' | 'basis' | 'levend'>;

/** Wat deze wijziging tegenhoudt, in één zin. */
async function findBezwaar({ store, basis, levend }: Delen, wijziging: Wijziging): Promise<string | undefined> {
  const toegepast = applyWijziging(levend, wijziging);
  if ('waarom' in toegepast) return toegepast.waarom;
  if (!isHeel(basis, toegepast.deel)) return PAST_NIET;
  if (wijziging.soort === 'plaatsvervanger') return checkPlaatsvervanger(levend, wijziging);
  return wijziging.soort === 'naam' ? checkLeeg(store, wijziging.van) : undefined;
}

const PAST_NIET = 'Zo past het niet bij de rest van de inrichting. Er is niets gewijzigd.';

function checkPlaatsvervanger(
  { personen }: Inrichting,
  { caseload, persoon }: Extract<Wijziging, { soort: 'plaatsvervanger' }>,
): string | undefined {
  const gekozen = personen.find(({ id }) => id === persoon);
  if (gekozen?.caseloads.includes(caseload) !== true) return 'Kies iemand die in deze caseload werkt.';
  return kanPlaatsvervangen(gekozen) ? undefined : 'Kies een klantmanager of de beheerder.';
}

/**
 * Of iemand ergens plaatsvervanger van de teamleider kan zijn. Een teamleider niet: die hoort in zijn caseloads zelf al alles. Wie alleen
 * meeleest of oordeelt, kan het werk niet doen.
 */
export function kanPlaatsvervangen({ rol, caseloads }: Persoon): boolean {
  return (rol === 'klantmanager' || rol === 'beheerder') && caseloads.length > 0;
}

/** A dossier carries the name of its caseload; renaming under it would split what belongs together. */
async function checkLeeg(store: Store, caseload: string): Promise<string | undefined> {
  const { length } = await store.listCaseload(caseload);
  if (length === 0) return undefined;
  const wat = length === 1 ? 'staat nog 1 dossier' : `staan nog ${length} dossiers`;
  return `In caseload ${caseload} ${wat}. Zet die eerst over naar een andere caseload, of maak een nieuwe caseload.`;
}

/** Nagekeken met hetzelfde schema als het inrichtingsbestand. */
function isHeel(basis: Inrichting, deel: Instelbaar): boolean {
  return inrichtingSchema.safeParse({ ...basis, ...deel }).success;
}

/** Alles na elkaar. Wat bij een nieuw inrichtingsbestand niet meer past, wordt overgeslagen: de rest blijft gelden. */
function foldRegels(basis: Inrichting, { personen }: Inrichting, regels: readonly Bewaarderegel[]) {
  let deel = pickInstelbaar(basis);
  const gewijzigd: Gewijzigd[] = [];
  for (const regel of regels) {
    if (regel === undefined) continue;
    const voor = { ...basis, ...deel, personen };
    const toegepast = applyWijziging(voor, regel.wijziging);
    if ('waarom' in toegepast || !isHeel(basis, toegepast.deel)) continue;
    gewijzigd.push({ door: regel.door, op: regel.op, ...describeVerschil(voor, regel.wijziging) });
    deel = toegepast.deel;
  }
  return { deel, gewijzigd };
}
