import { type Duur } from '../../../rules/metingen/vraag';
import { EENHEDEN_TIJD, type Eenheid } from '../woorden/perioden';
import { type Gelezen, leesGetal, type Lees } from './lees-dag';

/** Een aantal eenheden, nog zonder betekenis: "drie maanden", "een half jaar". */
export interface Maat {
  readonly aantal: number;
  readonly eenheid: Eenheid;
}

/** Hoe een maat in de zin staat: `al` drie maanden, `langer` dan drie maanden, of zonder iets erbij. */
export interface Maatvondst extends Maat {
  readonly vorm: 'al' | 'langer' | 'ouder' | 'kaal';
}

const AANHEF: readonly (readonly [vorm: Maatvondst['vorm'], woorden: string])[] = [
  ['langer', 'al langer dan'],
  ['langer', 'langer dan'],
  ['langer', 'meer dan'],
  ['langer', 'later dan'],
  ['ouder', 'ouder dan'],
  ['langer', 'pas na'],
  ['langer', 'na meer dan'],
  ['langer', 'na'],
  ['langer', 'over de'],
  ['langer', 'over'],
  ['langer', 'meer als'],
  ['langer', 'boven de'],
  ['langer', 'boven'],
  ['al', 'al ruim'],
  ['al', 'al minstens'],
  ['al', 'al minimaal'],
  ['al', 'al zeker'],
  ['al', 'al meer dan'],
  ['al', 'al'],
  ['al', 'minstens'],
  ['al', 'minimaal'],
  ['al', 'ten minste'],
  ['al', 'sinds'],
  ['al', 'in geen'],
  ['al', 'in de afgelopen'],
  ['kaal', 'de'],
];

/** Leest "drie maanden", "een half jaar", "10 werkdagen". Een kwart of anderhalf kent zij niet. */
export function leesMaat(lees: Lees, plaats: number): Gelezen<Maat> | undefined {
  const half = leesHalfJaar(lees, plaats);
  if (half !== undefined) return half;
  const getal = leesGetal(lees, plaats);
  const eenheid = EENHEDEN_TIJD[lees(plaats + 1) ?? ''];
  if (getal === undefined || eenheid === undefined) return undefined;
  return { lengte: 2, waarde: { aantal: getal.waarde, eenheid } };
}

/** "half jaar", "een half jaar", "zes maanden" is hetzelfde. */
function leesHalfJaar(lees: Lees, plaats: number): Gelezen<Maat> | undefined {
  const een = lees(plaats) === 'een' ? 1 : 0;
  const heel =
    lees(plaats + een) === 'halfjaar' ? 1 : lees(plaats + een) === 'half' && lees(plaats + een + 1) === 'jaar' ? 2 : 0;
  return heel === 0 ? undefined : { lengte: een + heel, waarde: { aantal: 6, eenheid: 'maand' } };
}

/** Leest een maat met wat ervoor staat. De langste aanhef wint. */
export function leesMaatvondst(lees: Lees, plaats: number): Gelezen<Maatvondst> | undefined {
  const gevonden = AANHEF.flatMap(([vorm, woorden]) => {
    const delen = woorden.split(' ');
    if (!delen.every((deel, i) => lees(plaats + i) === deel)) return [];
    const maat = leesMaat(lees, plaats + delen.length);
    return maat === undefined ? [] : [{ lengte: delen.length + maat.lengte, waarde: { ...maat.waarde, vorm } }];
  });
  const kaal = leesMaat(lees, plaats);
  if (kaal !== undefined) gevonden.push({ lengte: kaal.lengte, waarde: { ...kaal.waarde, vorm: 'kaal' } });
  return gevonden.reduce<Gelezen<Maatvondst> | undefined>(
    (beste, kandidaat) => (beste === undefined || kandidaat.lengte > beste.lengte ? kandidaat : beste),
    undefined,
  );
}

/** Als duur van een meting, of `undefined` bij een eenheid die daar niet voor bestaat. */
export function asDuur({ aantal, eenheid }: Maat): Duur | undefined {
  if (aantal < 1) return undefined;
  if (eenheid === 'dag') return { aantal, eenheid: 'dagen' };
  if (eenheid === 'week') return { aantal, eenheid: 'weken' };
  return eenheid === 'maand' ? { aantal, eenheid: 'maanden' } : undefined;
}

/** Naam van een vaste maat in een zinspatroon: `10werkdagen`, `3maanden`. */
export function maatBegrip({ aantal, eenheid }: Maat): string {
  if (eenheid === 'dag' && aantal === 14) return '2weken';
  const meervoud = {
    dag: 'dagen',
    week: 'weken',
    maand: 'maanden',
    kwartaal: 'kwartalen',
    jaar: 'jaren',
    werkdag: 'werkdagen',
    uur: 'uur',
  };
  return `${aantal}${meervoud[eenheid]}`;
}
