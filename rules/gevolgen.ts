import { type Datum } from './datum';
import { listTotEnMet } from './dossier/historie';
import { type FormulierId } from './formulier';
import { type Dossier, type FormulierRegel, isNotificatieRegel } from './historie';
import { type Melding, type Uitkomst } from './oordeel';
import { type Regelset } from './regelset';
import { type Taak } from './taak';
import { listTaken } from './taken';
import { toets } from './toets';

/** Een taak waarvan een datum verandert, of die er niet meer of juist wel is. */
export interface Taakgevolg {
  readonly gevolg: 'verschuift' | 'verschijnt' | 'verdwijnt';
  readonly termijn: string;
  readonly wat: string;
  /** Dag nul. */
  readonly start: Datum;
  readonly totEnMetOud?: Datum;
  readonly totEnMetNieuw?: Datum;
  readonly richtdatumOud?: Datum;
  readonly richtdatumNieuw?: Datum;
}

/** Een melding die er met de nieuwe regels bij komt of vervalt; zonder tekst, want daar kan van alles in staan. */
export type Meldingverschil = Pick<Melding, 'regel' | 'ernst' | 'veld'>;

/** Een eerder aanvaard formulier dat nu anders beoordeeld zou worden. */
export interface Formuliergevolg {
  readonly op: Datum;
  readonly formulier: FormulierId;
  /** Zonder de bevestiging van toen: `bevestigen` is dat er een waarschuwing is. */
  readonly oud: Uitkomst;
  readonly nieuw: Uitkomst;
  readonly erbij: readonly Meldingverschil[];
  readonly vervalt: readonly Meldingverschil[];
}

/** Wat een wijziging van de regels voor één dossier doet. Twee lege lijsten: niets. */
export interface Gevolgen {
  readonly taken: readonly Taakgevolg[];
  readonly formulieren: readonly Formuliergevolg[];
  /** Aantal formulieren dat opnieuw is getoetst. */
  readonly getoetst: number;
}

/**
 * Vergelijkt twee regelsets op een dossier: de taken van `vandaag`, en elk aanvaard formulier opnieuw getoetst op zijn eigen
 * dag, met wat het dossier toen wist. Toetst alsof een teamleider het formulier invult, want het is toen aanvaard. Verandert
 * niets. Gooit `OnbekendeRegelError` bij een historie met een onbekende regel.
 */
export function compareRegelsets(dossier: Dossier, vandaag: Datum, oud: Regelset, nieuw: Regelset): Gevolgen {
  const taken = compareTaken(listTaken(dossier, vandaag, oud), listTaken(dossier, vandaag, nieuw));
  const historie = listTotEnMet(dossier, vandaag);
  const formulieren: Formuliergevolg[] = [];
  let getoetst = 0;
  historie.forEach((regel, index) => {
    if (isNotificatieRegel(regel)) return;
    getoetst += 1;
    const gevolg = compareFormulier({ ...dossier, historie: historie.slice(0, index) }, regel, oud, nieuw);
    if (gevolg !== undefined) formulieren.push(gevolg);
  });
  return { taken, formulieren, getoetst };
}

/** Taken met dezelfde termijn, opdracht en dag nul zijn dezelfde taak. */
function compareTaken(oud: readonly Taak[], nieuw: readonly Taak[]): readonly Taakgevolg[] {
  const over = new Map<string, Taak[]>();
  for (const taak of nieuw) over.set(sleutelVan(taak), [...(over.get(sleutelVan(taak)) ?? []), taak]);
  const gevolgen = oud.flatMap((taak) => compareTaak(taak, over.get(sleutelVan(taak))?.shift()) ?? []);
  const erbij = [...over.values()].flat().map((taak) => describe('verschijnt', taak, undefined, taak));
  return [...gevolgen, ...erbij];
}

function sleutelVan({ termijn, wat, start }: Taak): string {
  return `${termijn}|${wat}|${start}`;
}

function compareTaak(oud: Taak, nieuw: Taak | undefined): Taakgevolg | undefined {
  if (nieuw === undefined) return describe('verdwijnt', oud, oud, undefined);
  const gelijk = oud.totEnMet === nieuw.totEnMet && oud.richtdatum === nieuw.richtdatum;
  return gelijk ? undefined : describe('verschuift', oud, oud, nieuw);
}

/** `oud` of `nieuw` ontbreekt als de taak er met die regels niet is. */
function describe(
  gevolg: Taakgevolg['gevolg'],
  { termijn, wat, start }: Taak,
  oud: Taak | undefined,
  nieuw: Taak | undefined,
): Taakgevolg {
  return {
    gevolg,
    termijn,
    wat,
    start,
    ...(oud === undefined ? {} : { totEnMetOud: oud.totEnMet }),
    ...(nieuw === undefined ? {} : { totEnMetNieuw: nieuw.totEnMet }),
    ...(oud?.richtdatum === undefined ? {} : { richtdatumOud: oud.richtdatum }),
    ...(nieuw?.richtdatum === undefined ? {} : { richtdatumNieuw: nieuw.richtdatum }),
  };
}

function compareFormulier(
  dossier: Dossier,
  { op, formulier: id, velden, door }: FormulierRegel,
  oud: Regelset,
  nieuw: Regelset,
): Formuliergevolg | undefined {
  // Een onbekend formulier is al gestrand: de taken van dit dossier zijn dan niet te berekenen.
  const formulier = id as FormulierId;
  const vraag = { vandaag: op, dossier, formulier, velden, door, rol: 'teamleider' } as const;
  const [toen, nu] = [toets({ ...vraag, regelset: oud }), toets({ ...vraag, regelset: nieuw })];
  const erbij = without(nu.meldingen, toen.meldingen);
  const vervalt = without(toen.meldingen, nu.meldingen);
  if (erbij.length === 0 && vervalt.length === 0) return undefined;
  return { op, formulier, oud: toen.uitkomst, nieuw: nu.uitkomst, erbij, vervalt };
}

/** De meldingen die niet met dezelfde ernst en bij hetzelfde veld in `andere` staan. */
function without(meldingen: readonly Melding[], andere: readonly Melding[]): readonly Meldingverschil[] {
  const bekend = new Set(andere.map(kenmerkVan));
  return meldingen
    .filter((melding) => !bekend.has(kenmerkVan(melding)))
    .map(({ regel, ernst, veld }) => ({ regel, ernst, ...(veld === undefined ? {} : { veld }) }));
}

function kenmerkVan({ regel, ernst, veld }: Melding): string {
  return [regel, ernst, veld].join('|');
}
