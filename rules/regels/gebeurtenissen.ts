import { type Datum } from '../datum';
import { type Veld } from '../formulier';
import { isArtikel23 } from '../formulieren/f09-boete';
import { perFormulier } from '../formulieren/per-soort';
import { WET_VANAF } from '../geldigheid';
import { type Invulling } from '../regel';
import { leesDatum, leesPeriode, type Periode } from '../velden';

const dagveldenVan = perFormulier('datum', 'periode');

/** Velden met een ingevulde dag die al gebeurd moet zijn en waar dit voor geldt; van een periode elk van de twee dagen. */
function listGebeurtenissen({ formulier, velden }: Invulling, geldt: (dag: Datum) => boolean): readonly Veld[] {
  return dagveldenVan(formulier).filter(({ dag, soort, sleutel }) => {
    if (dag === 'vooruit') return false;
    if (soort === 'periode') return geldtVoorPeriode(leesPeriode(velden, sleutel), geldt);
    const ingevuld = leesDatum(velden, sleutel);
    return ingevuld !== undefined && geldt(ingevuld);
  });
}

function geldtVoorPeriode(periode: Periode | undefined, geldt: (dag: Datum) => boolean): boolean {
  return periode !== undefined && (geldt(periode.van) || geldt(periode.tot));
}

/** Een regel van het formulier zelf zegt al dat deze dag niet na vandaag mag liggen. */
function heeftEigenRegel({ dag, sleutel }: Veld, { formulier, velden }: Invulling): boolean {
  // V-BOE-19 gaat alleen over artikel 23.
  if (formulier.id === 'F-09' && sleutel === 'datumConstatering') return isArtikel23(velden);
  return dag === 'eigen';
}

/** Velden met een datum na vandaag (V-ALG-06), voor zover geen eigen regel van het formulier daarover gaat. */
export function inDeToekomst(invulling: Invulling): readonly Veld[] {
  return listGebeurtenissen(invulling, (dag) => dag > invulling.vandaag).filter(
    (veld) => !heeftEigenRegel(veld, invulling),
  );
}

/** Velden met een datum van voor de wet (V-ALG-07). */
export function voorDeWet(invulling: Invulling): readonly Veld[] {
  // Wie onder een eerdere wet valt, heeft een eerdere datum; F-00 legt dat juist vast (V-ALG-08 volgt daarna).
  if (invulling.velden.wet === 'eerder') return [];
  return listGebeurtenissen(invulling, (dag) => dag < WET_VANAF).filter(({ dag }) => dag !== 'feit');
}
