import { once } from 'node:events';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { InvoerFout } from '../invoer';
import { type Stromen } from './opdracht';

/** Antwoord op één regel invoer; `undefined` is geen regel uitvoer. Gooit `InvoerFout` als de invoer niet te lezen is. */
export type Antwoorder = (invoer: unknown) => object | undefined;

/** De laatste regel, met het aantal regels dat een fout gaf. */
export type Slotregel = (fouten: number) => object;

/**
 * Leest JSON Lines van het bestand in `args`, of van standaardinvoer, en schrijft per regel één antwoord, in dezelfde
 * volgorde. Een regel die niet te lezen is geeft `{"fout": "…"}` op haar plaats en de opdracht gaat door.
 * Geeft 0 als elke regel een antwoord had, 1 bij ten minste één fout, 2 bij verkeerd gebruik (uitleg op stderr).
 */
export async function runJsonl(
  args: readonly string[],
  io: Stromen,
  answer: Antwoorder,
  close?: Slotregel,
): Promise<number> {
  const verkeerd = checkArgs(args);
  if (verkeerd !== undefined) {
    io.stderr.write(`${verkeerd}\n`);
    return 2;
  }
  const fouten = await answerLines(openInvoer(args[0], io), io, answer);
  if (close !== undefined) await write(io, close(fouten));
  return fouten === 0 ? 0 : 1;
}

function checkArgs(args: readonly string[]): string | undefined {
  const optie = args.find((arg) => arg.startsWith('-'));
  if (optie !== undefined)
    return `De optie ${optie} bestaat niet. Geef een bestand met JSON Lines, of stuur de regels naar standaardinvoer.`;
  if (args.length > 1) return 'Geef hoogstens één bestand.';
  const [bestand] = args;
  if (bestand === undefined || (existsSync(bestand) && !statSync(bestand).isDirectory())) return undefined;
  return `Het bestand ${bestand} is niet gevonden.`;
}

function openInvoer(bestand: string | undefined, io: Stromen): NodeJS.ReadableStream {
  return bestand === undefined ? io.stdin : createReadStream(bestand);
}

/** Geeft het aantal fouten. */
async function answerLines(input: NodeJS.ReadableStream, io: Stromen, answer: Antwoorder): Promise<number> {
  let nummer = 0;
  let legeRegels = 0;
  let fouten = 0;
  for await (const regel of createInterface({ input, crlfDelay: Infinity })) {
    // Lege regels aan het eind van een bestand zijn geen invoer; in het midden houden zij hun plaats.
    if (regel.trim() === '') {
      legeRegels += 1;
      continue;
    }
    for (; legeRegels > 0; legeRegels -= 1) fouten += await write(io, noteFout((nummer += 1), 'de regel is leeg.'));
    nummer += 1;
    fouten += await write(io, answerLine(nummer, regel, answer));
  }
  return fouten;
}

function answerLine(nummer: number, regel: string, answer: Antwoorder): object | undefined {
  try {
    return answer(parseRegel(nummer, regel));
  } catch (fout) {
    if (fout instanceof InvoerFout) return noteFout(nummer, fout.message);
    // De regel heeft een nummer; een tekst van de fout zelf kan persoonsgegevens bevatten en blijft weg.
    const naam = fout instanceof Error ? fout.name : 'onbekend';
    return noteFout(nummer, `door een fout in het programma (${naam}) is er geen antwoord. Meld dit aan de makers.`);
  }
}

/** De waarde op een regel; `nummer` telt vanaf 1. Gooit `InvoerFout` als het geen JSON is. */
export function parseRegel(nummer: number, regel: string): unknown {
  try {
    return JSON.parse(nummer === 1 ? regel.replace(/^\uFEFF/, '') : regel);
  } catch {
    throw new InvoerFout('dit is geen geldige JSON.');
  }
}

function noteFout(nummer: number, tekst: string): object {
  return { fout: `Regel ${nummer}: ${tekst}` };
}

/** Schrijft één antwoord en wacht als de lezer het niet bijhoudt. Geeft 1 bij een fout, anders 0. */
async function write(io: Stromen, antwoord: object | undefined): Promise<number> {
  if (antwoord === undefined) return 0;
  if (!io.stdout.write(`${JSON.stringify(antwoord)}\n`)) await once(io.stdout, 'drain');
  return 'fout' in antwoord ? 1 : 0;
}
