import { type Formulier, type Veld } from '../../rules/formulier';
import { KOP_VERBETERING, KOPPEN } from './koppen';
import { type Rijcontext, toRijen } from './rij';
import { type Invoerrij } from './schema';
import { invoerIds } from './sleutels';

/** Een groep velden onder een kop. `id` wijst haar aan voor een knop die haar opent. */
export interface Groep {
  readonly id: string;
  readonly zichtbaar: boolean;
  readonly heeftKop: boolean;
  readonly kop: string;
  readonly rijen: Invoerrij[];
}

const VERBETERING = 'verbetering';

/** Waar als het veld hoort bij het verbeteren van een eerdere registratie. */
export function isVerbetering(sleutel: string): boolean {
  return sleutel === 'correctie' || sleutel === 'redenCorrectie';
}

/** Velden onder hun kop, in invulvolgorde; een kop zonder velden verdwijnt. De verbetering is dicht tot iemand haar nodig heeft. */
export function groupRijen(velden: readonly Veld[], formulier: Formulier, context: Rijcontext): Groep[] {
  const kopVan = mapKoppen(formulier);
  const groepen = new Map<string, Veld[]>();
  for (const veld of velden) {
    const kop = kopVan.get(veld.sleutel) ?? '';
    groepen.set(kop, [...(groepen.get(kop) ?? []), veld]);
  }
  return [...groepen].map(([kop, leden], plaats) => ({
    id: kop === KOP_VERBETERING ? VERBETERING : `groep-${plaats + 1}`,
    zichtbaar: kop !== KOP_VERBETERING || leden.some((veld) => isGebruikt(veld, context)),
    heeftKop: kop !== '',
    kop,
    rijen: leden.flatMap((veld) => toRijen(veld, context)),
  }));
}

/** De kop waaronder elk veld valt: de laatste die erboven staat. */
function mapKoppen({ id, velden }: Formulier): ReadonlyMap<string, string> {
  const koppen: Readonly<Record<string, string>> = { ...KOPPEN[id], correctie: KOP_VERBETERING };
  const kopVan = new Map<string, string>();
  let kop = '';
  for (const { sleutel } of velden) {
    kop = koppen[sleutel] ?? kop;
    kopVan.set(sleutel, kop);
  }
  return kopVan;
}

function isGebruikt(veld: Veld, { waarden, meldingenVan }: Rijcontext): boolean {
  return meldingenVan(veld.sleutel).length > 0 || invoerIds(veld).some((id) => (waarden[id] ?? '') !== '');
}
