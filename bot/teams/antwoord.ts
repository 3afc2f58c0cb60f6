import { type Store, type UitgaandeInhoud } from '../store/store';
import { type Herkomst, type TurnUit } from './turn';

/** Antwoorden op een tekst gaan via de uitgaande rij: een trage Teams houdt de beurt niet op en een 429 wordt herhaald. */
export interface Antwoorder {
  reply(van: Herkomst, uit: TurnUit): Promise<void>;
}

/** Dezelfde vraag die Teams nog eens bezorgt, heeft hetzelfde kenmerk en krijgt dus geen tweede antwoord. */
export function createAntwoorder(store: Store, wake: () => void): Antwoorder {
  return {
    async reply(van, uit) {
      const inhoud = inhoudVan(van, uit);
      if (inhoud === undefined) return;
      const id = `antwoord:${van.gesprek}:${van.activityId}`;
      if ((await store.loadUitgaand(id)) !== undefined) return;
      await store.addWensen([{ id, plek: `gesprek:${van.gesprek}`, inhoud }]);
      wake();
    },
  };
}

function inhoudVan(van: Herkomst, uit: TurnUit): UitgaandeInhoud | undefined {
  if (uit.soort === 'niets' || uit.soort === 'vondsten') return undefined;
  if (uit.soort === 'kaart') return { kaart: uit.kaart, antwoordOp: van.activityId };
  return { tekst: uit.tekst, antwoordOp: van.activityId };
}
