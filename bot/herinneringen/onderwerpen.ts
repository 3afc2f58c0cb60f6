import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { listOnderwerpen, type Onderwerp } from '../../rules/herinneringen/onderwerpen';
import { type Dossier } from '../../rules/historie';
import { kortVan } from './sleutels';

/** Een onderwerp met het kenmerk waaronder het wordt onthouden. */
export interface Gekend extends Onderwerp {
  readonly kort: string;
}

interface Gelezen {
  readonly vandaag: Datum;
  readonly onderwerpen: readonly Gekend[];
}

const gelezen = new WeakMap<Dossier, Gelezen>();

/**
 * Alles waaraan bij dit dossier op een dag herinnerd kan worden. Eén kaart noemt veel dossiers en wordt vaak opnieuw getekend: van een
 * dossier dat niet veranderde, wordt het op een dag maar een keer uitgerekend.
 */
export function readOnderwerpen(dossier: Dossier, vandaag: Datum): readonly Gekend[] {
  const eerder = gelezen.get(dossier);
  if (eerder?.vandaag === vandaag) return eerder.onderwerpen;
  const onderwerpen = listOnderwerpen(foldDossier(dossier, vandaag)).map((onderwerp) => ({
    ...onderwerp,
    kort: kortVan(onderwerp.sleutel),
  }));
  gelezen.set(dossier, { vandaag, onderwerpen });
  return onderwerpen;
}
