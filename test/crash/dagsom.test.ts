import { type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeMail } from '../../bot/lokaal/voorbeelden/bericht';
import { addDagen, datum } from '../../rules/datum';
import { createKans } from '../support/kans';
import { createLokaalClient, listMerken, type LokaalClient } from '../support/lokaal-client';
import { createOmgeving, type Omgeving, startProces, stopProces, waitFor } from '../support/proces';
import { deliver } from './ronde/bezorg';

// By night more messages and more kills; the seed is printed, so that a failure can be played again.
const KEREN = Number(process.env.REGIEBOT_CRASH_RONDES ?? 2);
const BERICHTEN = Number(process.env.REGIEBOT_CRASH_BERICHTEN ?? 40);
const ZAAD = Number(process.env.REGIEBOT_CRASH_ZAAD ?? 20260509);

const COA = 'COA TVS <noreply@tvs.coa.example>';
const BEGIN = datum('2026-04-01');

/** Een maand post van elke soort: het n-de bericht. Elk zesde is een tweede bezorging van een koppeling. */
function mailVan(n: number): Parameters<typeof writeMail>[0] {
  const basis = { bestand: `${n}.eml`, dagenGeleden: 0, van: COA, onderwerp: 'TVS: Nieuwe koppeling' };
  const vnummer = `V-nummer: ${4_000_000_001 + n * 7}\nGemeente: Waterrijk`;
  switch (n % 6) {
    case 0:
      return { ...basis, tekst: `In TVS staat een nieuwe koppeling.\n\n${vnummer}` };
    case 1:
      return { ...mailVan(n - 1), koppen: ['X-Bezorging: 2'] };
    case 2:
      return { ...basis, onderwerp: 'Wijziging', tekst: 'Kijk in TVS.' };
    case 3:
      return { ...basis, oordeel: 'dmarc=fail header.from=tvs.coa.example', tekst: vnummer };
    case 4:
      return {
        ...basis,
        van: 'x@aanbieder.example',
        koppen: ['Auto-Submitted: auto-replied'],
        tekst: 'Ik ben er niet.',
      };
    default:
      return { ...basis, onderwerp: 'TVS', tekst: `Het klantprofiel is beschikbaar.\n\n${vnummer}` };
  }
}

describe(`een maand post na een stilte, en de stekker eruit (zaad ${ZAAD}, ${BERICHTEN} berichten, ${KEREN} keer)`, () => {
  let omgeving: Omgeving;
  let teams: LokaalClient;
  const processen: ChildProcess[] = [];
  const kans = createKans(ZAAD);
  const start = async (opdracht: string) => {
    const proces = await startProces(opdracht, omgeving);
    processen.push(proces);
    return proces;
  };

  beforeAll(async () => {
    omgeving = await createOmgeving();
    teams = createLokaalClient(omgeving.lokaal);
  });
  afterAll(async () => {
    await Promise.all(processen.map((proces) => stopProces(proces, 'SIGKILL')));
    omgeving.remove();
  });

  it(
    'sluit de som, toont elke kaart een keer en laat niets in het postvak liggen',
    async () => {
      for (let n = 0; n < BERICHTEN; n += 1)
        deliver(omgeving.data, `${n}.eml`, writeMail(mailVan(n), addDagen(BEGIN, Math.floor(n / 6) % 30)));
      await start('lokaal');
      for (let keer = 0; keer < KEREN; keer += 1) {
        const bot = await start('bot');
        await new Promise((resolve) => setTimeout(resolve, 300 + kans() * 1_500));
        await stopProces(bot, 'SIGKILL');
      }
      await start('bot');
      const controle = await settled();
      const keer = (soort: number) => Math.floor((BERICHTEN + 5 - soort) / 6);
      expect(controle).toMatchObject({
        ...{ in_orde: true, bevindingen: [], gelezen: BERICHTEN, wachtend: 0, onzeker: 0 },
        ...{ herkend: keer(0) + keer(1) + keer(5), onbekend: keer(2), dubbel: keer(1) },
        ...{ quarantaine: keer(3), automatisch: keer(4), kaarten: keer(0) + keer(2) + keer(5) },
      });
      expect(readdirSync(join(omgeving.data, 'postvak', 'in'))).toEqual([]);
      const merken = await listMerken(teams);
      expect(new Set(merken).size).toBe(merken.length);
    },
    120_000 + KEREN * 10_000 + BERICHTEN * 400,
  );

  /** Done when everything is read and every card is visible. */
  function settled(): Promise<object> {
    return waitFor(
      'de som sluit',
      async () => {
        const controle = (await (await fetch(`${omgeving.bot}/controle`)).json()) as {
          gelezen: number;
          wachtend: number;
        };
        const gezond = (await (await fetch(`${omgeving.bot}/gezond`)).json()) as {
          wachtrijen: { teVersturen: number };
        };
        const klaar = controle.gelezen === BERICHTEN && controle.wachtend === 0 && gezond.wachtrijen.teVersturen === 0;
        return klaar ? controle : undefined;
      },
      100_000 + BERICHTEN * 400,
    );
  }
});
