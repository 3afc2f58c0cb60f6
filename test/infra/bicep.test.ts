import { describeStand } from '../../bot/meten/stand';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createBicepLezer, listBicep, listSleutels, listVormfouten } from './bicep';
import { readJson, readOmgeving, readTekst, ROOT } from './project';

/** Wat de bot kan lezen en Azure met opzet niet geeft, met de reden. */
const NIET_IN_AZURE: Readonly<Record<string, string>> = {
  PORT: 'App Service geeft hem zelf',
  LOKAAL_PORT: 'alleen voor lokaal gebruik',
  REGIEBOT_VANDAAG: 'in productie geweigerd',
  BOT_OPENID: 'alleen voor een andere wolk van Microsoft dan de gewone',
  BOT_PASSWORD: 'een beheerde identiteit heeft geen wachtwoord',
  COSMOS_KEY: 'in productie geweigerd',
  REGIEBOT_IMAP_WACHTWOORDEN: 'alleen bij een IMAP-postvak; de beheerder voegt hem dan toe',
  REGIEBOT_PROEF: 'alleen voor de proef op loopback',
  REGIEBOT_OTLP: 'alleen wie zelf een verzamelaar heeft; de alarmen gaan via het log',
  REGIEBOT_VERTALER_ADRES: 'alleen wie een taalmodel wil; zie bot/vertaler',
  REGIEBOT_VERTALER_MODEL: 'zie REGIEBOT_VERTALER_ADRES',
  REGIEBOT_VERTALER_SLEUTEL: 'zie REGIEBOT_VERTALER_ADRES',
  REGIEBOT_VERTALER_AZURE: 'zie REGIEBOT_VERTALER_ADRES',
  REGIEBOT_DUO_POORT: 'App Service heeft één poort en ontsleutelt TLS zelf; zie infra/duo.md',
  REGIEBOT_DUO_CERTIFICAAT: 'zie REGIEBOT_DUO_POORT',
  REGIEBOT_DUO_SLEUTEL: 'zie REGIEBOT_DUO_POORT',
  REGIEBOT_DUO_CA: 'zie REGIEBOT_DUO_POORT',
  REGIEBOT_DUO_CRL: 'zie REGIEBOT_DUO_POORT',
  REGIEBOT_DUO_OIN: 'zie REGIEBOT_DUO_POORT',
  REGIEBOT_DUO_AFZENDERS: 'zie REGIEBOT_DUO_POORT',
};
const APP = 'infra/bicep/app.bicep';
/** Van App Service, niet van ons: een naam met een tikfout doet daar niets. */
const VAN_AZURE: readonly string[] = [
  ...['SCM_DO_BUILD_DURING_DEPLOYMENT', 'WEBSITE_RUN_FROM_PACKAGE', 'WEBSITES_CONTAINER_STOP_TIME_LIMIT'],
  ...['WEBSITE_SWAP_WARMUP_PING_PATH', 'WEBSITE_SWAP_WARMUP_PING_STATUSES'],
];

describe('de bicep-bestanden', () => {
  it.each(listBicep())('%s heeft een juiste vorm', async (pad) => {
    const lees = await createBicepLezer();
    expect(listVormfouten(lees(readTekst(pad)))).toEqual([]);
  });

  it('worden afgekeurd als er een haak mist', async () => {
    const lees = await createBicepLezer();
    const kapot = readTekst(APP).replace('properties: {', 'properties: ');
    expect(listVormfouten(lees(kapot))).not.toEqual([]);
  });

  it('wijzen alleen naar bestanden die er zijn', () => {
    for (const pad of listBicep()) {
      const verwijzingen = [...readTekst(pad).matchAll(/(?:^module \w+ |loadJsonContent\()'([^']+)'/gm)];
      for (const [, doel = ''] of verwijzingen) {
        expect({ pad, doel, er: existsSync(join(ROOT, dirname(pad), doel)) }).toEqual({ pad, doel, er: true });
      }
    }
  });

  it('geven elke instelling die de bot leest, of zeggen waarom niet', () => {
    const gelezen = Object.keys(readOmgeving('.env.example'));
    const gegeven = [...listSleutels(APP, 'instellingen'), ...listSleutels(APP, 'omgeving')];
    expect(gelezen.filter((naam) => !gegeven.includes(naam)).sort()).toEqual(Object.keys(NIET_IN_AZURE).sort());
    expect(gegeven.filter((naam) => !gelezen.includes(naam) && !VAN_AZURE.includes(naam))).toEqual([]);
  });

  it('laten een wissel wachten op dezelfde gezondheid als waar Azure altijd naar kijkt, op beide plekken', () => {
    const pad = /healthCheckPath: '([^']+)'/.exec(readTekst(APP))?.[1];
    expect(pad).toBe('/gezond');
    expect(listSleutels(APP, 'omgeving')).toContain('WEBSITE_SWAP_WARMUP_PING_PATH');
    expect(readTekst(APP)).toContain(`WEBSITE_SWAP_WARMUP_PING_PATH: '${pad}'\n`);
    expect(readTekst(APP)).toContain("WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'\n");
  });

  it('houden de naam van de kluis binnen de 24 tekens van Azure', () => {
    const sjabloon = readTekst('infra/azure.bicep');
    const langste = /@maxLength\((\d+)\)\nparam gemeente /.exec(sjabloon)?.[1];
    const uniek = /var uniek = take\([^,]+, (\d+)\)/.exec(sjabloon)?.[1];
    const [, naam = ''] = /naam: '(kv-[^']*)'/.exec(sjabloon) ?? [];
    const lengtes: Readonly<Record<string, number>> = { gemeente: Number(langste), omgeving: 3, uniek: Number(uniek) };
    const ingevuld = naam.replace(/\$\{(\w+)\}/g, (_plek, deel: string) => 'x'.repeat(lengtes[deel] ?? NaN));
    expect(ingevuld).toMatch(/^kv-x+-xxx-x+$/);
    expect(ingevuld.length).toBeLessThanOrEqual(24);
  });

  it('zetten geen geheim in een instelling: dat komt uit de kluis', () => {
    const geheim = [...readTekst(APP).matchAll(/^ {2}(\w*(?:SLEUTEL|TOKEN|PASSWORD|WACHTWOORD)\w*): (.*)$/gm)];
    expect(geheim.length).toBeGreaterThan(0);
    for (const [regel] of geheim) expect(regel).toContain(": '@Microsoft.KeyVault(");
  });

  it('vragen in azure.parameters.json alleen wat het sjabloon kent, en alles wat geen standaard heeft', () => {
    const { parameters } = readJson('infra/azure.parameters.json') as { parameters: Record<string, unknown> };
    const bekend = [...readTekst('infra/azure.bicep').matchAll(/^param (\w+) \w+( =)?/gm)];
    const verplicht = bekend.filter(([, , standaard]) => standaard === undefined).map(([, naam]) => naam);
    expect(Object.keys(parameters).sort()).toEqual(verplicht.sort());
  });
});

describe('de alarmen en het overzicht', () => {
  it('vragen alleen getallen die de bot in zijn regel "Stand" schrijft', () => {
    const geschreven = Object.keys(describeStand([]));
    for (const pad of ['infra/bicep/bewaking.bicep', 'infra/bicep/overzicht.json']) {
      const gevraagd = [...readTekst(pad).matchAll(/\((?:r)\.(\w+)\)/g)].map(([, veld = '']) => veld);
      expect(gevraagd.length).toBeGreaterThan(4);
      expect(gevraagd.filter((veld) => ![...geschreven, 'melding', 'niveau'].includes(veld))).toEqual([]);
    }
  });
});
