import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { BotError } from '../errors';
import { type Log } from '../log';
import { openDatabase } from '../store/driver';
import { createAfhandeling } from './afhandeling';
import { listApiRoutes } from './api';
import { createBezorger } from './bezorger';
import { createBotLijn } from './bot-lijn';
import { listConnectorRoutes } from './connector';
import { createGrenzen } from './grenzen';
import { listGraphRoutes } from './graph';
import { listLedenRoutes } from './leden';
import { createOpslag, type Opslag } from './opslag';
import { standaardOpzet, type Opzet } from './plekken';
import { createBestanden } from './statisch';
import { createStoringen } from './storing';
import { createStroom } from './stroom';
import { createVolgorde } from './volgorde';

export interface LokaalOpties {
  /** Poort op 127.0.0.1; 0 kiest een vrije. */
  readonly port: number;
  /** Map voor alles wat bewaard wordt; de berichten komen in `lokaal/lokaal.db`. */
  readonly dataDir: string;
  /** Adres van de bot, bijvoorbeeld `http://127.0.0.1:3978`. */
  readonly botUrl: string;
  /** Hoofdmap van het project, waar de pagina en `node_modules` staan. */
  readonly root: string;
  readonly now: () => Date;
  readonly log: Log;
  readonly opzet?: Opzet;
  /** Zo lang wacht Teams op de bot, in milliseconden. */
  readonly wachttijdMs?: number;
}

export interface Lokaal {
  /** Adres van de pagina, zonder `/` aan het eind. */
  readonly url: string;
  close(): Promise<void>;
}

// Documented: Teams gives up on a bot after 10 to 15 seconds.
export const WACHTTIJD_MS = 15_000;

/**
 * Start de lokale Teams. Gooit `OPSLAG_BEZET` als er al een draait op deze map en `CONFIGURATIE` als de poort bezet is.
 */
export async function startLokaal(opties: LokaalOpties): Promise<Lokaal> {
  const db = await openDatabase(join(opties.dataDir, 'lokaal', 'lokaal.db'), { duurzaam: 'proces' });
  const server = createServer();
  try {
    await listen(server, opties.port);
  } catch (cause) {
    db.close();
    throw new BotError('CONFIGURATIE', `Poort ${opties.port} is al in gebruik. Kies een andere LOKAAL_PORT.`, {
      cause,
    });
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const delen = build(opties, `${url}/`, createOpslag(db, opties.now));
  server.on('request', createAfhandeling(delen));
  return {
    url,
    async close() {
      delen.stroom.close();
      delen.bot.close();
      server.close();
      server.closeAllConnections();
      await delen.bezorger.settle();
      db.close();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  // Longer than the bot's client keeps a connection: the side that reuses it should be the side that ends it.
  server.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function build(opties: LokaalOpties, serviceUrl: string, opslag: Opslag) {
  const { opzet = standaardOpzet, now, log } = opties;
  const omgeving = { opzet, serviceUrl, now };
  const stroom = createStroom();
  const storingen = createStoringen();
  const grenzen = createGrenzen(now);
  const bot = createBotLijn(opties.botUrl, opties.wachttijdMs ?? WACHTTIJD_MS);
  const bezorger = createBezorger({ omgeving, bot, opslag, stroom, log });
  return {
    stroom,
    storingen,
    grenzen,
    volgorde: createVolgorde(),
    bot,
    bezorger,
    log,
    vanBot: [
      ...listConnectorRoutes({ opzet, opslag, stroom }),
      ...listLedenRoutes(opzet),
      ...listGraphRoutes({ opzet, opslag, serviceUrl }),
    ],
    vanPagina: listApiRoutes({ omgeving, opslag, stroom, bot, bezorger, storingen, grenzen }),
    bestanden: createBestanden(opties.root),
  };
}
