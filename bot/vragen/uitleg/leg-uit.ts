import { upperFirst } from '../../../cards';
import { listBegrippen } from '../../../rules/begrippen';
import { type BronId, type Bronnen, getBron } from '../../../rules/bronnen';
import { type Datum, formatDatum } from '../../../rules/datum';
import { getNotificatie } from '../../../rules/notificaties';
import { isWerkdag } from '../../../rules/werkdagen';
import { noemVrij } from '../../../rules/woorden';
import { leesCode } from '../lees-nummers';
import { BELEEFD } from '../taal/lexicon';
import { matchPatroon, parsePatroon, type Patroon } from '../taal/patroon';
import { splitWoorden } from '../taal/woord';
import { Zin } from '../taal/zin';
import { leesDag } from '../tijd/lees-dag';
import { MELDINGVRAGEN, UITLEGSLOT, UITLEGVRAGEN, WOORDENLIJST } from '../woorden/woordenlijst';

/** Uitleg uit de regels zelf, met de plaatsen waar het staat. Nooit een getal uit de gegevens. */
export interface Uitleg {
  readonly uitkomst: 'uitleg';
  readonly antwoord: string;
  readonly bronnen: readonly BronId[];
}

const VRAGEN = UITLEGVRAGEN.map(parsePatroon);
const MELDINGEN = MELDINGVRAGEN.map(parsePatroon);
const SLOT = new Set(UITLEGSLOT.split('|'));
const WOORDEN: readonly (readonly [Patroon, Bronnen])[] = WOORDENLIJST.flatMap(([woorden, bronnen]) =>
  woorden.split(',').map((woord) => [parsePatroon(woord), bronnen] as const),
);

/** Wat een kaart in één zin uitlegt, legt de chat net zo uit. */
const BEGRIPPEN = new Map(listBegrippen().map((begrip) => [listInhoud(begrip.woord).join(' '), begrip]));

/**
 * Legt uit wat de vraag over het werk zelf wil weten: een woord, een melding, of een dag een werkdag is. `undefined` als de vraag
 * daar niet precies over gaat. Een dag zonder jaar is de eerste vanaf vandaag.
 */
export function legUit(vraag: string, vandaag: Datum): Uitleg | undefined {
  const woorden = listInhoud(vraag);
  return explainMelding(woorden) ?? explainWerkdag(woorden, vandaag) ?? explainWoord(woorden);
}

/** De woorden zonder wat alleen beleefd is. */
function listInhoud(tekst: string): readonly string[] {
  const zin = new Zin(splitWoorden(tekst));
  zin.claimAlle(BELEEFD);
  return zin.open().flatMap((plaats) => zin.woord(plaats) ?? []);
}

/** Hoeveel woorden de langste aanhef beslaat. */
function aanhef(patronen: readonly Patroon[], woorden: readonly string[]): number {
  return Math.max(...patronen.map((patroon) => matchPatroon(patroon, (plaats) => woorden[plaats], 0)));
}

function explainMelding(woorden: readonly string[]): Uitleg | undefined {
  const begin = aanhef(MELDINGEN, woorden);
  const code = begin === 0 ? undefined : leesCode((plaats) => woorden[plaats], begin);
  if (code === undefined || begin + code.lengte !== woorden.length) return undefined;
  const soort = getNotificatie(code.waarde);
  if (soort === undefined) return undefined;
  return { uitkomst: 'uitleg', antwoord: `${code.waarde}: ${soort.titel}. ${soort.watTeDoen}`, bronnen: soort.bronnen };
}

function explainWerkdag(woorden: readonly string[], vandaag: Datum): Uitleg | undefined {
  if (woorden[0] !== 'is') return undefined;
  const gelezen = leesDag((plaats) => woorden[plaats], 1);
  const rest = gelezen === undefined ? '' : woorden.slice(1 + gelezen.lengte).join(' ');
  const dag = gelezen?.waarde.opDag(vandaag, 'vooruit');
  if (dag === undefined || !/^een (werkdag|feestdag|vrije dag)$/.test(rest)) return undefined;
  const antwoord = isWerkdag(dag)
    ? `${formatDatum(dag)} is een werkdag.`
    : `${formatDatum(dag)} is geen werkdag: het is ${noemVrij(dag)}.`;
  return { uitkomst: 'uitleg', antwoord, bronnen: ['ATW 3', 'ATW 3.1', 'ATW 3.3'] };
}

function explainWoord(woorden: readonly string[]): Uitleg | undefined {
  const begin = aanhef(VRAGEN, woorden);
  if (begin === 0) return undefined;
  for (const [patroon, bronnen] of WOORDEN) {
    const lengte = matchPatroon(patroon, (plaats) => woorden[plaats], begin);
    const slot = woorden.slice(begin + lengte);
    if (lengte === 0 || !slot.every((woord) => SLOT.has(woord))) continue;
    return { uitkomst: 'uitleg', antwoord: bronnen.map((bron) => getBron(bron).uitleg).join(' '), bronnen };
  }
  // What a word means is no answer to when or how something may be done.
  return woorden[0] === 'wat' ? explainBegrip(woorden.slice(begin)) : undefined;
}

function explainBegrip(woorden: readonly string[]): Uitleg | undefined {
  const lengte = woorden.length - [...woorden].reverse().findIndex((woord) => !SLOT.has(woord));
  const begrip = BEGRIPPEN.get(woorden.slice(0, lengte).join(' '));
  if (begrip === undefined) return undefined;
  const { woord, zin, bron } = begrip;
  return {
    uitkomst: 'uitleg',
    antwoord: `${upperFirst(woord)}: ${zin}.`,
    bronnen: [bron],
  };
}
