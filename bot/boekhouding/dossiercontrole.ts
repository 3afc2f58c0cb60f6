import { type Datum } from '../../rules/datum';
import { listTaken } from '../../rules/taken';
import { listOpgegaan } from '../dossiers/alias';
import { readLaatsteRonde } from '../herinneringen/laatste-ronde';
import { readOnthouden } from '../herinneringen/onthouden';
import { type BewaardDossier, type Store } from '../store/store';
import { describeHerinneringen, nagaan, type Peil } from '../toezicht/nagaan';

/** Wat er over alle dossiers te zeggen is. Een dossier dat in een ander is opgegaan, telt alleen mee in de ketens. */
export interface Dossiercontrole {
  readonly ketens: { readonly dossiers: number; readonly kapot: readonly string[] };
  /** Open termijnen, en de dossiers met een open termijn die geen zichtbare kaart hebben. */
  readonly termijnen: { readonly open: number; readonly zonderKaart: readonly string[] };
  readonly bevindingen: readonly string[];
}

/**
 * Loopt alle dossiers na. `isBekend` zegt of een medewerker nog bestaat; een eigenaar die weg is, ziet geen taken meer en dan valt ook
 * de herinnering stil.
 */
export async function checkDossiers(
  store: Store,
  vandaag: Datum,
  isBekend: (klantmanager: string) => boolean,
): Promise<Dossiercontrole> {
  const opgegaan = await listOpgegaan(store);
  const nummers = await store.listDossiers();
  const ronde = (await readLaatsteRonde(store))?.dag;
  const { lees } = await readOnthouden(store);
  const kapot: string[] = [];
  const zonderKaart: string[] = [];
  const bevindingen: string[] = [];
  let open = 0;
  for (const dossiernummer of nummers) {
    const bewaard = await store.loadDossier(dossiernummer);
    if (bewaard === undefined) continue;
    if (bewaard.kapot !== undefined) {
      kapot.push(dossiernummer);
      bevindingen.push(`De geschiedenis van dossier ${dossiernummer} klopt niet. ${bewaard.kapot}`);
      continue;
    }
    if (opgegaan.has(dossiernummer)) continue;
    const taken = listTaken(bewaard.dossier, vandaag).length;
    open += taken;
    if (taken === 0) continue;
    if (!(await hasKaart(store, dossiernummer))) zonderKaart.push(dossiernummer);
    bevindingen.push(
      ...checkEigenaar(bewaard, isBekend),
      ...(await checkHerinneringen(store, bewaard, { vandaag, ronde, lees })),
    );
  }
  const zonder = zonderKaart.map(
    (nummer) => `Dossier ${nummer} heeft een open termijn, maar nog geen zichtbare kaart.`,
  );
  return {
    ketens: { dossiers: nummers.length, kapot },
    termijnen: { open, zonderKaart },
    bevindingen: [...bevindingen, ...zonder],
  };
}

/** Dezelfde vergelijking als het toezicht, zonder te herstellen. */
async function checkHerinneringen(store: Store, { dossier }: BewaardDossier, peil: Peil): Promise<string[]> {
  const gevonden = describeHerinneringen(await nagaan(store, dossier, peil));
  return gevonden.length === 0 ? [] : [`Dossier ${dossier.dossiernummer}: ${gevonden.join('; ')}.`];
}

async function hasKaart(store: Store, dossiernummer: string): Promise<boolean> {
  return (await store.loadUitgaand(`dossier:${dossiernummer}`))?.activityId !== undefined;
}

function checkEigenaar({ dossier }: BewaardDossier, isBekend: (klantmanager: string) => boolean): string[] {
  const { dossiernummer, klantmanager } = dossier;
  if (klantmanager === undefined || isBekend(klantmanager)) return [];
  return [`Dossier ${dossiernummer} is van een klantmanager die niet meer in de inrichting staat. Draag het over.`];
}
