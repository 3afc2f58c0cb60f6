import { type Historie } from './historie';
import { isGeldig } from './notificaties';
import { type Doelgroep, type DuoGegevens, type OntvangenNotificatie } from './staat';

/** Alle F-00 samen: sleutel voor sleutel gaat de latere waarde voor. */
export function foldGegevens(historie: Historie): DuoGegevens {
  // De deur heeft elke waarde al op soort getoetst; de sleutels van F-00 zijn precies die van DuoGegevens.
  return Object.assign({}, ...historie.formulieren('F-00').map(({ regel }) => regel.velden)) as DuoGegevens;
}

/** De laatste van F-00, SS124 en SS125. Is er geen, dan A voor wie via COA is gekoppeld, anders onbekend. */
export function foldDoelgroep(historie: Historie, meldingen: readonly OntvangenNotificatie[]): Doelgroep | undefined {
  let doelgroep: Doelgroep | undefined;
  let laatste = -1;
  for (const { index, regel } of historie.formulieren('F-00')) {
    const { doelgroep: gekozen } = regel.velden;
    if (gekozen === 'A' || gekozen === 'G') [doelgroep, laatste] = [gekozen, index];
  }
  let gekoppeld = false;
  for (const { code, index } of meldingen.filter(isGeldig)) {
    if (index > laatste && code === 'DUO-SS124') [doelgroep, laatste] = ['G', index];
    if (index > laatste && code === 'DUO-SS125') [doelgroep, laatste] = ['A', index];
    if (code === 'COA-01' || code === 'COA-07') gekoppeld = true;
  }
  return doelgroep ?? (gekoppeld ? 'A' : undefined);
}
