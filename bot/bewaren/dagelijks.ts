import { dagenTussen, datum } from '../../rules/datum';
import { type BewaarDelen, performWissen, planWissen } from './ronde';

const LAATST = 'bewaren:laatst';
/** Zoveel dagen mag de bot hebben stilgestaan; een grotere sprong is eerder een verkeerde klok. */
const GROOTSTE_SPRONG = 35;

/** Wat er nu is gewist, en zolang die dag duurt een zin voor de gezondheid als een mens iets moet doen. */
export interface Bewaarronde {
  readonly gewist: number;
  readonly bevinding?: string;
}

/**
 * De dagelijkse ronde: eenmaal per dag wissen wat weg moet. Wissen kan niet terug, dus een klok die opeens veel verder staat wist
 * niets; dan beslist de beheerder met `regiebot bewaren`. De allereerste dag wordt alleen onthouden.
 */
export function createBewaarronde(delen: BewaarDelen): () => Promise<Bewaarronde> {
  let gedaan: string | undefined;
  let laatste: Bewaarronde = { gewist: 0 };
  return async () => {
    const vandaag = delen.clock.vandaag();
    if (gedaan === vandaag) return { ...laatste, gewist: 0 };
    laatste = await round(delen);
    gedaan = vandaag;
    return laatste;
  };
}

/** Onthoudt dat op deze dag is gewist. */
export async function noteRonde({ store, clock }: BewaarDelen): Promise<void> {
  await store.setClaim({ sleutel: LAATST, waarde: clock.vandaag() });
}

async function round(delen: BewaarDelen): Promise<Bewaarronde> {
  const vandaag = delen.clock.vandaag();
  const vorige = await delen.store.lookup(LAATST);
  if (vorige === undefined) {
    await noteRonde(delen);
    return { gewist: 0 };
  }
  if (vorige > vandaag) return { gewist: 0, bevinding: describeTerug(vorige, vandaag) };
  if (vorige === vandaag) return { gewist: 0 };
  if (dagenTussen(datum(vorige), vandaag) > GROOTSTE_SPRONG) {
    return { gewist: 0, bevinding: describeVooruit(vorige, vandaag) };
  }
  const bewijzen = await performWissen(delen, await planWissen(delen));
  await noteRonde(delen);
  return { gewist: bewijzen.length };
}

function describeVooruit(vorige: string, vandaag: string): string {
  return `De datum is ver vooruit gesprongen (van ${vorige} naar ${vandaag}); er wordt niets gewist. Klopt de datum? Voer dan "regiebot bewaren --voer-uit" uit.`;
}

function describeTerug(vorige: string, vandaag: string): string {
  return `De datum is teruggesprongen (van ${vorige} naar ${vandaag}). Zet de klok van de computer goed.`;
}
