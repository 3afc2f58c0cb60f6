import { readGesprek } from './gesprek';
import { Afwijzing, param, type Antwoord, type Route, type Verzoek } from './http';
import { BOT, type Bericht, type Opslag } from './opslag';
import { idVan, type Opzet, type Plek } from './plekken';

export interface GraphDelen {
  readonly opzet: Opzet;
  readonly opslag: Opslag;
  /** Adres van deze server, met `/` aan het eind; voor de link naar de volgende bladzijde. */
  readonly serviceUrl: string;
}

/**
 * Berichten terugzoeken. De Bot Connector kan dat niet; in echte Teams is het Microsoft Graph. Zo kan een afzender na een
 * onduidelijk antwoord eerst kijken of zijn bericht er al staat.
 */
export function listGraphRoutes(delen: GraphDelen): Route[] {
  return [
    {
      methode: 'GET',
      pad: '/v1.0/teams/:team/channels/:plek/messages',
      handle(verzoek) {
        const { team } = delen.opzet;
        if (![team.id, team.groepId].includes(param(verzoek, 'team'))) throw onbekend();
        return listBerichten(delen, verzoek, 'kanaal');
      },
    },
    { methode: 'GET', pad: '/v1.0/chats/:plek/messages', handle: (v) => listBerichten(delen, v, 'chat') },
  ];
}

const STANDAARD_AANTAL = 20;
const MAX_AANTAL = 50;

/** Jongste eerst, zonder de antwoorden in een draad; in een chat bestaan geen draden en komt alles mee. */
function listBerichten(delen: GraphDelen, verzoek: Verzoek, soort: Plek['soort']): Antwoord {
  const plek = readGesprek(delen.opzet, param(verzoek, 'plek'))?.plek;
  if (plek?.soort !== soort) throw onbekend();
  const aantal = readAantal(verzoek.query.get('$top'));
  const voor = verzoek.query.get('$skiptoken') ?? undefined;
  const berichten = listJongste(delen.opslag, plek, aantal + 1, voor);
  const bladzijde = berichten.slice(0, aantal);
  const laatste = bladzijde.at(-1);
  const isMeer = berichten.length > aantal && laatste !== undefined;
  return {
    status: 200,
    body: {
      '@odata.count': bladzijde.length,
      ...(isMeer && { '@odata.nextLink': buildVolgende(delen, verzoek, soort, laatste.activityId, aantal) }),
      value: bladzijde.map((bericht) => toChatMessage(delen.opzet, bericht)),
    },
  };
}

function listJongste(opslag: Opslag, plek: Plek, aantal: number, voor?: string): Bericht[] {
  return opslag.listJongste(idVan(plek), { aantal, alleenDraden: plek.soort === 'kanaal', ...(voor && { voor }) });
}

function readAantal(top: string | null): number {
  const aantal = Number(top ?? STANDAARD_AANTAL);
  if (Number.isInteger(aantal) && aantal >= 1 && aantal <= MAX_AANTAL) return aantal;
  throw new Afwijzing(400, `The limit of '${MAX_AANTAL}' for Top query has been exceeded.`, 'BadRequest');
}

function buildVolgende(delen: GraphDelen, verzoek: Verzoek, soort: Plek['soort'], na: string, aantal: number): string {
  const plek = encodeURIComponent(param(verzoek, 'plek'));
  const pad =
    soort === 'chat'
      ? `v1.0/chats/${plek}/messages`
      : `v1.0/teams/${encodeURIComponent(param(verzoek, 'team'))}/channels/${plek}/messages`;
  return `${delen.serviceUrl}${pad}?$top=${aantal}&$skiptoken=${na}`;
}

/** Een `chatMessage` van Graph: de kaart is daar een tekst met JSON, en de tekst verwijst ernaar. */
function toChatMessage(opzet: Opzet, bericht: Bericht): object {
  const bijlagen = bericht.activiteit.attachments ?? [];
  const verwijzingen = bijlagen.map((_, plaats) => `<attachment id="${bericht.activityId}-${plaats}"></attachment>`);
  return {
    id: bericht.activityId,
    replyToId: bericht.antwoordOp,
    messageType: 'message',
    createdDateTime: bericht.op,
    lastModifiedDateTime: bericht.gewijzigd ?? bericht.op,
    lastEditedDateTime: bericht.gewijzigd,
    deletedDateTime: null,
    from: buildAfzender(opzet, bericht),
    body: { contentType: 'html', content: escapeHtml(bericht.activiteit.text ?? '') + verwijzingen.join('') },
    attachments: bijlagen.map((bijlage, plaats) => ({
      id: `${bericht.activityId}-${plaats}`,
      contentType: bijlage.contentType ?? null,
      content: JSON.stringify(bijlage.content ?? null),
    })),
  };
}

function buildAfzender(opzet: Opzet, bericht: Bericht): object {
  if (bericht.afzender !== BOT) return { user: { id: bericht.afzender }, application: null };
  return { user: null, application: { id: opzet.bot.id, applicationIdentityType: 'bot' } };
}

function escapeHtml(tekst: string): string {
  return tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function onbekend(): Afwijzing {
  return new Afwijzing(404, 'No thread found.', 'NotFound');
}
