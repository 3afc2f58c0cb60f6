import { type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type OntvangenNotificatie } from '../../rules/dossier/staat';
import { type Dossier, type FormulierRegel } from '../../rules/historie';
import { BotError } from '../errors';
import { kenmerkVan } from './kenmerk';

/** De melding met dit kenmerk. Gooit `ONBEKEND_BERICHT` als zij niet (meer) op dit dossier staat. */
export function findMelding(dossier: Dossier, bericht: string, vandaag: Datum): OntvangenNotificatie {
  const melding = foldDossier(dossier, vandaag).notificaties.find((kandidaat) => kandidaat.id === bericht);
  if (melding === undefined) throw new BotError('ONBEKEND_BERICHT', 'Deze melding staat niet meer op dit dossier.');
  return melding;
}

export interface MeldingStap {
  readonly dossiernummer: string;
  readonly versie: number;
  readonly door: string;
  readonly melding: OntvangenNotificatie;
  readonly stap: string;
  readonly op: Datum;
  readonly vastgelegd: string;
  /** Leeg of afwezig: er is geen reden gegeven. */
  readonly reden?: string;
}

/** De regel F-20a die deze stap vastlegt. */
export function regelVanStap({
  dossiernummer,
  versie,
  door,
  melding,
  stap,
  op,
  vastgelegd,
  reden = '',
}: MeldingStap): FormulierRegel {
  const velden = {
    ...{ notificatie: melding.code, stap },
    ...(melding.id === undefined ? {} : { bericht: melding.id }),
    ...(reden === '' ? {} : { reden }),
  };
  const id = kenmerkVan({ dossiernummer, formulier: 'F-20a', versie, door, velden });
  return { id, op, formulier: 'F-20a', door, vastgelegd, velden };
}

const VOLTOOID: Readonly<Record<OntvangenNotificatie['stand'], string>> = {
  nieuw: 'teruggegeven',
  opgepakt: 'opgepakt',
  afgehandeld: 'afgehandeld',
  'niet voor ons': 'afgesloten als "niet voor ons"',
  dubbel: 'afgesloten als dubbel',
  ingetrokken: 'ingetrokken',
};

/** "heeft deze melding al …" */
export function woordVanStand(stand: OntvangenNotificatie['stand']): string {
  return VOLTOOID[stand];
}
