import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { SamenvoegenGegevens } from './schema';
import template from './template.json';

const render = createRender('samenvoegen', template, SamenvoegenGegevens);

/** Vraagt bij welk dossier dit dossier hoort; het andere blijft. */
export function buildSamenvoegenKaart({ dossiernummer }: { readonly dossiernummer: string }): AdaptiveCard {
  return render({ merk: merkVan('blad', `${dossiernummer}:samenvoegen`), dossiernummer });
}
