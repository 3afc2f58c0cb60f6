import { isNotificatieId } from '../../rules/notificaties';
import { type Filtervondst, type Gegevensnamen } from './lezing';
import { type Zin } from './taal/zin';
import { type Lees } from './tijd/lees-dag';

/** Codes en dossiernummers. Wat niet bestaat, komt als onbekend terug. */
export function leesNummers(zin: Zin, { dossiers }: Gegevensnamen): { filters: Filtervondst[]; onbekend: string[] } {
  const filters: Filtervondst[] = [];
  const onbekend: string[] = [];
  for (let plaats = 0; plaats < zin.lengte; plaats += 1) {
    const gevonden = leesCode((i) => zin.vrij(i), plaats) ?? leesDossier(zin, plaats);
    if (gevonden === undefined) continue;
    zin.claim(plaats, gevonden.lengte);
    const bestaat = gevonden.filter === 'code' ? isBuiten(gevonden.waarde) : dossiers.has(gevonden.waarde);
    if (bestaat) filters.push({ filter: gevonden.filter, waarde: gevonden.waarde, uit: false });
    else onbekend.push(gevonden.waarde);
    plaats += gevonden.lengte - 1;
  }
  return { filters, onbekend };
}

/** Of dit de code is van een melding van buiten; wat de bot zelf meldt, staat niet in een historie. */
export function isBuiten(code: string): boolean {
  return isNotificatieId(code) && !code.startsWith('INT-');
}

interface Nummer {
  readonly filter: 'code' | 'dossier';
  readonly waarde: string;
  readonly lengte: number;
}

function leesDossier(zin: Zin, plaats: number): Nummer | undefined {
  const woord = zin.vrij(plaats) ?? '';
  return /^\d{4}-\d{4,6}$/.test(woord) ? { filter: 'dossier', waarde: woord, lengte: 1 } : undefined;
}

/** `SS126`, `DUO-SS126`, `SS 126`, `COA-05`, `coa 5`, `EXT-01`. */
export function leesCode(lees: Lees, plaats: number): Nummer | undefined {
  const rest = [lees(plaats) ?? '', lees(plaats + 1) ?? '', lees(plaats + 2) ?? ''];
  for (const lengte of [3, 2, 1]) {
    const tekst = rest.slice(0, lengte).join(' ');
    const [, ss] = /^(?:duo ?)?ss ?(\d{3})$/.exec(tekst) ?? [];
    if (ss !== undefined) return { filter: 'code', waarde: `DUO-SS${ss}`, lengte };
    const [, soort, nummer] = /^(coa|ext|int) ?(\d{1,2})$/.exec(tekst) ?? [];
    if (soort !== undefined && nummer !== undefined)
      return { filter: 'code', waarde: `${soort.toUpperCase()}-${nummer.padStart(2, '0')}`, lengte };
  }
  return undefined;
}
