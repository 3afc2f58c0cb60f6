import { z } from 'zod/v4';
import { datum } from '../../rules/datum';
import { TREDEN } from '../../rules/herinneringen/escalatie';
import { isTermijnId, type TermijnId } from '../../rules/termijnen';
import { type Store, type Wens } from '../store/store';
import { dagstandSchema } from './dagstand';
import { type LeesOver } from './onthouden';
import { SLEUTELS } from './sleutels';

const OPEN = 'herinnering-open:';
const KAART = 'herinnering-kaart:';

const dag = z.string().transform(datum);

const puntSchema = z.object({
  dossiernummer: z.string(),
  onderwerp: z.string(),
  termijn: z.custom<TermijnId>((tekst) => typeof tekst === 'string' && isTermijnId(tekst)),
  /** `ochtend`: stond al open, en hoort bij het overzicht van de dag. */
  waarom: z.enum(['herinnering', 'ochtend', ...TREDEN]),
  dag,
});

/** Een regel op een kaart. Wat er precies staat, wordt bij het tekenen uit het dossier gelezen. */
export type Kaartpunt = z.output<typeof puntSchema>;

const inhoudSchema = z.object({
  persoon: z.string(),
  dag,
  punten: z.array(puntSchema),
  dagstand: dagstandSchema.optional(),
  levering: dag.optional(),
  rest: z.int().min(0).default(0),
});

/** Wat er op één herinneringskaart staat. */
export type Kaartinhoud = z.output<typeof inhoudSchema>;

/** De inhoud van een kaart; `undefined` als zij niet bestaat. */
export async function loadKaart(store: Pick<Store, 'lookup'>, kenmerk: string): Promise<Kaartinhoud | undefined> {
  const waarde = await store.lookup(KAART + kenmerk);
  return waarde === undefined ? undefined : inhoudSchema.parse(JSON.parse(waarde));
}

/** Een kaart met haar kenmerk: dezelfde persoon, dag en ronde zijn dezelfde kaart. */
export interface Kaart {
  readonly kenmerk: string;
  readonly inhoud: Kaartinhoud;
}

/**
 * Zet de kaarten van één ronde klaar. Eerst staat het hele voornemen vast, dan pas wat al herinnerd is: wie halverwege stopt, maakt met
 * `finishKaarten` precies dezelfde kaarten af. Zo komt er niets dubbel en gaat er niets verloren, ook niet als twee mensen hetzelfde horen.
 */
export async function placeKaarten(store: Store, ronde: string, kaarten: readonly Kaart[]): Promise<void> {
  if (kaarten.length === 0) return;
  const samen: Kaart[] = [];
  for (const { kenmerk, inhoud } of kaarten) {
    const eerder = await loadKaart(store, kenmerk);
    const punten = [...(eerder?.punten ?? []), ...inhoud.punten];
    samen.push({ kenmerk, inhoud: { ...eerder, ...inhoud, punten } });
  }
  await store.setClaim({ sleutel: OPEN + ronde, waarde: JSON.stringify(samen) });
  await finishKaarten(store);
}

const voornemenSchema = z.array(z.object({ kenmerk: z.string(), inhoud: inhoudSchema }));

/** Maakt af wat een onderbreking liet liggen. */
export async function finishKaarten(store: Store): Promise<void> {
  for (const { sleutel, waarde } of await store.listClaims(OPEN)) {
    for (const kaart of voornemenSchema.parse(JSON.parse(waarde))) await finishKaart(store, kaart);
    await store.dropClaim(sleutel);
  }
}

function wensVan({ kenmerk, inhoud }: Kaart): Wens {
  return { id: `herinnering:${kenmerk}`, plek: `chat:${inhoud.persoon}` };
}

async function finishKaart(store: Store, { kenmerk, inhoud }: Kaart): Promise<void> {
  const wens = wensVan({ kenmerk, inhoud });
  await store.setClaim({ sleutel: KAART + kenmerk, waarde: JSON.stringify(inhoud) });
  for (const { waarom, ...punt } of inhoud.punten)
    if (waarom !== 'ochtend') await store.claim(SLEUTELS.herinnerd({ ...punt, waarom }), wens.id);
  for (const { dossiernummer, waarom } of inhoud.punten)
    await noteToont(store, dossiernummer, wens, waarom === 'ochtend');
  await store.addWensen([wens]);
}

/** Haalt dossiers van alle kaarten waarop zij stonden, ook van oude: die worden zonder hen opnieuw getekend. */
export async function wisUitKaarten(store: Store, weg: ReadonlySet<string>): Promise<void> {
  for (const { sleutel, waarde } of await store.listClaims(KAART)) {
    const inhoud = inhoudSchema.parse(JSON.parse(waarde));
    const punten = inhoud.punten.filter(({ dossiernummer }) => !weg.has(dossiernummer));
    if (punten.length === inhoud.punten.length) continue;
    // Wished first: once the number is out of the contents, nobody knows any more that the card must change.
    await store.addWensen([wensVan({ kenmerk: sleutel.slice(KAART.length), inhoud })]);
    await store.setClaim({ sleutel, waarde: JSON.stringify({ ...inhoud, punten }) });
  }
}

/**
 * Onthoudt dat een kaart iets van dit dossier toont. Van de overzichten van een persoon telt alleen het laatste: dat van gisteren hoeft
 * niet meer te veranderen.
 */
export async function noteToont(store: Store, dossiernummer: string, wens: Wens, overzicht: boolean): Promise<void> {
  const onder = overzicht ? `overzicht ${wens.plek}` : wens.id;
  await store.setClaim({ sleutel: SLEUTELS.toont(dossiernummer, onder), waarde: JSON.stringify(wens) });
}

const wensSchema = z.object({ id: z.string(), plek: z.string() });

/** De kaarten die iets van dit dossier tonen dat nog openstond, met de sleutel waaronder dat is onthouden. */
export async function listToont(lees: LeesOver, dossiernummer: string): Promise<{ sleutel: string; wens: Wens }[]> {
  const claims = await lees('herinnering-toont:', dossiernummer);
  return claims.map(({ sleutel, waarde }) => ({ sleutel, wens: wensSchema.parse(JSON.parse(waarde)) }));
}
