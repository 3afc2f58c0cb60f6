import { BEWIJS } from '../bewaren/bewijs';
import { noteRonde } from '../bewaren/dagelijks';
import { type BewaarDelen, performWissen, planWissen, type Wisplan } from '../bewaren/ronde';
import { type Config, readConfig } from '../config';
import { readInrichting } from './inrichting';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { BOT_STIL, withOpslag } from './opslag';

export const helpBewaren = `Gebruik: regiebot bewaren --proef | --voer-uit | --bewijzen

Wist wat niet langer bewaard mag worden (besluit inburgering, artikel 9.9): vijf jaar na het einde van de plicht, en na
overlijden zodra het bericht daarover is afgehandeld (uiterlijk na zeven dagen). Een korte lijst (wie, vrijstelling of
ontheffing, wanneer en hoe de plicht eindigde) blijft zo lang als de inrichting zegt, hoogstens vijftig jaar.
  --proef      zegt wat er gewist zou worden, en verandert niets
  --voer-uit   wist het: historie, berichten met hun inhoud, sleutels en wachtende antwoorden. De kaart in Teams wordt vervangen
  --bewijzen   toont de bewijzen van wat eerder is gewist: zonder persoonsgegevens

De bot doet dit ook zelf, elke dag. Eerdere reservekopieën en chats in Teams vallen hierbuiten: geef die een eigen bewaartermijn.
Antwoord: JSON Lines. Een dossier waarvan de historie niet klopt wordt niet gewist; dat geeft status 1.
${BOT_STIL}`;

const OPTIES = {
  proef: { type: 'boolean', default: false },
  'voer-uit': { type: 'boolean', default: false },
  bewijzen: { type: 'boolean', default: false },
} as const;

/** Wist wat weg moet, of zegt wat dat is; zie `helpBewaren`. */
export async function runBewaren(args: string[], io: Stromen, config: Config = readConfig()): Promise<number> {
  const waarden = readOpties(args, OPTIES, 0, { io, help: helpBewaren })?.values;
  const gekozen = Object.entries(waarden ?? {}).filter(([, gegeven]) => gegeven);
  if (waarden === undefined || gekozen.length !== 1) {
    if (waarden !== undefined) io.stderr.write(`Kies een van --proef, --voer-uit en --bewijzen.\n\n${helpBewaren}\n`);
    return 2;
  }
  const { korteLijstJaren } = readInrichting(config, `http://127.0.0.1:${config.lokaalPoort}`).bewaren;
  return withOpslag(config, async (opslag) => {
    const delen = { ...opslag, korteLijstJaren };
    if (waarden.bewijzen) return showBewijzen(delen, io);
    const plan = await planWissen(delen);
    return waarden.proef ? showPlan(plan, io) : perform(delen, plan, io);
  });
}

async function showBewijzen({ store }: BewaarDelen, io: Stromen): Promise<number> {
  for (const { waarde } of await store.listClaims(BEWIJS)) io.stdout.write(`${waarde}\n`);
  return 0;
}

function showPlan({ dossiers, korteLijsten, kapot }: Wisplan, io: Stromen): number {
  for (const klus of dossiers) write(io, { wat: 'dossier', ...klus });
  for (const dossiernummer of korteLijsten) write(io, { wat: 'korte lijst', dossiernummer });
  return showKapot(kapot, io);
}

async function perform(delen: BewaarDelen, plan: Wisplan, io: Stromen): Promise<number> {
  for (const bewijs of await performWissen(delen, plan)) write(io, bewijs);
  await noteRonde(delen);
  return showKapot(plan.kapot, io);
}

function showKapot(kapot: readonly string[], io: Stromen): number {
  for (const nummer of kapot)
    io.stderr.write(`Dossier ${nummer} is niet bekeken: de historie klopt niet. Beslis daar eerst over.\n`);
  return kapot.length === 0 ? 0 : 1;
}

function write(io: Stromen, regel: object): void {
  io.stdout.write(`${JSON.stringify(regel)}\n`);
}
