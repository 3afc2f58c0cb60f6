import { type TriageBericht } from '../bericht/bericht';
import { formatTijdstip, maskNummers, truncate } from '../format';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { QuarantaineGegevens } from './schema';
import template from './template.json';

const render = createRender('quarantaine', template, QuarantaineGegevens);

/** Waarom een bericht is tegengehouden, voor de beheerder: reden, kenmerk en tijdstip; nooit iets uit de inhoud, en ook de bestandsnaam niet: daar kan een naam in staan. */
export function buildQuarantaineKaart({ bericht }: { readonly bericht: TriageBericht }): AdaptiveCard {
  return render({
    merk: merkVan('bericht', bericht.id),
    reden: truncate(maskNummers(bericht.reden ?? 'De reden is niet vastgelegd.'), 300),
    kenmerk: bericht.id.slice(0, 8),
    ontvangen: formatTijdstip(bericht.ontvangenOp ?? bericht.gelezenOp) || 'onbekend',
  });
}
