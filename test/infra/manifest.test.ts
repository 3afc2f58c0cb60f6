import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { readTurn } from '../../bot/teams/turn';
import { parseCommando } from '../../bot/vragen/commando';
import { fillTekst, listPlekken, readJson, readOmgeving, readTekst, ROOT } from './project';
import { describeMetSchema, listFouten } from './schema';

const PAD = 'infra/appPackage/manifest.json';
const VOORBEELD = 'infra/env/.env.voorbeeld';

const opdracht = z.object({ title: z.string(), description: z.string() });
const Manifest = z.object({
  version: z.string(),
  name: z.object({ short: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  webApplicationInfo: z.object({ id: z.string() }),
  bots: z.tuple([
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.object({ scopes: z.array(z.string()), triggers: z.array(z.string()), commands: z.array(opdracht) }),
      ),
    }),
  ]),
  composeExtensions: z.tuple([
    z.object({
      botId: z.string(),
      commands: z.tuple([
        z.object({
          ...{ id: z.string(), type: z.string(), initialRun: z.boolean(), context: z.array(z.string()) },
          parameters: z.tuple([z.object({ name: z.string() })]),
        }),
      ]),
    }),
  ]),
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }),
  }),
});
const manifest = Manifest.parse(readJson(PAD));
const [bot] = manifest.bots;

const OPDRACHTEN_IN_CHAT = ['mijn taken', 'gemist', 'afwezig', 'overplaatsen', 'weigeringen', 'instellen', 'hulp'];

function fillVoorbeeld(): Record<string, unknown> {
  return JSON.parse(fillTekst(readTekst(PAD), readOmgeving(VOORBEELD))) as Record<string, unknown>;
}

describeMetSchema('manifest tegen het officiële schema 1.30', 'teams-manifest-1.30.schema.json', (load) => {
  it('past, ingevuld met de voorbeeldomgeving', () => {
    expect(listFouten(load(), fillVoorbeeld())).toEqual([]);
  });

  it('wordt afgekeurd met een te lange naam of een onbekende plaats voor de bot', () => {
    const validate = load();
    const voorbeeld = fillVoorbeeld();
    expect(listFouten(validate, { ...voorbeeld, name: { short: 'x'.repeat(31) } })).not.toEqual([]);
    expect(listFouten(validate, { ...voorbeeld, bots: [{ ...bot, botId: 'geen guid' }] })).not.toEqual([]);
  });
});

describe('manifest van de Teams-app', () => {
  it('heeft hetzelfde versienummer als het project', () => {
    const project = z.object({ version: z.string() }).parse(readJson('package.json'));
    expect(manifest.version).toBe(project.version);
  });

  it('vraagt samen met teamsapp.yml precies de gegevens die in de voorbeeldomgeving staan', () => {
    const gevraagd = [PAD, 'teamsapp.yml', 'infra/azure.parameters.json'].flatMap((pad) => listPlekken(readTekst(pad)));
    const eigen = gevraagd.filter((naam) => naam !== 'TEAMSFX_ENV');
    expect([...new Set(eigen)].sort()).toEqual(Object.keys(readOmgeving(VOORBEELD)).sort());
  });

  it('werkt in een persoonlijke chat en in een team, met voor beide een eigen lijst opdrachten', () => {
    expect([...bot.scopes].sort()).toEqual(['personal', 'team']);
    expect(bot.commandLists.flatMap(({ scopes }) => scopes).sort()).toEqual([...bot.scopes].sort());
  });

  it('noemt alleen opdrachten die de bot verstaat, elk met uitleg', () => {
    const opdrachten = bot.commandLists.flatMap(({ commands }) => commands);
    const onverstaan = opdrachten.filter(({ title }) => {
      const zoals = title.startsWith('koppel') ? `${title} Noord` : title;
      return parseCommando(zoals).soort === 'onbekend';
    });
    expect(onverstaan).toEqual([]);
    expect(opdrachten.every(({ description }) => description.length > 0)).toBe(true);
  });

  it('noemt in een team geen opdracht waarvan het antwoord alleen in de eigen chat komt', () => {
    const inTeam = bot.commandLists.filter(({ scopes }) => scopes.includes('team')).flatMap(({ commands }) => commands);
    const titels = inTeam.map(({ title }) => title);
    expect(titels).toContain('mijn taken');
    const persoonlijk = ['open', 'instellen', 'afwezig', 'overplaatsen', 'weigeringen', 'wat heb ik gemist'];
    expect(titels.filter((titel) => persoonlijk.includes(titel))).toEqual([]);
  });

  it('noemt elke opdracht voor de eigen chat, en niet meer dan Teams toont', () => {
    const inChat = bot.commandLists.find(({ scopes }) => scopes.includes('personal'));
    const soorten = inChat?.commands.map(({ title }) => parseCommando(title).soort);
    expect(soorten).toEqual(expect.arrayContaining(OPDRACHTEN_IN_CHAT));
    for (const { commands } of bot.commandLists) expect(commands.length).toBeLessThanOrEqual(10);
  });

  it('zoekt een dossier met hetzelfde veld dat de bot leest, en ook voordat er iets is getypt', () => {
    const [{ botId, commands }] = manifest.composeExtensions;
    expect(botId).toBe(bot.botId);
    const [zoeken] = commands;
    expect(zoeken).toMatchObject({ type: 'query', initialRun: true, context: ['compose'] });
    const [{ name }] = zoeken.parameters;
    const beurt = readTurn({
      type: 'invoke',
      name: 'composeExtension/query',
      from: { id: '29:x', aadObjectId: 'fatima' },
      conversation: { id: '19:iets@thread.v2' },
      value: { commandId: zoeken.id, parameters: [{ name, value: '0143' }] },
    });
    expect(beurt).toMatchObject({ soort: 'zoeken', zoek: '0143' });
  });

  it('vraagt in een team alleen leesrechten, en geen recht voor de hele organisatie', () => {
    const rechten = manifest.authorization.permissions.resourceSpecific;
    expect(rechten.length).toBeGreaterThan(0);
    for (const { name, type } of rechten) {
      expect(name).toMatch(/\.Read\.Group$/);
      expect(type).toBe('Application');
    }
  });

  it('vraagt het recht dat de bot nodig heeft om zijn eigen kaart terug te zoeken', () => {
    const nodig = [...readTekst('bot/teams/graph.ts').matchAll(/\b\w+\.Read\.Group\b/g)].map(([naam]) => naam);
    expect(nodig).not.toEqual([]);
    const gevraagd = manifest.authorization.permissions.resourceSpecific.map(({ name }) => name);
    expect(gevraagd.sort()).toEqual([...new Set(nodig)].sort());
  });

  it('houdt het recht op het team los van de identiteit van de bot: een beheerde identiteit kan het niet krijgen', () => {
    expect(manifest.webApplicationInfo.id).not.toBe(bot.botId);
  });

  it('noemt iconen die bestaan', () => {
    for (const icoon of Object.values(manifest.icons)) {
      expect(existsSync(join(ROOT, 'infra/appPackage', icoon))).toBe(true);
    }
  });
});
