import { type BewaardBericht } from './store';

/** Wat er van een gewist bericht blijft: welk bericht het was, wanneer het kwam en wat ervan werd. Meer heeft de dagsom niet nodig. */
export function restVan({ id, versie, bron, gelezenOp, stand, dubbelVan }: BewaardBericht): BewaardBericht {
  return {
    ...{ id, versie: versie + 1, bron, naam: '', gelezenOp, stand, gewist: true },
    ...(dubbelVan === undefined ? {} : { dubbelVan }),
  };
}
