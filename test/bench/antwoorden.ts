import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHandleTurn } from '../../bot/acties';
import { openDatabase } from '../../bot/store/driver';
import { createSqliteStore } from '../../bot/store/sqlite';
import { type Store } from '../../bot/store/store';
import { peilingenVan } from '../../bot/vragen/peilingen';
import { testInrichting } from '../support/inrichting';
import { createTestKlok } from '../support/klok';
import { stilLog, testKluis } from '../support/store';
import { createTestHerlees } from '../support/verwerk';
import { CASELOADS, fill, nummerVan, show, times } from './opslag';

const VRAGEN = [
  'Hoeveel lopende dossiers hebben we?',
  'Hoeveel lopende dossiers per caseload?',
  'Welke PIP’s moeten nog in DUO?',
  'Welke meldingen heeft nog niemand opgepakt?',
  'Hoeveel open taken zijn er deze maand?',
  'En in Caseload 7?',
  'Hoeveel PIP’s zijn er vorig jaar vastgesteld?',
  'Is 15 mei een werkdag?',
  'Hoeveel boetes zijn er opgelegd per kwartaal?',
  'Wat is het weer?',
] as const;
const KEREN = 500;
const TEAMLEIDER = testInrichting.personen.find(({ rol }) => rol === 'teamleider')?.id ?? '';

/** Een vraag in de chat over 20.000 dossiers met samen 500.000 regels, van de tekst tot de kaart, met het vastleggen erbij. */
export async function meetAntwoorden(): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'regiebot-bench-'));
  const open = async () => createSqliteStore(await openDatabase(join(map, 'regiebot.db')), testKluis);
  try {
    await fill(await open());
    const store = await open();
    await measure(store);
    await store.close();
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

async function measure(store: Store): Promise<void> {
  const klok = createTestKlok('2026-11-20');
  const vraag = createVrager(store, klok);
  let langste = 0;
  const hapering = setInterval(
    (() => {
      let vorige = performance.now();
      return () => {
        langste = Math.max(langste, performance.now() - vorige);
        vorige = performance.now();
      };
    })(),
    0,
  );
  const begin = performance.now();
  await peilingenVan(store).warm(klok.vandaag(), () => true);
  clearInterval(hapering);
  const seconden = ((performance.now() - begin) / 1000).toFixed(1).replace('.', ',');
  show('alle dossiers alvast lezen, bij de start', `${seconden} s`, '');
  show('langste wachten van een ander intussen, op de klok', `${Math.round(langste)} ms`, '');
  await showTijden('antwoord, niets veranderd', vraag);
  let versies = 0;
  const wijzig = async () => {
    const dossiernummer = nummerVan(versies);
    versies += 1;
    await store.appendDossier({
      ...{ dossiernummer, verwachteVersie: 1, caseload: 'Caseload 0', klantmanager: 'joost', wensen: [] },
      regels: [{ id: 'nieuw', op: klok.vandaag(), notificatie: 'DUO-SS131' }],
    });
  };
  await showTijden('antwoord vlak na een wijziging', async () => {
    await wijzig();
    await vraag();
  });
  show('geheugen van dit proces', `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`, 'bedoeld: onder 400 MB');
}

/** Rekentijd is die van alle draden samen, dus als op één kern; de klok telt ook wat de machine intussen voor anderen doet. */
async function showTijden(wat: string, work: () => Promise<void>): Promise<void> {
  const reken: number[] = [];
  const klok = await times(KEREN, async () => {
    const begin = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(begin);
    reken.push((user + system) / 1000);
  });
  reken.sort((een, ander) => een - ander);
  const deel = (p: number) => (reken[Math.ceil(p * reken.length) - 1] ?? 0).toFixed(1).replace('.', ',');
  show(`${wat}, rekentijd (p50, p99)`, `${deel(0.5)} en ${deel(0.99)} ms`, 'bedoeld: p99 onder 100 ms');
  show(`${wat}, op de klok (p50, p99)`, klok, '');
}

/** Stelt de vragen om de beurt, als iemand die alle caseloads mag zien. */
function createVrager(store: Store, clock: ReturnType<typeof createTestKlok>): () => Promise<void> {
  const caseloads = Array.from({ length: CASELOADS }, (_, n) => `Caseload ${n}`);
  const inrichting = {
    ...testInrichting,
    caseloads: caseloads.map((naam) => ({ naam, kanaal: naam })),
    personen: testInrichting.personen.map((persoon) => ({ ...persoon, caseloads })),
  };
  const handle = createHandleTurn({
    ...{ store, inrichting, clock, log: stilLog, wake: () => undefined },
    herlees: createTestHerlees(store, clock),
  });
  let beurt = 0;
  return async () => {
    const tekst = VRAGEN[beurt % VRAGEN.length] ?? '';
    beurt += 1;
    const van = { persoon: TEAMLEIDER, plek: 'chat', gesprek: 'bench', activityId: `b${beurt}` } as const;
    const uit = await handle({ soort: 'tekst', tekst, van });
    if (uit.soort !== 'kaart') throw new Error(`geen kaart voor "${tekst}"`);
  };
}
