import { stripCommentaar } from './commentaar';

const MAANDEN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Readonly<Record<string, string>> = {
  ut: '+0000',
  utc: '+0000',
  gmt: '+0000',
  z: '+0000',
  est: '-0500',
  edt: '-0400',
  cst: '-0600',
  cdt: '-0500',
  mst: '-0700',
  mdt: '-0600',
  pst: '-0800',
  pdt: '-0700',
  cet: '+0100',
  cest: '+0200',
};
const VORM =
  /^(?:[a-z]+\s*,?\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2}))?\s+([+-]\d{2}:?\d{2}|[a-z]{1,4})$/;

/**
 * Leest een datum van een mailkop (RFC 5322), bijvoorbeeld `Fri, 20 Feb 2026 08:31:20 +0100 (CET)`. Geeft het moment als
 * ISO 8601 in de zone van de kop zelf; `undefined` als de tekst geen bestaand moment is.
 */
export function parseMailDatum(tekst: string): string | undefined {
  const vorm = VORM.exec(stripCommentaar(tekst.slice(0, 500)).trim().toLowerCase());
  if (vorm === null) return undefined;
  const [, dag = '', maandnaam = '', jaartal = '', uur = '', minuut = '', seconde = '00', zone = ''] = vorm;
  const maand = MAANDEN.indexOf(maandnaam) + 1;
  const offset = readZone(zone);
  if (maand === 0 || offset === undefined) return undefined;
  // A leap second exists in mail but not in Date.
  const lokaal = `${readJaar(jaartal)}-${twee(maand)}-${twee(dag)}T${twee(uur)}:${minuut}:${seconde === '60' ? '59' : seconde}`;
  return exists(lokaal) ? `${lokaal}${offset}` : undefined;
}

/** `Date` rolls 31 February over to March; a header with such a day cannot be read. */
function exists(lokaal: string): boolean {
  const tijd = Date.parse(`${lokaal}Z`);
  return !Number.isNaN(tijd) && new Date(tijd).toISOString().startsWith(lokaal);
}

function readZone(zone: string): string | undefined {
  // An unknown name says nothing about the distance to UTC (RFC 5322 4.3).
  const offset = ZONES[zone] ?? (/^[a-z]/.test(zone) ? '+0000' : zone.replace(':', ''));
  const vorm = /^([+-])(\d\d)(\d\d)$/.exec(offset);
  if (vorm === null || Number(vorm[2]) > 23 || Number(vorm[3]) > 59) return undefined;
  return `${vorm[1] ?? '+'}${vorm[2] ?? ''}:${vorm[3] ?? ''}`;
}

/** Obsolete years of two or three digits (RFC 5322 4.3). */
function readJaar(jaartal: string): string {
  const jaar = Number(jaartal);
  if (jaartal.length === 4) return jaartal;
  if (jaartal.length === 2 && jaar < 50) return String(2000 + jaar);
  return String(1900 + jaar);
}

function twee(getal: number | string): string {
  return String(getal).padStart(2, '0');
}
