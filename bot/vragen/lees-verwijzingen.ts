import { createIndex, listIngangen } from './taal/lexicon';
import { type Zin } from './taal/zin';
import { VERWIJZINGEN } from './woorden/verwijzingen';

const VERWIJZING = createIndex(listIngangen(VERWIJZINGEN));
const MENSEN_EN_DOSSIERS =
  /^(dossiers?|trajecten|mensen|personen|inburgeraars?|klanten|statushouders|gezinsmigranten)$/;

/** "Welke zijn dat?" staat achteraan; "welke dossiers zijn het afgelopen kwartaal …" is iets anders. */
export function claimVerwijzingen(zin: Zin): ReadonlySet<string> {
  const gevonden = new Set<string>();
  for (let plaats = 0; plaats < zin.lengte; plaats += 1) {
    const verwijzing = zin.langste(VERWIJZING, plaats);
    if (verwijzing === undefined) continue;
    const { ingang, lengte } = verwijzing;
    if (ingang.begrip === 'lijst' && zin.open().some((open) => open >= plaats + lengte)) continue;
    zin.claim(plaats, lengte);
    gevonden.add(ingang.begrip);
  }
  return gevonden;
}

/** "Dossiers waar de registratie …": dit "waar" wijst terug in de zin en vraagt niets. */
export function claimBetrekkelijk(zin: Zin): void {
  for (const plaats of zin.open()) {
    const waar = /^waar(voor|bij|in|van|mee)?$/.test(zin.vrij(plaats) ?? '');
    if (waar && MENSEN_EN_DOSSIERS.test(zin.woord(plaats - 1) ?? '')) zin.claim(plaats);
  }
}
