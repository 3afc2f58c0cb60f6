import { type Formulier } from '../../rules/formulier';
import { type FormulierRegel, type Velden } from '../../rules/historie';
import { type Oordeel } from '../../rules/oordeel';
import { toets, type Toetsvraag } from '../../rules/toets';
import { type Clock } from '../clock';
import { type Persoon } from '../inrichting';
import { type BewaardDossier, type Store } from '../store/store';
import { appendTo, loadDossier, requireHeel } from './dossiers';
import { kenmerkVan } from './kenmerk';
import { requireMandaat } from './mandaat';
import { requireSchrijven, requireToegang } from './toegang';

/** Een ingevuld formulier, zoals iemand het op deze stand van het dossier verstuurt. */
export interface Inzending {
  readonly dossiernummer: string;
  readonly formulier: Formulier;
  readonly velden: Velden;
  readonly persoon: Persoon;
  /** Versie van het dossier die de kaart toonde. */
  readonly versie: number;
  /** Regels waarvan de waarschuwing is gezien en bevestigd; leeg als er nog niets is bevestigd. */
  readonly bevestigd: readonly string[];
}

/** `verouderd`: het dossier is intussen veranderd; er is niets vastgelegd en de invoer kan opnieuw worden bekeken. */
export type Indiening =
  | {
      readonly soort: 'vastgelegd';
      /** Kenmerk van de regel in de historie. */
      readonly regel: string;
      readonly bewaard: BewaardDossier;
    }
  | {
      readonly soort: 'oordeel';
      readonly oordeel: Oordeel;
      /** Wat er is getoetst; wie wil zeggen wat wel kan, toetst verder. */
      readonly vraag: Toetsvraag;
      readonly bewaard: BewaardDossier;
    }
  | { readonly soort: 'verouderd'; readonly bewaard: BewaardDossier };

/**
 * Toetst het formulier en legt het vast als het mag. Dezelfde inzending nog eens (dubbele klik, herbezorging) is gewoon al
 * vastgelegd. Gooit `ONBEKEND_DOSSIER` en `GEEN_TOEGANG`.
 */
export async function submit(store: Store, clock: Clock, inzending: Inzending): Promise<Indiening> {
  requireSchrijven(inzending.persoon);
  const bewaard = await loadDossier(store, inzending.dossiernummer);
  requireToegang(inzending.persoon, bewaard.dossier);
  requireHeel(bewaard);
  requireMandaat(inzending, bewaard.dossier);
  const regel = regelVan(inzending, clock);
  if (bewaard.dossier.historie.some(({ id }) => id === regel.id))
    return { soort: 'vastgelegd', regel: regel.id, bewaard };
  if (bewaard.versie !== inzending.versie) return { soort: 'verouderd', bewaard };
  const vraag = asVraag(inzending, bewaard, clock);
  const oordeel = judge(vraag, inzending.bevestigd);
  if (oordeel.uitkomst !== 'akkoord') return { soort: 'oordeel', oordeel, vraag, bewaard };
  return record(store, bewaard, regel);
}

function asVraag({ formulier, velden, persoon }: Inzending, { dossier }: BewaardDossier, clock: Clock): Toetsvraag {
  const { id: door, rol, caseloads } = persoon;
  return { vandaag: clock.vandaag(), dossier, formulier: formulier.id, velden, door, rol, caseloads };
}

/** Een bevestiging geldt voor de waarschuwingen die iemand zag, niet voor wat er daarna bij kwam. */
function judge(vraag: Toetsvraag, bevestigd: readonly string[]): Oordeel {
  const oordeel = toets({ ...vraag, bevestigd: false });
  const ongezien = oordeel.meldingen.some(({ ernst, regel }) => ernst === 'WAARSCHUWING' && !bevestigd.includes(regel));
  return oordeel.uitkomst === 'bevestigen' && !ongezien ? { ...oordeel, uitkomst: 'akkoord' } : oordeel;
}

async function record(store: Store, bewaard: BewaardDossier, regel: NieuweRegel): Promise<Indiening> {
  const daarna = await appendTo(store, bewaard, { regels: [regel], voorrang: true });
  if (daarna !== undefined) return { soort: 'vastgelegd', regel: regel.id, bewaard: daarna };
  // Somebody was first between reading and writing: perhaps this very click, delivered twice at once.
  const nu = await loadDossier(store, bewaard.dossier.dossiernummer);
  if (!nu.dossier.historie.some(({ id }) => id === regel.id)) return { soort: 'verouderd', bewaard: nu };
  return { soort: 'vastgelegd', regel: regel.id, bewaard: nu };
}

type NieuweRegel = FormulierRegel & { readonly id: string };

function regelVan(inzending: Inzending, clock: Clock): NieuweRegel {
  const { dossiernummer, formulier, versie, persoon, velden } = inzending;
  const door = persoon.id;
  const id = kenmerkVan({ dossiernummer, formulier: formulier.id, versie, door, velden });
  return { id, op: clock.vandaag(), formulier: formulier.id, door, vastgelegd: clock.now().toISOString(), velden };
}
