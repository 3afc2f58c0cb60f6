import { type Datum } from '../datum';
import { type VeldWaarde, type Velden } from '../historie';
import { type Toetsvraag } from '../toets';

/** Iets aan de invulling veranderen: een andere waarde, of leeg als `voorstel` ontbreekt. */
export interface Verandering {
  readonly veld: string;
  readonly voorstel?: VeldWaarde;
}

interface AndereInvulling extends Verandering {
  /** Andere velden die mee moeten veranderen, bijvoorbeeld omdat zij dezelfde dag hebben. */
  readonly ook?: readonly Verandering[];
  readonly vanaf?: undefined;
}

interface Wachten {
  /** Eerste dag waarop dezelfde invulling wel kan; wat op vandaag staat, schuift mee. */
  readonly vanaf: Datum;
  readonly veld?: undefined;
  readonly voorstel?: undefined;
  readonly ook?: undefined;
}

/** Iets anders invullen, of met `vanaf` alleen wachten; dan is er geen veld. */
export type Wijziging = AndereInvulling | Wachten;

/**
 * De kleinste wijziging waarmee een melding vervalt, met een Nederlandse zin: `Wel mogelijk: minstens 600 uur; nu 580 uur.`
 * `zegtZelf`: de melding vraagt al om haar eigen lege veld, en welke waarde daar past weet alleen de mens.
 */
export type Uitweg = Wijziging & { readonly tekst: string; readonly zegtZelf?: true };

/** Dezelfde vraag na het volgen van een uitweg. */
export function applyUitweg(vraag: Toetsvraag, wijziging: Wijziging): Toetsvraag {
  const { vanaf } = wijziging;
  if (vanaf !== undefined) return { ...vraag, vandaag: vanaf, velden: shift(vraag, vanaf) };
  const { veld, voorstel, ook = [] } = wijziging;
  const velden = ook.reduce((tot, mee) => change(tot, mee.veld, mee.voorstel), change(vraag.velden, veld, voorstel));
  return { ...vraag, velden };
}

/** Wie wacht, vult ook zijn dag van vandaag later in. */
function shift({ velden, vandaag }: Toetsvraag, vanaf: Datum): Velden {
  return Object.fromEntries(
    Object.entries(velden).map(([sleutel, waarde]) => [sleutel, waarde === vandaag ? vanaf : waarde]),
  );
}

function change(velden: Velden, veld: string, waarde: VeldWaarde | undefined): Velden {
  if (waarde !== undefined) return { ...velden, [veld]: waarde };
  return Object.fromEntries(Object.entries(velden).filter(([sleutel]) => sleutel !== veld));
}
