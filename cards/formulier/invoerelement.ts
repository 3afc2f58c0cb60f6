import { type Datum, parseDatum } from '../../rules/datum';
import { type Veld } from '../../rules/formulier';
import { type EigenLijsten, listKeuzes } from './keuzes';
import { type Invoerrij } from './schema';
import { listSnelleDagen, snelId, splitSnel } from './snel';

/** Eerste dag waarop de Wet inburgering 2021 geldt (Wi 54); een gebeurtenis van eerder kan er nooit onder vallen (V-ALG-07). */
const INGANG_WET = '2022-01-01';
const STANDAARD_LENGTE = 500;
const BEDRAG = '^[0-9]{1,7}([.,][0-9]{1,2})?$';
const DATUM = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';

/** Het invoerelement van een veld, los van waar het staat en wat eronder komt. */
export type Invoer = Omit<Invoerrij, 'id' | 'hulp' | 'heeftHulp' | 'meldingen'>;

const GEEN_SNEL: Invoer['snel'] = { id: '', label: '', keuzes: [], gekozen: '' };

const LEEG: Pick<Invoer, 'keuzes' | 'stijl' | 'meer' | 'min' | 'patroon' | 'voorbeeld' | 'maxLengte' | 'snel'> = {
  keuzes: [],
  stijl: 'compact',
  meer: false,
  min: '',
  patroon: '',
  voorbeeld: '',
  maxLengte: STANDAARD_LENGTE,
  snel: GEEN_SNEL,
};

export interface Tekencontext {
  readonly vandaag: Datum;
  readonly lijsten: EigenLijsten;
  /** De kaart zegt zelf al dat een datum te vroeg is of een tekst onleesbaar. In een stap niet: dan moet iemand ook terug kunnen. */
  readonly begrensd: boolean;
  /** Geen deel van een samengesteld veld. */
  readonly heel: boolean;
}

/** Het invoerelement bij een veld, met de waarde precies zoals zij was. */
export function toInvoer(veld: Veld, waarde: string, context: Tekencontext): Invoer {
  const keuzes = listKeuzes(veld, context.lijsten);
  if (keuzes !== undefined && keuzes.length > 0) return toKeuze(veld, waarde, [...keuzes]);
  const invoer = toVrij(veld, waarde, context);
  return context.begrensd ? invoer : { ...invoer, min: '', patroon: '' };
}

function toVrij(veld: Veld, waarde: string, { vandaag, heel }: Tekencontext): Invoer {
  if (veld.soort === 'datum') return heel ? toDag(veld, waarde, vandaag) : toDatum(veld, waarde);
  if (veld.soort === 'bedrag')
    return toTekst(veld, waarde, 'Vul een bedrag in euro in, bijvoorbeeld 250 of 37,50.', BEDRAG, 'Bijvoorbeeld 250');
  if (veld.soort === 'uren' || veld.soort === 'aantal') return toGetal(veld, waarde);
  const lang = veld.soort === 'tekst' && (veld.maxLengte ?? STANDAARD_LENGTE) > 100;
  return {
    ...LEEG,
    soort: lang ? 'lang' : 'tekst',
    label: veld.label,
    waarde,
    fout: vulIn(veld),
    maxLengte: veld.maxLengte ?? STANDAARD_LENGTE,
  };
}

/** Een lijst om uit te kiezen: uitgeklapt als zij kort is. */
export function toKeuze(veld: Veld, waarde: string, keuzes: Invoerrij['keuzes']): Invoer {
  const meer = veld.soort === 'meerkeuze';
  const stijl = meer || keuzes.length <= 3 ? 'expanded' : 'compact';
  const fout = meer ? `Kies een of meer bij "${veld.label}".` : `Maak een keuze bij "${veld.label}".`;
  return {
    ...LEEG,
    soort: 'keuze',
    label: veld.label,
    waarde,
    fout,
    keuzes,
    stijl,
    meer,
    voorbeeld: stijl === 'expanded' ? '' : 'Kies…',
  };
}

/** Een datum met gewone dagen ernaast om uit te kiezen. */
function toDag(veld: Veld, waarde: string, vandaag: Datum): Invoer {
  const dagen = listSnelleDagen(veld, vandaag);
  if (dagen.length === 0) return toDatum(veld, waarde);
  const { keuzes, gekozen, getypt } = splitSnel(dagen, waarde);
  const invoer = toDatum(veld, getypt);
  if (invoer.soort !== 'datum') return invoer;
  const snel = { id: snelId(veld), label: veld.label, keuzes: [...keuzes], gekozen };
  return {
    ...invoer,
    soort: 'dag',
    label: veld.label === 'Datum' ? 'Andere datum' : `${veld.label}: andere datum`,
    snel,
  };
}

/** Wat geen datum is, kan een datumveld niet tonen; dan staat het als tekst, precies zoals het was. */
function toDatum(veld: Veld, waarde: string): Invoer {
  const fout = `Vul bij "${veld.label}" een datum in.`;
  if (waarde !== '' && parseDatum(waarde) === undefined)
    return toTekst(veld, waarde, `${fout} Bijvoorbeeld 2026-05-01.`, DATUM, 'jjjj-mm-dd');
  return {
    ...LEEG,
    soort: 'datum',
    label: veld.label,
    waarde,
    fout,
    min: (veld.dag ?? 'gebeurtenis') === 'gebeurtenis' ? INGANG_WET : '',
  };
}

/** Zonder grenzen: de tekenaar van Adaptive Cards keurt een leeg getalveld met grenzen af, en dan komt niets bij de server. */
function toGetal(veld: Veld, waarde: string): Invoer {
  const fout = `Vul bij "${veld.label}" een heel getal in.`;
  // Alleen een getal dat precies zo terugkomt past in een getalveld; "007" en "12,5" blijven staan als tekst.
  if (waarde !== '' && String(Number(waarde)) !== waarde) return toTekst(veld, waarde, fout, '^[0-9]{1,9}$', '');
  return { ...LEEG, soort: 'getal', label: veld.label, waarde: waarde === '' ? '' : Number(waarde), fout };
}

function toTekst(veld: Veld, waarde: string, fout: string, patroon: string, voorbeeld: string): Invoer {
  return {
    ...LEEG,
    soort: 'tekst',
    label: veld.label,
    waarde,
    fout,
    patroon,
    voorbeeld,
    maxLengte: Math.max(20, waarde.length),
  };
}

function vulIn(veld: Veld): string {
  return `Vul "${veld.label}" in.`;
}
