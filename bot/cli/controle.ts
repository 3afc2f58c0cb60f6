import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { type Controle, runControle } from '../boekhouding/controle';
import { type Bron, createBronnen } from '../bouw/bronnen';
import { type Config, readConfig } from '../config';
import { BotError, isBotError } from '../errors';
import { readInrichtingsbestand } from '../inrichtingsbestand';
import { createLog } from '../log';
import { type Opslag } from '../store/open';
import { readInrichting } from './inrichting';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { withOpslag } from './opslag';

export const helpControle = `Gebruik: regiebot controle

Controleert de hele opslag en geeft een JSON-object: de som van alle berichten langs twee wegen, of elk bericht op een kaart staat, of de
historie van elk dossier klopt, en of elke open termijn een kaart heeft. Zij kijkt ook in de postvakken: van wat daar als behandeld
ligt, moet de opslag weten. "bevindingen" zegt in gewone zinnen wat er niet klopt. In een groot postvak kan dat minuten duren.
Status 0: in orde; 1: niet in orde.

Is de opslag een bestand en draait de bot lokaal op deze computer, dan geeft de bot het antwoord. In productie doet hij dat niet: stop hem
daar eerst. Met Cosmos mag de bot altijd blijven draaien.`;

/** Controleert de ingerichte opslag; zie `helpControle`. */
export async function runControleOpdracht(args: string[], io: Stromen, config: Config = readConfig()): Promise<number> {
  if (readOpties(args, {}, 0, { io, help: helpControle }) === undefined) return 2;
  const controle = await check(config, io);
  io.stdout.write(`${JSON.stringify(controle)}\n`);
  return controle.in_orde ? 0 : 1;
}

type Antwoord = z.infer<typeof antwoordSchema>;
const antwoordSchema = z.looseObject({ in_orde: z.boolean() });

async function check(config: Config, io: Stromen): Promise<Antwoord> {
  try {
    return await withOpslag(config, async (opslag) => ({ ...(await checkOpslag(config, opslag, io)) }));
  } catch (fout) {
    if (!isBotError(fout, 'OPSLAG_BEZET')) throw fout;
    return askBot(config, fout);
  }
}

async function checkOpslag(config: Config, opslag: Opslag, io: Stromen): Promise<Controle> {
  const postvakken = openPostvakken(config, opslag, io);
  try {
    const { store, clock } = opslag;
    const inPostvak = countPostvak(config);
    return await runControle({ store, clock, inPostvak, isBekend: createIsBekend(config), postvakken });
  } finally {
    await Promise.all(postvakken.map(({ mailbox }) => mailbox.close()));
  }
}

/** Who only checks a new file has no passwords yet, and no post either. Said aloud, because then this was not looked at. */
function openPostvakken(config: Config, opslag: Opslag, io: Stromen): readonly Bron[] {
  const inrichting = readInrichting(config, `http://127.0.0.1:${config.lokaalPoort}`);
  try {
    return createBronnen({
      ...opslag,
      config,
      inrichting,
      log: createLog((regel) => io.stderr.write(regel), opslag.clock.now, 'warn'),
    });
  } catch (fout) {
    if (!isBotError(fout, 'CONFIGURATIE')) throw fout;
    io.stderr.write(`Let op: in de postvakken is niet gekeken. ${fout.message}\n`);
    return [];
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
