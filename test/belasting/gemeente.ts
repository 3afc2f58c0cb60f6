import { listVoorbeeldDossiers } from '../../bot/lokaal/voorbeelden/dossiers';
import { type Store } from '../../bot/store/store';
import { datum } from '../../rules/datum';
import { type Dossier, type HistorieRegel } from '../../rules/historie';
import { addDossier } from '../support/beurt';
import { type Maat, REGELS } from './maat';

/** De dag waarop de proef speelt; een gewone vrijdag. */
export const VANDAAG = datum('2026-05-08');
export const TRIAGE = '19:triage@thread.tacv2';
/** De melding die op elk dossier nog niemand oppakte. */
export const OPEN = `v${REGELS - 1}`;

/** Nummers lopen tot 9999 per jaar; dit jaar blijft vrij voor wat binnenkomt. */
const PER_JAAR = 5_000;
const EERSTE_JAAR = 2016;

export interface Medewerker {
  readonly id: string;
  readonly naam: string;
  readonly rol: 'klantmanager' | 'teamleider' | 'beheerder';
  readonly caseloads: readonly string[];
}

export interface Gemeente {
  readonly caseloads: readonly { readonly naam: string; readonly kanaal: string }[];
  readonly personen: readonly Medewerker[];
  readonly dossiers: readonly Omit<Dossier, 'historie'>[];
}

/** Een gemeente van deze maat: elke caseload een kanaal en een teamleider, elk dossier een klantmanager. Alles is verzonnen. */
export function createGemeente({ dossiers, mensen, caseloads }: Maat): Gemeente {
  const namen = Array.from({ length: caseloads }, (_, n) => `Wijk ${n + 1}`);
  const wijk = (n: number) => namen[n % caseloads] ?? '';
  const personen = Array.from({ length: mensen }, (_, n): Medewerker => {
    const rol = n < caseloads ? 'teamleider' : 'klantmanager';
    return { id: `m${n}`, naam: `Medewerker ${n}`, rol, caseloads: [wijk(n)] };
  });
  const team = namen.map((naam) =>
    personen.filter(({ rol, caseloads: [eigen] }) => rol === 'klantmanager' && eigen === naam),
  );
  return {
    caseloads: namen.map((naam, n) => ({ naam, kanaal: `19:wijk${n + 1}@thread.tacv2` })),
    personen: [...personen, { id: 'beheer', naam: 'Beheer', rol: 'beheerder', caseloads: namen }],
    dossiers: Array.from({ length: dossiers }, (_, n) => {
      const leden = team[n % caseloads] ?? [];
      const klantmanager = leden[Math.floor(n / caseloads) % leden.length]?.id ?? '';
      return { dossiernummer: nummerVan(n), caseload: wijk(n), klantmanager };
    }),
  };
}

function nummerVan(n: number): string {
  return `${EERSTE_JAAR + Math.floor(n / PER_JAAR)}-${String((n % PER_JAAR) + 1).padStart(4, '0')}`;
}

/** Zoveel dossiers tegelijk onderweg naar de opslag. */
const TEGELIJK = 16;

/** Zet alle dossiers in een lege opslag, elk met zijn historie in een keer. */
export async function fill(store: Store, { dossiers }: Gemeente): Promise<void> {
  const verhalen = listVoorbeeldDossiers(VANDAAG).map(({ historie }) => stretch(historie));
  for (let vanaf = 0; vanaf < dossiers.length; vanaf += TEGELIJK)
    await Promise.all(
      dossiers
        .slice(vanaf, vanaf + TEGELIJK)
        .map((dossier, n) =>
          addDossier(store, { ...dossier, historie: verhalen[(vanaf + n) % verhalen.length] ?? [] }),
        ),
    );
}

/** Older notices that were handled come before the story; the last rule is a notice of today that nobody took. */
function stretch(historie: readonly HistorieRegel[]): HistorieRegel[] {
  const vroeger = Array.from({ length: REGELS - 1 - historie.length }, (_, n): HistorieRegel => {
    const op = datum('2025-01-06');
    const velden = { notificatie: 'DUO-SS139', stap: 'afhandelen' };
    return n % 2 === 0 ? { op, notificatie: 'DUO-SS139' } : { op, formulier: 'F-20a', door: 'm1', velden };
  });
  return [...vroeger, ...historie, { op: VANDAAG, notificatie: 'DUO-SS139' }];
}
