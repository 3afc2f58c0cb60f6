import { BEKEND } from './taal/lexicon';
import { repairWoord } from './taal/herstel';

/** Wat iemand met een korte tekst vraagt. */
export type Commando =
  | { readonly soort: 'status' | 'open'; readonly dossiernummer: string }
  /** "status" of "open" zonder een heel dossiernummer erachter; `bedoeld` is het nummer met de nullen die ontbraken. */
  | { readonly soort: 'zonder nummer'; readonly opdracht: 'status' | 'open'; readonly bedoeld?: string }
  /** "bedankt": er valt niets te doen. */
  | { readonly soort: 'dank' }
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
/** "2026-143": een nummer zonder de nullen ervoor. */
const KORT_NUMMER = /^(?:(status|open)(?: van)? )?(?:dossier )?(\d{4})-(\d{1,3})$/;
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

/** Iemand bedankt, en vraagt verder niets. */
const DANK =
  /^(?:(?:heel|heel erg|hartelijk|alvast) )?(?:bedankt|dank|dankjewel|dankuwel|dank (?:je|u)(?: ?wel)?|thanks)(?: (?:hoor|regiebot))?$/;

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
  const metNummer = parseNummer(klein);
  if (metNummer !== undefined) return metNummer;
  const caseload = KOPPELEN.exec(tekst)?.[1];
  if (caseload !== undefined) return { soort: 'koppelen', caseload };
  if (DANK.test(klein)) return { soort: 'dank' };
  return Object.hasOwn(VAST, klein) ? VAST[klein] : undefined;
}

function parseNummer(klein: string): Commando | undefined {
  const [, soort, dossiernummer] = MET_NUMMER.exec(klein) ?? [];
  if (isOpdracht(soort) && dossiernummer !== undefined) return { soort, dossiernummer };
  const [, los] = ALLEEN_NUMMER.exec(klein) ?? [];
  if (los !== undefined) return { soort: 'status', dossiernummer: los };
  const [, bij = 'status', jaar = '', kort] = KORT_NUMMER.exec(klein) ?? [];
  if (isOpdracht(bij) && kort !== undefined)
    return { soort: 'zonder nummer', opdracht: bij, bedoeld: `${jaar}-${kort.padStart(4, '0')}` };
  const [, opdracht] = ZONDER_NUMMER.exec(klein) ?? [];
  return isOpdracht(opdracht) ? { soort: 'zonder nummer', opdracht } : undefined;
}

function isOpdracht(woord: string | undefined): woord is 'status' | 'open' {
  return woord === 'status' || woord === 'open';
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
