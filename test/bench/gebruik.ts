import { type ChildProcess } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMail } from '../../bot/lokaal/voorbeelden/bericht';
import { datum } from '../../rules/datum';
import { createLokaalClient, listActies, type LokaalClient } from '../support/lokaal-client';
import { createOmgeving, type Omgeving, startProces, stopProces, waitFor } from '../support/proces';
import { percentile, show } from './meten';

const GEBRUIKERS = 20;
const KLIKKEN = 25;

/** Wat iemand merkt: starten, een bericht dat een kaart wordt, en klikken met twintig mensen tegelijk. */
export async function meetGebruik(): Promise<void> {
  const omgeving = await createOmgeving();
  const begin = performance.now();
  const proces = await startProces('start', omgeving);
  try {
    const teams = createLokaalClient(omgeving.lokaal);
    await waitFor('eerste antwoord', async () => ((await fetch(`${omgeving.bot}/gezond`)).ok ? true : undefined));
    show('start tot eerste antwoord', `${Math.round(performance.now() - begin)} ms`, bedoeld('3000 ms'));
    const noord = (await teams.plekken()).find(({ naam }) => naam === 'Noord')?.id ?? '';
    await waitFor('de voorbeelden', async () => ((await teams.berichten(noord)).length >= 2 ? true : undefined));
    await meetBericht(omgeving, teams, noord);
    await meetKlikken(teams, noord);
    show('geheugen van bot en lokale Teams samen', `${memory(proces)} MB`, bedoeld('250 MB'));
  } finally {
    await stopProces(proces);
    omgeving.remove();
  }
}

/** Van een bestand dat in de map verschijnt tot de kaart in het kanaal. */
async function meetBericht(omgeving: Omgeving, teams: LokaalClient, noord: string): Promise<void> {
  const tijden: number[] = [];
  for (let n = 0; n < 10; n += 1) {
    const voor = (await teams.berichten(noord)).length;
    const mail = {
      ...{
        bestand: `meting-${n}.eml`,
        dagenGeleden: 0,
        van: 'COA TVS <noreply@tvs.coa.example>',
        onderwerp: 'TVS: Nieuwe koppeling',
      },
      tekst: `In TVS staat een nieuwe koppeling.\n\nV-nummer: ${5_000_000_001 + n * 7}\nGemeente: Waterrijk`,
    };
    const inbox = join(omgeving.data, 'postvak', 'in');
    writeFileSync(join(inbox, `${mail.bestand}.deel`), writeMail(mail, datum('2026-05-01')));
    const begin = performance.now();
    renameSync(join(inbox, `${mail.bestand}.deel`), join(inbox, mail.bestand));
    await waitFor('de kaart', async () => ((await teams.berichten(noord)).length > voor ? true : undefined));
    tijden.push(performance.now() - begin);
  }
  show('bericht tot kaart (midden, langste)', noemPaar(tijden, 1), bedoeld('2000 ms'));
}

/** Twintig mensen openen steeds een dossier uit het kanaal. */
async function meetKlikken(teams: LokaalClient, noord: string): Promise<void> {
  const personen = (await teams.plekken()).filter(
    ({ soort, caseloads }) => soort === 'chat' && caseloads?.includes('Noord'),
  );
  const kaart = (await teams.berichten(noord))[0];
  const knop = listActies(kaart?.kaart).find(({ verb }) => verb === 'open');
  if (kaart === undefined || knop === undefined) throw new Error('geen kaart om op te klikken');
  const tijden: number[] = [];
  await Promise.all(
    Array.from({ length: GEBRUIKERS }, async (_, gebruiker) => {
      const persoon = personen[gebruiker % personen.length]?.id ?? '';
      // Twenty people do not click in the same millisecond; a script that makes them measures its own queue.
      await new Promise((resolve) => setTimeout(resolve, gebruiker * 25));
      for (let n = 0; n < KLIKKEN; n += 1) {
        const begin = performance.now();
        const { status } = await teams.klik(persoon, kaart.activityId, 'open', knop.data, noord);
        if (status !== 200) throw new Error(`klik antwoordde ${status}`);
        tijden.push(performance.now() - begin);
        // Somebody reads before the next click; without that this measures how fast a script can click.
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }),
  );
  show(`klik, ${GEBRUIKERS} mensen (p50, p99)`, noemPaar(tijden, 0.99), bedoeld('300 ms'));
}

function noemPaar(tijden: readonly number[], hoogste: number): string {
  return `${Math.round(percentile(tijden, 0.5))}, ${Math.round(percentile(tijden, hoogste))} ms`;
}

/** Resident memory in MB (Linux). */
function memory({ pid }: ChildProcess): number {
  const regel = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'));
  return Math.round(Number(regel?.[1] ?? 0) / 1024);
}

function bedoeld(grens: string): string {
  return `(bedoeld: hoogstens ${grens})`;
}
