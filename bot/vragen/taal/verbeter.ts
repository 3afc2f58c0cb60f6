import { type Namen } from '../lezing';
import { listRoepnamen } from '../filterindex';
import { AFKORTINGEN } from '../woorden/functiewoorden';
import { repairWoord } from './herstel';
import { BEKEND, HERSTELBAAR } from './lexicon';
import { splitWoorden, type Woord } from './woord';

/** De woorden van een vraag zoals zij bedoeld zijn: afkortingen voluit, "klant manager" aaneen, tikfouten hersteld. */
export function createVerbeteraar(namen: Namen): (vraag: string) => readonly Woord[] {
  const naamwoorden = new Map(listNaamwoorden(namen));
  const doelen = new Map([...HERSTELBAAR, ...naamwoorden]);
  const bekend = (woord: string) => BEKEND.has(woord) || doelen.has(woord);
  const herstel = (woord: Woord): Woord => {
    // Een woord dat bestaat is geen tikfout, ook niet als het een naam is: Janneke is niet Anneke.
    if (bekend(woord.tekst)) return woord;
    const tekst =
      repairWoord(woord.tekst, { betekenis: naamwoorden }) ?? repairWoord(woord.tekst, { betekenis: doelen });
    return tekst === undefined ? woord : { ...woord, tekst };
  };
  return (vraag) => voegAaneen(splitWoorden(vraag).map(schrijfVoluit), bekend).map(herstel);
}

function listNaamwoorden({ klantmanagers, caseloads }: Namen): [string, string][] {
  return [...listRoepnamen(klantmanagers).map(({ naam }) => naam), ...caseloads].flatMap((naam) =>
    splitWoorden(naam).map(({ tekst }): [string, string] => [tekst, `naam ${naam}`]),
  );
}

function schrijfVoluit(woord: Woord): Woord {
  return Object.hasOwn(AFKORTINGEN, woord.tekst) ? { ...woord, tekst: AFKORTINGEN[woord.tekst] ?? woord.tekst } : woord;
}

/** Twee losse delen van een samenstelling worden er één, als een deel op zichzelf niets is en het geheel een woord. */
function voegAaneen(woorden: readonly Woord[], bekend: (woord: string) => boolean): readonly Woord[] {
  const uit: Woord[] = [];
  for (const woord of woorden) {
    const vorig = uit.at(-1);
    const samen = vorig === undefined ? '' : vorig.tekst + woord.tekst;
    if (vorig === undefined || !HERSTELBAAR.has(samen) || (bekend(vorig.tekst) && bekend(woord.tekst))) uit.push(woord);
    else uit.splice(-1, 1, { ...vorig, ruw: `${vorig.ruw} ${woord.ruw}`, tekst: samen });
  }
  return uit;
}
