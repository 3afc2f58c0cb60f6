import { z } from 'zod/v4';
import { activiteitSchema, groottePerTeams, heeftKapotteKaart, MAX_BERICHT_BYTES, type Activiteit } from './activiteit';
import { gesprekId, readGebruiker, readGesprek, type Gesprek } from './gesprek';
import { Afwijzing, param, parseInvoer, type Antwoord, type Route, type Verzoek } from './http';
import { BOT, type Bericht, type Opslag } from './opslag';
import { idVan, type Opzet } from './plekken';
import { type Stroom } from './stroom';

export interface ConnectorDelen {
  readonly opzet: Opzet;
  readonly opslag: Opslag;
  readonly stroom: Stroom;
}

const gesprekSchema = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  activity: activiteitSchema.nullish(),
});

/** De aanroepen van de Bot Connector waarmee de bot berichten plaatst en bijwerkt. Codes en statussen zijn die van Teams. */
export function listConnectorRoutes(delen: ConnectorDelen): Route[] {
  const activiteiten = '/v3/conversations/:gesprek/activities';
  return [
    { methode: 'POST', pad: '/v3/conversations', handle: (v) => createGesprek(delen, v) },
    { methode: 'POST', pad: activiteiten, handle: (v) => plaats(delen, v) },
    { methode: 'POST', pad: `${activiteiten}/:activiteit`, handle: (v) => plaats(delen, v) },
    { methode: 'PUT', pad: `${activiteiten}/:activiteit`, handle: (v) => update(delen, v) },
    { methode: 'DELETE', pad: `${activiteiten}/:activiteit`, handle: (v) => remove(delen, v) },
  ];
}

/** Het gesprek uit het pad; 404 als er geen kanaal, draad of persoon bij hoort. */
export function requireGesprek({ opzet, opslag }: ConnectorDelen, verzoek: Verzoek): Gesprek {
  const gesprek = readGesprek(opzet, param(verzoek, 'gesprek'));
  if (gesprek === undefined || !bestaatDraad(opslag, gesprek)) {
    throw new Afwijzing(404, 'Conversation not found.', 'ConversationNotFound');
  }
  return gesprek;
}

function bestaatDraad(opslag: Opslag, { plek, draad }: Gesprek): boolean {
  return draad === undefined || opslag.find(draad)?.plek === idVan(plek);
}

/** Begint een draad in een kanaal, of de chat met een persoon. */
async function createGesprek(delen: ConnectorDelen, verzoek: Verzoek): Promise<Antwoord> {
  const vraag = parseInvoer(gesprekSchema, await verzoek.body());
  const { plek } = findDoel(delen.opzet, vraag);
  if (vraag.activity == null) {
    if (plek.soort === 'kanaal') throw new Afwijzing(400, 'A channel thread needs an activity.', 'BadSyntax');
    return { status: 201, body: { id: gesprekId(plek) } };
  }
  const bericht = add(delen, { plek }, vraag.activity, null);
  return { status: 201, body: { id: gesprekId(plek, bericht.activityId), activityId: bericht.activityId } };
}

function findDoel(opzet: Opzet, vraag: z.infer<typeof gesprekSchema>): Gesprek {
  const kanaal = vraag.channelData?.channel?.id;
  if (kanaal !== undefined) {
    const gesprek = readGesprek(opzet, kanaal);
    if (gesprek?.plek.soort === 'kanaal') return gesprek;
    throw new Afwijzing(404, 'Conversation not found.', 'ConversationNotFound');
  }
  const persoon = readGebruiker(opzet, vraag.members?.[0]?.id ?? '');
  if (persoon !== undefined) return { plek: { soort: 'chat', persoon } };
  throw new Afwijzing(403, 'Bot is not part of the conversation roster.', 'BotNotInConversationRoster');
}

async function plaats(delen: ConnectorDelen, verzoek: Verzoek): Promise<Antwoord> {
  const gesprek = requireGesprek(delen, verzoek);
  const activiteit = parseInvoer(activiteitSchema, await verzoek.body());
  if (activiteit.type !== 'message') {
    if (activiteit.type === 'typing') delen.stroom.emit({ plek: idVan(gesprek.plek), soort: 'typt' });
    return { status: 201, body: {} };
  }
  const doel = verzoek.params.activiteit ?? activiteit.replyToId ?? undefined;
  const bericht = add(delen, gesprek, activiteit, findBeantwoord(delen.opslag, gesprek, doel));
  return { status: 201, body: { id: bericht.activityId } };
}

/**
 * Het bericht waarop dit een antwoord is: de draad in een kanaal, anders het beantwoorde bericht. Een onbekend doel is geen
 * fout: de SDK verzint er een bij berichten buiten een beurt.
 */
function findBeantwoord(opslag: Opslag, { plek, draad }: Gesprek, doel?: string): string | null {
  if (draad !== undefined) return draad;
  const beantwoord = doel === undefined ? undefined : opslag.find(doel);
  return beantwoord?.plek === idVan(plek) ? (beantwoord.antwoordOp ?? beantwoord.activityId) : null;
}

function add(
  { opslag, stroom }: ConnectorDelen,
  { plek }: Gesprek,
  activiteit: Activiteit,
  antwoordOp: string | null,
): Bericht {
  checkActiviteit(activiteit);
  const bericht = opslag.add({ plek: idVan(plek), antwoordOp, afzender: BOT, activiteit, bezorging: 'bezorgd' });
  stroom.emit({ plek: bericht.plek, soort: 'nieuw', activityId: bericht.activityId });
  return bericht;
}

function checkActiviteit(activiteit: Activiteit): void {
  if (groottePerTeams(activiteit) > MAX_BERICHT_BYTES) {
    throw new Afwijzing(413, 'Message size too large.', 'MessageSizeTooBig');
  }
  if (heeftKapotteKaart(activiteit)) throw new Afwijzing(400, 'The attachment is not an Adaptive Card.', 'BadSyntax');
}

async function update(delen: ConnectorDelen, verzoek: Verzoek): Promise<Antwoord> {
  const { activityId } = requireEigen(delen, verzoek);
  const activiteit = parseInvoer(activiteitSchema, await verzoek.body());
  checkActiviteit(activiteit);
  const bericht = delen.opslag.replace(activityId, activiteit);
  if (bericht === undefined) throw onbekendeActiviteit();
  delen.stroom.emit({ plek: bericht.plek, soort: 'gewijzigd', activityId });
  return { status: 200, body: { id: activityId } };
}

function remove(delen: ConnectorDelen, verzoek: Verzoek): Antwoord {
  const { plek, activityId } = requireEigen(delen, verzoek);
  delen.opslag.remove(activityId);
  delen.stroom.emit({ plek, soort: 'verwijderd', activityId });
  return { status: 200 };
}

/** Het bericht uit het pad, als het in dit gesprek staat en van de bot zelf is. */
function requireEigen(delen: ConnectorDelen, verzoek: Verzoek): Bericht {
  const gesprek = readGesprek(delen.opzet, param(verzoek, 'gesprek'));
  if (gesprek === undefined) throw new Afwijzing(404, 'Conversation not found.', 'ConversationNotFound');
  const bericht = delen.opslag.find(param(verzoek, 'activiteit'));
  if (bericht?.plek !== idVan(gesprek.plek)) throw onbekendeActiviteit();
  if (bericht.afzender !== BOT) throw new Afwijzing(403, 'Only own messages can be changed.', 'NotEnoughPermissions');
  return bericht;
}

function onbekendeActiviteit(): Afwijzing {
  return new Afwijzing(404, 'Conversation not found.', 'ActivityNotFoundInConversation');
}
