import { randomUUID } from 'node:crypto';
import { type Bericht } from './opslag';
import { gebruikerId, gesprekId } from './gesprek';
import { type Opzet, type Persoon, type Plek } from './plekken';

/** Wat elke activiteit naar de bot nodig heeft om er als een van Teams uit te zien. */
export interface Omgeving {
  readonly opzet: Opzet;
  /** Adres van deze lokale connector, met `/` aan het eind. */
  readonly serviceUrl: string;
  readonly now: () => Date;
}

/** Een klik op een Action.Execute, of het vanzelf verversen van een kaart. */
export interface Klik {
  readonly id: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly aanleiding: 'manual' | 'automatic';
}

/** De activiteit van een bericht van een persoon; in een kanaal met een vermelding van de bot, want anders hoort hij niets. */
export function buildBericht(omgeving: Omgeving, plek: Plek, persoon: Persoon, bericht: Bericht): object {
  const tekst = bericht.activiteit.text ?? '';
  const { bot } = omgeving.opzet;
  const vermelding = { type: 'mention', text: `<at>${bot.naam}</at>`, mentioned: { id: bot.id, name: bot.naam } };
  const inKanaal = plek.soort === 'kanaal';
  return {
    ...buildBasis(omgeving, plek, persoon, draadVan(bericht)),
    type: 'message',
    id: bericht.activityId,
    ...(inKanaal && bericht.antwoordOp !== null && { replyToId: bericht.antwoordOp }),
    textFormat: 'plain',
    text: inKanaal ? `${vermelding.text} ${tekst}` : tekst,
    entities: [...(inKanaal ? [vermelding] : []), CLIENT_INFO],
  };
}

/** De invoke `adaptiveCard/action` op de kaart van `bericht`. */
export function buildKlik(omgeving: Omgeving, plek: Plek, persoon: Persoon, bericht: Bericht, klik: Klik): object {
  return {
    ...buildBasis(omgeving, plek, persoon, draadVan(bericht)),
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${klik.id}`,
    replyToId: bericht.activityId,
    entities: [CLIENT_INFO],
    value: { action: { type: 'Action.Execute', verb: klik.verb, data: klik.data }, trigger: klik.aanleiding },
  };
}

/** De invoke `composeExtension/query`: zoeken vanuit het schrijfvak. Zonder tekst is het zoeken net geopend. */
export function buildZoekvraag(omgeving: Omgeving, plek: Plek, persoon: Persoon, zoek: string): object {
  const parameter = zoek === '' ? { name: 'initialRun', value: 'true' } : { name: 'dossiernummer', value: zoek };
  return {
    ...buildBasis(omgeving, plek, persoon),
    type: 'invoke',
    name: 'composeExtension/query',
    id: `f:${randomUUID()}`,
    entities: [CLIENT_INFO],
    value: { commandId: 'zoekDossier', parameters: [parameter], queryOptions: { skip: 0, count: 25 } },
  };
}

const CLIENT_INFO = {
  type: 'clientInfo',
  locale: 'nl-NL',
  country: 'NL',
  platform: 'Web',
  timezone: 'Europe/Amsterdam',
};

function draadVan(bericht: Bericht): string {
  return bericht.antwoordOp ?? bericht.activityId;
}

function buildBasis(omgeving: Omgeving, plek: Plek, persoon: Persoon, draad?: string): object {
  const { opzet } = omgeving;
  const moment = omgeving.now();
  return {
    channelId: 'msteams',
    serviceUrl: omgeving.serviceUrl,
    timestamp: moment.toISOString(),
    localTimestamp: formatLokaal(moment),
    localTimezone: 'Europe/Amsterdam',
    locale: 'nl-NL',
    from: { id: gebruikerId(persoon), name: persoon.naam, aadObjectId: persoon.id },
    recipient: { id: opzet.bot.id, name: opzet.bot.naam },
    conversation: {
      id: gesprekId(plek, draad),
      conversationType: plek.soort === 'kanaal' ? 'channel' : 'personal',
      tenantId: opzet.tenantId,
      isGroup: plek.soort === 'kanaal',
    },
    channelData: buildChannelData(opzet, plek),
  };
}

function buildChannelData(opzet: Opzet, plek: Plek): object {
  const tenant = { id: opzet.tenantId };
  if (plek.soort === 'chat') return { tenant };
  const team = { id: opzet.team.id, name: opzet.team.naam, aadGroupId: opzet.team.groepId };
  return {
    tenant,
    team,
    channel: { id: plek.kanaal.id, name: plek.kanaal.naam },
    teamsTeamId: team.id,
    teamsChannelId: plek.kanaal.id,
  };
}

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const VERSCHIL = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

/** `2026-05-01T09:30:00+02:00`. */
function formatLokaal(moment: Date): string {
  const zone = VERSCHIL.formatToParts(moment).find((deel) => deel.type === 'timeZoneName')?.value ?? 'GMT+00:00';
  return `${AMSTERDAM.format(moment).replace(' ', 'T')}${zone.replace('GMT', '')}`;
}
