import { type Dossier } from '../../../rules/historie';
import { datum } from '../../../rules/datum';
import { type MetingId } from '../../../rules/metingen/catalogus';
import { measure } from '../../../rules/metingen/measure';
import { type Peiling, prepareDossiers } from '../../../rules/metingen/peiling';
import { type Vraag } from '../../../rules/metingen/vraag';
import { describeGevallen, readGevallen } from '../../support/gevallen';
import { GEVRAAGD } from './gevraagd';

interface Verwacht {
  readonly uitkomst: string;
  readonly meting: MetingId;
  readonly aantal?: number;
  readonly bedrag?: number;
  readonly dossiers?: readonly string[];
  readonly groepen?: readonly { readonly naam: string; readonly aantal: number }[];
  readonly periode?: { readonly van?: string; readonly tot?: string };
}

interface Beurt {
  readonly in: { readonly vraag: string };
  readonly verwacht: Verwacht;
}

type Geval = { readonly id: string; readonly vandaag: string } & (Beurt | { readonly beurten: readonly Beurt[] });

const peilingen = new Map<string, Peiling>();

/** De caseload op een dag; een dag komt in veel gevallen terug. */
function peil(vandaag: string): Peiling {
  const bekend = peilingen.get(vandaag);
  if (bekend !== undefined) return bekend;
  const peiling = prepareDossiers((readGevallen('caseload.jsonl') ?? []) as readonly Dossier[], datum(vandaag));
  peilingen.set(vandaag, peiling);
  return peiling;
}

/** Wat het verwachte antwoord zegt, met wat er alleen in de zin van de vraag staat. */
function vraagVan(sleutel: string, { meting, periode }: Verwacht): Vraag {
  return { meting, filters: {}, ...(periode === undefined ? {} : { periode }), ...GEVRAAGD[sleutel] } as Vraag;
}

function check(vandaag: string, sleutel: string, { verwacht }: Beurt): void {
  if (verwacht.uitkomst !== 'antwoord') return;
  const uitkomst = measure(vraagVan(sleutel, verwacht), peil(vandaag));
  const { aantal = uitkomst.aantal, bedrag = uitkomst.bedrag, dossiers = uitkomst.dossiers } = verwacht;
  expect({ aantal: uitkomst.aantal, bedrag: uitkomst.bedrag, dossiers: uitkomst.dossiers }).toEqual({
    aantal,
    bedrag,
    dossiers,
  });
  if (verwacht.groepen === undefined) return;
  const opNaam = (groepen: readonly { readonly naam: string; readonly aantal: number }[] = []) =>
    groepen.map((groep) => `${groep.naam} ${groep.aantal}`).sort();
  expect(opNaam(uitkomst.groepen)).toEqual(opNaam(verwacht.groepen));
}

describeGevallen<Geval>(
  'vragen.jsonl',
  (geval) =>
    `${geval.id}: ${'beurten' in geval ? geval.beurten.map((beurt) => beurt.in.vraag).join(' / ') : geval.in.vraag}`,
  (geval) => {
    if ('in' in geval) check(geval.vandaag, geval.id, geval);
    else geval.beurten.forEach((beurt, index) => check(geval.vandaag, `${geval.id}.${index}`, beurt));
  },
);
