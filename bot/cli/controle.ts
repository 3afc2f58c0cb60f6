import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { runControle } from '../boekhouding/controle';
import { type Config, readConfig } from '../config';
import { BotError, isBotError } from '../errors';
import { readInrichtingsbestand } from '../inrichtingsbestand';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { withOpslag } from './opslag';

export const helpControle = `Gebruik: regiebot controle

Controleert de hele opslag en geeft een JSON-object: de som van alle berichten langs twee wegen, of elk bericht op een kaart staat, of de
historie van elk dossier klopt, en of elke open termijn een kaart heeft. "bevindingen" zegt in gewone zinnen wat er niet klopt.
Status 0: in orde; 1: niet in orde.

Is de opslag een bestand en draait de bot lokaal op deze computer, dan geeft de bot het antwoord. In productie doet hij dat niet: stop hem
daar eerst. Met Cosmos mag de bot altijd blijven draaien.`;

/** Controleert de ingerichte opslag; zie `helpControle`. */
export async function runControleOpdracht(args: string[], io: Stromen, config: Config = readConfig()): Promise<number> {
  if (readOpties(args, {}, 0, { io, help: helpControle }) === undefined) return 2;
  const controle = await check(config);
  io.stdout.write(`${JSON.stringify(controle)}\n`);
  return controle.in_orde ? 0 : 1;
}

type Antwoord = z.infer<typeof antwoordSchema>;
const antwoordSchema = z.looseObject({ in_orde: z.boolean() });

async function check(config: Config): Promise<Antwoord> {
  const isBekend = createIsBekend(config);
  try {
    return await withOpslag(config, async ({ store, clock }) => ({
      ...(await runControle({ store, clock, isBekend, inPostvak: countPostvak(config) })),
    }));
  } catch (fout) {
    if (!isBotError(fout, 'OPSLAG_BEZET')) throw fout;
    return askBot(config, fout);
  }
}

/** Without a list of the municipality (or with groups in Entra) we do not know who works there, and blame nobody. */
function createIsBekend({ inrichting }: Config): (klantmanager: string) => boolean {
  if (inrichting === undefined) return () => true;
  const { personen, groepen } = readInrichtingsbestand(inrichting);
  if (groepen !== undefined) return () => true;
  const bekend = new Set(personen.map(({ id }) => id));
  return (klantmanager) => bekend.has(klantmanager);
}

function countPostvak({ data }: Config): number {
  const inbox = join(data, 'postvak', 'in');
  return existsSync(inbox) ? readdirSync(inbox).filter((naam) => /\.eml$/i.test(naam)).length : 0;
}

/** The bot holds the store; a local one answers the same question itself. In production that door is not there. */
async function askBot({ poort, identiteit }: Config, oorzaak: BotError): Promise<Antwoord> {
  if (identiteit !== undefined)
    throw new BotError(
      oorzaak.code,
      'De bot gebruikt de opslag, en in productie geeft hij hierop geen antwoord. Stop de bot en probeer het opnieuw.',
    );
  try {
    const antwoord = await fetch(`http://127.0.0.1:${poort}/controle`);
    return antwoordSchema.parse(await antwoord.json());
  } catch (cause) {
    throw new BotError(
      oorzaak.code,
      `De bot gebruikt de opslag en geeft op poort ${poort} geen antwoord. Stop de bot en probeer het opnieuw.`,
      { cause },
    );
  }
}
