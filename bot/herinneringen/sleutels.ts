import { createHash } from 'node:crypto';
import { type Datum } from '../../rules/datum';
import { type Tree } from '../../rules/herinneringen/escalatie';
import { type TermijnId } from '../../rules/termijnen';

/** Waarom iemand het hoort: een herinnering, of een trede van de escalatie. */
export type Waarom = 'herinnering' | Tree;

/** Iets dat op een dag bij iemand moet komen. */
export interface Punt {
  readonly dossiernummer: string;
  /** Kenmerk van het onderwerp, zie `kortVan`. */
  readonly onderwerp: string;
  readonly termijn: TermijnId;
  readonly waarom: Waarom;
  /** De werkdag waarop het moest. */
  readonly dag: Datum;
}

/** Vast kenmerk van een onderwerp dat niets over iemand zegt: in een sleutel hoort geen categorie van een boete. */
export function kortVan(sleutel: string): string {
  return createHash('sha256').update(sleutel).digest('base64url').slice(0, 16);
}

/** Wat de bot over herinneringen onthoudt, staat onder deze sleutels; het dossiernummer staat altijd voorop, om te kunnen opruimen. */
export const SLEUTELS = {
  /** Dag waarop een onderwerp is gezien, en het beleid van toen. */
  beleid: (dossiernummer: string, onderwerp: string) => `beleid:${dossiernummer}:${onderwerp}`,
  /** Dit punt staat op een kaart (de waarde is haar kenmerk), of hoefde bij niemand te komen. */
  herinnerd: ({ dossiernummer, onderwerp, waarom, dag }: Omit<Punt, 'termijn'>) =>
    `herinnerd:${dossiernummer}:${onderwerp}:${waarom}:${dag}`,
  /** Deze kaart toont iets van dit dossier dat nog openstaat. */
  toont: (dossiernummer: string, kaart: string) => `herinnering-toont:${dossiernummer}:${kaart}`,
} as const;

/** Alle soorten sleutels waarin een dossiernummer staat. */
export const PER_DOSSIER = ['beleid:', 'herinnerd:', 'herinnering-toont:'] as const;
