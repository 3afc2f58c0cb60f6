import { type FormulierId } from '../formulier';
import { listFormulieren } from '../formulieren';
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

const PER_FORMULIER: ReadonlyMap<FormulierId, readonly Regel[]> = new Map(
  listFormulieren().map(({ id }) => [
    id,
    REGELS.filter(({ formulieren }) => formulieren === 'alle' || formulieren.includes(id)),
  ]),
);

/** Alle regels die op een formulier worden getoetst, op kenmerk. */
export function listRegels(): readonly Regel[] {
  return REGELS;
}

/** De regels voor één formulier, op kenmerk. */
export function regelsVoor(formulier: FormulierId): readonly Regel[] {
  return PER_FORMULIER.get(formulier) ?? [];
}
