import { type Bron, type BronSoort } from '../../rules/bron';
import { type BronId, listBronnen } from '../../rules/bronnen';
import { BOEKEN } from '../../rules/bronnen/boeken';

const WOORD: Readonly<Record<BronSoort, string>> = {
  wet: 'wet',
  besluit: 'wet (besluit)',
  regeling: 'wet (regeling)',
  ketenafspraak: 'afspraak tussen organisaties',
  lokaal: 'eigen afspraak van de gemeente',
};

/** Een titel kan zelf een komma hebben; alleen wat na de hele titel komt, is de plaats erin. */
const BOEKTITELS = Object.values(BOEKEN);

const BRONNEN: ReadonlyMap<string, Bron> = new Map(listBronnen().map((bron) => [bron.id, bron]));

/** Of iets recht is of afspraak, in woorden die op elke kaart hetzelfde zijn. */
export function noemGrond(soort: BronSoort): string {
  return WOORD[soort];
}

/** Of deze bron recht is of afspraak: het woord zonder de plaats. */
export function noemSoort(id: BronId): string {
  return noemGrond(BRONNEN.get(id)?.soort ?? 'lokaal');
}

/**
 * Bronnen in woorden, met wat zij zijn: `wet: Wet inburgering 2021, artikel 14, lid 1; artikel 15`. Plaatsen uit hetzelfde boek
 * staan bij elkaar. Een onbekend kenmerk komt zo terug.
 */
export function noemBronnen(ids: readonly string[]): string[] {
  const boeken = new Map<string, string[]>();
  for (const id of ids) {
    const { boek, plaats } = splitBron(id);
    boeken.set(boek, [...(boeken.get(boek) ?? []), ...plaats]);
  }
  return [...boeken].map(([boek, plaatsen]) => [boek, plaatsen.join('; ')].filter((deel) => deel !== '').join(', '));
}

function splitBron(id: string): { boek: string; plaats: string[] } {
  const bron = BRONNEN.get(id);
  if (bron === undefined) return { boek: id, plaats: [] };
  // De afspraak van de gemeente zelf heeft geen boek; haar soort zegt al alles.
  if (bron.id === 'lokaal') return { boek: WOORD.lokaal, plaats: [] };
  if (bron.soort === 'lokaal') return { boek: `${WOORD.lokaal}, op grond van ${bron.titel}`, plaats: [] };
  const { titel } =
    BOEKTITELS.find((boek) => bron.titel === boek.titel || bron.titel.startsWith(`${boek.titel}, `)) ?? bron;
  const plaats = bron.titel.slice(titel.length + ', '.length);
  return { boek: `${WOORD[bron.soort]}: ${titel}`, plaats: plaats === '' ? [] : [plaats] };
}
