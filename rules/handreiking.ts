import { S1_BEGIN } from './handreiking/s1-begin';
import { S1_THEMAS } from './handreiking/s1-themas';
import { S1_TRAJECT } from './handreiking/s1-traject';
import { SAMENWERKING } from './handreiking/samenwerking';
import { OVERIGE_STUKKEN } from './handreiking/overige-stukken';
import { type Rij } from './handreiking/plicht';

export { type Dekking, type Groep, type Verwijzing } from './handreiking/plicht';

/** Een rij met het deel van het overzicht waar zij onder staat. */
export interface Plicht extends Rij {
  readonly deel: string;
}

/**
 * Alles wat de stukken van de keten van een gemeente vragen of haar melden, met de plaats waar Regiebot het doet of de reden
 * waarom niet. Op nummer. De stukken zijn geen recht; waar de wet anders zegt, volgen de regels de wet.
 */
export const HANDREIKING: readonly Plicht[] = [
  ...plaatsIn('S1: handreiking, hoofdstuk 1 en 2', S1_BEGIN),
  ...plaatsIn('S1: handreiking, hoofdstuk 3 (het traject)', S1_TRAJECT),
  ...plaatsIn("S1: handreiking, hoofdstuk 4 en 5 (thema's en aanbieders)", S1_THEMAS),
  ...plaatsIn('S3: samenwerkingsafspraken van gemeenten en COA', SAMENWERKING),
  ...plaatsIn('S0, S2 en S4: tijdlijn, kennissessie en voorlichting', OVERIGE_STUKKEN),
];

function plaatsIn(deel: string, rijen: readonly Rij[]): readonly Plicht[] {
  return rijen.map((rij) => ({ ...rij, deel }));
}
