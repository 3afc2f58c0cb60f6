import { type GelezenBericht } from '../post/bericht';
import { type Sleutelhash } from '../post/dubbel';
import { type GelabeldeDatum } from '../post/gelabelde-datum';
import { type Nummer } from '../post/persoon';
import { type Store } from '../store/store';
import { DUO_PUSH } from './push';

/**
 * Sleutels waarop een mail en een push van DUO elkaar vinden: dezelfde melding, een nummer van dezelfde persoon, en dezelfde registratie,
 * zo nauwkeurig als de mail haar noemt. Een push noemt seconden, een mail vaak minuten en soms alleen de dag. `hash` verbergt nummers.
 */
export function paarSleutels(bericht: GelezenBericht, bron: string, hash: Sleutelhash): string[] {
  const { notificatie, gelabeldeDatum, persoon, andereNummers } = bericht;
  if (notificatie?.startsWith('DUO-') !== true || gelabeldeDatum === undefined || persoon.soort === 'geen') return [];
  const momenten = bron === DUO_PUSH ? listMomenten(gelabeldeDatum) : listMomenten(gelabeldeDatum).slice(-1);
  return [persoon, ...andereNummers].flatMap(({ soort, waarde }: Nummer) =>
    momenten.map((moment) => hash(JSON.stringify([notificatie, soort, waarde, moment]))),
  );
}

/** From the day to the second; nobody writes seconds that are zero, so those are left out. */
function listMomenten({ datum, tijd }: GelabeldeDatum): string[] {
  if (tijd === undefined) return [datum];
  const minuut = `${datum} ${tijd.slice(0, 5)}`;
  return tijd.endsWith(':00') ? [datum, minuut] : [datum, minuut, `${datum} ${tijd}`];
}

/**
 * Zoekt wat over de andere weg al binnenkwam en nog alleen is, en legt vast dat die twee bij elkaar horen. Een push hoort bij hooguit één
 * mail en andersom: twee uitslagen op één dag blijven er twee. Geeft het kenmerk van de eerste van het paar; nog eens vragen geeft hetzelfde.
 */
export async function findPaar(
  store: Store,
  sleutels: readonly string[],
  bericht: { readonly id: string; readonly bron: string },
): Promise<string | undefined> {
  let gevonden: string | undefined;
  for (const sleutel of sleutels) {
    const eerste = await joinPaar(store, sleutel, bericht);
    gevonden ??= eerste;
  }
  // Whoever found its other half is no half for a third.
  if (gevonden !== undefined) await store.claim(helftVan(bericht.id), gevonden);
  return gevonden;
}

async function joinPaar(
  store: Store,
  sleutel: string,
  { id, bron }: { readonly id: string; readonly bron: string },
): Promise<string | undefined> {
  for (let nummer = 1; ; nummer += 1) {
    const eerste = await store.claim(`paar:${sleutel}:${nummer}`, id);
    if (eerste === id) return undefined;
    const andereWeg = ((await store.loadBericht(eerste))?.bron === DUO_PUSH) !== (bron === DUO_PUSH);
    if (andereWeg && (await store.claim(helftVan(eerste), id)) === id) return eerste;
  }
}

function helftVan(id: string): string {
  return `paar-van:${id}`;
}
