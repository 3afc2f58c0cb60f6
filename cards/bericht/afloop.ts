import { formatTijdstip, plain } from '../format';
import { type NaamVan } from '../kaart';
import { type TriageBericht } from './bericht';

/** Wat ervan kwam: `Gekoppeld aan 2026-0143 door Fatima op vr 8 mei 2026 om 09:41`; `undefined` zolang niemand koos. */
export function noemAfloop({ afgesloten, dossiernummer }: TriageBericht, naamVan: NaamVan): string | undefined {
  if (afgesloten === undefined) return dossiernummer === undefined ? undefined : `Staat bij dossier ${dossiernummer}`;
  const moment = formatTijdstip(afgesloten.op);
  const wie = ` door ${plain(naamVan(afgesloten.door))}${moment === '' ? '' : ` op ${moment}`}`;
  return `${noemStap(afgesloten.stap, dossiernummer)}${wie}`;
}

function noemStap(stap: string, dossiernummer: string | undefined): string {
  if (stap === 'dubbel') return 'Afgehandeld als dubbel';
  if (stap === 'niet voor ons') return 'Afgehandeld als "niet voor ons"';
  if (dossiernummer === undefined) return 'Afgehandeld';
  return stap === 'nieuw dossier' ? `Nieuw dossier ${dossiernummer}` : `Gekoppeld aan ${dossiernummer}`;
}
