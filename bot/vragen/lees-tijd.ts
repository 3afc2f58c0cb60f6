import { createIndex } from './taal/lexicon';
import { parsePatroon } from './taal/patroon';
import { type Zin } from './taal/zin';
import { leesMaatvondst, type Maatvondst } from './tijd/lees-duur';
import { leesPeriode } from './tijd/lees-periode';
import { type Periodevondst } from './tijd/periodevondst';
import { VAGE_TIJD } from './woorden/perioden';

const VAAG = createIndex(VAGE_TIJD.map((zin) => ({ begrip: 'vaag', patroon: parsePatroon(zin) })));

/** Elke periode en elke maat van de zin; wat niemand precies kan aanwijzen, is een onduidelijke periode. */
export function leesTijd(zin: Zin): { periodes: readonly Periodevondst[]; maten: readonly Maatvondst[] } {
  const periodes: Periodevondst[] = [];
  const maten: Maatvondst[] = [];
  const lezen = (plaats: number) => zin.vrij(plaats);
  for (let plaats = 0; plaats < zin.lengte; plaats += 1) {
    const vaag = zin.langste(VAAG, plaats);
    const periode = leesPeriode(lezen, plaats);
    const maat = leesMaatvondst(lezen, plaats);
    const lengte = Math.max(vaag?.lengte ?? 0, periode?.lengte ?? 0, maat?.lengte ?? 0);
    if (lengte === 0 || zin.vrij(plaats) === undefined) continue;
    if (periode?.lengte === lengte) periodes.push(periode.waarde);
    else if (maat?.lengte === lengte) maten.push(maat.waarde);
    else periodes.push({ soort: 'onduidelijk' });
    zin.claim(plaats, lengte);
    plaats += lengte - 1;
  }
  return { periodes, maten };
}
