import { type TriageBericht } from '../bericht/bericht';
import { noemBijlagen } from '../delen/bijlagen';
import { formatTijdstip, maskNummers, plain, truncate } from '../format';
import { type AdaptiveCard, type NaamVan } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { QuarantaineGegevens } from './schema';
import template from './template.json';

const render = createRender('quarantaine', template, QuarantaineGegevens);

export interface QuarantaineInvoer {
  readonly bericht: TriageBericht;
  readonly naamVan: NaamVan;
}

/** Waarom een bericht is tegengehouden, voor de beheerder: reden, kenmerk en tijdstip; nooit iets uit de inhoud, en ook de bestandsnaam niet: daar kan een naam in staan. */
export function buildQuarantaineKaart({ bericht, naamVan }: QuarantaineInvoer): AdaptiveCard {
  const { quarantaine: besluit } = bericht;
  const bijlagen = noemBijlagen(bericht.bijlagen);
  return render({
    merk: merkVan('quarantaine', bericht.id),
    reden: truncate(maskNummers(bericht.reden ?? 'De reden is niet vastgelegd.'), 300),
    kenmerk: bericht.id.slice(0, 8),
    ontvangen: formatTijdstip(bericht.ontvangenOp ?? bericht.gelezenOp) || 'onbekend',
    bijlagen: bijlagen === '' ? [] : [{ tekst: bijlagen }],
    open: besluit === undefined,
    afgehandeld: besluit !== undefined,
    afloop: besluit === undefined ? 'Nog niet bekeken' : noemBesluit(besluit, naamVan),
    besluit: { bericht: bericht.id },
  });
}

function noemBesluit({ stap, door, op }: NonNullable<TriageBericht['quarantaine']>, naamVan: NaamVan): string {
  const wie = `door ${plain(naamVan(door))} op ${formatTijdstip(op)}`;
  return stap === 'vrijgegeven' ? `Vrijgegeven ${wie}. Het staat nu in triage.` : `Afgewezen ${wie}.`;
}
