import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './poort';

const PROGRAMMA = '/usr/sbin/dovecot';
export const GEBRUIKER = 'zaak';
export const WACHTWOORD = 'geheim-proefwoord';
/** Post hoort van iemand te zijn die niet root is: de gebruiker `mail`, die op elk Debian dit nummer heeft. */
const EIGENAAR = 8;
const IS_ROOT = process.getuid?.() === 0;

export interface DovecotOpties {
  readonly scheiding?: '/' | '.';
  readonly voorvoegsel?: string;
  /** Wat de server zegt te kunnen, in plaats van alles. */
  readonly kan?: string;
  /** Hoeveel kilobyte er in het postvak past. */
  readonly quota?: number;
  /** Het account mag in de inbox alleen kijken. */
  readonly alleenLezen?: boolean;
}

/** Een echte Dovecot op loopback met een eigen certificaat, en één leeg postvak. */
export interface Dovecot {
  readonly poort: number;
  /** PEM van het certificaat. */
  readonly ca: string;
  /** Bezorgt zoals een mailserver dat doet; `op` is de tijd van bezorging in seconden. */
  bezorg(ruw: string | Uint8Array, op?: number): void;
  /** Inhoud van alle berichten in een map, zoals zij op schijf staan; zonder naam de inbox. */
  inhoud(map?: string): string[];
  doveadm(...opdracht: string[]): void;
  /** Wat `doveadm` antwoordt, zonder de laatste regelovergang. */
  doveadmUit(...opdracht: string[]): string;
  /** Valt om, zonder af te sluiten. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Draait de toetsen als Dovecot er is; anders zichtbaar overgeslagen, met de reden. */
export function describeMetDovecot(naam: string, toetsen: () => void): void {
  if (existsSync(PROGRAMMA)) describe(naam, toetsen);
  else describe.skip(`${naam} (overgeslagen: Dovecot is er niet; apt-get install dovecot-imapd)`, toetsen);
}

export async function startDovecot(opties: DovecotOpties = {}): Promise<Dovecot> {
  const map = mkdtempSync(join(tmpdir(), 'dovecot-'));
  // Dovecot's own processes are not root and must be able to get here.
  chmodSync(map, 0o755);
  for (const onder of ['run', 'state', 'mail']) mkdirSync(join(map, onder));
  const maildir = join(map, 'mail', GEBRUIKER);
  maakMaildir(map, maildir);
  const poort = await freePort();
  const ca = maakCertificaat(map);
  writeFileSync(join(map, 'users'), `${GEBRUIKER}:{PLAIN}${WACHTWOORD}::::::\n`);
  writeFileSync(join(map, 'dovecot.conf'), formatInstellingen(map, poort, opties));
  let proces: ChildProcess | undefined;
  const start = async () => {
    // A group of its own, so that it can be killed whole.
    proces = spawn(PROGRAMMA, ['-F', '-c', join(map, 'dovecot.conf')], { stdio: 'ignore', detached: true });
    await waitForPoort(poort, true);
  };
  const stop = async () => {
    if (proces?.pid === undefined) return;
    const klaar = new Promise((resolve) => proces?.once('exit', resolve));
    process.kill(-proces.pid, 'SIGKILL');
    await klaar;
    // Its children hold the port too, and may outlive it for a moment.
    await waitForPoort(poort, false);
    proces = undefined;
  };
  await start();
  return {
    ...{ poort, ca, start, stop },
    bezorg: (ruw, op) => bezorg(maildir, ruw, op),
    inhoud: (naam) => listInhoud(naam === undefined ? maildir : join(maildir, `.${naam}`)),
    doveadm: (...opdracht) => void runDoveadm(map, opdracht),
    doveadmUit: (...opdracht) => runDoveadm(map, opdracht).trim(),
    async remove() {
      await stop();
      rmSync(map, { recursive: true, force: true });
    },
  };
}

function runDoveadm(map: string, opdracht: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('doveadm', ['-c', join(map, 'dovecot.conf'), ...opdracht], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`doveadm ${opdracht.join(' ')}: ${stderr}`);
  return stdout;
}

function formatInstellingen(map: string, poort: number, opties: DovecotOpties): string {
  const wie = IS_ROOT ? `uid=${EIGENAAR} gid=${EIGENAAR}` : `uid=${process.getuid?.()} gid=${process.getgid?.()}`;
  return `
${IS_ROOT ? '' : formatZonderRoot()}base_dir = ${map}/run
state_dir = ${map}/state
instance_name = ${randomUUID()}
log_path = ${map}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <${map}/cert.pem
ssl_key = <${map}/key.pem
mail_location = maildir:${map}/mail/%u
mail_fsync = always
first_valid_uid = 1
auth_failure_delay = 0
${opties.kan === undefined ? '' : `imap_capability = ${opties.kan}\n`}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${poort}
    ssl = yes
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${map}/users
}
userdb {
  driver = static
  args = ${wie} home=${map}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = ${opties.scheiding ?? '/'}
  prefix = ${opties.voorvoegsel ?? ''}
}
${opties.quota === undefined ? '' : formatQuota(opties.quota)}
${opties.alleenLezen === true ? formatAlleenLezen(map) : ''}
`;
}

/** Without root every process of Dovecot runs as who runs the tests. */
function formatZonderRoot(): string {
  const groep = spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim();
  const { username } = userInfo();
  return `default_internal_user = ${username}
default_login_user = ${username}
default_internal_group = ${groep}
`;
}

function formatQuota(kilobyte: number): string {
  return `mail_plugins = quota
plugin {
  quota = maildir:User quota
  quota_rule = *:storage=${kilobyte}K
  quota_grace = 0
}`;
}

function formatAlleenLezen(map: string): string {
  writeFileSync(join(map, 'acl'), 'INBOX owner lr\n');
  return `mail_plugins = acl
plugin {
  acl = vfile:${map}/acl
}`;
}

function maakCertificaat(map: string): string {
  const { status } = spawnSync('openssl', [
    ...[
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '30',
      '-subj',
      '/CN=localhost',
    ],
    ...['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
    ...['-keyout', join(map, 'key.pem'), '-out', join(map, 'cert.pem')],
  ]);
  if (status !== 0) throw new Error('openssl maakte geen certificaat');
  return readFileSync(join(map, 'cert.pem'), 'utf8');
}

function maakMaildir(map: string, maildir: string): void {
  const mappen = [join(map, 'mail'), maildir, ...['tmp', 'new', 'cur'].map((naam) => join(maildir, naam))];
  for (const pad of mappen) {
    mkdirSync(pad, { recursive: true });
    own(pad);
  }
}

let bezorgd = 0;

/** Written aside and renamed: the server never sees half a message. The name says in which order it hands out uids. */
function bezorg(maildir: string, ruw: string | Uint8Array, op?: number): void {
  bezorgd += 1;
  const naam = `${op ?? Math.floor(Date.now() / 1000)}.M${String(bezorgd).padStart(6, '0')}P1.proef`;
  const tijdelijk = join(maildir, 'tmp', naam);
  writeFileSync(tijdelijk, ruw);
  own(tijdelijk);
  if (op !== undefined) utimesSync(tijdelijk, op, op);
  renameSync(tijdelijk, join(maildir, 'new', naam));
}

function own(pad: string): void {
  if (IS_ROOT) chownSync(pad, EIGENAAR, EIGENAAR);
}

function listInhoud(maildir: string): string[] {
  const mappen = ['new', 'cur'].map((naam) => join(maildir, naam)).filter((pad) => existsSync(pad));
  return mappen.flatMap((pad) => readdirSync(pad).map((naam) => readFileSync(join(pad, naam), 'latin1')));
}

/** Wacht tot de poort open is (of juist niet meer), ook op een machine die het druk heeft. */
async function waitForPoort(poort: number, open: boolean): Promise<void> {
  for (let poging = 0; poging < 2_000; poging += 1) {
    if ((await isOpen(poort)) === open) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(open ? 'Dovecot start niet' : 'Dovecot stopt niet');
}

function isOpen(poort: number): Promise<boolean> {
  return new Promise((resolve) => {
    const lijn = connect(poort, '127.0.0.1');
    lijn.once('connect', () => {
      lijn.destroy();
      resolve(true);
    });
    lijn.once('error', () => resolve(false));
  });
}
