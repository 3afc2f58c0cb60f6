import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillReadme, TABELLEN } from '../support/regeltabel';

const README = readFileSync(join(__dirname, '..', '..', 'rules', 'README.md'), 'utf8');
/** Meer dan dit leest niemand in één vakje. */
const LANGSTE_CEL = 400;

/** De regels die niet kloppen, met hun nummer: eerst wat er staat, dan wat er hoort te staan. */
function listVerschillen(staat: string, hoort: string): readonly string[] {
  const [nu, straks] = [staat.split('\n'), hoort.split('\n')];
  return Array.from({ length: Math.max(nu.length, straks.length) }, (_, index) => index)
    .filter((index) => nu[index] !== straks[index])
    .slice(0, 3)
    .map((index) => `regel ${index + 1}: staat "${nu[index] ?? ''}", hoort "${straks[index] ?? ''}"`);
}

describe('het overzicht in rules/README.md', () => {
  it('zegt wat de regels zeggen; zo niet, draai npm run regeltabel', () => {
    expect(listVerschillen(README, fillReadme(README))).toEqual([]);
  });

  it('wijst de regel aan die niet klopt', () => {
    const oud = fillReadme(README).replace('Niveau A2 kan niet bij de onderwijsroute.', 'Niveau A2 kan altijd.');
    expect(listVerschillen(oud, fillReadme(oud))).toEqual([expect.stringMatching(/^regel \d+: .*A2 kan altijd/)]);
  });

  it('weigert een README zonder merktekens', () => {
    expect(() => fillReadme('# leeg')).toThrow('regels');
  });

  it('heeft geen vakje dat te lang is om te lezen', () => {
    const cellen = Object.values(TABELLEN).flatMap((render) => render().split(/ \| |\n/));
    expect(cellen.filter((cel) => cel.length > LANGSTE_CEL)).toEqual([]);
  });
});
