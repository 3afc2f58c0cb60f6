import { type Uitgaand, type Zending } from '../store/store';
import { type ZendFout } from './kanaal';

const EERSTE_PAUZE = 500;
const LANGSTE_PAUZE = 600_000;
/** Wat Teams weigert of lang niet aannam, wordt nog elk uur geprobeerd: zo herstelt het als de oorzaak weg is. */
const UUR = 3_600_000;
/** Zo lang blijft een gesloten plek met rust. */
export const PLEK_DICHT = 60_000;
/** Vanaf zoveel pogingen, verdeeld over minstens een uur, hoort een mens het. */
export const POGINGEN_DOOD = 10;
/** Zo vaak kijkt Regiebot zonder antwoord voordat een mens het hoort. */
const KIJKBEURTEN = 4;
/** Na een time-out kan Teams nog bezig zijn; wie te vroeg kijkt, ziet niet wat er nog komt. */
const NA_TIMEOUT = 20_000;

export type Fase = 'kijken' | 'versturen';

export interface Mislukking {
  readonly item: Uitgaand;
  readonly fout: ZendFout;
  /** Ging het kijken mis, of het versturen zelf. */
  readonly fase: Fase;
  readonly eenmalig: boolean;
  readonly nu: Date;
  /** 0 tot 1, voor de spreiding van pauzes. */
  readonly kans: number;
}

/** Wat de verzender na een mislukking vastlegt. */
export function decideMislukt(mislukking: Mislukking): Zending {
  const { item, fout, fase, eenmalig, nu } = mislukking;
  // A one-time answer cannot be found back in a personal chat: sending it twice is worse than asking again.
  if (eenmalig && (fout.uitkomst !== 'afgewezen' || isDood(mislukking)))
    return { ...closed(item), onzeker: fout.uitkomst === 'onduidelijk' };
  const basis = { getoond: item.getoond, misSinds: item.misSinds ?? nu.toISOString() };
  return fase === 'kijken' ? afterKijken(mislukking, basis) : afterVersturen(mislukking, basis);
}

/** Een eenmalig antwoord dat niet meer wordt verstuurd. */
export function closed({ gewenst }: Uitgaand): Zending {
  return { getoond: gewenst, poging: 0, nietVoor: '' };
}

/** Spreidt de pauzes, zodat wat samen misging niet samen terugkomt. */
export function backoff(keer: number, kans: number, langste = LANGSTE_PAUZE): number {
  return Math.min(langste, EERSTE_PAUZE * 2 ** keer) * (0.5 + kans / 2);
}

type Basis = Pick<Zending, 'getoond' | 'misSinds'>;

/** Looking is harmless and goes on; posting waits until somebody has said what stands there. */
function afterKijken({ item, fout, nu, kans }: Mislukking, basis: Basis): Zending {
  const gekeken = (item.gekeken ?? 0) + 1;
  const onzeker = item.onzeker === true || isVerboden(fout) || gekeken >= KIJKBEURTEN;
  const pauze = fout.wacht ?? (onzeker ? LANGSTE_PAUZE : backoff(gekeken, kans));
  return { ...basis, ...openVan(item), poging: item.poging, gekeken, onzeker, nietVoor: later(nu, pauze) };
}

/** No right to read this place back, or no way to. */
function isVerboden({ uitkomst, status }: ZendFout): boolean {
  return uitkomst === 'geen plek' || [401, 403, 404].includes(status);
}

function afterVersturen(mislukking: Mislukking, basis: Basis): Zending {
  const { item, fout, nu } = mislukking;
  const poging = item.poging + 1;
  const rest = { ...basis, ...knownVan(mislukking), poging };
  if (isDood(mislukking)) return { ...rest, dood: fout.status, nietVoor: later(nu, UUR) };
  return { ...rest, nietVoor: later(nu, pauzeVan(mislukking, poging)) };
}

/** Nothing will change without somebody: the card itself is refused, or it has been tried often and long enough. */
function isDood({ item, fout, nu }: Mislukking): boolean {
  if (fout.uitkomst === 'ongeldig') return true;
  if (fout.uitkomst === 'geen plek') return false;
  return item.poging + 1 >= POGINGEN_DOOD && nu.getTime() - Date.parse(item.misSinds ?? nu.toISOString()) >= UUR;
}

function pauzeVan({ fout, kans }: Mislukking, poging: number): number {
  if (fout.wacht !== undefined) return fout.wacht;
  if (fout.uitkomst === 'geen plek') return PLEK_DICHT;
  const kort = backoff(poging, kans);
  return fout.uitkomst === 'onduidelijk' && [408, 504].includes(fout.status) ? Math.max(kort, NA_TIMEOUT) : kort;
}

/** What is still known of the place: nothing once it is gone, the open attempt while the answer is unclear. */
function knownVan({ item, fout, nu }: Mislukking): Partial<Zending> {
  if (fout.uitkomst === 'verdwenen') return {};
  if (item.activityId !== undefined) return waarVan(item);
  if (fout.uitkomst === 'onduidelijk') return { bezigSinds: item.bezigSinds ?? nu.toISOString() };
  // Refused for certain: only an older unclear attempt still has to be looked for.
  return openVan(item);
}

function openVan({ bezigSinds }: Uitgaand): Partial<Zending> {
  return bezigSinds === undefined ? {} : { bezigSinds };
}

/** Waar de kaart staat en wat erop staat, voor zover bekend. */
export function waarVan({ activityId, gesprek, vingerafdruk }: Uitgaand): Partial<Zending> {
  if (activityId === undefined || gesprek === undefined) return {};
  return { activityId, gesprek, ...(vingerafdruk === undefined ? {} : { vingerafdruk }) };
}

function later(nu: Date, pauze: number): string {
  return new Date(nu.getTime() + pauze).toISOString();
}
