import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { listDossierkaarten } from '../crash/ronde/belofte';
import { deliverKoppeling } from '../crash/ronde/bezorg';
import { createLokaalClient, type LokaalClient } from '../support/lokaal-client';
import { createOmgeving, type Omgeving, startProces, stopProces, waitFor } from '../support/proces';
import { noemGetal, percentile, show } from './meten';

const KLIKKEN = 200;
const WARM = 40;
/** Wie klikt, kijkt eerst; en Teams neemt in een gesprek hoogstens zeven kaarten per seconde aan. */
const KIJKTIJD = 150;
const KANAAL = '19:noord@thread.tacv2';

interface Kant {
  readonly teams: LokaalClient;
  readonly activityId: string;
  readonly verb: string;
  readonly data: object;
}

/** Hoe lang een klik duurt, van de lokale Teams heen en terug: bij ons, en bij een bot die alleen antwoordt wat hij kreeg. */
export async function meetKlik(): Promise<void> {
  const [ons, echo] = [await createOmgeving(), await createOmgeving()];
  const processen: ChildProcess[] = [];
  try {
    for (const omgeving of [ons, echo]) processen.push(await startProces('lokaal', omgeving));
    processen.push(await startProces('bot', ons), await startEcho(echo));
    const kale = await placeEchokaart(echo);
    for (const [wat, verb] of [
      ['kaart bijwerken', 'dossier'],
      ['dossier openen in de chat, met vastleggen', 'open'],
    ] as const)
      await compare(wat, await placeOnzeKaart(ons, verb), kale);
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

async function placeOnzeKaart(omgeving: Omgeving, verb: string): Promise<Kant> {
  const teams = createLokaalClient(omgeving.lokaal);
  deliverKoppeling(omgeving.data, 1);
  const kaart = await waitFor('de kaart', async () => listDossierkaarten(await teams.berichten(KANAAL))[0], 20_000);
  return { teams, activityId: kaart.activityId, verb, data: { dossiernummer: kaart.dossiernummer } };
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
  return { teams: createLokaalClient(lokaal), activityId, verb: 'echo', data: { dossiernummer: '2026-0001' } };
}

/** Om en om, zodat wat de machine intussen doet beide even hard raakt. */
async function compare(wat: string, ons: Kant, echo: Kant): Promise<void> {
  const tijden: [number[], number[]] = [[], []];
  for (let n = 0; n < KLIKKEN + WARM; n += 1) {
    for (const [plaats, kant] of [ons, echo].entries()) {
      const begin = performance.now();
      await click(kant);
      if (n >= WARM) tijden[plaats === 0 ? 0 : 1].push(performance.now() - begin);
    }
    await new Promise((resolve) => setTimeout(resolve, KIJKTIJD));
  }
  const [ons50, ons99, echo50, echo99] = tijden.flatMap((reeks) => [percentile(reeks, 0.5), percentile(reeks, 0.99)]);
  const noem = (een = 0, twee = 0) => `${noemGetal(een)} tegen ${noemGetal(twee)} ms (${noemGetal(een / twee)} keer)`;
  const rest = `p99 ${noem(ons99, echo99)}; bedoeld: hoogstens 1,5 keer de kale echo`;
  show(wat, `p50 ${noem(ons50, echo50)}`, rest);
}

async function click({ teams, activityId, verb, data }: Kant): Promise<void> {
  const { status } = await teams.klik('mehmet', activityId, verb, data, KANAAL);
  if (status !== 200) throw new Error(`klik op "${verb}" antwoordde ${status}`);
}
