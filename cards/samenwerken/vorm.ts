import { type AdaptiveCard } from '../kaart';
import { type MerkSoort, merkVan } from '../merk';
import { createRender } from '../render';
import { SamenwerkenGegevens } from './schema';
import template from './template.json';

const render = createRender('samenwerken', template, SamenwerkenGegevens);

type Vorm = Pick<SamenwerkenGegevens, 'waar' | 'titel' | 'uitleg' | 'knoppen'> &
  Partial<Omit<SamenwerkenGegevens, 'fouten'>> & { readonly fouten: readonly string[] };

/**
 * Een klein formulier over wie wat doet, of met `soort` iets anders in dezelfde gedaante; `sleutel` maakt het merk. Wat niet genoemd is,
 * staat er niet op.
 */
export function drawVorm(sleutel: string, { fouten, ...vorm }: Vorm, soort: MerkSoort = 'formulier'): AdaptiveCard {
  const leeg = { keuzes: [], dagen: [], teksten: [] };
  return render({
    ...leeg,
    ...vorm,
    merk: merkVan(soort, sleutel),
    fouten: fouten.map((tekst) => ({ tekst })),
  });
}

/** Een knop die de invoer van de kaart meestuurt. */
export function knop(
  titel: string,
  verb: string,
  gegevens: SamenwerkenGegevens['knoppen'][number]['gegevens'],
): SamenwerkenGegevens['knoppen'][number] {
  return { titel, verb, stijl: 'positive', invoer: 'auto', gegevens };
}

/** Een knop die niets van de invoer meestuurt. */
export function kaleKnop(
  titel: string,
  verb: string,
  gegevens: SamenwerkenGegevens['knoppen'][number]['gegevens'],
): SamenwerkenGegevens['knoppen'][number] {
  return { titel, verb, stijl: '', invoer: 'none', gegevens };
}
