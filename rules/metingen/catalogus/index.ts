import { type Meting } from '../meting';
import { AANBOD } from './aanbod';
import { AFRONDING } from './afronding';
import { BEGELEIDING } from './begeleiding';
import { DOSSIERS } from './dossiers';
import { HANDHAVING } from './handhaving';
import { INTAKE } from './intake';
import { LEERROUTE } from './leerroute';
import { MELDINGEN } from './meldingen';
import { PLAN } from './plan';
import { REGISTRATIES } from './registraties';
import { TAKEN } from './taken';
import { TERMIJN } from './termijn';
import { VERHUIZING } from './verhuizing';

const METINGEN = {
  ...DOSSIERS,
  ...MELDINGEN,
  ...INTAKE,
  ...PLAN,
  ...REGISTRATIES,
  ...AANBOD,
  ...TERMIJN,
  ...LEERROUTE,
  ...AFRONDING,
  ...BEGELEIDING,
  ...HANDHAVING,
  ...VERHUIZING,
  ...TAKEN,
};

/** Naam van een meting, bijvoorbeeld `pip-niet-vastgesteld`. */
export type MetingId = keyof typeof METINGEN;

/** Waar als de tekst een meting uit de catalogus is. */
export function isMetingId(tekst: string): tekst is MetingId {
  return Object.hasOwn(METINGEN, tekst);
}

/** Wat de meting betekent, wat ermee te vragen is en hoe zij telt. */
export function getMeting(id: MetingId): Meting {
  return METINGEN[id];
}

/** Alle metingen, per onderwerp. */
export function listMetingen(): readonly MetingId[] {
  return Object.keys(METINGEN) as MetingId[];
}
