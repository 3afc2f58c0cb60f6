import { getFormulier } from '../../rules/formulieren';
import { type FormulierRegel, type HistorieRegel, isNotificatieRegel } from '../../rules/historie';
import { getNotificatie } from '../../rules/notificaties';
import { type Bevestiging, listBevestigingen } from '../dossiers/bevestiging';
import { loadDossier } from '../dossiers/dossiers';
import { type Kluis } from '../store/kluis';
import { type BewaardBericht, type Store } from '../store/store';

/** Een dossier zoals de betrokkene het mag inzien: alles wat is vastgelegd, in woorden. */
export interface Inzage {
  readonly dossiernummer: string;
  readonly caseload: string;
  readonly klantmanager?: string;
  readonly gemaaktOp: string;
  /** Of de historie is zoals zij is vastgelegd. */
  readonly keten: string;
  readonly historie: readonly object[];
  /** Waarom iemand ondanks een waarschuwing vastlegde, per regel van de historie. */
  readonly bevestigingen: readonly Bevestiging[];
  readonly berichten: readonly object[];
}

/** Maakt de inzage van één dossier. Gooit `ONBEKEND_DOSSIER`. Zonder BSN of V-nummer: die bewaart Regiebot niet. */
export async function createInzage(
  { store, kluis }: { readonly store: Store; readonly kluis: Kluis },
  dossiernummer: string,
  gemaaktOp: string,
): Promise<Inzage> {
  const { dossier, kapot } = await loadDossier(store, dossiernummer);
  const berichten = await Promise.all(dossier.historie.map(({ id = '' }) => store.loadBericht(id)));
  return {
    ...{ dossiernummer, caseload: dossier.caseload },
    ...(dossier.klantmanager === undefined ? {} : { klantmanager: dossier.klantmanager }),
    gemaaktOp,
    keten: kapot ?? 'De historie is zoals zij is vastgelegd.',
    historie: dossier.historie.map(describeRegel),
    bevestigingen: await listBevestigingen(store, kluis, dossier.dossiernummer),
    berichten: berichten.flatMap((bericht) => (bericht === undefined ? [] : [describeBericht(bericht)])),
  };
}

function describeRegel(regel: HistorieRegel): object {
  const { id, op, vastgelegd, door } = regel;
  const basis = { id, op, vastgelegd, ...(door === undefined ? {} : { door }) };
  if (!isNotificatieRegel(regel)) return { ...basis, ...describeFormulier(regel) };
  const titel = getNotificatie(regel.notificatie)?.titel ?? '';
  return { ...basis, notificatie: regel.notificatie, wat: titel };
}

function describeFormulier({ formulier, velden }: FormulierRegel): object {
  const beschrijving = getFormulier(formulier);
  return {
    formulier,
    wat: beschrijving?.titel ?? '',
    velden: Object.entries(velden).map(([sleutel, waarde]) => ({
      ...{ veld: sleutel, wat: beschrijving?.veld.get(sleutel)?.label ?? '', waarde },
    })),
  };
}

function describeBericht({ id, gelezenOp, ontvangenOp, afzender, notificatie, stand, reden }: BewaardBericht): object {
  return { id, ontvangenOp: ontvangenOp ?? gelezenOp, afzender, notificatie, stand, reden };
}
