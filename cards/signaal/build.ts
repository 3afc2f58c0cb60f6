import { type Datum } from '../../rules/datum';
import { listNotificaties } from '../../rules/notificaties';
import { ATTENTIE } from '../../rules/notificaties/attentie';
import { noemMelding } from '../delen/namen';
import { type AdaptiveCard } from '../kaart';
import { merkVan } from '../merk';
import { createRender } from '../render';
import { SignaalGegevens } from './schema';
import template from './template.json';

const render = createRender('signaal', template, SignaalGegevens);

export interface SignaalInvoer {
  readonly dossiernummer: string;
  /** Versie van het dossier die deze kaart zag. */
  readonly versie: number;
  readonly vandaag: Datum;
  /** Wat iemand al koos, met wat er niet klopt. */
  readonly poging?: { readonly notificatie: string; readonly datum: string; readonly fout: string };
}

/** Een melding toevoegen die alleen in het portaal staat (F-20a `melden`): welk signaal, en van welke dag. */
export function buildSignaalKaart({ dossiernummer, versie, vandaag, poging }: SignaalInvoer): AdaptiveCard {
  return render({
    merk: merkVan('blad', `${dossiernummer}:signaal`),
    dossier: `Dossier ${dossiernummer}`,
    samenvatting: `Signaal uit het portaal vastleggen, dossier ${dossiernummer}.`,
    fouten: poging === undefined ? [] : [{ tekst: poging.fout }],
    keuzes: listSignaalkeuzes(),
    gekozen: poging?.notificatie ?? '',
    datum: poging === undefined || poging.datum === '' ? vandaag : poging.datum,
    vastleggen: { dossiernummer, versie },
    terug: { dossiernummer },
  });
}

/** `10 weken verstreken, nog geen leerroute (SS126)`, zoals het in het portaal heet. */
export function noemSignaal(code: string): string {
  return `${noemMelding(code, 'chat')} (${code.replace('DUO-', '')})`;
}

/** Eerst de attentiesignalen: die staan alleen in het portaal. Daarna de gebeurtenissen, voor als de mail ontbreekt. De code vooraan. */
function listSignaalkeuzes(): { title: string; value: string }[] {
  const gebeurtenissen = listNotificaties().filter((id) => id.startsWith('DUO-') && !Object.hasOwn(ATTENTIE, id));
  return [...Object.keys(ATTENTIE), ...gebeurtenissen].map((value) => ({
    title: `${value.replace('DUO-', '')}: ${noemMelding(value, 'chat')}`,
    value,
  }));
}
