import { oppakken } from '../../bot/acties/oppakken';
import { type Inrichting, type Persoon } from '../../bot/inrichting';
import { type Store } from '../../bot/store/store';
import { datum } from '../../rules/datum';
import { createTestDelen } from '../support/beurt';
import { openCosmosTestStore, toegangVan } from '../support/cosmos/opslag';
import { startCosmos } from '../support/cosmos/start';
import { testInrichting } from '../support/inrichting';
import { createTestKlok } from '../support/klok';
import { openTestStore } from '../support/store';

const MENSEN = 200;
/** 's Nachts honderd; overdag genoeg om een fout te laten opvallen. */
const RONDES = Number(process.env.REGIEBOT_TEGELIJK_RONDES ?? 1);

const klok = createTestKlok();
const personen = Array.from({ length: MENSEN }, (_, n): Persoon => {
  return { id: `p${n}`, naam: `Persoon ${n}`, rol: 'klantmanager', caseloads: ['Noord'] };
});
const inrichting: Inrichting = { ...testInrichting, personen };

/** Iedereen klikt op dezelfde kaart, verdeeld over de instanties; geeft wat ieder te zien kreeg. */
function clickAll(stores: readonly Store[], dossiernummer: string) {
  return Promise.all(
    personen.map((persoon, n) =>
      oppakken(createTestDelen(stores[n % stores.length]!, klok, inrichting), {
        ...{ persoon, van: { persoon: persoon.id, plek: 'kanaal', gesprek: 'g', activityId: 'a' } },
        ...{ data: { dossiernummer, bericht: 'm1' }, ruw: {} },
      }),
    ),
  );
}

async function checkRound(stores: readonly Store[], ronde: number): Promise<void> {
  const dossiernummer = `2026-${1000 + ronde}`;
  await stores[0]!.appendDossier({
    ...{ dossiernummer, verwachteVersie: 0, caseload: 'Noord', wensen: [] },
    regels: [{ id: 'm1', op: datum('2026-05-01'), notificatie: 'COA-01' }],
  });
  const antwoorden = await clickAll(stores, dossiernummer);
  for (const store of stores) {
    const dossier = (await store.loadDossier(dossiernummer))?.dossier;
    const eigenaar = personen.findIndex(({ id }) => id === dossier?.klantmanager);
    expect(dossier?.historie).toHaveLength(2);
    antwoorden.forEach((antwoord, n) => {
      if (n === eigenaar) expect(antwoord.soort).toBe('kaart');
      else
        expect(antwoord).toMatchObject({
          ...{ soort: 'fout', status: 409 },
          tekst: `Persoon ${eigenaar} was u voor en heeft deze melding al opgepakt.`,
        });
    });
  }
}

describe(`${MENSEN} mensen pakken tegelijk dezelfde koppeling op: een wordt eigenaar, ieder hoort wie`, () => {
  it('op SQLite', async () => {
    const opslag = await openTestStore();
    for (let ronde = 0; ronde < RONDES; ronde += 1) await checkRound([opslag.store], ronde);
    await opslag.remove();
  }, 3_600_000);

  it('op Cosmos, over drie instanties', async () => {
    const cosmos = await startCosmos();
    const opslag = await openCosmosTestStore(toegangVan(cosmos), klok);
    const stores = [opslag.store, await opslag.another(), await opslag.another()];
    for (let ronde = 0; ronde < RONDES; ronde += 1) await checkRound(stores, ronde);
    await opslag.close();
    await cosmos.stop();
  }, 3_600_000);
});
