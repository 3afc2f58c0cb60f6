import { BotError } from '../../errors';
import { restVan } from '../gewist';
import { type Claim, type Gewist, NUMMER_GEWIST, type Store } from '../store';
import { BERICHT, type BerichtItem } from './berichten';
import { setClaim } from './claims';
import { HOOFD, readDossier, type Wisplan, type WissendItem } from './dossier-items';
import { type Item } from './partitie';
import { asId, type Plaatsen } from './plaatsen';
import { type UitgaandDeel } from './uitgaand';
import { change } from './wijzig';

/** Zo vaak mag er iets bijkomen terwijl het plan wordt gemaakt. */
const POGINGEN = 5;

export interface Wisser extends Pick<Store, 'eraseDossier'> {
  /** Maakt af wat een gestopte instantie begon te wissen. */
  eraseLeft(): Promise<void>;
}

type Herteken = Pick<UitgaandDeel, 'redraw'>;

/**
 * Wissen gaat over veel partities en kan dus niet in één keer. Eerst komt op het hoofd te staan wat er weg moet en wat er blijft; vanaf
 * dan is het dossier voor iedereen weg. Het hoofd zelf gaat als laatste, zodat een ander het werk kan afmaken.
 */
export function createWisser(plaatsen: Plaatsen, uitgaand: Herteken): Wisser {
  return {
    async eraseDossier(dossiernummer, blijft) {
      const plan = await begin(plaatsen, dossiernummer, blijft);
      if (plan === undefined) return undefined;
      await finish(plaatsen, uitgaand, dossiernummer, plan);
      return plan.gewist;
    },
    async eraseLeft() {
      const waar = "c.soort = 'wissend'";
      const begonnen = await plaatsen.find<{ dossier: string; wissen: Wisplan }>(
        'dossiers',
        'c.dossier, c.wissen',
        waar,
      );
      for (const { dossier, wissen } of begonnen) await finish(plaatsen, uitgaand, dossier, wissen);
    },
  };
}

/** Legt het plan vast, of geeft het plan dat er al lag. */
async function begin(
  plaatsen: Plaatsen,
  dossiernummer: string,
  blijft: (gewist: Gewist) => readonly Claim[],
): Promise<Wisplan | undefined> {
  const partitie = plaatsen.dossier(dossiernummer);
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const gelezen = await readDossier(partitie);
    if (gelezen === undefined) return undefined;
    const { item, etag } = gelezen.hoofd;
    if (item.soort === 'wissend') return item.wissen;
    const berichten = await listBerichten(plaatsen, dossiernummer);
    const sleutels = await listSleutels(plaatsen, dossiernummer, berichten);
    const gewist = {
      ...{ regels: gelezen.keten.schakels.length, berichten: berichten.length, sleutels: sleutels.length },
      hash: item.slot.hash,
    };
    const nummer = { sleutel: `nummer:${dossiernummer}`, waarde: NUMMER_GEWIST };
    const wissen: Wisplan = { gewist, berichten, sleutels, blijft: [nummer, ...blijft(gewist)] };
    const beginnend: WissendItem = { ...item, soort: 'wissend', wissen };
    if (await partitie.commit([{ soort: 'vervang', item: beginnend, etag }])) return wissen;
  }
  throw new BotError('BOTSING', 'Er kwam steeds iets bij op dit dossier. Er is niets gewist.');
}

/** Elke stap mag nog eens. */
async function finish(plaatsen: Plaatsen, uitgaand: Herteken, dossiernummer: string, plan: Wisplan): Promise<void> {
  for (const id of plan.berichten) {
    await eraseBericht(plaatsen, id);
    await uitgaand.redraw(`bericht:${id}`, `gewist:${dossiernummer}`);
  }
  for (const sleutel of plan.sleutels) await plaatsen.claim(sleutel).remove([asId(sleutel)]);
  for (const claim of plan.blijft) await setClaim(plaatsen, claim);
  await eraseUitgaand(plaatsen, dossiernummer);
  await uitgaand.redraw(`dossier:${dossiernummer}`, `gewist:${dossiernummer}`);
  const partitie = plaatsen.dossier(dossiernummer);
  await partitie.remove(await partitie.select<string>('VALUE c.id', "c.id != 'hoofd'"));
  await partitie.remove([HOOFD]);
}

/** The messages on the dossier, those that name the same person and found no dossier, and the duplicates of both. */
async function listBerichten(plaatsen: Plaatsen, dossiernummer: string): Promise<string[]> {
  const vind = (waar: string, waarden: Readonly<Record<string, string | readonly string[]>>) =>
    plaatsen.find<string>('berichten', 'VALUE c.bericht', `c.soort = 'bericht' AND ${waar}`, waarden);
  const personen = await plaatsen.find<string>(
    'werk',
    'VALUE c.sleutel',
    "c.soort = 'claim' AND c.waarde = @dossiernummer AND STARTSWITH(c.sleutel, 'persoon:')",
    { dossiernummer },
  );
  const hashes = personen.map((sleutel) => sleutel.slice('persoon:'.length));
  const losMetNummer = 'NOT IS_DEFINED(c.body.dossiernummer) AND ARRAY_CONTAINS(c.body.andereHashes, @hash)';
  const eigen = [
    ...(await vind('c.body.dossiernummer = @dossiernummer', { dossiernummer })),
    ...(await vind('ARRAY_CONTAINS(@hashes, c.body.persoonHash)', { hashes })),
    ...(await Promise.all(hashes.map((hash) => vind(losMetNummer, { hash })))).flat(),
  ];
  const dubbel = await vind('ARRAY_CONTAINS(@eigen, c.body.dubbelVan)', { eigen });
  return [...new Set([...eigen, ...dubbel])];
}

async function listSleutels(
  plaatsen: Plaatsen,
  dossiernummer: string,
  berichten: readonly string[],
): Promise<string[]> {
  const waar = "c.soort = 'claim' AND (ARRAY_CONTAINS(@waarden, c.waarde) OR ARRAY_CONTAINS(@keuzes, c.sleutel))";
  const keuzes = berichten.map((id) => `keuze:${id}`);
  return plaatsen.find<string>('werk', 'VALUE c.sleutel', waar, { waarden: [dossiernummer, ...berichten], keuzes });
}

/** What the day's sum needs stays: which message, when, and what became of it. */
async function eraseBericht(plaatsen: Plaatsen, bericht: string): Promise<void> {
  const partitie = plaatsen.bericht(bericht);
  await change<BerichtItem>(partitie, BERICHT, (huidig) =>
    huidig === undefined || huidig.body.gewist === true ? huidig : { ...huidig, body: restVan(huidig.body), ruw: [] },
  );
  await partitie.remove(await partitie.select<string>('VALUE c.id', "c.soort = 'ruw'"));
}

/** Answers about the dossier that were not sent yet are not sent any more. */
async function eraseUitgaand(plaatsen: Plaatsen, dossiernummer: string): Promise<void> {
  const waar = "c.soort = 'uitgaand' AND c.open = true AND IS_DEFINED(c.inhoud) AND CONTAINS(c.inhoud, @dossiernummer)";
  const gevonden = await plaatsen.find<Item & { sleutel: string }>('werk', 'c.id, c.sleutel', waar, { dossiernummer });
  for (const { id, sleutel } of gevonden) await plaatsen.uitgaand(sleutel).remove([id]);
}
