import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createKans } from '../../support/kans';
import { createLokaalClient } from '../../support/lokaal-client';
import { createOmgeving, startProces, stopProces, waitFor } from '../../support/proces';
import { listDossierkaarten } from './belofte';
import { armGrens, chooseGrens, ZENDGRENZEN } from './grens';
import { type Peer } from './peers';
import { startTussenpost, type Tussenpost } from './tussenpost';
import { type Uitslag } from './uitslag';

const WACHTTIJD = 3_000;
const KANAAL = '19:noord@thread.tacv2';

/** Dezelfde taak als een bot (een kaart per zaak, op dezelfde connector) en dezelfde dood, voor een zender op een ander pakket. */
export async function runPeerreeks(peer: Peer, zaad: number, rondes: number): Promise<Uitslag> {
  const basis = await createOmgeving();
  const processen: ChildProcess[] = [await startProces('lokaal', basis)];
  const tussenpost = await startTussenpost(basis.lokaal);
  const server = await peer.startServer();
  try {
    const teams = createLokaalClient(basis.lokaal);
    const brenger = spawnRol(peer, ['breng', String(server.poort)]);
    processen.push(brenger.proces);
    await brenger.regel();
    const treffers: Record<string, number> = {};
    const kans = createKans(zaad);
    for (let n = 0; n < rondes; n += 1) {
      brenger.proces.stdin.write(`${n}\n`);
      await brenger.regel();
      const geraakt = await playRonde(peer, { poort: server.poort, tussenpost, kans }, processen);
      treffers[geraakt] = (treffers[geraakt] ?? 0) + 1;
    }
    processen[2] = spawnRol(peer, werkArgumenten(server.poort, tussenpost)).proces;
    const kaarten = async () => listDossierkaarten(await teams.berichten(KANAAL)).map((kaart) => kaart.dossiernummer);
    const uniek = async () => new Set(await kaarten()).size;
    await waitFor('alles is verstuurd', async () => ((await uniek()) >= rondes ? true : undefined), 60_000).catch(
      () => undefined,
    );
    // Jobs that come back although their card stands: they need the time after which a silent worker is given up.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    const gezien = await kaarten();
    const verschillend = new Set(gezien).size;
    return {
      ...{ systeem: peer.naam, rondes, zaken: rondes, verloren: rondes - verschillend, verkeerd: 0, onzeker: 0 },
      ...{ dubbel: gezien.length - verschillend, treffers, bevindingen: [] },
    };
  } finally {
    await Promise.all(processen.map((proces) => stopProces(proces, 'SIGKILL')));
    await server.stop();
    await tussenpost.close();
    basis.remove();
  }
}

interface Plaats {
  readonly poort: number;
  readonly tussenpost: Tussenpost;
  readonly kans: () => number;
}

async function playRonde(
  peer: Peer,
  { poort, tussenpost, kans }: Plaats,
  processen: ChildProcess[],
): Promise<keyof Uitslag['treffers']> {
  const grens = chooseGrens(ZENDGRENZEN, kans);
  const werker = spawnRol(peer, werkArgumenten(poort, tussenpost));
  processen[2] = werker.proces;
  const weg = new Promise<void>((resolve) => werker.proces.once('exit', () => resolve()));
  const gezien: { geraakt: boolean } = { geraakt: false };
  const disarm = armGrens(grens, { tussenpost }, () => {
    gezien.geraakt = true;
    werker.proces.kill('SIGKILL');
  });
  await Promise.race([weg, werker.regel()]);
  await Promise.race([weg, new Promise((resolve) => setTimeout(resolve, WACHTTIJD).unref())]);
  disarm();
  werker.proces.kill('SIGKILL');
  await weg;
  return gezien.geraakt ? grens.soort : 'na de wachttijd';
}

function werkArgumenten(poort: number, { url }: Tussenpost): string[] {
  return ['werk', String(poort), url, KANAAL];
}

/** Een zender als proces; `regel` wacht op zijn volgende regel. */
function spawnRol({ node, zender }: Peer, argumenten: readonly string[]) {
  const proces = spawn(node, [zender, ...argumenten], { stdio: ['pipe', 'pipe', 'ignore'] });
  // A killed sender leaves its pipe behind.
  proces.stdin.on('error', () => undefined);
  const regels = createInterface({ input: proces.stdout })[Symbol.asyncIterator]();
  return { proces, regel: () => regels.next() };
}
