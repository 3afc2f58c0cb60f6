import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Vrager } from '../../../rules/metingen/toegang';
import { type Keuze, type Vraag } from '../../../rules/metingen/vraag';

/** Een vraag uit een lijst; `verwacht` is een vraag, of waarom er geen is. */
export interface Gevraagd {
  readonly vraag: string;
  readonly vrager: Vrager;
  readonly eigen?: string;
  readonly verwacht: Verwacht | 'geen' | 'geweigerd';
}

export type Verwacht = Pick<Vraag, 'meting'> & {
  readonly filters: Readonly<Record<string, Keuze>>;
  readonly periode?: { readonly van?: string; readonly tot?: string };
  readonly duur?: { readonly aantal: number; readonly eenheid: string };
  readonly groepering?: string;
  readonly eenheid?: string;
};

/** De gesprekken van een lijst; een losse vraag is een gesprek van één. */
export function readVragenlijst(naam: string): readonly (readonly Gevraagd[])[] {
  const gesprekken: Gevraagd[][] = [];
  const tekst = readFileSync(join(__dirname, 'vragenlijst', naam), 'utf8');
  for (const regel of tekst.split('\n').filter((gevuld) => gevuld !== '')) {
    const vorige = regel.startsWith('> ') ? gesprekken.at(-1) : undefined;
    if (vorige === undefined) gesprekken.push([leesRegel(regel)]);
    else vorige.push({ ...vorige[0], ...leesRegel(regel.slice(2), vorige[0]) });
  }
  return gesprekken;
}

function leesRegel(regel: string, eerste?: Gevraagd): Gevraagd {
  const grens = regel.lastIndexOf(' | ');
  const [wat = '', ...delen] = regel.slice(grens + 3).split(' ');
  const paren = new Map(delen.map((deel) => deel.split('=') as [string, string]));
  const [als, kanaal] = [paren.get('als'), paren.get('kanaal')];
  return {
    vraag: regel.slice(0, grens),
    vrager: eerste?.vrager ?? maakVrager(als, kanaal),
    ...(als === undefined ? {} : { eigen: als }),
    verwacht: wat === 'geen' || wat === 'geweigerd' ? wat : leesVerwacht(wat, paren),
  };
}

function maakVrager(als: string | undefined, kanaal: string | undefined): Vrager {
  if (kanaal !== undefined) return { plek: 'kanaal', kanaal };
  return als === undefined ? { plek: 'chat', rol: 'teamleider' } : { plek: 'chat', rol: 'klantmanager', door: als };
}

function leesVerwacht(meting: string, paren: ReadonlyMap<string, string>): Verwacht {
  const [van, tot] = paren.get('periode')?.split('..') ?? [];
  const [aantal, tijd = ''] = paren.get('duur')?.split('_') ?? [];
  const [per, eenheid] = [paren.get('per'), paren.get('eenheid')];
  return {
    meting: meting as Verwacht['meting'],
    filters: leesFilters(paren),
    ...(van === undefined ? {} : { periode: { ...(van === '' ? {} : { van }), ...(tot === '' ? {} : { tot }) } }),
    ...(aantal === undefined ? {} : { duur: { aantal: Number(aantal), eenheid: tijd } }),
    ...(per === undefined ? {} : { groepering: per }),
    ...(eenheid === undefined ? {} : { eenheid }),
  };
}

const GEEN_FILTER = new Set(['als', 'kanaal', 'periode', 'duur', 'per', 'eenheid']);

function leesFilters(paren: ReadonlyMap<string, string>): Verwacht['filters'] {
  const filters: Record<string, Keuze> = {};
  for (const [sleutel, tekst] of paren) {
    if (GEEN_FILTER.has(sleutel)) continue;
    const waarden = tekst.split(',').map((waarde) => waarde.replaceAll('_', ' '));
    const filter = sleutel.replace(/^behalve-/, '');
    filters[filter] = { ...filters[filter], [filter === sleutel ? 'alleen' : 'behalve']: waarden };
  }
  return filters;
}
