import { type Datum, parseDatum } from '../../rules/datum';
import { type Store } from '../store/store';

const SLEUTEL = 'herinnering-ronde';

/** De laatste ronde waarin alles wat toen aan de beurt was is klaargezet: de dag en het uur. */
export interface Ronde {
  readonly dag: Datum;
  readonly uur: number;
}

/** `undefined`: er is nog nooit een ronde geweest. */
export async function readLaatsteRonde(store: Pick<Store, 'lookup'>): Promise<Ronde | undefined> {
  const [tekst, uur] = (await store.lookup(SLEUTEL))?.split(' ') ?? [];
  const dag = parseDatum(tekst);
  return dag === undefined ? undefined : { dag, uur: Number(uur) };
}

export async function noteLaatsteRonde(store: Pick<Store, 'setClaim'>, { dag, uur }: Ronde): Promise<void> {
  await store.setClaim({ sleutel: SLEUTEL, waarde: `${dag} ${uur}` });
}
