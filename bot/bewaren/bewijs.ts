import { type Kluis } from '../store/kluis';
import { type Claim, type Gewist } from '../store/store';
import { type Wisgrond } from './grond';

export const BEWIJS = 'bewijs:';

/** Bewijs dat iets is gewist, zonder persoonsgegevens: wat, wanneer, waarom, hoeveel, en de hash van wat weg is. */
export interface Bewijs {
  readonly wat: 'dossier' | 'korte lijst';
  /** Sleutelhash van het dossiernummer: wie het nummer kent kan het bewijs opzoeken, terugrekenen kan niet. */
  readonly dossier: string;
  readonly gewistOp: string;
  readonly grond: 'bewaartermijn' | 'overlijden';
  readonly bron: string;
  /** Alleen bij een dossier. */
  readonly gewist?: Gewist;
  /** Of er een korte lijst blijft. */
  readonly korteLijst: boolean;
}

/** Het bewijs van een gewist dossier. */
export function bewijsVanDossier(
  kluis: Kluis,
  { dossiernummer, gewistOp, korteLijst }: { dossiernummer: string; gewistOp: string; korteLijst: boolean },
  { soort, bron }: Wisgrond,
  gewist: Gewist,
): Bewijs {
  return { wat: 'dossier', dossier: hashVan(kluis, dossiernummer), gewistOp, grond: soort, bron, gewist, korteLijst };
}

/** Het bewijs van een korte lijst die haar laatste dag heeft gehad. */
export function bewijsVanKorteLijst(kluis: Kluis, dossiernummer: string, gewistOp: string): Bewijs {
  const dossier = hashVan(kluis, dossiernummer);
  return { wat: 'korte lijst', dossier, gewistOp, grond: 'bewaartermijn', bron: 'Bi 9.9', korteLijst: false };
}

/** Waaronder een bewijs wordt bewaard. */
export function asClaim(bewijs: Bewijs): Claim {
  return { sleutel: `${BEWIJS}${bewijs.wat}:${bewijs.dossier}`, waarde: JSON.stringify(bewijs) };
}

function hashVan(kluis: Kluis, dossiernummer: string): string {
  return kluis.hash('dossier', dossiernummer);
}
