import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, startBot } from '../../../bot/build';
import { readConfig } from '../../../bot/config';
import { createUitgever } from '../../support/certificaten';
import { testInrichting } from '../../support/inrichting';
import { freePort, waitFor } from '../../support/proces';
import { stilLog } from '../../support/store';

const DUO = '00000001003214345000';
const GEMEENTE = '00000001001299999000';

describe('een draaiende bot met een koppeling met DUO', () => {
  const uitgever = createUitgever();
  const eigen = uitgever.issue('regiebot', { adres: '127.0.0.1', dagen: 5 });
  const duo = uitgever.issue('duo', { oin: DUO });
  let map: string;
  let bot: Bot | undefined;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'regiebot-'));
  });
  afterEach(async () => {
    await bot?.close();
    rmSync(map, { recursive: true, force: true });
  });
  afterAll(() => uitgever.remove());

  async function start() {
    const poort = await freePort();
    const config = readConfig({
      ...{ PORT: '0', REGIEBOT_DATA: map, REGIEBOT_DUO_POORT: String(poort), REGIEBOT_DUO_OIN: GEMEENTE },
      ...{ REGIEBOT_DUO_CERTIFICAAT: eigen.certificaat, REGIEBOT_DUO_SLEUTEL: eigen.sleutel },
      ...{ REGIEBOT_DUO_CA: uitgever.ca, REGIEBOT_DUO_AFZENDERS: DUO },
    });
    bot = await startBot({ config, inrichting: testInrichting, log: stilLog });
    return { poort, draaiend: bot };
  }

  /** De telling zodra er een bericht is herkend. */
  const waitForHerkend = ({ store }: Bot) =>
    waitFor('het bericht', async () => {
      const telling = await store.count();
      return telling.berichten.herkend > 0 ? telling : undefined;
    });

  function post(poort: number, melding: Record<string, unknown>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const verzoek = request(
        {
          ...{ host: '127.0.0.1', port: poort, path: '/v1/notificaties', method: 'POST', agent: false },
          ...{ ca: readFileSync(uitgever.ca), cert: readFileSync(duo.certificaat), key: readFileSync(duo.sleutel) },
          headers: {
            ...{ bron: DUO, doel: GEMEENTE, berichtId: '6f9619ff-8b86-4d01-b42d-00c04fc964ff' },
            'content-type': 'application/json',
          },
        },
        (antwoord) => {
          antwoord.resume();
          resolve(antwoord.statusCode);
        },
      );
      verzoek.on('error', reject).end(JSON.stringify(melding));
    });
  }

  it('maakt van een push een dossier, zegt dat het certificaat bijna verloopt, en laat bij het stoppen de deur los', async () => {
    const { draaiend, poort } = await start();
    const melding = { registratieDatumTijd: '2026-05-08T09:15:23+02:00', bsn: '111222333', gebeurtenisId: 'SS101' };
    expect(await post(poort, melding)).toBe(201);
    expect(await waitForHerkend(draaiend)).toMatchObject({ berichten: { ontvangen: 0, herkend: 1 }, dossiers: 1 });
    const gezond = () => fetch(`${draaiend.url}/gezond`).then((antwoord) => antwoord.text());
    expect(await gezond()).toContain('"duo-push"');
    await waitFor('de bevinding', async () =>
      /Het certificaat voor DUO verloopt over [45] dagen\./.test(await gezond()) ? true : undefined,
    );
    await draaiend.close();
    bot = undefined;
    await expect(post(poort, melding)).rejects.toThrow();
  });

  it('kan na het stoppen opnieuw starten, en vindt dezelfde push terug', async () => {
    const eerst = await start();
    const melding = { registratieDatumTijd: '2026-05-08T09:15:23+02:00', bsn: '111222333', gebeurtenisId: 'SS101' };
    expect(await post(eerst.poort, melding)).toBe(201);
    await waitForHerkend(eerst.draaiend);
    await eerst.draaiend.close();

    const { draaiend, poort } = await start();
    expect(await post(poort, melding)).toBe(201);
    expect(await draaiend.store.count()).toMatchObject({
      berichten: { ontvangen: 0, herkend: 1 },
      dubbel: 0,
      dossiers: 1,
    });
  });

  it('verwerkt door als een nieuw certificaat niet te gebruiken is, en zegt dat', async () => {
    const { draaiend, poort } = await start();
    const goed = readFileSync(eigen.certificaat);
    writeFileSync(eigen.certificaat, 'half geschreven');
    try {
      const melding = { registratieDatumTijd: '2026-05-07T09:15:23+02:00', bsn: '123456782', gebeurtenisId: 'SS101' };
      expect(await post(poort, melding)).toBe(201);
      await waitForHerkend(draaiend);
      const gezond = await waitFor('de bevinding', async () => {
        const tekst = await fetch(`${draaiend.url}/gezond`).then((antwoord) => antwoord.text());
        return tekst.includes('niet te gebruiken') ? tekst : undefined;
      });
      expect(gezond).toContain('de bot gaat door met het vorige');
    } finally {
      writeFileSync(eigen.certificaat, goed);
    }
  });
});
