import { buildZendingKaart, type ZendingStand } from '../../cards';
import { type Inrichting, naamVan } from '../inrichting';
import { type Store, type Uitgaand } from '../store/store';
import { adviseDood, noemKaart, noemPlek } from './advies';
import { findKeuze, isOpen, keerVan } from './keuze';

export interface ZendingkaartDelen {
  readonly store: Store;
  readonly inrichting: Inrichting;
}

/** De kaart voor de beheerder over de kaart `zending`, zoals het daar nu mee staat. */
export async function drawZending(
  { store, inrichting }: ZendingkaartDelen,
  zending: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const item = await store.loadUitgaand(zending);
  if (item === undefined) return undefined;
  const sinds = item.misSinds ?? '';
  return buildZendingKaart({
    ...{ zending, wat: noemKaart(zending), waar: noemPlek(item.plek), sinds, keer: sinds === '' ? '' : keerVan(sinds) },
    stand: await standVan(store, item),
    naamVan: (wie) => naamVan(inrichting, wie),
  });
}

async function standVan(store: Store, item: Uitgaand): Promise<ZendingStand> {
  if (isOpen(item))
    return item.dood === undefined ? { soort: 'onzeker' } : { soort: 'dood', advies: adviseDood(item.dood) };
  const keuze = await findKeuze(store, item.id);
  return { soort: 'voorbij', ...(keuze === undefined ? {} : { keuze }) };
}
