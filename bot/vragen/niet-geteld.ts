import { explainNietGeteld } from '../../rules/metingen/measure';
import { type Peiling } from '../../rules/metingen/peiling';
import { type Vraag } from '../../rules/metingen/vraag';
import { type Uitleg } from './uitleg/leg-uit';

const WAAROM_NIET =
  /^waarom\s+(?:telt|tel|staat|zit|hoort)\s+(?:dossier\s+)?(\d{4}-\d{4,6})\s+(?:er\s+)?niet\s+(?:mee|erbij|bij|hierbij|hierin|in de lijst)\s*[?.!]*$/;

/** Het dossier uit "waarom telt 2026-0143 niet mee?"; `undefined` bij elke andere vraag. */
export function findNietGeteld(vraag: string): string | undefined {
  return WAAROM_NIET.exec(vraag.trim().toLowerCase())?.[1];
}

/** De eerste eis van de vorige vraag waar het dossier niet aan voldoet, of dat het wel is geteld. */
export function legNietGeteldUit(vraag: Vraag, dossiernummer: string, peiling: Peiling): Uitleg {
  const reden = explainNietGeteld(vraag, peiling, dossiernummer);
  const antwoord =
    reden === undefined
      ? `Dossier ${dossiernummer} is wel meegeteld.`
      : `Dossier ${dossiernummer} is niet meegeteld. ${reden}`;
  return { uitkomst: 'uitleg', antwoord, bronnen: [] };
}
