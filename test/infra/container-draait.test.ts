import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from '../../bot/clock';
import { writeMail } from '../../bot/lokaal/voorbeelden/bericht';
import { schrijf, stuur, type Verzoek } from '../aanval/lijn';
import { createVerzoeken, ID, SLEUTEL, TENANT } from '../aanval/wereld';
import { testInrichting } from '../support/inrichting';
import { freePort, waitFor } from '../support/proces';
import { startTokenuitgever, type Tokenuitgever } from '../support/uitgever';
import { readContainer } from './dockerfile';
import { ROOT } from './project';
import { createZandbak, describeMetZandbak, type Draaiend, type Zandbak } from './zandbak';

jest.setTimeout(60_000);

const NUMMER = '2026-0300';
const KOPPELING = {
  ...{ bestand: 'koppeling.eml', dagenGeleden: 0, van: 'COA TVS <noreply@tvs.coa.example>' },
  onderwerp: 'TVS: Nieuwe koppeling',
  tekst: `In TVS staat een nieuwe koppeling.\n\nDossiernummer: ${NUMMER}\nGemeente: Waterrijk`,
};

/** Probeert overal te schrijven, en zegt waar het lukte en wie het deed. */
const SCHRIJF = `
  const { writeFileSync, readFileSync } = require('node:fs');
  const lukt = (map) => { try { writeFileSync(map + '/proef', 'x'); return true; } catch { return false; } };
  const status = readFileSync('/proc/self/status', 'utf8');
  const van = (naam) => new RegExp(naam + ':\\\\s*(\\\\w+)').exec(status)[1];
  console.log(JSON.stringify({
    mappen: ['/', '/app', '/data', '/etc', '/node', '/tmp', '/usr', '/usr/bin'].filter(lukt),
    root: process.getuid() === 0, rechten: Number.parseInt(van('CapEff'), 16), geenNieuwe: van('NoNewPrivs'),
  }));
`;

/** Wat Docker zou doen, zonder Docker: alleen te lezen, zonder rechten, met de omgeving en de opdracht uit de Dockerfile. */
describeMetZandbak('de container zoals hij draait', () => {
  let werk: string;
  let uitgever: Tokenuitgever;
  let poort: number;
  let zandbak: Zandbak;
  let bot: Draaiend;

  beforeAll(async () => {
    werk = mkdtempSync(join(tmpdir(), 'regiebot-container-'));
    chmodSync(werk, 0o755);
    execFileSync(process.execPath, [join(ROOT, 'infra', 'maak-bundel.mjs'), '--uit', join(werk, 'app')]);
    uitgever = await startTokenuitgever();
    poort = await freePort();
    const inrichting = join(werk, 'inrichting.json');
    writeFileSync(inrichting, JSON.stringify({ ...testInrichting, serviceUrl: uitgever.url, graphUrl: uitgever.url }));
    zandbak = createZandbak(werk, inrichting, {
      // Docker gives the container a network of its own; here it shares ours.
      PORT: String(poort),
      ...{ BOT_ID: ID, BOT_TENANT_ID: TENANT, BOT_TYPE: 'UserAssignedMsi', BOT_OPENID: uitgever.openId },
      ...{ IDENTITY_ENDPOINT: uitgever.identityEndpoint, IDENTITY_HEADER: 'geheim', REGIEBOT_PROEF: 'ja' },
      REGIEBOT_SLEUTEL: SLEUTEL.toString('base64'),
    });
    bot = zandbak.start();
  });
  afterAll(async () => {
    bot.proces.kill('SIGKILL');
    await bot.einde;
    await uitgever.close();
    rmSync(werk, { recursive: true, force: true });
  });

  const bied = (verzoek: Verzoek) => stuur(poort, schrijf(verzoek));

  it('kan alleen schrijven waar de Dockerfile het zegt, en heeft geen rechten', async () => {
    const proef = zandbak.start(['node', '-e', SCHRIJF]);
    expect({ einde: await proef.einde, gezegd: proef.gezegd() }).toMatchObject({ einde: 0 });
    expect(JSON.parse(proef.gezegd())).toEqual({
      ...{ mappen: [...readContainer().schrijfbaar].sort(), root: false, rechten: 0, geenNieuwe: '1' },
    });
    for (const map of [zandbak.data, zandbak.tmp]) rmSync(join(map, 'proef'));
  });

  it('is gezond voor wie het vraagt zoals Docker het vraagt', async () => {
    await waitFor(
      'gezond',
      async () => {
        if (bot.proces.exitCode !== null) throw new Error(bot.gezegd());
        return (await zandbak.start(readContainer().gezondheid).einde) === 0 ? true : undefined;
      },
      30_000,
    );
  });

  it('maakt van een bericht een dossier, en geeft de kaart aan wie klikt', async () => {
    const { klik } = createVerzoeken(uitgever, `${uitgever.url}/emea/`);
    writeFileSync(join(zandbak.data, 'postvak', 'in', 'koppeling.eml'), writeMail(KOPPELING, createClock().vandaag()));
    await waitFor(
      'de kaart',
      async () => {
        const { inhoud } = await bied(klik('fatima', 'open', { dossiernummer: NUMMER }));
        return inhoud.includes('AdaptiveCard') ? true : undefined;
      },
      30_000,
    );
  });

  it('laat zonder token niemand binnen', async () => {
    const { bericht } = createVerzoeken(uitgever, `${uitgever.url}/emea/`);
    const koppen = [['Content-Type', 'application/json']] as const;
    expect(await bied({ ...bericht(), koppen })).toMatchObject({ status: 401, inhoud: '' });
  });

  it('stopt netjes als het eerste proces, en liet in /tmp niets achter', async () => {
    await bot.signaal('SIGTERM');
    expect({ einde: await bot.einde, gezegd: bot.gezegd() }).toMatchObject({ einde: 0 });
    expect(readdirSync(zandbak.tmp)).toEqual([]);
    expect(readdirSync(zandbak.data)).toContain('regiebot.db');
    expect(bot.gezegd()).not.toMatch(/EROFS|EACCES|Warning/);
  });
});
