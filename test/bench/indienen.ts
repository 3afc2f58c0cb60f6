import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from '../../bot/clock';
import { submit } from '../../bot/dossiers/indienen';
import { type Persoon } from '../../bot/inrichting';
import { openDatabase } from '../../bot/store/driver';
import { createKluis } from '../../bot/store/kluis';
import { createSqliteStore } from '../../bot/store/sqlite';
import { type Store, type Toevoeging } from '../../bot/store/store';
import { datum } from '../../rules/datum';
import { getFormulier } from '../../rules/formulieren';
import { type FormulierRegel } from '../../rules/historie';

const AANTAL = 1_500;
const WARM = 200;
const VANDAAG = datum('2026-05-08');
const VELDEN = { notificatie: 'COA-01', stap: 'oppakken', bericht: 'm1' };

const fatima: Persoon = { id: 'fatima', naam: 'Fatima', rol: 'klantmanager', caseloads: ['Noord'] };

/** Formulieren per seconde die na het antwoord een stroomuitval overleven: onze hele weg, naast de kale transactie van de opslag. */
export async function meetIndienen(): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'regiebot-bench-'));
  try {
    const store = createSqliteStore(await openDatabase(join(map, 'regiebot.db')), createKluis(new Uint8Array(32)));
    await createDossiers(store);
    const clock = createClock(VANDAAG);
    const formulier = getFormulier('F-20a');
    const indien = async (n: number) => {
      const { soort } = await submit(store, clock, {
        ...{ dossiernummer: nummerVan('i', n), formulier, velden: VELDEN },
        ...{ persoon: fatima, versie: 1, bevestigd: [] },
      });
      if (soort !== 'vastgelegd') throw new Error(`indienen gaf ${soort}`);
    };
    const kaal = async (n: number) => {
      await store.appendDossier(createToevoeging(n));
    };
    const [ons, bodem] = await measureBeide(indien, kaal);
    show('indienen: laden, toetsen, vastleggen, teruglezen', ons, '');
    show('alleen de transactie in de opslag', bodem, `${Math.round((100 * ons) / bodem)} %, bedoeld: minstens 60 %`);
    await store.close();
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

/** A dossier per submission and per bare transaction, so that both do the same on the same history. */
async function createDossiers(store: Store): Promise<void> {
  for (const reeks of ['i', 'k'])
    for (let n = 0; n < AANTAL + WARM; n += 1)
      await store.appendDossier({
        ...{ dossiernummer: nummerVan(reeks, n), verwachteVersie: 0, caseload: 'Noord', klantmanager: 'fatima' },
        ...{ regels: [{ id: 'm1', op: datum('2026-05-01'), notificatie: 'COA-01' }], wensen: [] },
      });
}

function createToevoeging(n: number): Toevoeging {
  const dossiernummer = nummerVan('k', n);
  const regel: FormulierRegel = {
    ...{ id: `r-${n}`, op: VANDAAG, formulier: 'F-20a', door: 'fatima' },
    ...{ vastgelegd: '2026-05-08T09:00:00.000Z', velden: VELDEN },
  };
  return {
    ...{ dossiernummer, verwachteVersie: 1, caseload: 'Noord', klantmanager: 'fatima', regels: [regel] },
    wensen: [{ id: `dossier:${dossiernummer}`, plek: 'caseload:Noord' }],
  };
}

function nummerVan(reeks: string, n: number): string {
  return `${reeks}-${n}`;
}

type Werk = (n: number) => Promise<void>;

/** Om en om, zodat wat de machine intussen doet beide even hard raakt. Per seconde. */
async function measureBeide(ons: Werk, bodem: Werk): Promise<[number, number]> {
  const tijden = [0, 0] as [number, number];
  for (let n = 0; n < AANTAL + WARM; n += 1) {
    for (const [plaats, werk] of [ons, bodem].entries()) {
      const begin = performance.now();
      await werk(n);
      if (n >= WARM) tijden[plaats === 0 ? 0 : 1] += performance.now() - begin;
    }
  }
  return [(1000 * AANTAL) / tijden[0], (1000 * AANTAL) / tijden[1]];
}

function show(wat: string, perSeconde: number, rest: string): void {
  const gemeten = `${Math.round(perSeconde).toLocaleString('nl-NL')} per seconde`;
  process.stdout.write(`${wat.padEnd(52)} ${gemeten.padStart(18)}   ${rest}`.trimEnd() + '\n');
}
