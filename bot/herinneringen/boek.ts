import { z } from 'zod/v4';
import { datum } from '../../rules/datum';
import { TREDEN } from '../../rules/herinneringen/escalatie';
import { isTermijnId, type TermijnId } from '../../rules/termijnen';
import { type Store, type Wens } from '../store/store';
import { SLEUTELS } from './sleutels';

const OPEN = 'herinnering-open:';
const KAART = 'herinnering-kaart:';

const dag = z.string().transform(datum);
const aantal = z.int().min(0);

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
  dagstand: z.object({ teLaat: aantal, vandaag: aantal, dezeWeek: aantal, meldingen: aantal }).optional(),
  levering: dag.optional(),
  rest: aantal.default(0),
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

async function finishKaart(store: Store, { kenmerk, inhoud }: Kaart): Promise<void> {
  const wens = { id: `herinnering:${kenmerk}`, plek: `chat:${inhoud.persoon}` };
  await store.setClaim({ sleutel: KAART + kenmerk, waarde: JSON.stringify(inhoud) });
  for (const { waarom, ...punt } of inhoud.punten)
    if (waarom !== 'ochtend') await store.claim(SLEUTELS.herinnerd({ ...punt, waarom }), wens.id);
  for (const { dossiernummer, waarom } of inhoud.punten)
    await noteToont(store, dossiernummer, wens, waarom === 'ochtend');
  await store.addWensen([wens]);
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
export async function listToont(store: Store, dossiernummer: string): Promise<{ sleutel: string; wens: Wens }[]> {
  const claims = await store.listClaims(SLEUTELS.toont(dossiernummer));
  return claims.map(({ sleutel, waarde }) => ({ sleutel, wens: wensSchema.parse(JSON.parse(waarde)) }));
}
