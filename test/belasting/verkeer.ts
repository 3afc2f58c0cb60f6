import { createKans } from '../support/kans';
import { deliverKoppeling } from '../crash/ronde/bezorg';
import { type Gemeente, type Medewerker, OPEN } from './gemeente';
import { type Installatie } from './installatie';
import { countDrukte, type Maat, type Soort } from './maat';

const VRAAG = 'Hoeveel lopende dossiers hebben we?';

/** Wat iemand op een moment doet. */
interface Handeling {
  readonly soort: Soort;
  /** Milliseconden na het begin. */
  readonly op: number;
  readonly id: string;
  readonly activiteit: object;
  /** Bij oppakken: waarop, en door wie. */
  readonly dossiernummer?: string;
  readonly persoon: string;
}

/** Wat een handeling opleverde. `duur`: milliseconden vanaf het geplande moment, dus ook het wachten op een beurt telt. */
export interface Uitkomst extends Handeling {
  readonly duur: number;
  readonly status: number;
  /** Wat er in de kaart of foutmelding van het antwoord stond: `statusCode` van Teams; bij een tekst 200. */
  readonly code: number;
}

/** Speelt de vier uur af: iedereen op zijn eigen moment, of het vorige antwoord er nu is of niet. Geeft elke uitkomst. */
export async function play(
  installatie: Installatie,
  gemeente: Gemeente,
  maat: Maat,
  zaad: number,
): Promise<Uitkomst[]> {
  const { instanties, data, teams } = installatie;
  const rij = [...planHandelingen(gemeente, maat, zaad), ...planBerichten(maat, zaad)].sort((a, b) => a.op - b.op);
  const begin = performance.now();
  const lopend: Promise<Uitkomst>[] = [];
  for (const [n, item] of rij.entries()) {
    const wacht = begin + item.op - performance.now();
    if (wacht > 0) await new Promise((verder) => setTimeout(verder, wacht));
    if ('bericht' in item) deliverKoppeling(data, item.bericht);
    else {
      const url = instanties[n % instanties.length]?.url ?? '';
      lopend.push(
        send(url, teams.url, item).then((antwoord) => ({
          ...item,
          ...antwoord,
          duur: performance.now() - begin - item.op,
        })),
      );
    }
  }
  return Promise.all(lopend);
}

function planBerichten(maat: Maat, zaad: number): { readonly op: number; readonly bericht: number }[] {
  const kans = createKans(zaad + 1);
  return Array.from({ length: countDrukte(maat).berichten }, (_, n) => ({
    op: kans() * maat.seconden * 1_000,
    bericht: n,
  }));
}

function planHandelingen(gemeente: Gemeente, maat: Maat, zaad: number): Handeling[] {
  const kans = createKans(zaad);
  const soorten = Object.entries(countDrukte(maat).handelingen) as [Soort, number][];
  return soorten.flatMap(([soort, aantal]) =>
    Array.from({ length: aantal }, (_, n) => ({
      ...{ soort, op: kans() * maat.seconden * 1_000, id: `${soort.replace(' ', '-')}-${n}` },
      ...createActiviteit(gemeente, soort, soort === 'oppakken' ? n : Math.floor(kans() * gemeente.dossiers.length), n),
    })),
  );
}

/** Each notice is taken once: then every "oppakken" that is accepted must be in the history. */
function createActiviteit({ dossiers, caseloads, personen }: Gemeente, soort: Soort, plaats: number, n: number) {
  const dossier = dossiers[plaats];
  const { dossiernummer = '', klantmanager = '', caseload = '' } = dossier ?? {};
  const kanaal = caseloads.find(({ naam }) => naam === caseload)?.kanaal ?? '';
  switch (soort) {
    case 'bekijken':
      return { persoon: klantmanager, activiteit: createKlik(klantmanager, undefined, 'dossier', { dossiernummer }) };
    case 'verversen':
      return { persoon: klantmanager, activiteit: createKlik(klantmanager, kanaal, 'verversen', { dossiernummer }) };
    case 'oppakken': {
      const activiteit = createKlik(klantmanager, kanaal, 'oppakken', { dossiernummer, bericht: OPEN });
      return { persoon: klantmanager, dossiernummer, activiteit };
    }
    case 'mijn taken':
      return createTekst(personen[n % personen.length], 'mijn taken');
    case 'vraag':
      return createTekst(personen[n % caseloads.length], VRAAG);
    default:
      return soort satisfies never;
  }
}

function createKlik(wie: string, kanaal: string | undefined, verb: string, data: object): object {
  const plek = kanaal === undefined ? chatVan(wie) : { id: `${kanaal};messageid=1`, conversationType: 'channel' };
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return { type: 'invoke', name: 'adaptiveCard/action', replyToId: '1', from: vanWie(wie), conversation: plek, value };
}

function createTekst(wie: Medewerker | undefined, text: string) {
  const persoon = wie?.id ?? '';
  return { persoon, activiteit: { type: 'message', text, from: vanWie(persoon), conversation: chatVan(persoon) } };
}

function vanWie(id: string): object {
  return { id: `29:${id}`, aadObjectId: id };
}

function chatVan(id: string): object {
  return { id: `a:${id}`, conversationType: 'personal' };
}

async function send(
  url: string,
  serviceUrl: string,
  { id, activiteit }: Handeling,
): Promise<{ status: number; code: number }> {
  const body = JSON.stringify({
    id,
    channelId: 'msteams',
    serviceUrl,
    recipient: { id: '28:regiebot' },
    ...activiteit,
  });
  try {
    const headers = { 'content-type': 'application/json' };
    const antwoord = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
    const tekst = await antwoord.text();
    const code = tekst === '' ? antwoord.status : (JSON.parse(tekst) as { statusCode: number }).statusCode;
    return { status: antwoord.status, code };
  } catch {
    return { status: 0, code: 0 };
  }
}
