import { writeFileSync } from 'node:fs';
import { type Config, readConfig } from '../config';
import { loadBericht } from '../dossiers/verwerk-bericht';
import { BotError } from '../errors';
import { type BewaardBericht, type Store } from '../store/store';
import { type Opslag } from '../store/open';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { withOpslag } from './opslag';

export const helpBericht = `Gebruik: regiebot bericht --id KENMERK --uit BESTAND --door NAAM --reden "WAAROM"

Schrijft een bewaard bericht als .eml naar BESTAND, zodat een beheerder kan lezen wat in triage of quarantaine staat.
Het kenmerk staat op de kaart (de eerste acht tekens zijn genoeg) en in "regiebot controle". Wie het las, wanneer en waarom blijft bewaard.
Pas op: het bestand bevat persoonsgegevens en kan gevaarlijk zijn. Open geen bijlagen en wis het na gebruik. Gebruikt de bot het
opslagbestand, zet hem dan eerst stil.

Antwoord: {"bericht", "stand", "ontvangenOp", "bestand", "bytes"}.`;

/** Zoveel tekens van het kenmerk staan op een kaart. */
const KORT = 8;
const TEKST = { type: 'string' } as const;
const OPTIES = { id: TEKST, uit: TEKST, door: TEKST, reden: TEKST };

interface Inzage {
  readonly kenmerk: string;
  readonly uit: string;
  readonly door: string;
  readonly reden: string;
}

/** Geeft een beheerder inzage in een bewaard bericht; zie `helpBericht`. Gooit `ONBEKEND_BERICHT` of `ONGELDIGE_INVOER`. */
export async function runBericht(args: string[], io: Stromen, config: Config = readConfig()): Promise<number> {
  const waarden = readOpties(args, OPTIES, 0, { io, help: helpBericht })?.values;
  if (waarden === undefined) return 2;
  const { id, uit, door, reden } = waarden;
  if (!id || !uit || !door || !reden) {
    io.stderr.write(`Geef --id, --uit, --door en --reden alle vier.\n\n${helpBericht}\n`);
    return 2;
  }
  const antwoord = await withOpslag(config, (opslag) => show(opslag, { kenmerk: id, uit, door, reden }));
  io.stdout.write(`${JSON.stringify(antwoord)}\n`);
  return 0;
}

async function show({ store, clock }: Opslag, { kenmerk, uit, door, reden }: Inzage): Promise<object> {
  const { id, stand, ontvangenOp = null } = await findBericht(store, kenmerk);
  const ruw = await store.readRuw(id);
  if (ruw === undefined) throw new BotError('ONBEKEND_BERICHT', 'De inhoud van dit bericht is niet meer bewaard.');
  const op = clock.now().toISOString();
  // Recorded before it is shown: a look that nobody can find back must not exist.
  await store.claim(`inzage:${id}:${op}`, JSON.stringify({ door, reden, op }));
  writeNew(uit, ruw);
  return { bericht: id, stand, ontvangenOp, bestand: uit, bytes: ruw.length };
}

/** A card shows the first eight characters; what a person must look at stands in one of two places. */
async function findBericht(store: Store, kenmerk: string): Promise<BewaardBericht> {
  if (kenmerk.length === KORT) {
    const open = [...(await store.listBerichten('quarantaine')), ...(await store.listBerichten('onbekend'))];
    const gevonden = open.filter(({ id }) => id.startsWith(kenmerk));
    if (gevonden.length > 1) throw new BotError('ONGELDIGE_INVOER', 'Dit kenmerk past op meer dan een bericht.');
    if (gevonden[0] !== undefined) return gevonden[0];
  }
  return loadBericht(store, kenmerk);
}

/** Never over another file, and readable for its owner only. */
function writeNew(uit: string, ruw: Uint8Array): void {
  try {
    writeFileSync(uit, ruw, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw new BotError('ONGELDIGE_INVOER', 'Dit bestand kan niet worden gemaakt, of het bestaat al.', { cause });
  }
}
