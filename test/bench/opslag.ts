import { statSync } from 'node:fs';
import { buildDossierChatKaart } from '../../cards';
import { type Overname, type Store } from '../../bot/store/store';
import { datum } from '../../rules/datum';
import { type Dossier } from '../../rules/historie';
import { aDossier, dag } from '../support/dossier';
import { createKans } from '../support/kans';
import { noemTijden, openBenchStore, show, times, withBestand } from './meten';

export const DOSSIERS = 20_000;
const REGELS = 25;
export const CASELOADS = 20;
const PARTIJ = 500;
const OPENEN = 3_000;
const LIJSTEN = 300;
const VANDAAG = datum('2026-11-20');

/** Een grote gemeente: 20.000 dossiers met samen 500.000 regels in de ingebouwde opslag. */
export async function meetOpslag(): Promise<void> {
  await withBestand(async (bestand) => {
    await fill(await openBenchStore(bestand));
    const begin = performance.now();
    const store = await openBenchStore(bestand);
    show('openen van het bestand', `${Math.round(performance.now() - begin)} ms`);
    await measure(store);
    show('bestand', `${Math.round(statSync(bestand).size / 2 ** 20)} MB`);
    show('geheugen van dit proces', `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`, 'bedoeld: onder 400 MB');
    await store.close();
  });
}

/** Vult een lege opslag en sluit haar. */
export async function fill(store: Store): Promise<void> {
  const { historie } = createVoorbeeld();
  const begin = performance.now();
  for (let vanaf = 0; vanaf < DOSSIERS; vanaf += PARTIJ) {
    await store.takeOver(Array.from({ length: PARTIJ }, (_, n) => createOvername(vanaf + n, historie)));
  }
  show(`vullen: ${DOSSIERS} dossiers van ${REGELS} regels`, `${Math.round((performance.now() - begin) / 1000)} s`);
  await store.close();
}

async function measure(store: Store): Promise<void> {
  const kans = createKans(20260508);
  const nummer = () => nummerVan(Math.floor(kans() * DOSSIERS));
  const laad = await times(OPENEN, () => store.loadDossier(nummer()));
  show('dossier laden, met controle van de keten (p50, p99)', noemTijden(laad), 'bedoeld: p99 onder 20 ms');
  const teken = await times(OPENEN, async () => drawKaart(await store.loadDossier(nummer())));
  show('dossier openen: laden en de kaart tekenen', noemTijden(teken), 'bedoeld: p99 onder 20 ms');
  const lijst = await times(LIJSTEN, () => store.listCaseload(`Caseload ${Math.floor(kans() * CASELOADS)}`));
  show(`caseload van ${DOSSIERS / CASELOADS} dossiers noemen`, noemTijden(lijst), 'bedoeld: p99 onder 100 ms');
}

function drawKaart(bewaard: { readonly dossier: Dossier } | undefined): void {
  if (bewaard === undefined) throw new Error('het dossier is er niet');
  const lezer = { persoon: 'fatima', rol: 'klantmanager' } as const;
  buildDossierChatKaart({ dossier: bewaard.dossier, vandaag: VANDAAG, lezer, naamVan: (id) => id });
}

/** Vijfentwintig regels zoals zij in een echt dossier staan: meldingen, stappen, gegevens, plan en gesprekken. */
function createVoorbeeld(): Dossier {
  let bouwer = aDossier().metPlicht('2025-01-06').metIntake('2025-02-03').metToets('2025-02-04').metPip('2025-02-10');
  for (let n = 0; bouwer.build().historie.length < REGELS; n += 1) {
    const op = dag('2025-03-03', 7 * n);
    bouwer =
      n % 2 === 0
        ? bouwer.metMelding('DUO-SS131', op)
        : bouwer.metFormulier('F-20a', op, { notificatie: 'DUO-SS131', stap: 'oppakken' });
  }
  return bouwer.build();
}

function createOvername(n: number, historie: Dossier['historie']): Overname {
  const dossiernummer = nummerVan(n);
  return {
    ...{ dossiernummer, verwachteVersie: 0, caseload: `Caseload ${n % CASELOADS}`, klantmanager: 'fatima', wensen: [] },
    regels: historie.map((regel, plaats) => ({
      ...{ id: `${dossiernummer}-${plaats}`, vastgelegd: `${regel.op}T09:00:00.000Z` },
      ...regel,
    })),
    sleutels: [`persoon:${dossiernummer}`],
  };
}

export function nummerVan(n: number): string {
  return `2025-${String(n).padStart(5, '0')}`;
}
