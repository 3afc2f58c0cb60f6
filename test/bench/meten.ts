import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../bot/store/driver';
import { createSqliteStore } from '../../bot/store/sqlite';
import { type Store } from '../../bot/store/store';
import { root } from '../support/proces';
import { testKluis } from '../support/store';

/** Drukt één meting af: wat, hoeveel, en wat erbij te zeggen is. */
export function show(wat: string, gemeten: string, rest = ''): void {
  process.stdout.write(`${wat.padEnd(52)} ${gemeten.padStart(18)}   ${rest}`.trimEnd() + '\n');
}

/** De waarde waar dit deel (0 tot 1) van de reeks niet boven komt. */
export function percentile(reeks: readonly number[], deel: number): number {
  const gesorteerd = [...reeks].sort((een, ander) => een - ander);
  return gesorteerd[Math.min(gesorteerd.length - 1, Math.ceil(deel * gesorteerd.length) - 1)] ?? 0;
}

/** `12,3`. */
export function noemGetal(getal: number): string {
  return getal.toFixed(1).replace('.', ',');
}

/** `1,2 en 3,4 ms`: het midden en de langzaamste van honderd. */
export function noemTijden(tijden: readonly number[]): string {
  return `${noemGetal(percentile(tijden, 0.5))} en ${noemGetal(percentile(tijden, 0.99))} ms`;
}

/** Milliseconden per keer, na warmlopen. */
export async function times(aantal: number, work: () => Promise<unknown>): Promise<number[]> {
  for (let n = 0; n < aantal / 10; n += 1) await work();
  const tijden: number[] = [];
  for (let n = 0; n < aantal; n += 1) {
    const begin = performance.now();
    await work();
    tijden.push(performance.now() - begin);
  }
  return tijden;
}

/** Geeft `work` een bestand voor een opslag, in een map die daarna weg is. */
export async function withBestand(work: (bestand: string) => Promise<void>): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'regiebot-bench-'));
  try {
    await work(join(map, 'regiebot.db'));
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

/** Opent (of maakt) de ingebouwde opslag in dit bestand, zoals de bot dat doet. */
export async function openBenchStore(bestand: string): Promise<Store> {
  return createSqliteStore(await openDatabase(bestand), testKluis);
}

/** De vlaggen van node waarmee de bot in Azure draait. */
export function listVlaggen(): readonly string[] {
  const bicep = readFileSync(join(root, 'infra', 'bicep', 'app.bicep'), 'utf8');
  const [, vlaggen] = /appCommandLine: 'node (.*) regiebot\.cjs/.exec(bicep) ?? [];
  if (vlaggen === undefined) throw new Error('app.bicep noemt de opdracht niet waarmee de bot start');
  return vlaggen.split(' ');
}
