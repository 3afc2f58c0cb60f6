import { type Datum } from '../../datum';
import { foldOntzorgen } from '../../dossier/traject';
import { type FormulierId } from '../../formulier';
import { leesGetal, leesTekst } from '../../velden';
import { type Feit } from '../feit';
import { type TrajectStand } from '../stand';
import { type Bron, leesGebeurd, vroegste } from './bron';

/** Aanbod, uren, gesprekken, afronding, ontzorgen en verhuizing. */
export function foldTraject(bron: Bron): TrajectStand {
  const { historie } = bron;
  const ontzorgen = foldOntzorgen(historie);
  return {
    aanbodOp: vroegste(...listDagen(bron, 'F-07', 'datumAanbod')),
    opleidingGestart: listDagen(bron, 'F-07', 'startOpleiding').length > 0,
    urenNt2: historie
      .formulieren('F-13')
      .reduce((som, { regel }) => som + (leesGetal(regel.velden, 'urenNt2') ?? 0), 0),
    pvtOp: listDagen(bron, 'F-10', 'datumOndertekening')[0],
    mapOp: listDagen(bron, 'F-11', 'datumEindgesprek')[0],
    routeAfgerond: listDagen(bron, 'F-12', 'datumAfrondingZ', 'tstAfgerond').length > 0,
    certificaatOp: vroegste(...listDagen(bron, 'F-12', 'certificaatOverhandigd')),
    ...foldGesprekken(bron),
    ontzorgenVan: ontzorgen?.startdatum,
    ontzorgenTot: ontzorgen?.einddatum,
    ...foldVerhuizing(bron),
  };
}

/** Elke ingevulde dag in deze velden die er al was, in volgorde van de historie. */
function listDagen(
  { historie, peildatum }: Bron,
  formulier: FormulierId,
  ...sleutels: readonly string[]
): readonly Datum[] {
  return historie
    .formulieren(formulier)
    .flatMap(({ regel }) => sleutels.flatMap((sleutel) => leesGebeurd(regel.velden, sleutel, peildatum) ?? []));
}

/** Hoe F-19 vastlegt dat iemand niet kwam, en hoe dat hier heet. */
const NIET_GEKOMEN: Readonly<Record<string, string>> = {
  'nee met reden': 'met reden',
  'nee zonder reden': 'zonder reden',
};

function foldGesprekken({ historie, peildatum }: Bron): Pick<TrajectStand, 'gesprekken' | 'nietDoorgegaan'> {
  const gesprekken: Feit[] = [];
  const nietDoorgegaan: Feit[] = [];
  for (const { regel } of historie.formulieren('F-19')) {
    const datum = leesGebeurd(regel.velden, 'datum', peildatum);
    const verschenen = leesTekst(regel.velden, 'verschenen');
    if (datum === undefined || verschenen === undefined) continue;
    const reden = NIET_GEKOMEN[verschenen];
    if (verschenen === 'ja') gesprekken.push({ datum });
    if (reden !== undefined) nietDoorgegaan.push({ datum, reden });
  }
  return { gesprekken, nietDoorgegaan };
}

function foldVerhuizing({ historie, peildatum }: Bron): Pick<TrajectStand, 'vertrokkenOp' | 'overdrachtGedaan'> {
  const verhuizingen = historie.formulieren('F-17').map(({ regel }) => regel.velden);
  const vertrek = verhuizingen.findLast(({ richting }) => richting === 'vertrek');
  return {
    vertrokkenOp: vertrek === undefined ? undefined : leesGebeurd(vertrek, 'datumBrp', peildatum),
    overdrachtGedaan: verhuizingen.some(
      (velden) => velden.richting === 'vestiging' && leesGebeurd(velden, 'contactDatum', peildatum) !== undefined,
    ),
  };
}
