import { type Groepering } from '../../rules/metingen/meting';
import { type Filtervondst } from './lezing';
import { createIndex } from './taal/lexicon';
import { parsePatroon } from './taal/patroon';
import { type Zin } from './taal/zin';
import { GROEPAANHEF, GROEPWOORDEN } from './woorden/filters';

const GROEPEN = createIndex([
  ...GROEPAANHEF.flatMap((aanhef) => groepIngangen(aanhef, Object.keys(GROEPWOORDEN) as Groepering[])),
  ...groepIngangen('?in|bij|onder welke', ['klantmanager', 'caseload', 'fase', 'leerroute', 'maand']),
  ...groepIngangen('?en naar', ['klantmanager', 'caseload', 'doelgroep', 'maand', 'reden', 'item']),
  { begrip: 'reden', patroon: parsePatroon('en|met waarvoor|waarom') },
  { begrip: 'reden', patroon: parsePatroon('waarvoor') },
  { begrip: 'reden', patroon: parsePatroon('om|met welke reden|redenen') },
]);

function groepIngangen(aanhef: string, groepen: readonly Groepering[]) {
  return groepen.flatMap((groep) =>
    GROEPWOORDEN[groep]
      .split(',')
      .map((woord) => ({ begrip: groep, patroon: parsePatroon(`${aanhef} ?de|het ${woord}`) })),
  );
}

/** De groepen die met zoveel woorden worden genoemd. */
export function claimGroepen(zin: Zin): readonly Groepering[] {
  return zin.claimAlle(GROEPEN).map(({ begrip }) => begrip as Groepering);
}

interface Groepwoorden {
  readonly groepen: readonly Groepering[];
  readonly filters: readonly Filtervondst[];
  readonly begrippen: Set<string>;
  readonly meeste: boolean;
}

/** Wat uitdrukkelijk "per …" heet, of volgt uit "wie heeft de meeste" of twee doelgroepen die elk geteld moeten worden. */
export function leesGroepen(zin: Zin, { groepen, filters, begrippen, meeste }: Groepwoorden): readonly Groepering[] {
  if (groepen.includes('fase') && filters.some(({ filter }) => filter === 'dossier')) {
    // "In welke fase zit 2026-0143?" vraagt naar de stand van dat dossier, niet naar een verdeling.
    begrippen.add('stand');
    return groepen.filter((groep) => groep !== 'fase');
  }
  if (groepen.length > 0) {
    if (zin.claimWoorden(/^(verdeeld|verdeling|verdelen|uitgesplitst|uitsplitsing|opgesplitst|gesplitst)$/))
      begrippen.delete('hoe');
    return groepen;
  }
  // "Wie kreeg de meeste boetes?" gaat over inburgeraars, en die staan hier niet bij naam.
  if (meeste && zin.heeft(/^(wie|wiens)$/) && !begrippen.has('krijgen') && !begrippen.has('ontvangen'))
    return ['klantmanager'];
  const doelgroepen = new Set(filters.flatMap(({ filter, waarde }) => (filter === 'doelgroep' ? [waarde] : [])));
  const tweeHoeveel = zin.woorden.filter(({ tekst }) => tekst === 'hoeveel').length > 1;
  return tweeHoeveel && doelgroepen.size === 2 ? ['doelgroep'] : [];
}
