// What every sender has in common: `node <zender> breng|werk POORT [TEAMS KANAAL]`. The bringer reads numbers from stdin and answers
// each one once it is safe; the worker posts one card per number.
import { createInterface } from 'node:readline';

const [, , rol, poort, teams, kanaal] = process.argv;

async function post(n) {
  const kaart = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', id: `regiebot:dossier:${n}`, text: `Zaak ${n}` }],
  };
  const antwoord = await fetch(`${teams}/v3/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      isGroup: true,
      channelData: { channel: { id: kanaal } },
      activity: {
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: kaart }],
      },
    }),
  });
  if (!antwoord.ok) throw new Error(`Teams antwoordde ${antwoord.status}`);
  await antwoord.json();
}

export async function startRol({ breng, werk }) {
  if (rol === 'werk') {
    await werk(Number(poort), post);
    process.stdout.write('klaar\n');
    return;
  }
  const voegToe = await breng(Number(poort));
  process.stdout.write('klaar\n');
  for await (const regel of createInterface({ input: process.stdin })) {
    await voegToe(Number(regel));
    process.stdout.write(`${regel}\n`);
  }
  process.exit(0);
}
