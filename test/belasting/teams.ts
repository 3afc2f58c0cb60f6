import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createClock } from '../../bot/clock';
import { createGrenzen, draadVanAanroep } from '../../bot/lokaal/grenzen';
import { type Gemeente } from './gemeente';

/** Zo lang doet Teams over een antwoord, in milliseconden. */
const TRAAGHEID = 50;
/** De levende kaarten, waarvan er één hoort te staan. Een antwoord of een formulier krijgt iedereen die erom vraagt. */
const MERK = /"(regiebot:(?:dossier|herinnering|ochtend|bericht|quarantaine|alarm|dag|zending):[^"]+)"/;

interface Verzonden {
  readonly type?: string;
  readonly replyToId?: string;
  readonly members?: readonly { readonly id: string }[];
}

/** Een Teams die niets toont: kent de mensen, telt wat de bot plaatst en bijwerkt, en houdt zich aan zijn grenzen. */
export interface TelTeams {
  readonly url: string;
  /** Kenmerk van een kaart → hoe vaak zij is geplaatst. Meer dan eens is een kaart te veel. */
  readonly geplaatst: ReadonlyMap<string, number>;
  /** Antwoorden op een tekst, naar de activiteit waarop zij antwoorden. */
  readonly antwoorden: ReadonlyMap<string, number>;
  readonly geteld: { readonly posts: number; readonly puts: number };
  /** Aanroepen die te snel kwamen. */
  readonly geremd: () => number;
  close(): Promise<void>;
}

export async function startTelTeams(gemeente: Gemeente): Promise<TelTeams> {
  const grenzen = createGrenzen(createClock().now);
  grenzen.set(true);
  const geplaatst = new Map<string, number>();
  const antwoorden = new Map<string, number>();
  const geteld = { posts: 0, puts: 0 };

  function accept(methode: string, pad: string, tekst: string): { status: number; body: object; wacht?: number } {
    if (!['POST', 'PUT'].includes(methode))
      return { status: 200, body: { members: listLeden(gemeente, pad), value: [] } };
    const body = JSON.parse(tekst) as Verzonden;
    const wacht = grenzen.check(draadVanAanroep(pad, body));
    if (wacht !== undefined) return { status: 429, body: {}, wacht };
    if (methode === 'PUT') {
      geteld.puts += 1;
      return { status: 200, body: { id: pad.split('/').at(-1) } };
    }
    const lid = body.members?.[0];
    if (lid !== undefined) return { status: 201, body: { id: `a:${lid.id}` } };
    const id = String(1_700_000_000_000 + (geteld.posts += 1));
    const merk = MERK.exec(tekst)?.[1];
    if (merk !== undefined) geplaatst.set(merk, (geplaatst.get(merk) ?? 0) + 1);
    if (body.type === 'message' && body.replyToId !== undefined)
      antwoorden.set(body.replyToId, (antwoorden.get(body.replyToId) ?? 0) + 1);
    return { status: 201, body: { id: `${draadVanAanroep(pad, body)};messageid=${id}`, activityId: id } };
  }
  const server = createServer((vraag, antwoord) => {
    void readTekst(vraag).then((tekst) => {
      const uit = accept(vraag.method ?? '', vraag.url ?? '', tekst);
      setTimeout(() => answer(antwoord, uit), TRAAGHEID);
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ geplaatst, antwoorden, geteld, geremd: grenzen.vermijdbaar },
    close: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
}

/** Wie er in het kanaal van deze aanroep zitten. */
function listLeden({ caseloads, personen }: Gemeente, pad: string): { id: string; aadObjectId: string }[] {
  const kanaal = decodeURIComponent(pad.split('/')[3] ?? '');
  const naam = caseloads.find((caseload) => caseload.kanaal === kanaal)?.naam ?? '';
  return personen
    .filter((persoon) => persoon.caseloads.includes(naam))
    .map(({ id }) => ({ id: `29:${id}`, aadObjectId: id }));
}

async function readTekst(vraag: IncomingMessage): Promise<string> {
  const delen: Buffer[] = [];
  for await (const deel of vraag) delen.push(deel as Buffer);
  return Buffer.concat(delen).toString();
}

function answer(antwoord: ServerResponse, { status, body, wacht }: { status: number; body: object; wacht?: number }) {
  const rem = wacht === undefined ? {} : { 'retry-after': String(wacht) };
  antwoord.writeHead(status, { 'content-type': 'application/json', ...rem }).end(JSON.stringify(body));
}
