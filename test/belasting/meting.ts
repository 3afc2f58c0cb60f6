import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Installatie } from './installatie';

/** Zo vaak wordt gekeken, in milliseconden: vaker zou zelf drukte geven. */
const RITME = 5_000;
/** Tikken per seconde van /proc. */
const TIKKEN = 100;

/** Hoe het er op een moment voor staat. */
export interface Momentopname {
  readonly teVersturen: number;
  /** Berichten die nog in het postvak liggen. */
  readonly inPostvak: number;
  /** Megabytes per instantie. */
  readonly geheugen: readonly number[];
}

/** Kijkt tot `stop` hoe het ervoor staat. */
export interface Meting {
  stop(): Promise<readonly Momentopname[]>;
}

export function startMeting(installatie: Installatie): Meting {
  const opnamen: Momentopname[] = [];
  let bezig: Promise<unknown> = Promise.resolve();
  const ritme = setInterval(() => {
    // A look that finds no answer is left out; the errors are counted where somebody clicks.
    bezig = look(installatie).then(
      (opname) => opnamen.push(opname),
      () => undefined,
    );
  }, RITME);
  return {
    async stop() {
      clearInterval(ritme);
      await bezig;
      return opnamen;
    },
  };
}

export async function look({ instanties, data }: Installatie): Promise<Momentopname> {
  const tekst = await (await fetch(`${instanties[0]?.url ?? ''}/metrics`)).text();
  const teVersturen = /^regiebot_te_versturen (\d+)/m.exec(tekst)?.[1];
  if (teVersturen === undefined) throw new Error('de opslag antwoordt niet');
  return {
    teVersturen: Number(teVersturen),
    inPostvak: readdirSync(join(data, 'postvak', 'in')).filter((naam) => naam.endsWith('.eml')).length,
    geheugen: instanties.map(({ pid }) => readGeheugen(pid)),
  };
}

function readGeheugen(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}

/** Seconden rekentijd die een proces tot nu toe gebruikte. */
function readRekentijd(pid: number): number {
  const velden = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(velden[11]) + Number(velden[12])) / TIKKEN;
}

/** Seconden tussen twee keer kijken of er rust is, en hoe vaak achter elkaar die er moet zijn. */
const KIJK = 2;
const RUSTIG = 5;
/** Het deel van een processor dat een installatie ook gebruikt als er niets te doen is. */
const STATIONAIR = 0.4;

/**
 * Wacht tot er niets meer te lezen of te versturen is en de instanties ook uit zichzelf niets meer doen: na de start leren zij elk dossier
 * eerst kennen. Geeft de seconden; gooit na `hoogstens` seconden.
 */
export async function waitRust(installatie: Installatie, hoogstens: number): Promise<number> {
  const begin = performance.now();
  const seconden = () => (performance.now() - begin) / 1_000;
  let rekende = readAlle(installatie);
  // Some times in a row: between two steps of the same work everything can be empty for a moment.
  for (let rust = 0; rust < RUSTIG;) {
    if (seconden() > hoogstens) throw new Error(`na ${hoogstens} seconden is er nog werk`);
    await new Promise((verder) => setTimeout(verder, KIJK * 1_000));
    const nu = readAlle(installatie);
    const bezig = nu - rekende > STATIONAIR * KIJK;
    rekende = nu;
    const opname = bezig ? undefined : await look(installatie).catch(() => undefined);
    rust = opname?.teVersturen === 0 && opname.inPostvak === 0 ? rust + 1 : 0;
  }
  return seconden();
}

/** Seconden rekentijd van alle instanties samen. */
export function readAlle({ instanties }: Installatie): number {
  return instanties.reduce((som, { pid }) => som + readRekentijd(pid), 0);
}
