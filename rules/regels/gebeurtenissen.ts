import { type Datum } from '../datum';
import { type Veld } from '../formulier';
import { isArtikel23 } from '../formulieren/f09-boete';
import { perFormulier } from '../formulieren/per-soort';
import { WET_VANAF } from '../geldigheid';
import { type Velden } from '../historie';
import { type Invulling } from '../regel';
import { leesDatum, leesPeriode } from '../velden';

const dagveldenVan = perFormulier('datum', 'periode');

/** Velden met een datum die al gebeurd moet zijn en niet door een eigen regel van het formulier wordt bewaakt. */
function gebeurtenissen({
  formulier,
  velden,
}: Invulling): readonly { readonly veld: Veld; readonly dagen: readonly Datum[] }[] {
  return dagveldenVan(formulier).flatMap((veld) => {
    const dagen = dagenIn(velden, veld.sleutel);
    if (dagen.length === 0 || !isGebeurtenis(veld, formulier.id, isArtikel23(velden))) return [];
    return [{ veld, dagen }];
  });
}

/** De dag of de twee dagen van een periode; leeg als het veld niet is ingevuld. */
function dagenIn(velden: Velden, sleutel: string): readonly Datum[] {
  const periode = leesPeriode(velden, sleutel);
  if (periode !== undefined) return [periode.van, periode.tot];
  const dag = leesDatum(velden, sleutel);
  return dag === undefined ? [] : [dag];
}

function isGebeurtenis({ dag, sleutel }: Veld, formulier: string, artikel23: boolean): boolean {
  // V-BOE-19 gaat alleen over artikel 23.
  if (formulier === 'F-09' && sleutel === 'datumConstatering') return !artikel23;
  return dag !== 'vooruit' && dag !== 'eigen';
}

/** Velden met een datum na vandaag (V-ALG-06). */
export function inDeToekomst(invulling: Invulling): readonly Veld[] {
  return gebeurtenissen(invulling)
    .filter(({ dagen }) => dagen.some((dag) => dag > invulling.vandaag))
    .map(({ veld }) => veld);
}

/** Velden met een datum van voor de wet (V-ALG-07). */
export function voorDeWet(invulling: Invulling): readonly Veld[] {
  // Wie onder een eerdere wet valt, heeft een eerdere datum; F-00 legt dat juist vast (V-ALG-08 volgt daarna).
  if (invulling.velden.wet === 'eerder') return [];
  return gebeurtenissen(invulling)
    .filter(({ veld, dagen }) => veld.dag !== 'feit' && dagen.some((dag) => dag < WET_VANAF))
    .map(({ veld }) => veld);
}
