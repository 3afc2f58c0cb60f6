import { gebruikerId, readGebruiker, readGesprek } from './gesprek';
import { Afwijzing, param, type Route, type Verzoek } from './http';
import { type Opzet, type Persoon, type Rol } from './plekken';

/** Wie er in een kanaal, team of chat zitten: de ledenlijst van de Bot Connector. */
export function listLedenRoutes(opzet: Opzet): Route[] {
  const gesprek = '/v3/conversations/:gesprek';
  return [
    {
      methode: 'GET',
      pad: `${gesprek}/members`,
      handle: (v) => ({ status: 200, body: listLeden(opzet, v).map((lid) => toLid(opzet, lid)) }),
    },
    {
      methode: 'GET',
      pad: `${gesprek}/pagedmembers`,
      handle: (v) => ({ status: 200, body: buildBladzijde(opzet, v) }),
    },
    {
      methode: 'GET',
      pad: `${gesprek}/members/:lid`,
      handle: (v) => ({ status: 200, body: toLid(opzet, requireLid(opzet, v)) }),
    },
  ];
}

function listLeden(opzet: Opzet, verzoek: Verzoek): Persoon[] {
  const id = param(verzoek, 'gesprek');
  if (id === opzet.team.id) return opzet.personen;
  const plek = readGesprek(opzet, id)?.plek;
  if (plek === undefined) throw new Afwijzing(404, 'Conversation not found.', 'ConversationNotFound');
  return plek.soort === 'chat' ? [plek.persoon] : opzet.personen;
}

const MAX_BLADZIJDE = 500;

function buildBladzijde(opzet: Opzet, verzoek: Verzoek): object {
  const leden = listLeden(opzet, verzoek);
  const vanaf = Number(verzoek.query.get('continuationToken') ?? 0) || 0;
  const grootte = Math.min(Number(verzoek.query.get('pageSize')) || MAX_BLADZIJDE, MAX_BLADZIJDE);
  const volgende = vanaf + grootte;
  return {
    members: leden.slice(vanaf, volgende).map((lid) => toLid(opzet, lid)),
    ...(volgende < leden.length && { continuationToken: String(volgende) }),
  };
}

function requireLid(opzet: Opzet, verzoek: Verzoek): Persoon {
  const gezocht = readGebruiker(opzet, param(verzoek, 'lid'));
  const lid = listLeden(opzet, verzoek).find((kandidaat) => kandidaat.id === gezocht?.id);
  if (lid === undefined) throw new Afwijzing(404, 'Member not found in conversation.', 'MemberNotFoundInConversation');
  return lid;
}

/** Een lid met de velden die Teams geeft; `userRole` is de rol in het team, niet de functie. */
function toLid(opzet: Opzet, persoon: Persoon): object {
  return {
    id: gebruikerId(persoon),
    name: persoon.naam,
    givenName: persoon.naam,
    aadObjectId: persoon.id,
    objectId: persoon.id,
    userPrincipalName: `${persoon.id}@gemeente.example`,
    tenantId: opzet.tenantId,
    userRole: TEAMROL[persoon.rol],
  };
}

const TEAMROL: Record<Rol, 'owner' | 'user'> = {
  klantmanager: 'user',
  teamleider: 'owner',
  beheerder: 'owner',
  jurist: 'user',
  participatiewet: 'user',
};
