import { z } from 'zod/v4';
import { kaartSchema, kaartVan } from './activiteit';
import { type Bezorger } from './bezorger';
import { readUitkomst, type BotLijn } from './bot-lijn';
import { searchDossier, shareKaart } from './delen';
import { Afwijzing, param, parseInvoer, type Antwoord, type Route, type Verzoek } from './http';
import { type Grenzen } from './grenzen';
import { type Omgeving } from './naar-bot';
import { type Bericht, type Opslag } from './opslag';
import { findPersoon, findPlek, heeftToegang, idVan, listPlekken, type Persoon, type Plek } from './plekken';
import { storingSchema, type Storingen } from './storing';
import { type Stroom } from './stroom';
import { listVoorPersoon, sendKlik, toWeergave } from './weergave';

export interface ApiDelen {
  readonly omgeving: Omgeving;
  readonly opslag: Opslag;
  readonly stroom: Stroom;
  readonly bot: BotLijn;
  readonly bezorger: Bezorger;
  readonly storingen: Storingen;
  readonly grenzen: Grenzen;
}

/** Ruim binnen de 4.000 tekens die de bot leest, met de vermelding erbij. */
const MAX_TEKST = 3500;

const berichtSchema = z.object({
  persoon: z.string(),
  tekst: z.string().trim().min(1).max(MAX_TEKST),
  /** Antwoorden in de draad van dit bericht; zonder begint in een kanaal een nieuwe draad. */
  antwoordOp: z.string().optional(),
});

const actieSchema = z.object({
  persoon: z.string(),
  activityId: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
  plek: z.string().optional(),
  /** De kaart ververst zichzelf; niemand klikte. */
  vanzelf: z.boolean().default(false),
});

const zoekSchema = z.object({ persoon: z.string(), plek: z.string(), zoek: z.string().trim().max(100) });

const deelSchema = z.object({ persoon: z.string(), kaart: kaartSchema });

const grenzenSchema = z.object({ aan: z.boolean() });

/** De aanroepen voor de pagina en voor tests. Fouten zijn een `Afwijzing` met een Nederlandse zin. */
export function listApiRoutes(delen: ApiDelen): Route[] {
  return [
    { methode: 'GET', pad: '/gezond', handle: () => readGezond(delen) },
    { methode: 'GET', pad: '/api/plekken', handle: () => ({ status: 200, body: buildPlekken(delen) }) },
    { methode: 'GET', pad: '/api/plekken/:plek/berichten', handle: (v) => listBerichten(delen, v) },
    { methode: 'POST', pad: '/api/plekken/:plek/berichten', handle: (v) => say(delen, v) },
    { methode: 'POST', pad: '/api/plekken/:plek/delen', handle: (v) => share(delen, v) },
    { methode: 'POST', pad: '/api/zoeken', handle: (v) => search(delen, v) },
    { methode: 'POST', pad: '/api/acties', handle: (v) => click(delen, v) },
    { methode: 'POST', pad: '/api/storing', handle: (v) => planStoring(delen, v) },
    { methode: 'POST', pad: '/api/grenzen', handle: (v) => setGrenzen(delen, v) },
  ];
}

async function readGezond({ bot, storingen, grenzen }: ApiDelen): Promise<Antwoord> {
  const bereikbaar = await bot.isBereikbaar();
  const stand = { storingen: storingen.count(), vermijdbaar: grenzen.vermijdbaar() };
  return { status: 200, body: { in_orde: true, bot: { bereikbaar }, ...stand } };
}

function buildPlekken({ omgeving, opslag }: ApiDelen): object[] {
  return listPlekken(omgeving.opzet).map((plek) => {
    const basis = { id: idVan(plek), soort: plek.soort, laatste: opslag.findLaatste(idVan(plek)) };
    if (plek.soort === 'kanaal') return { ...basis, ...plek.kanaal };
    const { naam, rol, caseloads } = plek.persoon;
    return { ...basis, naam, rol, caseloads };
  });
}

async function listBerichten({ omgeving, opslag, bot }: ApiDelen, verzoek: Verzoek): Promise<Antwoord> {
  const plek = requirePlek(omgeving, param(verzoek, 'plek'));
  const berichten = opslag.list(idVan(plek), readLaatste(verzoek));
  const persoonId = verzoek.query.get('persoon');
  if (persoonId === null) return { status: 200, body: berichten.map((bericht) => toWeergave(omgeving, bericht)) };
  const persoon = requireAanwezige(omgeving, plek, persoonId);
  return { status: 200, body: await listVoorPersoon(omgeving, bot, { plek, persoon }, berichten) };
}

function readLaatste(verzoek: Verzoek): number | undefined {
  const laatste = verzoek.query.get('laatste');
  if (laatste === null) return undefined;
  if (/^[1-9]\d{0,5}$/.test(laatste)) return Number(laatste);
  throw new Afwijzing(400, '"laatste" is een geheel getal vanaf 1.');
}

async function say({ omgeving, opslag, stroom, bezorger }: ApiDelen, verzoek: Verzoek): Promise<Antwoord> {
  const plek = requirePlek(omgeving, param(verzoek, 'plek'));
  const invoer = parseInvoer(berichtSchema, await verzoek.body());
  const persoon = requireAanwezige(omgeving, plek, invoer.persoon);
  const bericht = opslag.add({
    plek: idVan(plek),
    antwoordOp: findDraad(opslag, plek, invoer.antwoordOp),
    afzender: persoon.id,
    activiteit: { type: 'message', text: invoer.tekst },
    bezorging: 'onderweg',
  });
  stroom.emit({ plek: bericht.plek, soort: 'nieuw', activityId: bericht.activityId });
  bezorger.send(plek, persoon, bericht);
  return { status: 200, body: { activityId: bericht.activityId } };
}

function findDraad(opslag: Opslag, plek: Plek, antwoordOp: string | undefined): string | null {
  if (antwoordOp === undefined) return null;
  const bericht = requireBericht(opslag, antwoordOp, plek);
  return bericht.antwoordOp ?? bericht.activityId;
}

async function click({ omgeving, opslag, bot, storingen }: ApiDelen, verzoek: Verzoek): Promise<Antwoord> {
  const { plek: plekId, ...invoer } = parseInvoer(actieSchema, await verzoek.body());
  const genoemd = plekId === undefined ? undefined : requirePlek(omgeving, plekId);
  const bericht = requireBericht(opslag, invoer.activityId, genoemd);
  const plek = genoemd ?? requirePlek(omgeving, bericht.plek);
  const persoon = requireAanwezige(omgeving, plek, invoer.persoon);
  if (kaartVan(bericht.activiteit) === undefined) throw new Afwijzing(404, 'Op dit bericht staat geen kaart.');
  const storing = storingen.takeKlik();
  const antwoord = await sendKlik(omgeving, bot, { plek, persoon, bericht }, invoer, storing);
  return { status: 200, body: readUitkomst(antwoord) };
}

async function search({ omgeving, bot }: ApiDelen, verzoek: Verzoek): Promise<Antwoord> {
  const { plek: plekId, persoon: persoonId, zoek } = parseInvoer(zoekSchema, await verzoek.body());
  const plek = requirePlek(omgeving, plekId);
  const persoon = requireAanwezige(omgeving, plek, persoonId);
  return { status: 200, body: await searchDossier(omgeving, bot, { plek, persoon }, zoek) };
}

async function share({ omgeving, opslag, stroom }: ApiDelen, verzoek: Verzoek): Promise<Antwoord> {
  const plek = requirePlek(omgeving, param(verzoek, 'plek'));
  const { persoon: persoonId, kaart } = parseInvoer(deelSchema, await verzoek.body());
  const { activityId } = shareKaart(opslag, { plek, persoon: requireAanwezige(omgeving, plek, persoonId) }, kaart);
  stroom.emit({ plek: idVan(plek), soort: 'nieuw', activityId });
  return { status: 200, body: { activityId } };
}

async function planStoring({ storingen }: ApiDelen, verzoek: Verzoek): Promise<Antwoord> {
  storingen.plan(parseInvoer(storingSchema, await verzoek.body()));
  return { status: 200, body: { in_orde: true, storingen: storingen.count() } };
}

async function setGrenzen({ grenzen }: ApiDelen, verzoek: Verzoek): Promise<Antwoord> {
  grenzen.set(parseInvoer(grenzenSchema, await verzoek.body()).aan);
  return { status: 200, body: { in_orde: true } };
}

function requirePlek({ opzet }: Omgeving, id: string): Plek {
  const plek = findPlek(opzet, id);
  if (plek === undefined) throw new Afwijzing(404, 'Deze plek bestaat niet.');
  return plek;
}

function requireAanwezige({ opzet }: Omgeving, plek: Plek, id: string): Persoon {
  const persoon = findPersoon(opzet, id);
  if (persoon === undefined) throw new Afwijzing(404, 'Deze persoon bestaat niet.');
  if (!heeftToegang(plek, persoon)) throw new Afwijzing(403, 'Deze chat is van iemand anders.');
  return persoon;
}

function requireBericht(opslag: Opslag, activityId: string, plek?: Plek): Bericht {
  const bericht = opslag.find(activityId);
  if (bericht === undefined || (plek !== undefined && bericht.plek !== idVan(plek))) {
    throw new Afwijzing(404, 'Dit bericht bestaat niet (meer).');
  }
  return bericht;
}
