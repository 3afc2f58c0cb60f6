import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPlekken, readTekst, ROOT } from './project';
import { readZip } from './zip';

const VOORBEELD = 'infra/env/.env.voorbeeld';
const map = mkdtempSync(join(tmpdir(), 'regiebot-pakket-'));
afterAll(() => rmSync(map, { recursive: true, force: true }));

function run(...opties: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['infra/maak-pakket.mjs', ...opties], { cwd: ROOT, encoding: 'utf8' });
}

/** Maakt een pakket met de voorbeeldomgeving, waarin eerst iets is veranderd. */
function build(
  naam: string,
  wijzig: (omgeving: string) => string = (tekst) => tekst,
): ReturnType<typeof run> & { zip: string } {
  const [env, zip] = [join(map, `.env.${naam}`), join(map, `${naam}.zip`)];
  writeFileSync(env, wijzig(readTekst(VOORBEELD)));
  return { ...run('--env', env, '--uit', zip), zip };
}

function setRegel(naam: string, regel: string): (omgeving: string) => string {
  return (omgeving) => omgeving.replace(new RegExp(`^${naam}=.*$`, 'm'), () => regel);
}

function readManifest(zip: string): Record<string, unknown> {
  return JSON.parse(String(readZip(readFileSync(zip)).get('manifest.json'))) as Record<string, unknown>;
}

describe('maak-pakket', () => {
  it('pakt het manifest en de twee iconen in, byte voor byte', () => {
    const { status, zip } = build('heel');
    expect(status).toBe(0);
    const bestanden = readZip(readFileSync(zip));
    expect([...bestanden.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
    for (const icoon of ['color.png', 'outline.png']) {
      expect(bestanden.get(icoon)?.equals(readFileSync(join(ROOT, 'infra/appPackage', icoon)))).toBe(true);
    }
  });

  it('laat geen plek in het manifest open', () => {
    const { zip } = build('gevuld');
    const manifest = JSON.stringify(readManifest(zip));
    expect(listPlekken(readTekst('infra/appPackage/manifest.json')).length).toBeGreaterThan(0);
    expect(manifest).not.toContain('${{');
  });

  it('geeft twee keer hetzelfde pakket', () => {
    expect(readFileSync(build('eerste').zip).equals(readFileSync(build('tweede').zip))).toBe(true);
  });

  it('houdt een naam met leestekens heel', () => {
    const naam = String.raw`Ge"meente" \ $& 's-Zee`;
    const { zip } = build('leestekens', setRegel('GEMEENTE_NAAM', `GEMEENTE_NAAM=${naam}`));
    expect(readManifest(zip).developer).toMatchObject({ name: naam });
  });

  it('noemt alles wat ontbreekt tegelijk, en maakt dan niets', () => {
    const weg = (omgeving: string): string => setRegel('BOT_ID', '')(setRegel('PRIVACY_URL', 'PRIVACY_URL=')(omgeving));
    const { status, stderr, zip } = build('leeg', weg);
    expect(status).toBe(2);
    expect(stderr).toContain('BOT_ID ontbreekt.');
    expect(stderr).toContain('PRIVACY_URL ontbreekt.');
    expect(stderr).not.toContain('WEBSITE_URL');
    expect(existsSync(zip)).toBe(false);
  });

  it.each([
    ['TEAMS_APP_ID', 'TEAMS_APP_ID=regiebot', 'TEAMS_APP_ID moet een GUID zijn'],
    ['WEBSITE_URL', 'WEBSITE_URL=http://voorbeeldstad.example', 'WEBSITE_URL moet een adres zijn'],
    ['GEMEENTE_NAAM', `GEMEENTE_NAAM=${'x'.repeat(33)}`, 'GEMEENTE_NAAM mag hoogstens 32 tekens hebben'],
  ])('weigert een %s die Teams niet aanneemt', (naam, regel, melding) => {
    const { status, stderr } = build('fout', setRegel(naam, regel));
    expect(status).toBe(2);
    expect(stderr).toContain(melding);
  });

  it('een naam van precies 32 tekens mag', () => {
    expect(build('lang', setRegel('GEMEENTE_NAAM', `GEMEENTE_NAAM=${'x'.repeat(32)}`)).status).toBe(0);
  });

  it('wijst een onleesbare regel aan met haar nummer, zonder de inhoud te tonen', () => {
    const { status, stderr } = build('onleesbaar', (omgeving) => `geheimewaarde\n${omgeving}`);
    expect(status).toBe(2);
    expect(stderr).toContain('regel 1');
    expect(stderr).not.toContain('geheimewaarde');
  });

  it('zegt het als het omgevingsbestand er niet is', () => {
    const { status, stderr } = run('--env', join(map, '.env.bestaat-niet'));
    expect(status).toBe(2);
    expect(stderr).toContain('Kan');
    expect(stderr).not.toContain('at ');
  });

  it('legt zichzelf uit in het Nederlands, en ook na een verkeerde aanroep', () => {
    const hulp = run('--help');
    expect(hulp.status).toBe(0);
    for (const optie of ['--env', '--uit', '--help']) expect(hulp.stdout).toContain(optie);
    for (const fout of [run(), run('--onbekend')]) {
      expect(fout.status).toBe(2);
      expect(fout.stderr).toContain(hulp.stdout.trim());
    }
  });
});
