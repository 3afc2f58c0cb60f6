import { type Vondst, type Zin } from './taal/zin';
import { SCHEIDBAAR } from './woorden/werkwoorden';

/** Een werkwoord dat uit elkaar stond. */
export interface Gesplitst {
  readonly begrip: string;
  /** Begrip dat de losse vorm op zichzelf had ("geven" in "gaven … door"). */
  readonly in?: string | undefined;
}

/** "stelden we vorige maand vast": de vorm en, ergens erachter, het deeltje. Ook "vast te stellen". */
export function claimGesplitst(zin: Zin, vondsten: readonly Vondst[]): readonly Gesplitst[] {
  const uit: Gesplitst[] = [];
  for (let plaats = 0; plaats < zin.lengte; plaats += 1) {
    const vondst = vondsten.find((kandidaat) => kandidaat.plaats === plaats && kandidaat.lengte === 1);
    if (zin.vrij(plaats) === undefined && vondst === undefined) continue;
    const gevonden = findDeeltje(zin, vondsten, plaats);
    if (gevonden === undefined) continue;
    zin.claim(plaats);
    zin.claim(gevonden.plaats);
    uit.push({ begrip: gevonden.begrip, in: vondst?.begrip });
    if (DEELTJES.has(gevonden.deeltje)) uit.push({ begrip: gevonden.begrip, in: gevonden.deeltje });
  }
  return uit;
}

/** Deeltjes die op zichzelf ook een begrip zijn. */
const DEELTJES = new Set(['over', 'uit']);

interface Deeltje {
  readonly begrip: string;
  readonly deeltje: string;
  readonly plaats: number;
}

function findDeeltje(zin: Zin, vondsten: readonly Vondst[], plaats: number): Deeltje | undefined {
  const woord = zin.woord(plaats) ?? '';
  const isVrij = (ander: number, deeltje: string) =>
    zin.vrij(ander) === deeltje ||
    (DEELTJES.has(deeltje) && vondsten.some((vondst) => vondst.plaats === ander && vondst.begrip === deeltje));
  for (const [begrip, deeltje, vormen] of SCHEIDBAAR) {
    if (!vormen.split(' ').includes(woord)) continue;
    if (zin.woord(plaats - 1) === 'te' && isVrij(plaats - 2, deeltje)) return { begrip, deeltje, plaats: plaats - 2 };
    for (let ander = zin.lengte - 1; ander > plaats; ander -= 1)
      if (isVrij(ander, deeltje) && isDeeltje(zin, ander)) return { begrip, deeltje, plaats: ander };
  }
  return undefined;
}

/** Een deeltje staat achteraan in zijn zinsdeel; een voorzetsel heeft iets achter zich dat nog vrij is en geen voegwoord. */
function isDeeltje(zin: Zin, plaats: number): boolean {
  const erna = zin.woord(plaats + 1);
  if (erna === undefined) return true;
  if (VOORZETSEL.test(zin.woord(plaats) ?? ''))
    return /^(en|maar|in|op|deze|dit|vorige?|sinds|afgelopen|vanaf|tussen|naar)$/.test(erna);
  return !/^(de|het|een|ons|onze|hun|duo|coa)$/.test(erna) || zin.vrij(plaats + 1) === undefined;
}

/** Deze deeltjes zijn vaker een voorzetsel. */
const VOORZETSEL = /^(bij|in|over|uit)$/;
