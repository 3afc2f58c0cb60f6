import { type Datum } from '../../rules/datum';
import { type Vraag } from '../../rules/metingen/vraag';
import { within } from '../geduld';
import { type Gegevensnamen } from '../vragen/lezing';
import { leesVertaling } from './lees-vertaling';
import { maskeer } from './masker';
import { maakOpdracht } from './opdracht';

/** Legt een taalmodel een opdracht en een tekst voor. `undefined` als er geen antwoord kwam, om welke reden ook; gooit niet. */
export type Taalmodel = (opdracht: string, tekst: string) => Promise<string | undefined>;

/** Eén vraag die de eigen taal niet verstond, met de namen die in de gegevens voorkomen. */
export interface TeVertalen {
  readonly vraag: string;
  readonly namen: Gegevensnamen;
  readonly vandaag: Datum;
}

/** Maakt van een vraag een `Vraag` die aan de catalogus voldoet, of `undefined`. Wie haar mag stellen, kijkt de aanroeper na. Gooit niet. */
export type Vertaler = (teVertalen: TeVertalen) => Promise<Vraag | undefined>;

/** Zo lang wacht wie vraagt, in milliseconden. */
const GEDULD = 4_500;

/** Een vertaler met dit model. Het model ziet de vraag gemaskeerd en verder geen gegeven. */
export function createVertaler(model: Taalmodel, geduld = GEDULD): Vertaler {
  return async ({ vraag, namen, vandaag }) => {
    const gemaskeerd = maskeer(vraag, namen);
    if (gemaskeerd === undefined) return undefined;
    const tekst = await within(geduld, model(maakOpdracht(vandaag), gemaskeerd.tekst));
    return tekst === undefined ? undefined : leesVertaling(tekst, gemaskeerd, namen);
  };
}
