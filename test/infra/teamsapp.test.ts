import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { listPlekken, readOmgeving, readTekst, ROOT } from './project';
import { describeMetSchema, listFouten } from './schema';

const tekst = readTekst('teamsapp.yml');
const stap = z.object({
  uses: z.string(),
  with: z.looseObject({
    manifestPath: z.string().optional(),
    outputZipPath: z.string().optional(),
    appPackagePath: z.string().optional(),
    run: z.string().optional(),
    artifactFolder: z.string().optional(),
    templates: z.array(z.object({ path: z.string(), parameters: z.string() })).default([]),
  }),
});
const Stappen = z.object({
  version: z.string(),
  environmentFolderPath: z.string(),
  provision: z.array(stap),
  deploy: z.array(stap),
  publish: z.array(stap),
});
const inhoud: unknown = parse(tekst);
const stappen = Stappen.parse(inhoud);

describeMetSchema('teamsapp.yml tegen het officiële schema v1.11', 'teamsapp-yaml-1.11.schema.json', (load) => {
  it('past', () => {
    expect(listFouten(load(), inhoud)).toEqual([]);
  });

  it('wordt afgekeurd met een onbekende stap', () => {
    const onbekend = { ...stappen, provision: [{ uses: 'teamsApp/bestaatNiet', with: {} }] };
    expect(listFouten(load(), onbekend)).not.toEqual([]);
  });
});

describe('teamsapp.yml', () => {
  it('gebruikt alleen variabelen van de toolkit zelf of uit de voorbeeldomgeving', () => {
    const bekend = new Set(['TEAMSFX_ENV', ...Object.keys(readOmgeving('infra/env/.env.voorbeeld'))]);
    expect(listPlekken(tekst).filter((naam) => !bekend.has(naam))).toEqual([]);
  });

  it('wijst alleen naar een manifest en een map die er zijn', () => {
    const manifesten = [...stappen.provision, ...stappen.publish].flatMap(
      ({ with: opties }) => opties.manifestPath ?? [],
    );
    expect(manifesten.length).toBeGreaterThan(0);
    for (const pad of [...manifesten, stappen.environmentFolderPath]) {
      expect(existsSync(join(ROOT, pad))).toBe(true);
    }
  });

  it('maakt in Azure wat het sjabloon zegt, en zet daar neer wat maak-bundel maakte', () => {
    const sjablonen = stappen.provision.flatMap(({ with: opties }) => opties.templates);
    expect(sjablonen.length).toBeGreaterThan(0);
    for (const { path, parameters } of sjablonen)
      expect([path, parameters].filter((pad) => !existsSync(join(ROOT, pad)))).toEqual([]);
    const map = /maak-bundel\.mjs --uit (\S+)/.exec(stappen.deploy.map(({ with: { run } }) => run).join('\n'))?.[1];
    expect(stappen.deploy.at(-1)?.with.artifactFolder).toBe(`./${map}`);
  });

  it('controleert, werkt bij en publiceert het pakket dat het zelf eerst heeft gemaakt', () => {
    for (const fase of [stappen.provision, stappen.publish]) {
      const gemaakt = fase.findIndex(({ uses }) => uses === 'teamsApp/zipAppPackage');
      const pakket = fase[gemaakt]?.with.outputZipPath;
      const gebruikers = fase.filter(({ with: opties }) => opties.appPackagePath !== undefined);
      expect(pakket).toBeDefined();
      expect(gebruikers.length).toBeGreaterThan(0);
      for (const gebruiker of gebruikers) {
        expect(gebruiker.with.appPackagePath).toBe(pakket);
        expect(fase.indexOf(gebruiker)).toBeGreaterThan(gemaakt);
      }
    }
  });
});
