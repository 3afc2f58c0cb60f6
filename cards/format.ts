import { type Datum, formatDag, formatDatum, parseDatum } from '../rules/datum';

export { formatEuro } from '../rules/euro';

const TIJD = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });
const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** Tekens waarmee een TextBlock opmaak, een link of een vermelding maakt. */
const OPMAAK = /[\\`*_{}[\]#~|<>]/g;

/** Vormen met veel cijfers die geen persoonsnummer zijn: dossiernummer en datum. */
const NIET_PERSOONLIJK = /^(?:20\d{2}-\d{4}|20\d{2}-\d{2}-\d{2}|\d{2}-\d{2}-20\d{2})$/;

/**
 * Maakt korte vreemde tekst (een naam) onschadelijk voor een veld dat Markdown leest. Tekens van opmaak vervallen en een
 * adres wordt geen link. Niet ontsnappen met een schuine streep: niet elke Teams leest die. Langere tekst van mensen hoort in
 * een RichTextBlock, die geen opmaak kent.
 */
export function plain(tekst: string): string {
  return tekst.replace(/\s+/g, ' ').replace(OPMAAK, '').replace(/:\/\//g, ': //').replace(/@/g, ' at ').trim();
}

/**
 * Maakt lange nummers onleesbaar: elke reeks van zeven of meer cijfers (ook met punten, spaties of streepjes ertussen) die
 * een persoonsnummer kan zijn, wordt `•••`. Een dossiernummer (`2026-0143`) en een datum blijven staan.
 */
export function maskNummers(tekst: string): string {
  return tekst.replace(/\d(?:[ .-]?\d){6,}/g, (reeks) => (NIET_PERSOONLIJK.test(reeks) ? reeks : '•••'));
}

/** Eerste letter klein, behalve bij een afkorting (`PIP registreren` blijft zo). */
export function lowerFirst(tekst: string): string {
  return /^[A-Z][a-z]/.test(tekst) ? tekst.charAt(0).toLowerCase() + tekst.slice(1) : tekst;
}

/** Eerste letter groot. */
export function upperFirst(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** Dag van een tijdstip (ISO 8601) in Europe/Amsterdam; `undefined` als de tekst geen tijdstip is. */
export function dagVan(tijdstip: string): Datum | undefined {
  const tijd = new Date(tijdstip);
  return Number.isNaN(tijd.getTime()) ? undefined : parseDatum(DAG.format(tijd));
}

/** `vr 8 mei 2026 om 09:41`, in Europe/Amsterdam; een tekst die geen tijdstip is komt leeg terug. */
export function formatTijdstip(tijdstip: string): string {
  const dag = dagVan(tijdstip);
  return dag === undefined ? '' : `${formatDatum(dag)} om ${TIJD.format(new Date(tijdstip))}`;
}

/** `vr 8 mei 2026`, of met de tijd erbij als het tijdstip op dezelfde dag ligt; een late invoer houdt haar eigen dag. */
export function formatMoment(op: Datum, vastgelegd: string | undefined): string {
  if (vastgelegd === undefined || dagVan(vastgelegd) !== op) return formatDatum(op);
  return formatTijdstip(vastgelegd);
}

/** `15 mei 2026`, zoals in de teksten van de regels. */
export function formatDagJaar(dag: Datum): string {
  return `${formatDag(dag)} ${dag.slice(0, 4)}`;
}

/** `1 taak` of `3 taken`. */
export function countOf(aantal: number, enkel: string, meer: string): string {
  return `${aantal} ${aantal === 1 ? enkel : meer}`;
}

/** Kort een tekst in tot hoogstens `tekens`, met een beletselteken; een teken uit twee helften wordt niet doorgeknipt. */
export function truncate(tekst: string, tekens: number): string {
  return tekst.length <= tekens ? tekst : `${tekst.slice(0, tekens - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
