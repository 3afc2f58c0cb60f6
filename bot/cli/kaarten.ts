import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listVoorbeelden, type Voorbeeld } from '../../cards';
import { type Run, type Stromen } from './opdracht';

export const helpKaarten = `Gebruik: regiebot kaarten --uit MAP

Schrijft elke kaart die Regiebot kan tonen, in elke toestand, als <kaart>--<toestand>.json in MAP, en een index.json
met alle bestanden. Alle gegevens zijn verzonnen. De map wordt gemaakt als zij er nog niet is.`;

/** Schrijft alle voorbeeldkaarten; zie `helpKaarten`. Geeft 2 bij verkeerd gebruik en 1 als de map niet te schrijven is. */
export const runKaarten: Run = (args, io) => {
  const map = readMap(args);
  if (map === undefined) {
    io.stderr.write(`${helpKaarten}\n`);
    return Promise.resolve(2);
  }
  return Promise.resolve(writeKaarten(map, io));
};

function readMap(args: readonly string[]): string | undefined {
  const [optie, waarde, ...rest] = args.flatMap((arg) => (arg.startsWith('--uit=') ? ['--uit', arg.slice(6)] : [arg]));
  return optie === '--uit' && waarde !== undefined && waarde !== '' && rest.length === 0 ? waarde : undefined;
}

function writeKaarten(map: string, io: Stromen): number {
  const voorbeelden = listVoorbeelden();
  try {
    mkdirSync(map, { recursive: true });
    for (const voorbeeld of voorbeelden) write(map, describe(voorbeeld).bestand, voorbeeld.inhoud);
    write(map, 'index.json', voorbeelden.map(describe));
  } catch {
    io.stderr.write(`De map ${map} is niet te schrijven.\n`);
    return 1;
  }
  io.stdout.write(`${JSON.stringify({ geschreven: voorbeelden.length, map })}\n`);
  return 0;
}

function write(map: string, bestand: string, inhoud: unknown): void {
  writeFileSync(join(map, bestand), `${JSON.stringify(inhoud, null, 2)}\n`);
}

function describe({ kaart, toestand, plek, inhoud }: Voorbeeld) {
  return { kaart, toestand, plek, bestand: `${kaart}--${toestand}.json`, tekens: JSON.stringify(inhoud).length };
}
