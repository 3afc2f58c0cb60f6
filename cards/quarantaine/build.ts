import { type TriageBericht } from '../bericht/bericht';
import { formatTijdstip, maskNummers, truncate } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { QuarantaineGegevens } from './schema';
import template from './template.json';

const render = createRender('quarantaine', template, QuarantaineGegevens);

/** Waarom een bericht is tegengehouden, voor de beheerder: reden, bestandsnaam en tijdstip; nooit iets uit de inhoud. */
export function buildQuarantaineKaart({ bericht }: { readonly bericht: TriageBericht }): AdaptiveCard {
  return render({
    merk: merkVan('bericht', bericht.id),
    reden: truncate(maskNummers(bericht.reden ?? 'De reden is niet vastgelegd.'), 300),
    naam: truncate(maskNummers(bericht.naam), 120),
    ontvangen: formatTijdstip(bericht.ontvangenOp ?? bericht.gelezenOp) || 'onbekend',
  });
}
