import { type Regel } from '../regel';
import { BOETE_ALGEMEEN } from './boete-algemeen';
import { BOETE_INTAKE_REGELS } from './boete-intake';
import { BOETE_PLAN_REGELS } from './boete-plan';

/** Deel c.9, F-09. De bot bereidt voor; een bevoegde functionaris beslist. */
export const BOETE: readonly Regel[] = [...BOETE_ALGEMEEN, ...BOETE_INTAKE_REGELS, ...BOETE_PLAN_REGELS];
