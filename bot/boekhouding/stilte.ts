import { addDagen, type Datum, formatDatum, parseDatum } from '../../rules/datum';
import { countWerkdagen } from '../../rules/werkdagen';
import { dagVan } from '../clock';
import { type BewaardBericht, type Store } from '../store/store';

/** De ketenpartners van wie altijd post moet komen. */
export const PARTNERS = ['COA', 'DUO'] as const;
export type Partner = (typeof PARTNERS)[number];

/** De dag waarop Regiebot hier begon: stilte van daarvoor is geen stilte. */
export async function claimBegin(store: Store, vandaag: Datum): Promise<Datum> {
  return parseDatum(await store.claim('in-gebruik', vandaag)) ?? vandaag;
}

/**
 * Zegt dat een ketenpartner te lang zwijgt, of `undefined`. Werkdagen na het laatste bericht tellen, vandaag niet: die is nog niet om.
 */
export function checkStilte(
  partner: Partner,
  berichten: readonly BewaardBericht[],
  { begin, vandaag, grens }: { readonly begin: Datum; readonly vandaag: Datum; readonly grens: number },
): string | undefined {
  const laatste = findLaatste(partner, berichten) ?? begin;
  const stil = countWerkdagen(laatste, addDagen(vandaag, -1));
  if (stil < grens) return undefined;
  return `Van ${partner} is sinds ${formatDatum(laatste)} geen bericht gekomen (${grens} werkdagen of meer). Kijk of de post dit postvak nog bereikt.`;
}

function findLaatste(partner: Partner, berichten: readonly BewaardBericht[]): Datum | undefined {
  const dagen = berichten
    .filter(({ afzender }) => afzender === partner)
    .map(({ gelezenOp }) => dagVan(new Date(gelezenOp)));
  return dagen.reduce<Datum | undefined>(
    (laatste, dag) => (laatste === undefined || dag > laatste ? dag : laatste),
    undefined,
  );
}
