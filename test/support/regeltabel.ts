import { getBron, type BronId, soortVan } from '../../rules/bronnen';
import { HANDREIKING, type Plicht, type Verwijzing } from '../../rules/handreiking';
import { type Geldigheid } from '../../rules/geldigheid';
import { LOKALE_KEUZES } from '../../rules/lokaal';
import { getMeting, listMetingen } from '../../rules/metingen/catalogus';
import { getNotificatie, listNotificaties } from '../../rules/notificaties';
import { noemDatum, type Regel } from '../../rules/regel';
import { ELDERS, listRegels, type RegelElders } from '../../rules/regels';
import { type VrijeLaatsteDag } from '../../rules/termijn';
import { getTermijnregel, listTermijnen, type Termijnregel } from '../../rules/termijnen';
import { groupBy, renderTabel } from './markdown';
import { FAMILIES } from './regelfamilies';

const TELLING: Readonly<Record<VrijeLaatsteDag, string>> = {
  'loopt door': 'loopt door tot een werkdag',
  'liefst ervoor': 'blijft staan, richtdatum ervoor',
  'blijft staan': 'blijft staan',
};

/** De tabellen van `rules/README.md`, met de naam die in hun merkteken staat. */
export const TABELLEN: Readonly<Record<string, () => string>> = {
  regels: renderRegels,
  termijnen: renderTermijnen,
  meldingen: renderMeldingen,
  keuzes: renderKeuzes,
  metingen: renderMetingen,
  handreiking: renderHandreiking,
};

/** Zet elke tabel tussen haar merktekens. Gooit als een merkteken ontbreekt, want dan verdwijnt een tabel ongezien. */
export function fillReadme(readme: string): string {
  return Object.entries(TABELLEN).reduce((tekst, [naam, render]) => {
    const [begin, einde] = [`<!-- begin: ${naam} -->`, `<!-- einde: ${naam} -->`];
    const [van, tot] = [tekst.indexOf(begin), tekst.indexOf(einde)];
    if (van < 0 || tot < van) throw new Error(`rules/README.md mist de merktekens van de tabel ${naam}`);
    return `${tekst.slice(0, van + begin.length)}\n\n${render()}\n\n${tekst.slice(tot)}`;
  }, readme);
}

/** Elke bron met haar soort, zodat niemand een afspraak voor recht houdt. */
function noemBronnen(bronnen: readonly BronId[]): string {
  return bronnen.map((id) => (id === 'lokaal' ? id : `${id} (${getBron(id).soort})`)).join('; ');
}

function noemNagekeken(bronnen: readonly BronId[]): string {
  const nogNiet = bronnen.filter((id) => getBron(id).nagekeken === 'nog niet');
  return nogNiet.length === 0 ? 'ja' : `nog niet: ${nogNiet.join('; ')}`;
}

function renderRegels(): string {
  const regels: readonly (Regel | RegelElders)[] = [...listRegels(), ...ELDERS];
  const families = groupBy(regels, ({ id }) => id.split('-')[1] ?? '');
  const onbekend = [...families.keys()].filter((familie) => !Object.hasOwn(FAMILIES, familie));
  if (onbekend.length > 0) throw new Error(`familie zonder kop in het overzicht: ${onbekend.join(', ')}`);
  return Object.entries(FAMILIES)
    .map(([familie, kop]) => `### ${kop}\n\n${renderFamilie(families.get(familie) ?? [])}`)
    .join('\n\n');
}

function renderFamilie(regels: readonly (Regel | RegelElders)[]): string {
  const rijen = regels
    .toSorted((een, ander) => een.id.localeCompare(ander.id, 'nl', { numeric: true }))
    .map((regel) => [
      regel.id,
      'hoe' in regel ? 'niet op een formulier' : noemFormulieren(regel),
      'hoe' in regel ? regel.waar : noemErnst(regel),
      'hoe' in regel ? `${regel.tekst}<br>→ ${regel.hoe}` : `${regel.tekst}${noemGeldigheid(regel)}`,
      noemBronnen(regel.bronnen),
      noemNagekeken(regel.bronnen),
    ]);
  return renderTabel(['Regel', 'Formulier', 'Ernst', 'Tekst', 'Bronnen', 'Nagekeken'], rijen);
}

function noemFormulieren({ formulieren }: Regel): string {
  return formulieren === 'alle' ? 'alle' : formulieren.join(', ');
}

function noemErnst({ ernst }: Regel): string {
  return typeof ernst === 'function' ? 'hangt van het geval af' : ernst;
}

function renderTermijnen(): string {
  const rijen = listTermijnen().map((id) => {
    const regel: Termijnregel = getTermijnregel(id);
    const [lengte, telling] = noemRekenwijze(regel);
    return [id, regel.naam, noemBegin(regel), lengte, telling, soortVan(regel.bronnen), noemBronnen(regel.bronnen)];
  });
  return renderTabel(['Termijn', 'Wat', 'Dag nul', 'Lengte', 'Laatste dag', 'Soort', 'Bronnen'], rijen);
}

/** Dag nul, met wat eerder dag nul was. */
function noemBegin({ begint, eerder = [] }: Termijnregel): string {
  const versies = eerder.map((versie) => `; ${versie.begint ?? begint}${noemGeldigheid(versie)}`);
  return `${begint}${versies.join('')}`;
}

/** Leeg als iets geldt zolang de wet er is. */
function noemGeldigheid({ geldigVanaf, geldigTotEnMet }: Geldigheid): string {
  const delen = [
    ...(geldigVanaf === undefined ? [] : [`vanaf ${noemDatum(geldigVanaf)}`]),
    ...(geldigTotEnMet === undefined ? [] : [`tot en met ${noemDatum(geldigTotEnMet)}`]),
  ];
  return delen.length === 0 ? '' : ` (${delen.join(' ')})`;
}

function noemRekenwijze(regel: Termijnregel): readonly [string, string] {
  if ('waarom' in regel) return ['wordt niet berekend', regel.waarom];
  const { lengte, vrijeLaatsteDag, terug, dagEerder } = regel.rekenwijze;
  const telling = lengte.eenheid === 'werkdagen' ? 'is altijd een werkdag' : TELLING[vrijeLaatsteDag];
  return [
    `${lengte.aantal} ${lengte.eenheid}${terug === true ? ' terug' : ''}`,
    `${telling}${dagEerder === true ? ', een dag eerder' : ''}`,
  ];
}

function renderMeldingen(): string {
  const rijen = listNotificaties().map((id) => {
    const { titel, soort, doelgroep, termijnen } = getNotificatie(id);
    return [id, titel, soort, doelgroep, termijnen.join(', ') || 'geen'];
  });
  return renderTabel(['Melding', 'Titel', 'Soort', 'Doelgroep', 'Termijnen'], rijen);
}

function renderKeuzes(): string {
  const rijen = Object.entries(LOKALE_KEUZES).map(([sleutel, { waarde, bron, uitleg }]) => [
    sleutel,
    noemWaarde(waarde),
    uitleg,
    noemBronnen([bron]),
  ]);
  return renderTabel(['Keuze', 'Standaard', 'Wat', 'Bron'], rijen);
}

function noemWaarde(waarde: number | boolean | readonly string[]): string {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return typeof waarde === 'number' ? String(waarde) : `lijst van ${waarde.length} woorden`;
}

function renderMetingen(): string {
  const rijen = listMetingen().map((id) => {
    const { definitie, eenheid, datum, alleenEigen, kanaal } = getMeting(id);
    return [id, definitie, eenheid, datum, kanaal ? 'ja' : 'nee', alleenEigen ? 'eigen dossiers' : 'elk dossier'];
  });
  return renderTabel(['Meting', 'Wat telt', 'Eenheid', 'Datum', 'In een kanaal', 'Klantmanager vraagt over'], rijen);
}

function renderHandreiking(): string {
  const delen = groupBy(HANDREIKING, ({ deel }) => deel);
  return [...delen].map(([deel, plichten]) => `### ${deel}\n\n${renderDeel(plichten)}`).join('\n\n');
}

function renderDeel(plichten: readonly Plicht[]): string {
  const rijen = plichten.map(({ nummer, plaats, groep, inhoud, dekking }) => [
    String(nummer),
    plaats,
    groep,
    inhoud,
    'weggelaten' in dekking ? `weggelaten: ${dekking.weggelaten}` : dekking.door.map(noemVerwijzing).join(', '),
  ]);
  return renderTabel(['Nr', 'Plaats', 'Doelgroep', 'Wat', 'Waar in Regiebot'], rijen);
}

function noemVerwijzing(verwijzing: Verwijzing): string {
  return typeof verwijzing === 'string' ? verwijzing : `kaart ${verwijzing.kaart}`;
}
