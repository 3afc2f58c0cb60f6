import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPng } from './png';
import { readTekst, ROOT } from './project';

const MAP = join(ROOT, 'infra', 'appPackage');
const kleur = readPng(readFileSync(join(MAP, 'color.png')));
const omtrek = readPng(readFileSync(join(MAP, 'outline.png')));

describe('iconen van de Teams-app', () => {
  it('het kleuricoon is 192 bij 192', () => {
    expect([kleur.breedte, kleur.hoogte]).toEqual([192, 192]);
  });

  it('het kleuricoon is helemaal gevuld en heeft aan de rand de accentkleur van het manifest', () => {
    const { accentColor } = JSON.parse(readTekst('infra/appPackage/manifest.json')) as { accentColor: string };
    expect(kleur.punten.every(([, , , dekking]) => dekking === 255)).toBe(true);
    const hoek = Buffer.from([...(kleur.punten[0] ?? [])].slice(0, 3)).toString('hex');
    expect(`#${hoek}`).toBe(accentColor.toLowerCase());
  });

  it('de tekening van het kleuricoon blijft in het middelste vlak van 96 bij 96, dat Teams altijd toont', () => {
    const rand = kleur.punten[0] ?? [];
    const buiten = kleur.punten.flatMap((punt, index) => {
      const [x, y] = [index % 192, Math.floor(index / 192)];
      const inHetMidden = x >= 48 && x < 144 && y >= 48 && y < 144;
      // Smoothing the edge of a shape in the background colour moves a channel by one; nobody can see that.
      const zichtbaar = punt.some((kanaal, n) => Math.abs(kanaal - (rand[n] ?? 0)) > 2);
      return zichtbaar && !inHetMidden ? [`${x},${y}`] : [];
    });
    expect(buiten).toEqual([]);
  });

  it('het omtrekicoon is 32 bij 32', () => {
    expect([omtrek.breedte, omtrek.hoogte]).toEqual([32, 32]);
  });

  it('het omtrekicoon is wit op doorzichtig: niets anders dan wit, en een doorzichtige rand', () => {
    const zichtbaar = omtrek.punten.filter(([, , , dekking]) => dekking > 0);
    expect(zichtbaar.length).toBeGreaterThan(50);
    expect(zichtbaar.every(([r, g, b]) => r === 255 && g === 255 && b === 255)).toBe(true);
    expect(omtrek.punten[0]?.[3]).toBe(0);
    expect(omtrek.punten.at(-1)?.[3]).toBe(0);
  });
});
