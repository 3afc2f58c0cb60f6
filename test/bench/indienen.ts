import { createClock } from '../../bot/clock';
import { submit } from '../../bot/dossiers/indienen';
import { type Persoon } from '../../bot/inrichting';
import { type Store, type Toevoeging } from '../../bot/store/store';
import { datum } from '../../rules/datum';
import { getFormulier } from '../../rules/formulieren';
import { type FormulierRegel } from '../../rules/historie';
import { openBenchStore, show, withBestand } from './meten';

const AANTAL = 1_500;
const WARM = 1_000;
const VANDAAG = datum('2026-05-08');
const VELDEN = { notificatie: 'COA-01', stap: 'oppakken', bericht: 'm1' };

const fatima: Persoon = { id: 'fatima', naam: 'Fatima', rol: 'klantmanager', caseloads: ['Noord'] };

/** Formulieren per seconde die na het antwoord een stroomuitval overleven: onze hele weg, naast de kale transactie van de opslag. */
export async function meetIndienen(): Promise<void> {
  await withBestand(async (bestand) => {
    const store = await openBenchStore(bestand);
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
    show('indienen: laden, toetsen, vastleggen', perSeconde(ons));
    const deel = `${Math.round((100 * ons) / bodem)} %, bedoeld: minstens 60 %`;
    show('alleen de transactie in de opslag', perSeconde(bodem), deel);
    await store.close();
  });
}

function perSeconde(aantal: number): string {
  return `${Math.round(aantal).toLocaleString('nl-NL')} per seconde`;
}

/** A dossier per submission and per bare transaction, so that both do the same on the same history. */
async function createDossiers(store: Store): Promise<void> {
  for (const reeks of ['i', 'k'])
    await store.takeOver(
      Array.from({ length: AANTAL + WARM }, (_, n) => ({
        ...{ dossiernummer: nummerVan(reeks, n), verwachteVersie: 0, caseload: 'Noord', klantmanager: 'fatima' },
        ...{ regels: [{ id: 'm1', op: datum('2026-05-01'), notificatie: 'COA-01' }], wensen: [], sleutels: [] },
      })),
    );
}

function createToevoeging(n: number): Toevoeging {
  const dossiernummer = nummerVan('k', n);
  const regel: FormulierRegel = {
    ...{ id: `r-${n}`, op: VANDAAG, formulier: 'F-20a', door: 'fatima' },
    ...{ vastgelegd: '2026-05-08T09:00:00.000Z', velden: VELDEN },
  };
  return {
    ...{ dossiernummer, verwachteVersie: 1, caseload: 'Noord', klantmanager: 'fatima', regels: [regel] },
    wensen: [{ id: `dossier:${dossiernummer}`, plek: 'caseload:Noord', voorrang: true }],
  };
}

function nummerVan(reeks: string, n: number): string {
  return `${reeks}-${n}`;
}

type Werk = (n: number) => Promise<void>;

/** Om en om en om de beurt vooraan, zodat wat de machine intussen doet beide even hard raakt. Per seconde. */
async function measureBeide(ons: Werk, bodem: Werk): Promise<[number, number]> {
  const tijden = [0, 0] as [number, number];
  for (let n = 0; n < AANTAL + WARM; n += 1) {
    for (const plaats of n % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const begin = performance.now();
      await (plaats === 0 ? ons : bodem)(n);
      if (n >= WARM) tijden[plaats] += performance.now() - begin;
    }
  }
  return [(1000 * AANTAL) / tijden[0], (1000 * AANTAL) / tijden[1]];
}
