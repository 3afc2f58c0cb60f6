import PostalMime from 'postal-mime';
import { noteOntvangst } from '../../bot/boekhouding/ontvangstboek';
import { createVerwerkBericht } from '../../bot/dossiers/verwerk-bericht';
import { STANDAARD_INSTELLINGEN } from '../../bot/post/instellingen';
import { readBericht } from '../../bot/post/read-bericht';
import { type Store } from '../../bot/store/store';
import { createTestKlok } from '../support/klok';
import { createPoststroom } from '../support/poststroom';
import { createVerwerkDelen } from '../support/verwerk';
import { openBenchStore, show, withBestand } from './meten';
import { meet, noemMicro } from './tabel';

const ZAAD = 20260508;
const LEZEN = 1_000;
/** 's Nachts vijftigduizend. */
const VASTLEGGEN = Number(process.env.REGIEBOT_BENCH_BERICHTEN ?? 5_000);
const GEWOON = 1_000_000;
const klok = createTestKlok();

/** Wat een bericht kost: lezen naast de kale bibliotheek, vastleggen, en het geheugen over een lange stroom. */
export async function meetPost(): Promise<void> {
  const los = await meetLezen();
  await meetStroom(los);
}

async function meetLezen(): Promise<number> {
  const stroom = createPoststroom(ZAAD, VASTLEGGEN);
  const mails = Array.from({ length: LEZEN }, () => stroom.next())
    .flat()
    .filter(({ length }) => length < GEWOON);
  const ons = await meet(mails.length, () => {
    for (const mail of mails) readBericht(mail, { instellingen: STANDAARD_INSTELLINGEN, now: klok.now });
  });
  const hun = await meet(mails.length, async () => {
    // A message without any header is one too many for the library; it costs the time up to there.
    for (const mail of mails) await PostalMime.parse(mail).catch(() => undefined);
  });
  show('lezen en indelen', noemMicro(ons), `${perSeconde(ons)} berichten per seconde`);
  show(
    'alleen ontleden met postal-mime',
    noemMicro(hun),
    `wij: ${komma(ons / hun)} keer zo lang (bedoeld: hoogstens 2)`,
  );
  return ons;
}

async function meetStroom(los: number): Promise<void> {
  await withBestand(async (bestand) => {
    const store = await openBenchStore(bestand);
    const { seconden, geheugen } = await fill(store);
    const samen = (seconden / VASTLEGGEN) * 1e6;
    show('vastleggen', noemMicro(samen - los), 'verstreken tijd, met de schijf');
    show('lezen, indelen en vastleggen', noemMicro(samen), `${perSeconde(samen)} berichten per seconde`);
    const [begin = 0, ...rest] = geheugen;
    show(`geheugen over ${VASTLEGGEN} berichten`, `${begin} MB`, `daarna per tiende: ${rest.join(', ')} MB`);
    await store.close();
  });
}

/** Commits as the reader does, and notes the memory after each tenth. */
async function fill(store: Store): Promise<{ readonly seconden: number; readonly geheugen: readonly number[] }> {
  const stroom = createPoststroom(ZAAD, VASTLEGGEN);
  const geheugen: number[] = [];
  const begin = performance.now();
  for (let n = 0; n < VASTLEGGEN;) {
    for (const ruw of stroom.next()) {
      if (ruw.length >= GEWOON) continue;
      n += 1;
      await commit(store, `bericht-${n}`, ruw);
      if (n % Math.ceil(VASTLEGGEN / 10) === 0) geheugen.push(Math.round(process.memoryUsage().rss / 2 ** 20));
    }
  }
  return { seconden: (performance.now() - begin) / 1_000, geheugen };
}

async function commit(store: Store, id: string, ruw: Buffer): Promise<void> {
  const delen = createVerwerkDelen(store, klok);
  const op = klok.now().toISOString();
  await noteOntvangst(store, id, { bron: 'postvak', op });
  await store.createBericht({ id, versie: 1, bron: 'postvak', naam: id, gelezenOp: op, stand: 'ontvangen' }, ruw);
  await createVerwerkBericht(delen)(id, delen.read(ruw, klok.now(), 'postvak'));
}

function perSeconde(micro: number): number {
  return Math.round(1e6 / micro);
}

function komma(getal: number): string {
  return getal.toFixed(2).replace('.', ',');
}
