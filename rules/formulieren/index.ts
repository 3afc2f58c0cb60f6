import { type Formulier, type FormulierId } from '../formulier';
import { F00 } from './f00-gegevens';
import { F01 } from './f01-scenario';
import { F02 } from './f02-driegesprek';
import { F03 } from './f03-intake';
import { F04 } from './f04-lbt';
import { F05 } from './f05-pip';
import { F06 } from './f06-wijziging';
import { F07 } from './f07-aanbod';
import { F08 } from './f08-waarschuwing';
import { F09 } from './f09-boete';
import { F10, F11 } from './f10-f11-pvt-map';
import { F12 } from './f12-leerroute';
import { F13 } from './f13-uren';
import { F14, F15, F16 } from './f14-f16-begeleiding';
import { F17 } from './f17-verhuizing';
import { F18 } from './f18-ontheffing';
import { F19, F20a, F20b, F20c, F20d, F20e } from './f19-f20-klein';

export { checkVelden, type VeldFout } from './check';

const FORMULIEREN: readonly Formulier[] = [
  F00,
  F01,
  F02,
  F03,
  F04,
  F05,
  F06,
  F07,
  F08,
  F09,
  F10,
  F11,
  F12,
  F13,
  F14,
  F15,
  F16,
  F17,
  F18,
  F19,
  F20a,
  F20b,
  F20c,
  F20d,
  F20e,
];

const OP_ID: ReadonlyMap<string, Formulier> = new Map(FORMULIEREN.map((formulier) => [formulier.id, formulier]));

/** Het formulier met dit kenmerk (`F-00` … `F-20e`). */
export function getFormulier(id: FormulierId): Formulier;
/** Idem voor een kenmerk van buiten; `undefined` als het niet bestaat. */
export function getFormulier(id: string): Formulier | undefined;
export function getFormulier(id: string): Formulier | undefined {
  return OP_ID.get(id);
}

/** Alle formulieren, F-00 eerst. */
export function listFormulieren(): readonly Formulier[] {
  return FORMULIEREN;
}
