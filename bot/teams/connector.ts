import { type TeamsKanaal, type Geplaatst, ZendFout } from '../outbox/kanaal';
import { type Bestemming } from '../inrichting';
import { type UitgaandeInhoud } from '../store/store';
import { request } from './request';
import { findInKanaal } from './graph';
import { type GeefToken } from './tokens';

export interface ConnectorDelen {
  /** Adres van de Bot Connector op dit moment. */
  readonly serviceUrl: () => string;
  readonly graphUrl: string;
  readonly team: string;
  readonly tenant: string;
  readonly botId: string;
  readonly bestemming: (plek: string) => Bestemming | undefined;
  /** Bearer-token voor de Bot Connector of voor Graph; lokaal leeg. */
  readonly token: GeefToken;
}

/**
 * De Bot Connector over REST, één poging per aanroep. De client van de SDK herhaalt een POST na 502 en 504 uit zichzelf en kan
 * zo twee kaarten plaatsen; hier beslist alleen de verzender over herhalen.
 */
export function createConnector(delen: ConnectorDelen): TeamsKanaal {
  const chats = new Map<string, string>();
  return {
    post: (plek, inhoud) => post(delen, chats, plek, inhoud),
    update: async (waar, inhoud) => {
      const pad = `/v3/conversations/${encodeURIComponent(waar.gesprek)}/activities/${encodeURIComponent(waar.activityId)}`;
      await connector(delen, 'PUT', pad, { ...activityOf(inhoud), id: waar.activityId });
    },
    find: async (plek, merk) => {
      const bestemming = delen.bestemming(plek);
      // A bot cannot read a chat back.
      if (bestemming?.soort !== 'kanaal') throw new ZendFout('geen plek', 0);
      return findInKanaal(delen, bestemming.id, merk);
    },
  };
}

async function post(
  delen: ConnectorDelen,
  chats: Map<string, string>,
  plek: string,
  inhoud: UitgaandeInhoud,
): Promise<Geplaatst> {
  if (plek.startsWith('gesprek:')) return postIn(delen, plek.slice('gesprek:'.length), inhoud);
  const bestemming = delen.bestemming(plek);
  if (bestemming === undefined) throw new ZendFout('geen plek', 0);
  if (bestemming.soort === 'kanaal') return postThread(delen, bestemming.id, inhoud);
  const gesprek = chats.get(bestemming.id) ?? (await openChat(delen, bestemming.id));
  chats.set(bestemming.id, gesprek);
  return postIn(delen, gesprek, inhoud);
}

/** A reply, a message in a chat, or the replacement of an earlier one. */
async function postIn(delen: ConnectorDelen, gesprek: string, inhoud: UitgaandeInhoud): Promise<Geplaatst> {
  const pad = `/v3/conversations/${encodeURIComponent(gesprek)}/activities`;
  if (inhoud.vervangt !== undefined) {
    await connector(delen, 'PUT', `${pad}/${encodeURIComponent(inhoud.vervangt)}`, {
      ...activityOf(inhoud),
      id: inhoud.vervangt,
    });
    return { gesprek, activityId: inhoud.vervangt };
  }
  const id = inhoud.antwoordOp === undefined ? '' : `/${encodeURIComponent(inhoud.antwoordOp)}`;
  const antwoord = await connector(delen, 'POST', `${pad}${id}`, activityOf(inhoud));
  return { gesprek, activityId: textOf(antwoord, 'id') };
}

async function postThread(delen: ConnectorDelen, kanaal: string, inhoud: UitgaandeInhoud): Promise<Geplaatst> {
  const antwoord = await connector(delen, 'POST', '/v3/conversations', {
    isGroup: true,
    bot: { id: delen.botId },
    tenantId: delen.tenant,
    channelData: { channel: { id: kanaal }, tenant: { id: delen.tenant } },
    activity: activityOf(inhoud),
  });
  return { gesprek: textOf(antwoord, 'id'), activityId: textOf(antwoord, 'activityId') };
}

async function openChat(delen: ConnectorDelen, persoon: string): Promise<string> {
  const antwoord = await connector(delen, 'POST', '/v3/conversations', {
    isGroup: false,
    bot: { id: delen.botId },
    tenantId: delen.tenant,
    members: [{ id: persoon }],
    channelData: { tenant: { id: delen.tenant } },
  });
  return textOf(antwoord, 'id');
}

async function connector(delen: ConnectorDelen, method: 'POST' | 'PUT', pad: string, body: unknown): Promise<unknown> {
  const url = `${delen.serviceUrl().replace(/\/$/, '')}${pad}`;
  return request({ method, url, body, token: await tokenVoor(delen, url) });
}

/** Without a token nothing was sent: that is certain. */
async function tokenVoor({ token }: ConnectorDelen, url: string): Promise<string | undefined> {
  try {
    return await token('connector', url);
  } catch (cause) {
    throw new ZendFout('afgewezen', 0, undefined, { cause });
  }
}

function activityOf(inhoud: UitgaandeInhoud): Record<string, unknown> {
  const { tekst, kaart, antwoordOp } = inhoud;
  return {
    type: 'message',
    locale: 'nl-NL',
    ...(tekst === undefined ? {} : { text: tekst, textFormat: 'plain' }),
    ...(antwoordOp === undefined ? {} : { replyToId: antwoordOp }),
    ...(kaart === undefined
      ? {}
      : { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: kaart }] }),
  };
}

/** An accepted call whose answer lacks its id may have worked: that is unclear, not failed. */
function textOf(antwoord: unknown, sleutel: string): string {
  const waarde =
    typeof antwoord === 'object' && antwoord !== null ? (antwoord as Record<string, unknown>)[sleutel] : undefined;
  if (typeof waarde !== 'string' || waarde === '') throw new ZendFout('onduidelijk', 200);
  return waarde;
}
