import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Clock } from '../clock';
import { type Config } from '../config';
import { BotError } from '../errors';
import { type Inrichting } from '../inrichting';
import { type Log } from '../log';
import { createFolderMailbox } from '../post/folder-mailbox';
import { createAbonnement } from '../post/graph/abonnement';
import { createGraphMailbox } from '../post/graph/graph-mailbox';
import { createBezorgingen } from '../post/imap/bezorgingen';
import { createImapMailbox } from '../post/imap/imap-mailbox';
import { type Mailbox } from '../post/mailbox';
import { type GraphPostvak, type ImapPostvak, type Postvak } from '../post/postvakken';
import { type Kluis } from '../store/kluis';
import { type Store } from '../store/store';
import { createGraphClient } from './graph';

/** Milliseconden tussen twee rondes als niemand wekt. Een server krijgt rust; een hint wekt toch meteen. */
const PAUZE = { map: 250, server: 30_000 };

/** Een plaats waar berichten vandaan komen; `naam` staat bij elk bericht dat er vandaan kwam en in de gezondheid. */
export interface Bron {
  readonly naam: string;
  readonly mailbox: Mailbox;
  readonly pauze: number;
  /** Wat een hint van Graph hier doet; alleen als die is gevraagd. */
  readonly hints?: GraphHints;
}

export interface GraphHints {
  readonly wake: () => void;
  readonly forget: () => void;
}

export interface BronDelen {
  readonly config: Config;
  readonly inrichting: Inrichting;
  readonly store: Store;
  readonly kluis: Kluis;
  readonly clock: Clock;
  readonly log: Log;
}

/** De postvakken van de inrichting. Er wordt nog niets gelezen. Gooit `CONFIGURATIE` als er iets ontbreekt. */
export function createBronnen(delen: BronDelen): Bron[] {
  return delen.inrichting.postvakken.map((postvak) => createBron(delen, postvak));
}

/** Geheim dat Graph bij elke hint terugstuurt; elke instantie leidt hetzelfde af. */
export function graphGeheim(kluis: Kluis): string {
  return kluis.hash('graph-webhook', 'regiebot');
}

function createBron(delen: BronDelen, postvak: Postvak): Bron {
  switch (postvak.soort) {
    case 'map':
      return {
        ...{ naam: postvak.naam, pauze: PAUZE.map },
        mailbox: createFolderMailbox(join(delen.config.data, 'postvak')),
      };
    case 'imap':
      return { naam: postvak.naam, pauze: PAUZE.server, mailbox: createImap(delen, postvak) };
    case 'graph':
      return createGraph(delen, postvak);
    default:
      return postvak satisfies never;
  }
}

function createImap({ config, store, kluis }: BronDelen, postvak: ImapPostvak): Mailbox {
  const { naam, host, poort, gebruiker, mappen, nalaten, ca } = postvak;
  const wachtwoord = config.imapWachtwoorden?.[naam];
  if (wachtwoord === undefined) {
    throw new BotError('CONFIGURATIE', `Voor ${naam} ontbreekt het wachtwoord in REGIEBOT_IMAP_WACHTWOORDEN.`);
  }
  return createImapMailbox({
    ...{ host, poort, gebruiker, wachtwoord, mappen, nalaten, bezorgingen: createBezorgingen(naam, store, kluis) },
    ...(ca === undefined ? {} : { ca: readCertificaat(naam, ca) }),
  });
}

function readCertificaat(naam: string, bestand: string): string {
  try {
    return readFileSync(bestand, 'utf8');
  } catch (cause) {
    throw new BotError('CONFIGURATIE', `Het certificaat ${bestand} van ${naam} is niet te lezen.`, { cause });
  }
}

function createGraph({ config, inrichting, kluis, clock, log }: BronDelen, postvak: GraphPostvak): Bron {
  const { naam, adres, controleadres, mappen, nalaten, webhook } = postvak;
  if (config.identiteit === undefined) {
    throw new BotError('CONFIGURATIE', `Voor ${naam} in Microsoft 365 zijn BOT_ID, BOT_TENANT_ID en BOT_TYPE nodig.`);
  }
  const monotoon = () => performance.now();
  const client = createGraphClient(config.identiteit, inrichting.graphUrl);
  const clientState = graphGeheim(kluis);
  const abonnement =
    webhook === undefined
      ? undefined
      : createAbonnement({ client, webhook, clientState, postvak: `users/${adres}`, now: clock.now });
  const mailbox = createGraphMailbox({
    ...{ client, adres, controleadres, mappen, nalaten, log, monotoon },
    ...(abonnement === undefined ? {} : { abonnement }),
  });
  return {
    ...{ naam, mailbox, pauze: PAUZE.server },
    ...(abonnement === undefined ? {} : { hints: { wake: () => mailbox.wake(), forget: () => abonnement.forget() } }),
  };
}
