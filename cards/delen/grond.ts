import { type Bron, type BronSoort } from '../../rules/bron';
import { listBronnen } from '../../rules/bronnen';

const WOORD: Readonly<Record<BronSoort, string>> = {
  wet: 'wet',
  besluit: 'wet (besluit)',
  regeling: 'wet (regeling)',
  ketenafspraak: 'afspraak tussen organisaties',
  lokaal: 'eigen afspraak van de gemeente',
};

const BRONNEN: ReadonlyMap<string, Bron> = new Map(listBronnen().map((bron) => [bron.id, bron]));

/** Of iets recht is of afspraak, in woorden die op elke kaart hetzelfde zijn. */
export function noemGrond(soort: BronSoort): string {
  return WOORD[soort];
}

/** Een bron in woorden met wat zij is: `wet: Wet inburgering 2021, artikel 14, lid 1`. Een onbekend kenmerk komt zo terug. */
export function noemBron(id: string): string {
  const bron = BRONNEN.get(id);
  return bron === undefined ? id : `${WOORD[bron.soort]}: ${bron.titel}`;
}
