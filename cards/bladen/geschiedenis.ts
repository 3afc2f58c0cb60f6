import { type Datum } from '../../rules/datum';
import { type Dossier } from '../../rules/historie';
import { buildBlad } from '../blad/build';
import { listZichtbaar, toGegrondeRegel } from '../delen/historieregel';
import { countOf } from '../format';
import { type AdaptiveCard, type Lezer, magMaatregelenZien, type NaamVan } from '../kaart';

export const REGELS_PER_BLAD = 12;

export interface GeschiedenisInvoer {
  readonly dossier: Dossier;
  readonly vandaag: Datum;
  readonly naamVan: NaamVan;
  readonly lezer: Lezer;
  /** Vanaf 0, de jongste regels eerst; een bladzijde die er niet is, wordt de laatste. */
  readonly pagina: number;
}

/** De hele geschiedenis, bladzijde voor bladzijde: wat, wie, wanneer en op welke grond. */
export function buildGeschiedenisKaart({ dossier, vandaag, naamVan, lezer, pagina }: GeschiedenisInvoer): AdaptiveCard {
  const maatregelen = magMaatregelenZien(lezer, dossier.klantmanager);
  const voor = { vandaag, naamVan, plek: 'chat', maatregelen } as const;
  const regels = listZichtbaar(dossier.historie, voor);
  const laatste = Math.max(0, Math.ceil(regels.length / REGELS_PER_BLAD) - 1);
  const nu = Math.min(pagina, laatste);
  const begin = nu * REGELS_PER_BLAD;
  const getoond = regels.slice(begin, begin + REGELS_PER_BLAD).map((regel) => toGegrondeRegel(regel, voor));
  return buildBlad({
    ...{ dossiernummer: dossier.dossiernummer, blad: 'geschiedenis' },
    titel: 'Geschiedenis',
    inleiding:
      laatste === 0
        ? `${countOf(regels.length, 'regel', 'regels')}, de jongste eerst.`
        : `Regel ${begin + 1} tot en met ${begin + getoond.length} van ${regels.length}, de jongste eerst.`,
    delen: [
      {
        kop: nu === 0 ? 'Laatst gebeurd' : 'Eerder gebeurd',
        punten: getoond.map(({ wat, wanneer, grond, reden }) => ({
          ...{ tekst: reden === '' ? wat : `${wat}. Reden: ${reden}`, stand: wanneer, kleur: 'Default' as const },
          bij: grond === '' ? '' : ` · ${grond}`,
        })),
      },
    ],
    voet: 'Wat hier staat, blijft staan. Een verbetering komt erbij als nieuwe regel.',
    bladeren: [
      ...(nu < laatste ? [{ titel: 'Eerdere regels', pagina: nu + 1 }] : []),
      ...(nu > 0 ? [{ titel: 'Latere regels', pagina: nu - 1 }] : []),
    ],
  });
}
