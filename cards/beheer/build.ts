import { formatTijdstip, maskNummers, truncate } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { BeheerGegevens } from './schema';
import template from './template.json';

const render = createRender('beheer', template, BeheerGegevens);

/** Meer past niet rustig op één kaart; `regiebot controle` noemt alles. */
export const MAX_REGELS = 20;

export interface AlarmInvoer {
  /** Kenmerk van deze ene keer dat het misging. */
  readonly alarm: string;
  /** Nederlandse zinnen zonder persoonsgegevens. */
  readonly regels: readonly string[];
  /** Begin en einde (ISO 8601); zonder `tot` duurt het nog. */
  readonly sinds: string;
  readonly tot?: string;
}

/** Een alarm in het beheerkanaal: één levende kaart per keer dat het misgaat, die zelf zegt wanneer het voorbij is. */
export function buildAlarmKaart({ alarm, regels, sinds, tot }: AlarmInvoer): AdaptiveCard {
  const voorbij = tot === undefined ? [] : [`Voorbij sinds ${formatTijdstip(tot)}.`];
  const alle = [...limit(regels), `Gemeld op ${formatTijdstip(sinds)}.`, ...voorbij];
  return render({
    merk: merkVan('alarm', alarm),
    titel: tot === undefined ? 'Hier moet iemand naar kijken' : 'Dit is voorbij',
    stijl: tot === undefined ? 'attention' : 'good',
    regels: alle.map((tekst) => ({ tekst })),
    samenvatting: `${tot === undefined ? 'Alarm' : 'Voorbij'}: ${alle[0] ?? ''}`,
  });
}

/** De ochtendregel over de dag ervoor, in het beheerkanaal. */
export function buildDagKaart({ dag, regel }: { readonly dag: string; readonly regel: string }): AdaptiveCard {
  return render({
    ...{ merk: merkVan('dag', dag), titel: 'De post van gisteren', stijl: 'default', samenvatting: regel },
    regels: [{ tekst: regel }],
  });
}

function limit(regels: readonly string[]): string[] {
  const getoond = regels.slice(0, MAX_REGELS).map((tekst) => truncate(maskNummers(tekst), 300));
  const rest = regels.length - getoond.length;
  return rest > 0 ? [...getoond, `En nog ${rest}; "regiebot controle" noemt ze allemaal.`] : getoond;
}
