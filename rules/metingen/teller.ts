import { type Feit } from './feit';
import { type Meting } from './meting';
import { type Vraag } from './vraag';

/** Een getal met de dossiers erachter. */
export interface Telresultaat {
  readonly aantal: number;
  /** Euro's; alleen bij een meting met een bedrag. */
  readonly bedrag?: number;
  /** Verschillende dossiernummers, oplopend. */
  readonly dossiers: readonly string[];
}

/** Telt feiten van dossiers die op volgorde langskomen. */
export interface Teller {
  feiten: number;
  /** In centen, want een som van kommagetallen klopt niet tot op de cent. */
  centen: number;
  readonly dossiers: string[];
}

/** Een teller op nul. */
export function createTeller(): Teller {
  return { feiten: 0, centen: 0, dossiers: [] };
}

/** Telt een feit mee. Feiten van één dossier moeten na elkaar komen. */
export function telMee(teller: Teller, dossiernummer: string, { bedrag }: Feit): void {
  teller.feiten += 1;
  if (bedrag !== undefined) teller.centen += Math.round(bedrag * 100);
  if (teller.dossiers[teller.dossiers.length - 1] !== dossiernummer) teller.dossiers.push(dossiernummer);
}

/** De stand van de teller, in de eenheid die de vraag wil. */
export function leesTeller(
  { feiten, centen, dossiers }: Teller,
  meting: Meting,
  eenheid: Vraag['eenheid'],
): Telresultaat {
  return {
    aantal: (eenheid ?? meting.eenheid) === 'dossiers' ? dossiers.length : feiten,
    ...(meting.bedrag ? { bedrag: centen / 100 } : {}),
    dossiers,
  };
}
