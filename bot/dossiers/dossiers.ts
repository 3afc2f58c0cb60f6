import { type Dossier, type HistorieRegel } from '../../rules/historie';
import { BotError, isBotError } from '../errors';
import { type BewaardDossier, type Store, type Wens } from '../store/store';

/** Zo vaak wordt een besluit opnieuw genomen als iemand anders net eerder was. */
const POGINGEN = 20;

/** Wat er met een dossier moet gebeuren; `undefined`: niets. */
export interface Wijziging {
  readonly regels: readonly HistorieRegel[];
  readonly klantmanager?: string;
}

/** Laadt een dossier. Gooit `ONBEKEND_DOSSIER`. */
export async function loadDossier(store: Store, dossiernummer: string): Promise<BewaardDossier> {
  const bewaard = await store.loadDossier(dossiernummer);
  if (bewaard === undefined)
    throw new BotError('ONBEKEND_DOSSIER', `Dossier ${dossiernummer} bestaat niet. Controleer het nummer.`);
  return bewaard;
}

/**
 * Laden, beslissen, toevoegen; opnieuw beslissen als iemand net eerder was. `decide` ziet dus altijd de stand waarop het besluit
 * wordt vastgelegd en moet herhaalbaar zijn. Geeft het dossier zoals het daarna is.
 */
export async function changeDossier(
  store: Store,
  dossiernummer: string,
  decide: (bewaard: BewaardDossier) => Wijziging | undefined,
): Promise<BewaardDossier> {
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const bewaard = await loadDossier(store, dossiernummer);
    const wijziging = decide(bewaard);
    if (wijziging === undefined) return bewaard;
    if (await appended(store, bewaard, wijziging)) return loadDossier(store, dossiernummer);
  }
  throw new BotError('BOTSING', 'Het is nu erg druk op dit dossier. Er is niets gewijzigd; probeer het zo nog eens.');
}

async function appended(store: Store, { dossier, versie }: BewaardDossier, wijziging: Wijziging): Promise<boolean> {
  const klantmanager = wijziging.klantmanager ?? dossier.klantmanager;
  try {
    await store.appendDossier({
      dossiernummer: dossier.dossiernummer,
      verwachteVersie: versie,
      caseload: dossier.caseload,
      ...(klantmanager === undefined ? {} : { klantmanager }),
      regels: wijziging.regels,
      wensen: [kaartVan(dossier)],
    });
    return true;
  } catch (fout) {
    if (isBotError(fout, 'BOTSING')) return false;
    throw fout;
  }
}

/** De levende kaart van het dossier opnieuw laten tekenen. */
export function kaartVan(dossier: Pick<Dossier, 'dossiernummer' | 'caseload'>): Wens {
  return { id: `dossier:${dossier.dossiernummer}`, plek: `caseload:${dossier.caseload}` };
}
