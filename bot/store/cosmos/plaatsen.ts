import { createHash } from 'node:crypto';
import { type Container } from '@azure/cosmos';
import { createPartitie, type Partitie, selectTenant, type Waarden } from './partitie';

/** De drie containers, zoals `containers.json` ze beschrijft. */
export interface Containers {
  readonly dossiers: Container;
  readonly berichten: Container;
  readonly werk: Container;
}

/** Waar alles van één gemeente ligt. */
export interface Plaatsen {
  dossier(dossiernummer: string): Partitie;
  bericht(id: string): Partitie;
  /** De claims zijn gespreid over vakken; een sleutel ligt altijd in hetzelfde vak. */
  claim(sleutel: string): Partitie;
  /** Het vak van een uitgaand kenmerk. */
  uitgaand(wens: string): Partitie;
  /** Alle vakken met uitgaand werk, voor wie zoekt wat er te doen is. */
  readonly uitgaandVakken: readonly Partitie[];
  readonly huur: Partitie;
  /** Zoekt over alle partities van deze gemeente. */
  find<T>(waarin: keyof Containers, wat: string, waar: string, waarden?: Waarden): Promise<T[]>;
}

/** Vast, want het vak volgt uit de sleutel: een ander aantal vraagt verhuizen. */
const CLAIMVAKKEN = 16;
/** De verzender vraagt elk vak elke ronde; meer dan dit maakt dat duur en geeft niets, want Teams is trager dan één vak. */
const UITGAANDVAKKEN = 4;

export function createPlaatsen(containers: Containers, tenant: string): Plaatsen {
  const vak = (naam: string) => createPartitie(containers.werk, tenant, 'vak', naam);
  return {
    dossier: (dossiernummer) => createPartitie(containers.dossiers, tenant, 'dossier', dossiernummer),
    bericht: (id) => createPartitie(containers.berichten, tenant, 'bericht', id),
    claim: (sleutel) => vak(`claims-${spread(sleutel, CLAIMVAKKEN)}`),
    uitgaand: (wens) => vak(`uitgaand-${spread(wens, UITGAANDVAKKEN)}`),
    uitgaandVakken: Array.from({ length: UITGAANDVAKKEN }, (_, nummer) => vak(`uitgaand-${nummer}`)),
    huur: vak('huur'),
    find: (waarin, wat, waar, waarden) => selectTenant(containers[waarin], tenant, [wat, waar], waarden),
  };
}

function spread(sleutel: string, aantal: number): number {
  return createHash('sha256').update(sleutel).digest().readUInt32BE(0) % aantal;
}

/** Een sleutel als id van een document: wat daar niet in mag, als teken met zijn nummer, zodat twee sleutels nooit samenvallen. */
export function asId(sleutel: string): string {
  return sleutel.replace(/[^A-Za-z0-9:._-]/g, (teken) => `=${teken.charCodeAt(0).toString(16)};`);
}
