import { createServer, type Server, type ServerResponse } from 'node:http';
import { heeftToken, isOndertekend } from './aanmelding';
import { answerDocumenten } from './documenten';
import { type Antwoord, geweigerd, readVerzoek, send, type Verzoek } from './http';
import { type Storing, Storingen, type Storingsoort } from './storing';
import { type Definitie, Verzameling } from './verzameling';

/** Databases en containers van dit account. */
type Databases = Map<string, Map<string, Verzameling>>;

interface Dienst {
  readonly databases: Databases;
  readonly storingen: Storingen;
  readonly sleutel: string;
  /** Token van een beheerde identiteit dat ook geldt; leeg: geen. */
  readonly token: string;
}

/** Een kleine Cosmos in het geheugen: genoeg om de echte SDK tegen te gebruiken, met de grenzen die ons raken. Zie README.md. */
export function createCosmosServer(sleutel: string, token = ''): Server {
  const dienst = { databases: new Map(), storingen: new Storingen(), sleutel, token };
  return createServer((vraag, antwoord) => {
    void readVerzoek(vraag)
      .then((verzoek) => handle(dienst, verzoek, antwoord))
      .catch((fout: unknown) => send(antwoord, geweigerd(500, fout instanceof Error ? fout.message : 'onbekend')));
  });
}

function handle(dienst: Dienst, verzoek: Verzoek, antwoord: ServerResponse): void {
  if (verzoek.pad === '/storing') {
    send(antwoord, plan(dienst.storingen, verzoek));
    return;
  }
  if (!isAangemeld(dienst, verzoek)) {
    send(antwoord, geweigerd(401, 'de handtekening klopt niet'));
    return;
  }
  const storing = isGegevens(verzoek) ? dienst.storingen.next(kindOf(verzoek)) : undefined;
  const uitkomst = disturbed(storing) ?? answer(dienst.databases, verzoek, storing);
  if (storing === 'geen antwoord' || storing === 'niet aangekomen') antwoord.destroy();
  else send(antwoord, uitkomst);
}

function isAangemeld({ sleutel, token }: Dienst, { methode, pad, koppen }: Verzoek): boolean {
  return (token !== '' && heeftToken(token, koppen)) || isOndertekend(sleutel, methode, pad, koppen);
}

/** `POST /storing` met een lege lijst ruimt op; anders komt wat erin staat erbij. */
function plan(storingen: Storingen, { ruw }: Verzoek): Antwoord {
  const gevraagd = JSON.parse(ruw.toString()) as Storing[];
  if (gevraagd.length === 0) storingen.clear();
  for (const storing of gevraagd) storingen.add(storing);
  return { status: 200, body: {} };
}

/** Een vraag om een plan telt niet: de SDK stelt haar naast elke zoekvraag en komt zonder antwoord verder. */
function isGegevens({ pad, koppen }: Verzoek): boolean {
  return pad.includes('/docs') && koppen['x-ms-cosmos-is-query-plan-request'] === undefined;
}

function kindOf({ methode, koppen }: Verzoek): Storing['op'] {
  return methode === 'GET' || koppen['x-ms-documentdb-isquery'] !== undefined ? 'lezen' : 'schrijven';
}

/** Het antwoord op een verzoek dat niet wordt uitgevoerd. */
function disturbed(storing: Storingsoort | undefined): Antwoord | undefined {
  if (storing === '429') return { ...geweigerd(429, 'te druk'), koppen: { 'x-ms-retry-after-ms': '5' } };
  if (storing === '503' || storing === 'niet aangekomen') return geweigerd(503, 'nu even niet');
  return undefined;
}

function answer(databases: Databases, verzoek: Verzoek, storing: Storingsoort | undefined): Antwoord {
  const [, database, , naam, wat, id] = verzoek.pad.split('/').filter(Boolean).map(decodeURIComponent);
  if (verzoek.pad === '/') return { status: 200, body: { id: 'toets', writableLocations: [], readableLocations: [] } };
  if (database === undefined) return createDatabase(databases, verzoek);
  const containers = databases.get(database);
  if (containers === undefined) return geweigerd(404, 'deze database is er niet');
  if (naam === undefined)
    return verzoek.methode === 'POST'
      ? createContainer(containers, verzoek)
      : openDatabase(databases, database, verzoek);
  const verzameling = containers.get(naam);
  if (verzameling === undefined) return geweigerd(404, 'deze container is er niet');
  if (wat === undefined) return { status: 200, body: verzameling.definitie };
  return answerDocumenten(verzameling, verzoek, { id, vol: storing === '429 in opdracht' });
}

function createDatabase(databases: Databases, { ruw }: Verzoek): Antwoord {
  const { id } = JSON.parse(ruw.toString()) as { id: string };
  if (databases.has(id)) return geweigerd(409, 'deze database is er al');
  databases.set(id, new Map());
  return { status: 201, body: { id } };
}

function openDatabase(databases: Databases, id: string, { methode }: Verzoek): Antwoord {
  if (methode !== 'DELETE') return { status: 200, body: { id } };
  databases.delete(id);
  return { status: 204 };
}

function createContainer(containers: Map<string, Verzameling>, { ruw }: Verzoek): Antwoord {
  const definitie = JSON.parse(ruw.toString()) as Definitie;
  if (containers.has(definitie.id)) return geweigerd(409, 'deze container is er al');
  containers.set(definitie.id, new Verzameling(definitie, () => Math.floor(Date.now() / 1000)));
  return { status: 201, body: definitie };
}
