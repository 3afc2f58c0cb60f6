import { type FormulierRegel, type Velden } from '../historie';
import { leesDatum, leesGetal, leesTekst } from '../velden';
import { boeteSleutel, type Historie } from './historie';
import { type Boete, type Waarschuwing } from './staat';

/** Alle waarschuwingen, oudste eerst. */
export function foldWaarschuwingen(historie: Historie): readonly Waarschuwing[] {
  return historie.formulieren('F-08').map(({ regel: { velden } }) => ({
    fase: leesTekst(velden, 'fase') ?? '',
    schriftelijk: velden.schriftelijk === true,
    reden: leesTekst(velden, 'reden'),
    datumGebeurtenis: leesDatum(velden, 'datumGebeurtenis'),
    datumVerzonden: leesDatum(velden, 'datumVerzonden'),
    nieuweTermijn: leesDatum(velden, 'nieuweTermijn'),
  }));
}

/** Alle boetes; elke volgende invulling over dezelfde overtreding werkt dezelfde boete bij. */
export function foldBoetes(historie: Historie): readonly Boete[] {
  const samen = new Map<string, Velden>();
  for (const { regel } of historie.formulieren('F-09')) {
    const sleutel = boeteSleutel(regel.velden);
    samen.set(sleutel, { ...samen.get(sleutel), ...regel.velden });
  }
  return [...samen].flatMap(([sleutel, velden]) => leesBoete(sleutel, velden));
}

function leesBoete(sleutel: string, velden: FormulierRegel['velden']): readonly Boete[] {
  const datumOvertreding = leesDatum(velden, 'datumOvertreding');
  if (datumOvertreding === undefined) return [];
  return [
    {
      sleutel,
      grondslag: leesTekst(velden, 'grondslag') ?? '',
      categorie: leesTekst(velden, 'categorie') ?? '',
      datumOvertreding,
      status: leesTekst(velden, 'status') ?? '',
      bedrag: leesGetal(velden, 'bedrag') ?? 0,
      verwijtbaarheid: leesTekst(velden, 'verwijtbaarheid'),
      datumConstatering: leesDatum(velden, 'datumConstatering'),
      rapportDatum: leesDatum(velden, 'rapportDatum'),
      datumBesluit: leesDatum(velden, 'datumBesluit'),
      datumBekendmaking: leesDatum(velden, 'datumBekendmaking'),
      nieuweTermijn: leesDatum(velden, 'nieuweTermijn'),
      bezwaar: leesTekst(velden, 'bezwaar'),
      onherroepelijkOp: leesDatum(velden, 'onherroepelijkOp'),
      kerenUitzondering: leesTekst(velden, 'kerenUitzondering'),
    },
  ];
}
