import { z } from 'zod/v4';
import { type RegistratieItem } from '../../rules/dossier/staat';
import { REGISTRATIE_ITEMS } from '../../rules/formulieren/f19-f20-klein';
import { type Store } from '../store/store';

/** Iets dat hier is verbeterd en in DUO nog niet. */
export interface DuoVerbetering {
  /** Kenmerk van de verbeterde regel in de historie. */
  readonly regel: string;
  readonly item: RegistratieItem;
}

const schema = z.strictObject({
  ...{ item: z.enum(REGISTRATIE_ITEMS), gemeldOp: z.string() },
  gedaan: z.strictObject({ door: z.string(), op: z.string() }).optional(),
});

/** Waaronder de verbeteringen staan; het dossiernummer volgt. */
export const DUO_VERBETEREN = 'duo-verbeteren:';

/** Vraagt om een verbetering in DUO. Nog eens vragen verandert niets, ook niet als het al is gedaan. `op`: tijdstip (UTC, ISO 8601). */
export async function askDuoVerbetering(
  store: Store,
  dossiernummer: string,
  { regel, item }: DuoVerbetering,
  gemeldOp: string,
): Promise<void> {
  await store.claim(`${DUO_VERBETEREN}${dossiernummer}:${regel}`, JSON.stringify({ item, gemeldOp }));
}

/** Wat op dit dossier nog in DUO te verbeteren is. */
export async function listDuoVerbeteringen(store: Store, dossiernummer: string): Promise<DuoVerbetering[]> {
  const begin = `${DUO_VERBETEREN}${dossiernummer}:`;
  return (await store.listClaims(begin)).flatMap(({ sleutel, waarde }) => {
    const { item, gedaan } = schema.parse(JSON.parse(waarde));
    return gedaan === undefined ? [{ regel: sleutel.slice(begin.length), item }] : [];
  });
}

/** Legt vast dat het in DUO is verbeterd. `false`: hier was niets te verbeteren. Nog eens zeggen verandert niets. */
export async function settleDuoVerbetering(
  store: Store,
  dossiernummer: string,
  regel: string,
  gedaan: { readonly door: string; readonly op: string },
): Promise<boolean> {
  const sleutel = `${DUO_VERBETEREN}${dossiernummer}:${regel}`;
  const waarde = await store.lookup(sleutel);
  if (waarde === undefined) return false;
  const stand = schema.parse(JSON.parse(waarde));
  if (stand.gedaan === undefined) await store.setClaim({ sleutel, waarde: JSON.stringify({ ...stand, gedaan }) });
  return true;
}
