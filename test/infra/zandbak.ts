import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { readContainer } from './dockerfile';
import { ROOT } from './project';

const PROGRAMMA = 'bwrap';
/** De gebruiker `node` in het beeld van Node. Wie geen root is, kan niemand anders worden en blijft zichzelf. */
const NODE = 1_000;
const wie = process.getuid?.() === 0 ? { uid: NODE, gid: NODE } : {};

/** In het beeld heeft Node zelf een driver; Node 20 heeft het pakket nodig. */
const DRIVER = 'node-sqlite3-wasm';
const driver = isBuiltin('node:sqlite')
  ? []
  : ['--ro-bind', join(ROOT, 'node_modules', DRIVER), `/pakketten/${DRIVER}`, '--setenv', 'NODE_PATH', '/pakketten'];

/** Wat het beeld van Debian meebrengt. */
const SYSTEEM = [
  ...['--ro-bind', '/usr', '/usr', '--ro-bind', '/etc', '/etc'],
  ...['bin', 'lib', 'lib64', 'sbin'].flatMap((map) => ['--symlink', `usr/${map}`, `/${map}`]),
  ...['--proc', '/proc', '--dev', '/dev'],
];

/** Een container zonder Docker: dezelfde omgeving, gebruiker en opdracht, en alleen te schrijven waar de Dockerfile dat zegt. */
export interface Zandbak {
  /** Map op deze machine die binnen `/data` is. */
  readonly data: string;
  /** Map op deze machine die binnen `/tmp` is. */
  readonly tmp: string;
  /** Begint een opdracht; zonder opdracht wat de container zelf start. */
  start(opdracht?: readonly string[]): Draaiend;
}

export interface Draaiend {
  readonly proces: ChildProcess;
  /** Wat er tot nu toe op stdout en stderr kwam. */
  readonly gezegd: () => string;
  /** De code waarmee de opdracht eindigde. */
  readonly einde: Promise<number | null>;
  /** Stuurt het eerste proces binnen een signaal, zoals `docker stop` doet. */
  signaal(naam: NodeJS.Signals): Promise<void>;
}

/** `undefined` als bubblewrap hier een zandbak kan maken; anders waarom niet. */
export function waaromGeenZandbak(): string | undefined {
  const proef = spawnSync(PROGRAMMA, ['--unshare-all', '--ro-bind', '/', '/', 'true'], { ...wie, encoding: 'utf8' });
  if (proef.error !== undefined) return 'bubblewrap is er niet; apt-get install bubblewrap';
  return proef.status === 0 ? undefined : `bubblewrap mag hier geen zandbak maken: ${proef.stderr.trim()}`;
}

/** Draait de toetsen als het hier kan; anders zichtbaar overgeslagen, met de reden. */
export function describeMetZandbak(naam: string, toetsen: () => void): void {
  const reden = process.platform === 'linux' ? waaromGeenZandbak() : 'alleen op Linux';
  if (reden === undefined) describe(naam, toetsen);
  else describe.skip(`${naam} (overgeslagen: ${reden})`, toetsen);
}

/** `werk`: een lege map waarin alles komt te staan; daarin staat de bundel al als `app`. `omgeving` komt bovenop die van het beeld. */
export function createZandbak(werk: string, inrichting: string, omgeving: Readonly<Record<string, string>>): Zandbak {
  const container = readContainer();
  const [data, tmp, bin] = ['data', 'tmp', 'bin'].map((naam) => maakMap(join(werk, naam))) as [string, string, string];
  // Whoever has no rights may not reach where this Node stands.
  copyFileSync(process.execPath, join(bin, 'node'));
  const vast = [
    ...[
      '--unshare-all',
      '--share-net',
      '--as-pid-1',
      '--die-with-parent',
      '--new-session',
      '--clearenv',
      '--cap-drop',
      'ALL',
    ],
    ...SYSTEEM,
    ...['--ro-bind', bin, '/node', '--ro-bind', join(werk, 'app'), container.map],
    ...['--ro-bind', inrichting, container.omgeving.REGIEBOT_INRICHTING ?? '', ...driver],
    ...container.schrijfbaar.flatMap((map) => ['--bind', map === '/tmp' ? tmp : data, map]),
    ...['--remount-ro', '/', '--chdir', container.map, '--setenv', 'PATH', '/node:/usr/bin'],
    ...Object.entries({ ...container.omgeving, ...omgeving }).flatMap(([naam, waarde]) => ['--setenv', naam, waarde]),
  ];
  return {
    ...{ data, tmp },
    start: (opdracht = container.opdracht) => begin(['--info-fd', '3', ...vast, ...opdracht]),
  };
}

function maakMap(pad: string): string {
  mkdirSync(pad);
  chmodSync(pad, 0o755);
  if (wie.uid !== undefined) chownSync(pad, wie.uid, wie.uid);
  return pad;
}

function begin(argumenten: readonly string[]): Draaiend {
  const proces = spawn(PROGRAMMA, argumenten, { ...wie, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let gezegd = '';
  for (const stroom of [proces.stdout, proces.stderr])
    stroom?.on('data', (deel: Buffer) => (gezegd += deel.toString()));
  const binnen = readPid(proces.stdio[3] as Readable);
  return {
    ...{ proces, gezegd: () => gezegd },
    einde: new Promise((klaar) => proces.once('close', klaar)),
    signaal: async (naam) => void process.kill(await binnen, naam),
  };
}

/** Bubblewrap tells which process here is the first one inside. */
async function readPid(stroom: Readable): Promise<number> {
  let tekst = '';
  for await (const deel of stroom) tekst += String(deel);
  return (JSON.parse(tekst) as { 'child-pid': number })['child-pid'];
}
