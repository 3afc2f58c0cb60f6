import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { PLAATSEN } from '../../cards';
import { type Afspraak, beginVan } from './afspraak';

const DUUR_MS = 60 * 60_000;

/**
 * De afspraak als agendabestand (RFC 5545): een uur, in UTC zodat elke agenda haar goed zet. Dezelfde afspraak heeft hetzelfde
 * kenmerk, dus twee keer openen geeft geen tweede afspraak. `undefined` als de tijd niet bestaat.
 */
export function buildAgenda(afspraak: Afspraak, nu: Date): string | undefined {
  const start = beginVan(afspraak);
  if (start === undefined) return undefined;
  const agenda = ical({ prodId: { company: 'Regiebot', product: 'agenda', language: 'NL' } });
  agenda.method(ICalCalendarMethod.PUBLISH);
  agenda.createEvent({
    ...{ id: kenmerkVan(afspraak), stamp: nu, start, end: new Date(start.getTime() + DUUR_MS) },
    summary: `Driegesprek dossier ${afspraak.dossiernummer}`,
    location: PLAATSEN[afspraak.plaats],
    description: 'Gesprek van de inburgeraar, de casemanager van COA en de gemeente.',
  });
  return agenda.toString();
}

function kenmerkVan({ dossiernummer, datum, tijd }: Afspraak): string {
  return createHash('sha256').update(`${dossiernummer}\0${datum}\0${tijd}`).digest('hex').slice(0, 32);
}
