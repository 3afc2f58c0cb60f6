import { createHandleTurn } from '../../bot/acties';
import { type Store } from '../../bot/store/store';
import { peilingenVan } from '../../bot/vragen/peilingen';
import { createTestDelen } from '../support/beurt';
import { testInrichting } from '../support/inrichting';
import { createTestKlok } from '../support/klok';
import { noemTijden, openBenchStore, show, times } from './meten';
import { CASELOADS, nummerVan } from './opslag';

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
  show('alle dossiers alvast lezen, bij de start', `${seconden} s`);
  show('langste wachten van een ander intussen, op de klok', `${Math.round(langste)} ms`);
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
  // Kilobytes: the most this process had at any moment, also while it read everything.
  const { maxRSS } = process.resourceUsage();
  show('geheugen van dit proces op zijn hoogst', `${Math.round(maxRSS / 2 ** 10)} MB`, 'bedoeld: onder 400 MB');
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
  // The first tenth was to warm up.
  show(`${wat}, rekentijd (p50, p99)`, noemTijden(reken.slice(-KEREN)), 'bedoeld: p99 onder 100 ms');
  show(`${wat}, op de klok (p50, p99)`, noemTijden(klok));
}

/** Stelt de vragen om de beurt, als iemand die alle caseloads mag zien. */
function createVrager(store: Store, clock: ReturnType<typeof createTestKlok>): () => Promise<void> {
  const caseloads = Array.from({ length: CASELOADS }, (_, n) => `Caseload ${n}`);
  const inrichting = {
    ...testInrichting,
    caseloads: caseloads.map((naam) => ({ naam, kanaal: naam })),
    personen: testInrichting.personen.map((persoon) => ({ ...persoon, caseloads })),
  };
  const handle = createHandleTurn(createTestDelen(store, clock, inrichting));
  let beurt = 0;
  return async () => {
    const tekst = VRAGEN[beurt % VRAGEN.length] ?? '';
    beurt += 1;
    const van = { persoon: TEAMLEIDER, plek: 'chat', gesprek: 'bench', activityId: `b${beurt}` } as const;
    const uit = await handle({ soort: 'tekst', tekst, van });
    if (uit.soort !== 'kaart') throw new Error(`geen kaart voor "${tekst}"`);
  };
}

async function main(bestand: string): Promise<void> {
  const store = await openBenchStore(bestand);
  await measure(store);
  await store.close();
}

main(process.argv[2] ?? '').catch((fout: unknown) => {
  process.stderr.write(`${fout instanceof Error ? (fout.stack ?? fout.message) : String(fout)}\n`);
  process.exitCode = 1;
});
