import { getFormulier } from '../../rules/formulieren';
import { type HistorieRegel, isNotificatieRegel } from '../../rules/historie';
import { isNotificatieId } from '../../rules/notificaties';
import { type Hoofd, type Schakel, type Slot, verifyKeten } from './keten';
import { type Kluis } from './kluis';
import { type BewaardDossier } from './store';

/** Een dossier zoals een opslag het teruggeeft; `undefined` waar de bewaarde inhoud niet te lezen is. */
export interface GelezenKeten {
  readonly hoofd: Hoofd;
  readonly slot: Slot | undefined;
  /** Op volgorde van vastleggen. */
  readonly schakels: readonly (Schakel | undefined)[];
}

/**
 * Maakt er een dossier van, met de historie op volgorde van `op` en daarbinnen van vastleggen. Klopt de keten niet, dan zegt `kapot`
 * wat er is; wat niet te lezen is of wat deze versie niet kent, staat dan niet in de historie: raden doet Regiebot niet.
 */
export function asBewaard(kluis: Pick<Kluis, 'teken'>, gelezen: GelezenKeten): BewaardDossier {
  const { dossiernummer, versie, caseload, klantmanager } = gelezen.hoofd;
  const historie = sortHistorie(gelezen.schakels.flatMap((schakel) => (isLeesbaar(schakel) ? [schakel.regel] : [])));
  const kapot = judge(kluis, gelezen);
  return {
    dossier: { dossiernummer, caseload, ...(klantmanager === undefined ? {} : { klantmanager }), historie },
    versie,
    ...(kapot === undefined ? {} : { kapot }),
  };
}

/** Regels op volgorde van vastleggen, gezet op volgorde van `op`. */
export function sortHistorie(regels: readonly HistorieRegel[]): HistorieRegel[] {
  // Late entries may carry an earlier `op`; the sort is stable, so the order of recording decides within a day.
  return [...regels].sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));
}

/** De bewaarde tekst als object; `undefined` als zij beschadigd is. */
export function parseBewaard(tekst: string): object | undefined {
  try {
    const waarde: unknown = JSON.parse(tekst);
    return typeof waarde === 'object' && waarde !== null ? waarde : undefined;
  } catch {
    return undefined;
  }
}

function judge(kluis: Pick<Kluis, 'teken'>, { hoofd, slot, schakels }: GelezenKeten): string | undefined {
  const onleesbaar = schakels.findIndex((schakel) => schakel === undefined);
  if (onleesbaar >= 0) return `Regel ${onleesbaar + 1} is beschadigd en kan niet worden gelezen.`;
  if (slot === undefined) return 'Het hoofd van het dossier is beschadigd en kan niet worden gelezen.';
  const heel = schakels.filter((schakel) => schakel !== undefined);
  const fout = verifyKeten(kluis, { hoofd, slot, schakels: heel });
  if (fout !== undefined) return fout;
  const nieuwer = heel.findIndex(({ regel }) => !isBekend(regel));
  return nieuwer < 0 ? undefined : `Regel ${nieuwer + 1} is van een nieuwere Regiebot. Werk Regiebot bij.`;
}

function isLeesbaar(schakel: Schakel | undefined): schakel is Schakel {
  return schakel !== undefined && isBekend(schakel.regel);
}

function isBekend(regel: HistorieRegel): boolean {
  if (isNotificatieRegel(regel)) return isNotificatieId(regel.notificatie);
  return getFormulier(regel.formulier) !== undefined;
}
