import { BEKEND } from './taal/lexicon';
import { repairWoord } from './taal/herstel';

/** Wat iemand met een korte tekst vraagt. */
export type Commando =
  | { readonly soort: 'status' | 'open'; readonly dossiernummer: string }
  /** "status" of "open" zonder een heel dossiernummer erachter. */
  | { readonly soort: 'zonder nummer'; readonly opdracht: 'status' | 'open' }
  | { readonly soort: 'hulp' }
  | { readonly soort: 'mijn taken' }
  /** Wat er zonder de vrager gebeurde; alleen in de eigen chat. */
  | { readonly soort: 'gemist' }
  /** Welke vragen geen antwoord kregen; alleen voor de beheerder. */
  | { readonly soort: 'onbeantwoord' }
  /** De inrichting bekijken en wijzigen; alleen voor de beheerder. */
  | { readonly soort: 'instellen' }
  /** Afwezigheid met een vervanger opgeven, dossiers naar een andere caseload brengen, en zien wat er is geweigerd. */
  | { readonly soort: 'afwezig' | 'overplaatsen' | 'weigeringen' }
  /** "koppel dit kanaal aan Noord"; `caseload` zoals getypt. */
  | { readonly soort: 'koppelen'; readonly caseload: string }
  | { readonly soort: 'onbekend' };

const MET_NUMMER = /^(status|open)(?:\s+(?:van\s+)?(?:dossier\s+)?)?\s*(\d{4}-\d{4})$/;
/** Wie alleen het nummer typt, wil weten hoe het ermee staat. */
const ALLEEN_NUMMER = /^(?:dossier\s+)?(\d{4}-\d{4})$/;
/** Hoogstens acht cijfers: een langer nummer kan van een persoon zijn en hoort niet in een opdracht. */
const ZONDER_NUMMER = /^(status|open)(?: van)?(?: dossier)?(?: [\d-]{1,8})?$/;
const KOPPELEN = /^koppel (?:dit )?kanaal (?:aan|met) (?:caseload )?(.+)$/i;

const VAST: Readonly<Record<string, Commando>> = {
  ...{ hulp: { soort: 'hulp' }, help: { soort: 'hulp' }, '?': { soort: 'hulp' }, hallo: { soort: 'hulp' } },
  ...{ 'wat kun je': { soort: 'hulp' }, 'wat kan je': { soort: 'hulp' }, 'wat kunt u': { soort: 'hulp' } },
  ...{ 'wat kan ik vragen': { soort: 'hulp' }, 'wie ben je': { soort: 'hulp' }, 'wie bent u': { soort: 'hulp' } },
  ...{ hoi: { soort: 'hulp' }, goedemorgen: { soort: 'hulp' }, goedemiddag: { soort: 'hulp' } },
  ...{
    'mijn taken': { soort: 'mijn taken' },
    'mijn open taken': { soort: 'mijn taken' },
    taken: { soort: 'mijn taken' },
  },
  ...{ 'onbeantwoorde vragen': { soort: 'onbeantwoord' }, 'onbeantwoord vragen': { soort: 'onbeantwoord' } },
  ...{ 'wat heb ik gemist': { soort: 'gemist' }, gemist: { soort: 'gemist' } },
  ...{ afwezig: { soort: 'afwezig' }, 'ik ben afwezig': { soort: 'afwezig' }, afwezigheid: { soort: 'afwezig' } },
  ...{ overplaatsen: { soort: 'overplaatsen' }, weigeringen: { soort: 'weigeringen' } },
  ...{ instellen: { soort: 'instellen' }, instellingen: { soort: 'instellen' }, inrichting: { soort: 'instellen' } },
};

/** Woorden van een opdracht die een tikfout kan bedoelen; kortere woorden zijn er te klein voor. */
const HERSTELBAAR: ReadonlyMap<string, string> = new Map(
  ['status', 'dossier', 'taken', 'vragen', 'onbeantwoorde', 'instellen', 'instellingen', 'inrichting', 'koppel']
    .concat('gemist', 'kanaal', 'caseload', 'afwezig', 'afwezigheid', 'overplaatsen', 'weigeringen')
    .map((woord) => [woord, woord]),
);

/**
 * Leest een opdracht: hoofdletters, dubbele spaties, de naam van de bot en één tikfout in een woord doen er niet toe. Wat er niet precies
 * staat, is onbekend.
 */
export function parseCommando(tekst: string): Commando {
  const schoon = stripVermelding(tekst).replace(/(?<=\S)\s*[.?!]$/, '');
  return parse(schoon) ?? parse(schoon.split(' ').map(repair).join(' ')) ?? { soort: 'onbekend' };
}

function parse(tekst: string): Commando | undefined {
  const klein = tekst.toLowerCase();
  const [, soort, dossiernummer] = MET_NUMMER.exec(klein) ?? [];
  if ((soort === 'status' || soort === 'open') && dossiernummer !== undefined) return { soort, dossiernummer };
  const [, los] = ALLEEN_NUMMER.exec(klein) ?? [];
  if (los !== undefined) return { soort: 'status', dossiernummer: los };
  const [, opdracht] = ZONDER_NUMMER.exec(klein) ?? [];
  if (opdracht === 'status' || opdracht === 'open') return { soort: 'zonder nummer', opdracht };
  const caseload = KOPPELEN.exec(tekst)?.[1];
  if (caseload !== undefined) return { soort: 'koppelen', caseload };
  return Object.hasOwn(VAST, klein) ? VAST[klein] : undefined;
}

/** Een woord dat zelf bestaat, is geen tikfout. */
function repair(woord: string): string {
  const klein = woord.toLowerCase();
  return BEKEND.has(klein) ? woord : (repairWoord(klein, { betekenis: HERSTELBAAR }) ?? woord);
}

/** De tekst zonder de naam van de bot en zonder dubbele spaties. */
export function stripVermelding(tekst: string): string {
  return tekst
    .replace(/<at>[^<]*<\/at>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
