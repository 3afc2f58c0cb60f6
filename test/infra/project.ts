import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '..', '..');

/** Tekst van een bestand in het project. */
export function readTekst(pad: string): string {
  return readFileSync(join(ROOT, pad), 'utf8');
}

/** JSON uit een bestand in het project; de toets zegt zelf welke vorm zij verwacht. */
export function readJson(pad: string): unknown {
  return JSON.parse(readTekst(pad));
}

/** Alle namen die als `${{NAAM}}` in een tekst staan, elk één keer, op volgorde. */
export function listPlekken(tekst: string): string[] {
  const namen = [...tekst.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, naam]) => naam ?? '');
  return [...new Set(namen)].sort();
}

/** Regels NAAM=waarde van een omgevingsbestand; aanhalingstekens om de waarde vallen weg. */
export function readOmgeving(pad: string): Record<string, string> {
  const regels = [...readTekst(pad).matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)];
  return Object.fromEntries(regels.map(([, naam = '', waarde = '']) => [naam, waarde.replace(/^"(.*)"$/, '$1')]));
}

/** Vult alle plekken van een tekst zoals de toolkit doet: letterlijk. */
export function fillTekst(tekst: string, waarden: Readonly<Record<string, string>>): string {
  return tekst.replace(/\$\{\{(\w+)\}\}/g, (plek, naam: string) => waarden[naam] ?? plek);
}
