import { formatTijdstip, maskNummers, plain, upperFirst } from '../format';
import { type AdaptiveCard, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { ZendingGegevens } from './schema';
import template from './template.json';

const render = createRender('zending', template, ZendingGegevens);

/** Wat de beheerder over een onzekere kaart koos. */
export interface ZendingKeuze {
  readonly keuze: 'staat er al' | 'opnieuw';
  readonly door: string;
  /** Tijdstip (UTC, ISO 8601). */
  readonly op: string;
}

export type ZendingStand =
  | { readonly soort: 'onzeker' }
  /** `advies`: waarom, en wat eraan te doen is. */
  | { readonly soort: 'dood'; readonly advies: string }
  | { readonly soort: 'voorbij'; readonly keuze?: ZendingKeuze };

export interface ZendingInvoer {
  /** Kenmerk van de kaart waarover het gaat. */
  readonly zending: string;
  /** Die kaart en haar plek in woorden, zonder persoonsgegevens. */
  readonly wat: string;
  readonly waar: string;
  /** Kenmerk van deze keer dat het misging, en het begin ervan (ISO 8601). */
  readonly keer: string;
  readonly sinds: string;
  readonly stand: ZendingStand;
  readonly naamVan: NaamVan;
}

/** Een kaart die misschien niet of zeker niet zichtbaar is: voor de beheerder, die kan kijken en kiezen. */
export function buildZendingKaart({ zending, wat, waar, keer, sinds, stand, naamVan }: ZendingInvoer): AdaptiveCard {
  const om = `Het gaat om ${wat} in ${waar}.`;
  const regels = [om, ...describe(stand, naamVan)];
  if (stand.soort !== 'voorbij') regels.push(`Sinds ${formatTijdstip(sinds)}.`);
  return render({
    merk: merkVan('zending', zending),
    titel: TITELS[stand.soort],
    stijl: stand.soort === 'voorbij' ? 'good' : 'attention',
    regels: regels.map((tekst) => ({ tekst: maskNummers(tekst) })),
    onzeker: stand.soort === 'onzeker',
    dood: stand.soort === 'dood',
    besluit: { zending, keer },
  });
}

const TITELS: Readonly<Record<ZendingStand['soort'], string>> = {
  onzeker: 'Staat deze kaart er al?',
  dood: 'Deze kaart komt niet aan',
  voorbij: 'Dit is voorbij',
};

function describe(stand: ZendingStand, naamVan: NaamVan): string[] {
  switch (stand.soort) {
    case 'onzeker':
      return [
        'Teams gaf geen duidelijk antwoord en Regiebot kan hier niet zelf terugkijken. Daarom plaatst Regiebot de kaart niet zomaar nog eens.',
        'Kijk op die plek. Staat de kaart er, kies dan "Staat er al". Staat zij er niet, kies dan "Opnieuw plaatsen".',
      ];
    case 'dood':
      return [stand.advies, 'Regiebot probeert het elk uur opnieuw.'];
    case 'voorbij':
      return [
        stand.keuze === undefined ? 'Regiebot heeft het zelf opgelost.' : noemKeuze(stand.keuze, naamVan),
        'U hoeft niets te doen.',
      ];
    default:
      return stand satisfies never;
  }
}

function noemKeuze({ keuze, door, op }: ZendingKeuze, naamVan: NaamVan): string {
  const wie = `${plain(naamVan(door))} op ${formatTijdstip(op)}`;
  return upperFirst(`${keuze === 'opnieuw' ? 'opnieuw geplaatst' : 'staat er al'}, volgens ${wie}.`);
}
