import { z } from 'zod/v4';
import { addDagen, type Datum } from '../../rules/datum';
import { type Clock } from '../clock';
import { type Store } from '../store/store';

const regelSchema = z.object({
  /** Eerste keer die dag (UTC, ISO 8601). */
  op: z.string(),
  /** Object-id in Entra; bij een opdracht op de server de naam die iemand opgaf. */
  wie: z.string(),
  /** Ontbreekt als het over meer dossiers tegelijk ging, zoals bij een vraag naar aantallen. */
  dossiernummer: z.string().optional(),
  /** De knop of opdracht: waarvoor het dossier nodig was. */
  wat: z.string(),
  plek: z.string(),
});

/** Wie op een dag waarvoor bij welk dossier was. Nooit wat er stond. */
export type Logboekregel = z.infer<typeof regelSchema>;

export interface Logboek {
  /** Legt vast dat iemand iets zag of wijzigde. Dezelfde persoon, hetzelfde dossier en doel zijn op een dag één regel. */
  note(regel: Omit<Logboekregel, 'op'>): Promise<void>;
  /** De regels van deze dagen (beide tellen mee), op dag en daarbinnen op tijd. */
  list(van: Datum, totEnMet: Datum): Promise<Logboekregel[]>;
  /** Haalt weg wat ouder is dan `maanden` maanden van dertig dagen; geeft hoeveel regels. */
  forget(maanden: number): Promise<number>;
}

const BEGIN = 'logboek:';
const MAAND = 30;
/** Zoveel dagen voor de grens kijkt `forget` ten minste terug. */
const TERUG = 400;

/** Het logboek van verwerkingen (AVG art. 5 lid 2 en 32; naar de standaard Logboek dataverwerkingen van de overheid). */
export function createLogboek({ store, clock }: { readonly store: Store; readonly clock: Clock }): Logboek {
  let dag: Datum | undefined;
  const gezien = new Set<string>();
  return {
    async note(regel) {
      const vandaag = clock.vandaag();
      if (dag !== vandaag) gezien.clear();
      dag = vandaag;
      const sleutel = sleutelVan(vandaag, regel);
      if (gezien.has(sleutel)) return;
      await store.claim(sleutel, JSON.stringify({ op: clock.now().toISOString(), ...regel }));
      gezien.add(sleutel);
    },
    async list(van, totEnMet) {
      const regels: Logboekregel[] = [];
      for (let dagVan = van; dagVan <= totEnMet; dagVan = addDagen(dagVan, 1))
        regels.push(...(await listDag(store, dagVan)));
      return regels;
    },
    forget: (maanden) => forgetVoor(store, addDagen(clock.vandaag(), -maanden * MAAND)),
  };
}

async function listDag(store: Store, dag: Datum): Promise<Logboekregel[]> {
  const claims = await store.listClaims(`${BEGIN}${dag}:`);
  return claims.map(({ waarde }) => regelSchema.parse(JSON.parse(waarde))).sort((a, b) => (a.op < b.op ? -1 : 1));
}

/** Month by month, so that a busy year is never in memory at once; a bot that was off for a year catches up. */
async function forgetVoor(store: Store, grens: Datum): Promise<number> {
  const maanden = new Set(Array.from({ length: TERUG }, (_, n) => addDagen(grens, -n - 1).slice(0, 7)));
  let weg = 0;
  for (const maand of maanden) {
    for (const { sleutel } of await store.listClaims(`${BEGIN}${maand}-`)) {
      if (sleutel >= `${BEGIN}${grens}`) continue;
      await store.dropClaim(sleutel);
      weg += 1;
    }
  }
  return weg;
}

function sleutelVan(dag: Datum, { wie, dossiernummer = '-', wat, plek }: Omit<Logboekregel, 'op'>): string {
  return `${BEGIN}${dag}:${wie}:${dossiernummer}:${wat}:${plek}`;
}
