import { type ValidateFunction } from 'ajv';
import { type AdaptiveCard, MAX_KAART_TEKENS, type Plek } from '../../cards';
import { GEVOELIG } from '../../cards/delen/namen';
import { bevatBsn } from '../../rules/vrije-tekst';
import { listDelen, listInvoer, readKaart } from '../support/kaartdelen';

/** Elementen die alleen Teams kent; elke andere client toont wat er als `fallback` bij staat. */
const ALLEEN_TEAMS = /^(Chart\.|ProgressBar$|ProgressRing$|Carousel|CodeBlock$|Icon$|Rating$|CompoundButton$)/;
const EIGENSCHAP_VAN_TEAMS = new Set(['msteams', 'targetWidth', 'choices.data']);

/** Veel voorkomende achternamen en aanspreekvormen: in een kanaal staat nooit hoe een inburgeraar heet. */
const NAAM = /\b(?:de heer|mevrouw|meneer|dhr\.|mevr\.|Yilmaz|Ahmed|Mohamm?[ae]d|Hassan|Haile|Tesfay|Al-|Kovalenko)/;

/** Een lang nummer dat geen dossiernummer en geen datum is. */
const LANG_NUMMER = /\d(?:[ .-]?\d){6,}/;

/** Wat er niet goed is aan een kaart die op deze plek staat: één regel per bezwaar; leeg als alles klopt. */
export function listBezwaren(kaart: AdaptiveCard, plek: Plek, schema: ValidateFunction | undefined): string[] {
  const delen = listDelen(kaart);
  const json = JSON.stringify(kaart);
  const gewoon = toGewoneClient(kaart);
  return [
    ...(Buffer.byteLength(json) <= MAX_KAART_TEKENS ? [] : [`te groot: ${Buffer.byteLength(json)}`]),
    ...(/\$\{|\bundefined\b|\[object |\bNaN\b/.test(json) ? ['open plek'] : []),
    ...(kaart.fallbackText !== '' && kaart.speak === kaart.fallbackText ? [] : ['geen tekst als terugval']),
    ...delen.filter(({ type, altText }) => type === 'Image' && !altText).map(() => 'plaatje zonder tekst'),
    ...listInvoer(kaart).flatMap(({ id, label }) => (label ? [] : [`veld zonder label: ${String(id)}`])),
    ...delen.filter(isZonderTerugval).map(({ type }) => `alleen in Teams: ${String(type)}`),
    ...(schema === undefined || schema(gewoon) ? [] : ['klopt niet met het schema']),
    ...(plek === 'kanaal' ? listPersoonlijks(kaart, json) : []),
  ];
}

function isZonderTerugval({ type, fallback }: Readonly<Record<string, unknown>>): boolean {
  return typeof type === 'string' && ALLEEN_TEAMS.test(type) && fallback === undefined;
}

/** Wat in een kanaal van een persoon kan zijn; ook in de gegevens van een knop, want iedereen kan die lezen. */
function listPersoonlijks(kaart: AdaptiveCard, json: string): string[] {
  const zonderVaste = json.replace(/\b20\d{2}-\d{4}\b|\b20\d{2}-\d{2}-\d{2}\b/g, '');
  const gelezen = readKaart(withoutKeuzes(kaart));
  return [
    ...(bevatBsn(zonderVaste) ? ['burgerservicenummer'] : []),
    ...(LANG_NUMMER.test(zonderVaste) ? [`lang nummer: ${LANG_NUMMER.exec(zonderVaste)?.[0] ?? ''}`] : []),
    ...(NAAM.test(gelezen) ? [`naam van een inburgeraar: ${NAAM.exec(gelezen)?.[0] ?? ''}`] : []),
    ...(GEVOELIG.test(gelezen) ? [`gevoelig woord: ${GEVOELIG.exec(gelezen)?.[0] ?? ''}`] : []),
  ];
}

/** Een keuzelijst met alle soorten meldingen zegt niets over dit dossier. */
function withoutKeuzes(deel: unknown): unknown {
  if (Array.isArray(deel)) return deel.map(withoutKeuzes);
  if (typeof deel !== 'object' || deel === null) return deel;
  return Object.fromEntries(
    Object.entries(deel).flatMap(([sleutel, waarde]) =>
      sleutel === 'choices' ? [] : [[sleutel, withoutKeuzes(waarde)]],
    ),
  );
}

/** De kaart zoals een client haar ziet die niets van Teams weet: eigenschappen van Teams weg, elementen van Teams vervangen. */
function toGewoneClient(deel: unknown): unknown {
  if (Array.isArray(deel)) return deel.flatMap((een) => (valtWeg(een) ? [] : [toGewoneClient(een)]));
  if (typeof deel !== 'object' || deel === null) return deel;
  const { type, fallback } = deel as { type?: unknown; fallback?: unknown };
  if (typeof type === 'string' && ALLEEN_TEAMS.test(type)) return toGewoneClient(fallback);
  return Object.fromEntries(
    Object.entries(deel).flatMap(([sleutel, waarde]) =>
      EIGENSCHAP_VAN_TEAMS.has(sleutel) ? [] : [[sleutel, toGewoneClient(waarde)]],
    ),
  );
}

function valtWeg(deel: unknown): boolean {
  const { type, fallback } = (deel ?? {}) as { type?: unknown; fallback?: unknown };
  return typeof type === 'string' && ALLEEN_TEAMS.test(type) && fallback === 'drop';
}
