import { type FormulierId } from '../formulier';
import { type Regel } from '../regel';
import { AANBOD } from './aanbod';
import { ALGEMEEN } from './algemeen';
import { BEGELEIDING } from './begeleiding';
import { BOETE } from './boete';
import { BREDE_INTAKE } from './brede-intake';
import { DOELGROEP } from './doelgroep';
import { DRIEGESPREK } from './driegesprek';
import { LEERBAARHEIDSTOETS } from './leerbaarheidstoets';
import { MAP } from './map';
import { ONTHEFFING } from './ontheffing';
import { ONTZORGEN } from './ontzorgen';
import { PIP } from './pip';
import { PIP_WIJZIGING } from './pip-wijziging';
import { PVT } from './pvt';
import { REGISTRATIE } from './registratie';
import { SCENARIO } from './scenario';
import { UREN } from './uren';
import { VERHUIZING } from './verhuizing';
import { WAARSCHUWING } from './waarschuwing';
import { Z_ROUTE } from './z-route';

export { ELDERS, type RegelElders } from './elders';

const REGELS: readonly Regel[] = [
  ALGEMEEN,
  SCENARIO,
  DRIEGESPREK,
  BREDE_INTAKE,
  LEERBAARHEIDSTOETS,
  PIP,
  PIP_WIJZIGING,
  AANBOD,
  WAARSCHUWING,
  BOETE,
  PVT,
  MAP,
  Z_ROUTE,
  UREN,
  ONTZORGEN,
  BEGELEIDING,
  VERHUIZING,
  DOELGROEP,
  ONTHEFFING,
  REGISTRATIE,
]
  .flat()
  .sort((een, ander) => (een.id < ander.id ? -1 : 1));

const perFormulier = new Map<FormulierId, readonly Regel[]>();

/** Alle regels die op een formulier worden getoetst, op kenmerk. */
export function listRegels(): readonly Regel[] {
  return REGELS;
}

/** De regels voor één formulier, op kenmerk. Een keer gezocht en daarna onthouden: elke toets vraagt erom. */
export function regelsVoor(formulier: FormulierId): readonly Regel[] {
  const regels = perFormulier.get(formulier) ?? REGELS.filter((regel) => isVoor(regel, formulier));
  perFormulier.set(formulier, regels);
  return regels;
}

function isVoor({ formulieren }: Regel, formulier: FormulierId): boolean {
  return formulieren === 'alle' || formulieren.includes(formulier);
}
