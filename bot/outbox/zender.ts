import { type Wachtend } from '../store/store';
import { ZendFout } from './kanaal';
import { backoff, PLEK_DICHT } from './mislukt';
import { sendItem, type ZenderDelen } from './zending';

export { type Teken, type ZenderDelen } from './zending';

/** Hoeveel wensen één ronde per plek hoogstens ophaalt; de rest komt in de volgende ronde. */
const RONDE = 20;
/** Neemt een plek zo lang niets aan, dan hoort een mens het. */
const STIL = 900_000;

export interface Zender {
  /**
   * Eén ronde: alles wat nu mag, per plek na elkaar en wat voorrang heeft eerst. Geeft het aantal geslaagde verzendingen. `houdt`: of dit
   * nog de verzender is; zo niet, dan begint zij niets meer.
   */
  pass(houdt?: () => boolean): Promise<number>;
}

/** Belofte: precies één zichtbare kaart per kenmerk. Niet: precies één verzending. */
export function createZender(delen: ZenderDelen): Zender {
  const haperingen: Haperingen = new Map();
  return { pass: (houdt = () => true) => pass(delen, haperingen, houdt) };
}

/** Per plek sinds wanneer en hoe vaak achter elkaar het daar misging. */
type Haperingen = Map<string, { readonly sinds: number; readonly keer: number }>;

async function pass(delen: ZenderDelen, haperingen: Haperingen, houdt: () => boolean): Promise<number> {
  await delen.tempo.refresh(delen.clock.now().getTime());
  const wachtend = await delen.store.listTeVersturen(delen.clock.now().toISOString(), RONDE);
  const perPlek = new Map<string, Wachtend[]>();
  for (const item of wachtend) perPlek.set(item.plek, [...(perPlek.get(item.plek) ?? []), item]);
  // All of them, also when one place fails: a round that is still sending must not meet the next one.
  const uitkomsten = await Promise.allSettled(
    [...perPlek.values()].map((items) => sendInOrder(delen, haperingen, items, houdt)),
  );
  const mislukt = uitkomsten.find((uitkomst) => uitkomst.status === 'rejected');
  if (mislukt !== undefined) throw mislukt.reason;
  return uitkomsten.reduce((som, uitkomst) => som + (uitkomst.status === 'fulfilled' ? uitkomst.value : 0), 0);
}

async function sendInOrder(
  delen: ZenderDelen,
  haperingen: Haperingen,
  items: readonly Wachtend[],
  houdt: () => boolean,
): Promise<number> {
  let geslaagd = 0;
  for (const { id, plek } of items) {
    if (!houdt() || delen.tempo.wait(plek, delen.clock.now().getTime()) > 0) break;
    const item = await delen.store.loadUitgaand(id);
    if (item === undefined) continue;
    const uitkomst = await sendItem(delen, item);
    if (uitkomst === 'vol') break;
    if (uitkomst instanceof ZendFout) await slowDown(delen, haperingen, plek, uitkomst);
    if (uitkomst !== 'verstuurd') continue;
    geslaagd += 1;
    haperingen.delete(plek);
    await delen.melder.meldOpen(plek);
  }
  return geslaagd;
}

/** What is wrong with the place holds for every card on it: one card tries, the others wait. */
async function slowDown(
  { tempo, clock, kans, melder }: ZenderDelen,
  haperingen: Haperingen,
  plek: string,
  { uitkomst, status, wacht, alles }: ZendFout,
): Promise<void> {
  if (uitkomst === 'ongeldig' || uitkomst === 'verdwenen') return;
  const nu = clock.now().getTime();
  const { sinds, keer } = haperingen.get(plek) ?? { sinds: nu, keer: 0 };
  haperingen.set(plek, { sinds, keer: keer + 1 });
  const dicht = uitkomst === 'geen plek';
  const pauze = wacht ?? (dicht ? PLEK_DICHT : backoff(keer, kans(), PLEK_DICHT));
  await tempo.rest(plek, nu + pauze, { alles, gevraagd: wacht !== undefined });
  if (dicht || nu - sinds >= STIL) await melder.meldDicht(plek, status);
}
