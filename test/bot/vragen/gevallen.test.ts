import { createAntwoorder } from '../../../bot/vragen/beantwoord';
import { parseVorige } from '../../../bot/vragen/vorige';
import { datum } from '../../../rules/datum';
import { type Dossier } from '../../../rules/historie';
import { prepareDossiers } from '../../../rules/metingen/peiling';
import { describeGevallen, readGevallen } from '../../support/gevallen';

interface Beurt {
  readonly in: {
    readonly vraag: string;
    readonly plek: string;
    readonly rol?: string;
    readonly door?: string;
    readonly kanaal?: string;
  };
  readonly verwacht: {
    readonly uitkomst: string;
    readonly meting?: string;
    readonly metingOok?: readonly string[];
    readonly dossiers?: readonly string[];
  };
}

type Geval = { readonly id: string; readonly caseload: string; readonly vandaag: string } & (
  Beurt | { readonly beurten: readonly Beurt[] }
);

const antwoorders = new Map<string, ReturnType<typeof createAntwoorder>>();

function antwoorderVan({ caseload, vandaag }: Geval): ReturnType<typeof createAntwoorder> {
  const sleutel = `${caseload} ${vandaag}`;
  const bestaand = antwoorders.get(sleutel);
  if (bestaand !== undefined) return bestaand;
  const dossiers = (readGevallen(`${caseload}.jsonl`) ?? []) as readonly Dossier[];
  const nieuw = createAntwoorder(prepareDossiers(dossiers, datum(vandaag)));
  antwoorders.set(sleutel, nieuw);
  return nieuw;
}

describeGevallen<Geval>(
  'vragen.jsonl',
  (geval) => geval.id,
  (geval) => {
    let vorige: unknown;
    for (const { in: gesteld, verwacht } of 'beurten' in geval ? geval.beurten : [geval]) {
      const { vraag, plek, rol = 'teamleider', door, kanaal = '' } = gesteld;
      const oud = parseVorige(vorige);
      const antwoord = antwoorderVan(geval)({
        vraag,
        vrager: plek === 'kanaal' ? { plek, kanaal } : { plek: 'chat', rol, ...(door === undefined ? {} : { door }) },
        ...(rol === 'klantmanager' && door !== undefined ? { eigen: door } : {}),
        ...(oud === undefined ? {} : { vorige: oud }),
      });
      vorige = 'vorige' in antwoord ? antwoord.vorige : undefined;
      expect(antwoord.uitkomst === 'antwoord').toBe(verwacht.uitkomst === 'antwoord');
      if (antwoord.uitkomst !== 'antwoord') continue;
      expect([verwacht.meting, ...(verwacht.metingOok ?? [])]).toContain(antwoord.meting);
      if (verwacht.dossiers !== undefined) expect(antwoord.dossiers).toEqual(verwacht.dossiers);
    }
  },
);
