import { type Velden } from '../../historie';
import { leesGetal, leesTekst } from '../../velden';
import { type Feit } from '../feit';
import { type HandhavingStand } from '../stand';
import { type Bron, leesGebeurd } from './bron';

/** Waarschuwingen, boetes en bezwaren. */
export function foldHandhaving(bron: Bron): HandhavingStand {
  const boetes = listBoetes(bron);
  return {
    waarschuwingen: listWaarschuwingen(bron),
    boetes: boetes.flatMap((velden) => asBoete(velden, bron)),
    bezwaren: boetes.filter(isBezwaar).map(() => ({})),
  };
}

function listWaarschuwingen({ historie, peildatum }: Bron): readonly Feit[] {
  return historie.formulieren('F-08').flatMap(({ regel: { velden } }): readonly Feit[] => {
    const datum = leesGebeurd(velden, 'datumVerzonden', peildatum);
    if (datum === undefined) return [];
    return [{ datum, reden: leesTekst(velden, 'reden'), fase: leesTekst(velden, 'fase') }];
  });
}

/** Anders dan bij de regels hoort de grondslag hier niet bij wat één boete is. */
function listBoetes({ historie }: Bron): readonly Velden[] {
  const boetes = new Map<string, Velden>();
  for (const { regel } of historie.formulieren('F-09')) {
    const { categorie, datumOvertreding } = regel.velden;
    const sleutel = JSON.stringify([categorie, datumOvertreding]);
    boetes.set(sleutel, { ...boetes.get(sleutel), ...regel.velden });
  }
  return [...boetes.values()];
}

const OPGELEGD: readonly unknown[] = ['opgelegd', 'betaald', 'kwijtgescholden'];

function asBoete(velden: Velden, { peildatum }: Bron): readonly Feit[] {
  const datum = leesGebeurd(velden, 'datumBesluit', peildatum);
  if (datum === undefined || !OPGELEGD.includes(velden.status)) return [];
  return [{ datum, bedrag: leesGetal(velden, 'bedrag') ?? 0 }];
}

function isBezwaar({ bezwaar, status }: Velden): boolean {
  return bezwaar === 'ingediend' && status !== 'herroepen';
}
