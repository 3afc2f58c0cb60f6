import { type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../bot/config';
import { openOpslag } from '../../bot/store/open';
import { type Store } from '../../bot/store/store';
import { type Cosmos, startCosmos } from '../support/cosmos/start';
import { listVlaggen } from '../bench/meten';
import { createOmgeving, freePort, type Omgeving, startProces, stopProces } from '../support/proces';
import { fill, type Gemeente, TRIAGE, VANDAAG } from './gemeente';
import { startTelTeams, type TelTeams } from './teams';

/** `cosmos`: twee instanties op een emulator. `sqlite`: een instantie op een bestand, want dat is van een proces tegelijk. */
export type Opslagsoort = 'cosmos' | 'sqlite';

export interface Instantie {
  readonly url: string;
  readonly pid: number;
  /** Regels in het log vanaf `warn`. */
  readonly gelogd: Record<string, number>;
}

/** Een draaiende installatie: opslag, Teams en instanties. */
export interface Installatie {
  readonly data: string;
  readonly instanties: readonly Instantie[];
  readonly teams: TelTeams;
  /** Stopt de instanties en geeft de opslag, om na te tellen. */
  halt(): Promise<Store>;
  close(): Promise<void>;
}

/** Vult een lege opslag met deze gemeente en start daarop de instanties. Zonder aanmelding: die meet `npm run productie-proef`. */
export async function startInstallatie(gemeente: Gemeente, soort: Opslagsoort): Promise<Installatie> {
  const cosmos = soort === 'cosmos' ? await startCosmos() : undefined;
  const basis = await createOmgeving({ REGIEBOT_VANDAAG: VANDAAG, ...envVan(cosmos) });
  const teams = await startTelTeams(gemeente);
  const omgeving = {
    ...basis,
    env: { ...basis.env, REGIEBOT_INRICHTING: writeInrichting(basis.data, gemeente, teams) },
  };
  const open = async () => (await openOpslag(readConfig(omgeving.env))).store;
  const processen: ChildProcess[] = [];
  const instanties: Instantie[] = [];
  const stop = () => Promise.all(processen.map((proces) => stopProces(proces)));
  let geteld: Store | undefined;
  const installatie: Installatie = {
    ...{ data: omgeving.data, instanties, teams },
    async halt() {
      await stop();
      return (geteld = await open());
    },
    async close() {
      await stop();
      await geteld?.close();
      await teams.close();
      await cosmos?.stop();
      omgeving.remove();
    },
  };
  try {
    const store = await open();
    await fill(store, gemeente);
    await store.close();
    for (let n = 0; n < (soort === 'cosmos' ? 2 : 1); n += 1) {
      const { proces, instantie } = await startInstantie(omgeving);
      processen.push(proces);
      instanties.push(instantie);
    }
    return installatie;
  } catch (fout) {
    await installatie.close();
    throw fout;
  }
}

function envVan(cosmos: Cosmos | undefined): Readonly<Record<string, string>> {
  const sleutel = { REGIEBOT_SLEUTEL: Buffer.alloc(32, 7).toString('base64') };
  return cosmos === undefined ? sleutel : { ...sleutel, COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: cosmos.sleutel };
}

function writeInrichting(data: string, { caseloads, personen }: Gemeente, { url }: TelTeams): string {
  const bestand = join(data, 'inrichting.json');
  const plekken = { team: 'team', serviceUrl: url, graphUrl: url, triage: TRIAGE, beheer: '19:beheer@thread.tacv2' };
  writeFileSync(bestand, JSON.stringify({ ...plekken, caseloads, personen }));
  return bestand;
}

async function startInstantie(omgeving: Omgeving): Promise<{ proces: ChildProcess; instantie: Instantie }> {
  const poort = await freePort();
  const programma = [...listVlaggen(), 'bot/regiebot.mjs'];
  const proces = await startProces('bot', { ...omgeving, env: { ...omgeving.env, PORT: String(poort) } }, programma);
  const gelogd: Record<string, number> = {};
  proces.once('exit', (code, signaal) => {
    if (signaal === null && code !== 0) console.error(`Een instantie stopte met ${String(code)}`);
  });
  proces.stderr?.on('data', (deel: Buffer) => {
    for (const [, melding = ''] of deel.toString().matchAll(/"niveau":"(?:warn|error)","melding":"([^"]*)"/g))
      gelogd[melding] = (gelogd[melding] ?? 0) + 1;
  });
  return { proces, instantie: { url: `http://127.0.0.1:${poort}`, pid: proces.pid ?? 0, gelogd } };
}
