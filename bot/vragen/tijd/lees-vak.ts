import { addDagen, type Datum, delen } from '../../../rules/datum';
import { type Periode } from '../../../rules/metingen/vraag';
import { EENHEDEN_TIJD, type Eenheid, RANGTELWOORDEN, VERSCHUIVING } from '../woorden/perioden';
import { isoJaar, isoWeek, maandenVan, maandVan, schuif, type Tijdvak, vakRond } from './kalender';
import { type Blik, type Gelezen, leesDag, leesJaar, leesMaand, type Lees } from './lees-dag';
import { asDuur, leesMaat } from './lees-duur';
import { ONDUIDELIJK, skip, vast, type Vondst } from './periodevondst';

/** "deze week", "vorige maand", "komend kwartaal", "dit jaar". Het afgelopen jaar kan twee dingen zijn. */
export function leesKalendervak(lees: Lees, plaats: number): Vondst | undefined {
  const begin = skip(lees, plaats, NOG);
  const woord = lees(begin) ?? '';
  const stappen = VERSCHUIVING[woord];
  const eenheid = vakeenheid(lees(begin + 1));
  if (eenheid === undefined) return undefined;
  if (stappen === undefined)
    return woord === 'laatste' ? { lengte: begin - plaats + 2, waarde: ONDUIDELIJK } : undefined;
  const lengte = begin - plaats + 2;
  if (eenheid === 'jaar' && /^(afgelopen|voorbije|komende?|aankomende?)$/.test(woord))
    return { lengte, waarde: ONDUIDELIJK };
  return vast(lengte, (vandaag) => vakRond(vandaag, eenheid, stappen));
}

const NOG = new Set(['nog']);

function vakeenheid(woord: string | undefined): 'week' | 'maand' | 'kwartaal' | 'jaar' | undefined {
  if (woord === 'weken' || woord === 'maanden' || woord === 'jaren' || woord === 'kwartalen') return undefined;
  const eenheid: Eenheid | undefined = EENHEDEN_TIJD[woord ?? ''];
  return eenheid === 'dag' || eenheid === 'werkdag' || eenheid === 'uur' ? undefined : eenheid;
}

/** "afgelopen 30 dagen", "de laatste zes weken", "komende drie maanden", "binnen een half jaar". */
export function leesAantal(lees: Lees, plaats: number): Vondst | undefined {
  const richting = RICHTING[lees(plaats) ?? ''];
  if (richting === undefined) return undefined;
  const nogEen = lees(plaats + 1) === 'de' || lees(plaats + 1) === 'nu' ? 2 : 1;
  const maat = leesMaat(lees, plaats + nogEen);
  if (maat === undefined) return undefined;
  const lengte = nogEen + maat.lengte;
  const { aantal, eenheid } = maat.waarde;
  if ((eenheid !== 'dag' && eenheid !== 'week' && eenheid !== 'maand') || aantal < 1 || aantal > 1000)
    return { lengte, waarde: ONDUIDELIJK };
  if (richting === 1) return vast(lengte, (vandaag) => ({ van: vandaag, tot: schuif(vandaag, aantal, eenheid) }));
  return vast(
    lengte,
    (vandaag) => ({ van: addDagen(schuif(vandaag, -aantal, eenheid), 1), tot: vandaag }),
    asDuur(maat.waarde),
  );
}

const RICHTING: Readonly<Record<string, 1 | -1>> = {
  ...{ afgelopen: -1, laatste: -1, voorbije: -1, vorige: -1 },
  ...{ komende: 1, komend: 1, aankomende: 1, volgende: 1, binnen: 1, eerstvolgende: 1 },
};

/** "Q3", "derde kwartaal van 2025", "K3 2025". */
export function leesKwartaal(lees: Lees, plaats: number): Vondst | undefined {
  const kort = /^(?:q|k|kw)([1-4])$/.exec(lees(plaats) ?? '')?.[1];
  const rang = lees(plaats + 1) === 'kwartaal' ? RANGTELWOORDEN[lees(plaats) ?? ''] : undefined;
  const los =
    lees(plaats) === 'kwartaal' && /^[1-4]$/.test(lees(plaats + 1) ?? '') ? Number(lees(plaats + 1)) : undefined;
  const nummer = kort === undefined ? (rang ?? los) : Number(kort);
  if (nummer === undefined) return undefined;
  const jaar = leesVanJaar(lees, plaats + (kort === undefined ? 2 : 1));
  const lengte = (kort === undefined ? 2 : 1) + jaar.lengte;
  return vast(lengte, (vandaag) => maandenVan(jaar.waarde(vandaag), nummer * 3 - 2, 3));
}

/** "eerste helft van 2026", "tweede halfjaar". */
export function leesHelft(lees: Lees, plaats: number): Vondst | undefined {
  const rang = RANGTELWOORDEN[lees(plaats) ?? ''];
  if (rang !== 1 && rang !== 2) return undefined;
  const tweede = lees(plaats + 1);
  const woorden =
    tweede === 'helft' || tweede === 'halfjaar' ? 2 : tweede === 'half' && lees(plaats + 2) === 'jaar' ? 3 : 0;
  if (woorden === 0) return undefined;
  const jaar = leesVanJaar(lees, plaats + woorden);
  if (jaar.lengte === 0 && tweede === 'helft') return undefined;
  return vast(woorden + jaar.lengte, (vandaag) => maandenVan(jaar.waarde(vandaag), rang === 1 ? 1 : 7, 6));
}

/** "van 2025", "2025", "van dit jaar", "van vorig jaar"; niets: het jaar van vandaag. */
function leesVanJaar(lees: Lees, plaats: number): Gelezen<(vandaag: Datum) => number> {
  const begin = lees(plaats) === 'van' || lees(plaats) === 'in' ? plaats + 1 : plaats;
  const jaar = leesJaar(lees(begin));
  if (jaar !== undefined) return { lengte: begin - plaats + 1, waarde: () => jaar };
  const stappen = VERSCHUIVING[lees(begin) ?? ''];
  if (stappen === undefined || lees(begin + 1) !== 'jaar') return { lengte: 0, waarde: (vandaag) => delen(vandaag)[0] };
  return { lengte: begin - plaats + 2, waarde: (vandaag) => delen(vandaag)[0] + stappen };
}

/** "2025", "september", "september 2025", "week 40". */
export function leesNaam(lees: Lees, plaats: number): Vondst | undefined {
  const woord = lees(plaats);
  const heelJaar = leesJaar(woord);
  if (heelJaar !== undefined) return vast(1, () => maandenVan(heelJaar, 1, 12));
  if (woord === 'week' || woord === 'weeknummer' || woord === 'wk') return leesWeeknummer(lees, plaats);
  const maand = leesMaand(woord, false);
  if (maand === undefined) return undefined;
  const jaar = leesVanJaar(lees, plaats + 1);
  if (jaar.lengte > 0) return vast(1 + jaar.lengte, (vandaag) => maandVan(jaar.waarde(vandaag), maand));
  return vast(1, (vandaag, blik) => maandZonderJaar(maand, vandaag, blik));
}

function leesWeeknummer(lees: Lees, plaats: number): Vondst | undefined {
  const nummer = lees(plaats + 1) ?? '';
  if (!/^\d{1,2}$/.test(nummer)) return undefined;
  const jaar = leesVanJaar(lees, plaats + 2);
  return vast(2 + jaar.lengte, (vandaag) =>
    isoWeek(jaar.lengte === 0 ? isoJaar(vandaag) : jaar.waarde(vandaag), Number(nummer)),
  );
}

/** Terug: de laatste die al is begonnen. Vooruit: de eerste die nog niet voorbij is. */
function maandZonderJaar(maand: number, vandaag: Datum, blik: Blik): Tijdvak | undefined {
  const [jaar, nu] = delen(vandaag);
  if (blik === 'terug') return maandVan(maand <= nu ? jaar : jaar - 1, maand);
  return maandVan(maand >= nu ? jaar : jaar + 1, maand);
}

/** Eén dag: "vandaag", "op 1 mei", "vrijdag". */
export function leesEenDag(lees: Lees, plaats: number): Vondst | undefined {
  const dag = leesDag(lees, plaats);
  if (dag === undefined) return undefined;
  return vast(dag.lengte, (vandaag, blik) => asPeriode(dag.waarde.opDag(vandaag, blik)));
}

function asPeriode(dag: Datum | undefined): Periode | undefined {
  return dag === undefined ? undefined : { van: dag, tot: dag };
}

/** "deze maand", "dit jaar", "het jaar": het vak waar vandaag in valt. */
export function leesLopendVak(lees: Lees, plaats: number): Gelezen<(vandaag: Datum) => Tijdvak> | undefined {
  const woord = lees(plaats) ?? '';
  const eenheid = vakeenheid(lees(plaats + 1));
  if (eenheid === undefined || !/^(de|het|deze|dit)$/.test(woord)) return undefined;
  return { lengte: 2, waarde: (vandaag) => vakRond(vandaag, eenheid, 0) };
}
