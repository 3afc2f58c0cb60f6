import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { listDossierkaarten } from '../crash/ronde/belofte';
import { deliverKoppeling } from '../crash/ronde/bezorg';
import { createLokaalClient, type LokaalClient } from '../support/lokaal-client';
import { createOmgeving, type Omgeving, startProces, stopProces, waitFor } from '../support/proces';
import { listVlaggen, noemGetal, percentile, show } from './meten';

const KLIKKEN = 200;
const WARM = 40;
/** Wie klikt, kijkt eerst; en Teams neemt in een gesprek hoogstens zeven kaarten per seconde aan. */
const KIJKTIJD = 150;
const KANAAL = '19:noord@thread.tacv2';

/** Genoeg dossiers en mensen om niemand in één meting twee keer hetzelfde te laten openen: de tweede keer is er niets meer te doen. */
const DOSSIERS = 60;
const MENSEN = ['mehmet', 'fatima', 'joost', 'marieke'];

interface Kant {
  readonly teams: LokaalClient;
  readonly activityId: string;
  readonly verb: string;
  readonly dossiers: readonly string[];
}

/**
 * Hoe lang een klik duurt, van de lokale Teams heen en terug: bij ons, met de vlaggen van node zoals in Azure, en bij een bot die alleen
 * antwoordt wat hij kreeg.
 */
export async function meetKlik(): Promise<void> {
  const [ons, echo] = [await createOmgeving(), await createOmgeving()];
  const processen: ChildProcess[] = [];
  try {
    for (const omgeving of [ons, echo]) processen.push(await startProces('lokaal', omgeving));
    const programma = [...listVlaggen(), 'bot/regiebot.mjs'];
    processen.push(await startProces('bot', ons, programma), await startEcho(echo));
    const [kaart, kale] = [await placeOnzeKaarten(ons), await placeEchokaarten(echo)];
    for (const [wat, verb] of [
      ['kaart bijwerken', 'dossier'],
      ['dossier openen in de chat, met vastleggen', 'open'],
    ] as const)
      await compare(wat, { ...kaart, verb }, kale);
  } finally {
    await Promise.all(processen.map((proces) => stopProces(proces, 'SIGKILL')));
    ons.remove();
    echo.remove();
  }
}

async function startEcho({ env }: Omgeving): Promise<ChildProcess> {
  const proces = spawn(process.execPath, [join(__dirname, '..', 'bench', 'zenders', 'echo.cjs')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => proces.stdout.once('data', () => resolve()));
  return proces;
}

async function placeOnzeKaarten(omgeving: Omgeving): Promise<Omit<Kant, 'verb'>> {
  const teams = createLokaalClient(omgeving.lokaal);
  for (let n = 1; n <= DOSSIERS; n += 1) deliverKoppeling(omgeving.data, n);
  const kaarten = await waitFor('de kaarten', async () => listKaarten(await teams.berichten(KANAAL)), 90_000);
  const dossiers = kaarten.map(({ dossiernummer }) => dossiernummer);
  return { teams, activityId: kaarten[0]?.activityId ?? '', dossiers };
}

function listKaarten(berichten: Parameters<typeof listDossierkaarten>[0]) {
  const kaarten = listDossierkaarten(berichten);
  return kaarten.length < DOSSIERS ? undefined : kaarten;
}

/** Even veel kaarten als bij ons: de lokale Teams heeft er dan aan beide kanten even veel te doen. */
async function placeEchokaarten(omgeving: Omgeving): Promise<Kant> {
  for (let n = 1; n < DOSSIERS; n += 1) await placeEchokaart(omgeving);
  return placeEchokaart(omgeving);
}

async function placeEchokaart({ lokaal }: Omgeving): Promise<Kant> {
  const content = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'echo' }] };
  const antwoord = await fetch(`${lokaal}/v3/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ isGroup: true, channelData: { channel: { id: KANAAL } } },
      activity: {
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
      },
    }),
  });
  const { activityId } = (await antwoord.json()) as { activityId: string };
  return { teams: createLokaalClient(lokaal), activityId, verb: 'echo', dossiers: ['2026-0001'] };
}

/** Om en om, zodat wat de machine intussen doet beide even hard raakt. */
async function compare(wat: string, ons: Kant, echo: Kant): Promise<void> {
  const tijden: [number[], number[]] = [[], []];
  for (let n = 0; n < KLIKKEN + WARM; n += 1) {
    for (const [plaats, kant] of [ons, echo].entries()) {
      const begin = performance.now();
      await click(kant, n);
      if (n >= WARM) tijden[plaats === 0 ? 0 : 1].push(performance.now() - begin);
    }
    await new Promise((resolve) => setTimeout(resolve, KIJKTIJD));
  }
  const [ons50, ons99, echo50, echo99] = tijden.flatMap((reeks) => [percentile(reeks, 0.5), percentile(reeks, 0.99)]);
  const noem = (een = 0, twee = 0) => `${noemGetal(een)} tegen ${noemGetal(twee)} ms (${noemGetal(een / twee)} keer)`;
  const rest = `p99 ${noem(ons99, echo99)}; bedoeld: hoogstens 1,5 keer de kale echo`;
  show(wat, `p50 ${noem(ons50, echo50)}`, rest);
}

async function click({ teams, activityId, verb, dossiers }: Kant, n: number): Promise<void> {
  const [wie, dossiernummer] = [MENSEN[Math.floor(n / DOSSIERS)] ?? '', dossiers[n % dossiers.length] ?? ''];
  const { status } = await teams.klik(wie, activityId, verb, { dossiernummer }, KANAAL);
  if (status !== 200) throw new Error(`klik op "${verb}" antwoordde ${status}`);
}
