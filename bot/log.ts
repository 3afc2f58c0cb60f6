/** Alleen velden van vaste soort: kenmerken, codes, aantallen. Vrije tekst hoort niet in een log. */
export type LogVelden = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(velden: LogVelden, melding: string): void;
  warn(velden: LogVelden, melding: string): void;
  error(velden: LogVelden, melding: string): void;
}

type Niveau = 'info' | 'warn' | 'error';

const KENMERK = /^[\w:;=@.+,/-]{1,400}$/;
const WOORD = /^[a-z][a-z0-9 -]{0,39}$/;
const CODE = /^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*$/;
/** De klasse van een fout, of wat er in plaats van een fout werd gegooid. */
const SOORT_FOUT =
  /^(?:[A-Z]\w{0,40})?(?:Error|Fout|Exception)$|^(?:string|number|bigint|boolean|symbol|object|function|undefined)$/;

/** Welke tekst een veld mag hebben. Een veld dat hier niet staat, komt niet als tekst in het log: namen horen er niet in. */
const VORMEN: Readonly<Record<string, RegExp>> = {
  ...{ activityId: KENMERK, gesprek: KENMERK, item: KENMERK, bericht: KENMERK, dossiernummer: /^\d{4}-\d{4}$/ },
  ...{ bron: WOORD, fase: WOORD, reden: WOORD, soort: WOORD, stand: WOORD, uitkomst: WOORD },
  ...{ code: CODE, notificatie: CODE, fout: SOORT_FOUT, oorzaak: SOORT_FOUT },
  waar: /^[\w.-]+:\d+:\d+$/,
};

const WEG = '***';
// A BSN, a V-nummer or a telephone number; ids of Teams have more digits, ours fewer.
const NUMMER = /(?<!\d)\d{7,12}(?!\d)/g;
// A thread in Teams is written like an address.
const ADRES = /[\w.+-]+@(?!thread\.)[\w-]+(?:\.[\w-]+)+/g;
const GEHEIM = /\b(?:bearer|basic)\s+\S+|\beyJ[\w-]+\.[\w.-]+|[\w+/-]{40,}={1,2}/gi;
/** Groter is geen aantal, duur of status meer. */
const GROOTSTE = 9_999_999;

/** Schrijft JSON-regels. Elk veld gaat door één zeef, zodat geen aanroeper hem kan vergeten. Wat geen vaste vorm heeft, wordt `***`. */
export function createLog(write: (regel: string) => void, tijd: () => Date, minimum: Niveau = 'info'): Log {
  const niveaus: readonly Niveau[] = ['info', 'warn', 'error'];
  const schrijf = (niveau: Niveau) => (velden: LogVelden, melding: string) => {
    if (niveaus.indexOf(niveau) < niveaus.indexOf(minimum)) return;
    const vast = { tijd: tijd().toISOString(), niveau, melding: mask(melding) };
    const veilig = Object.entries(velden).map(
      ([sleutel, waarde]) => [nameVeld(sleutel), sift(sleutel, waarde)] as const,
    );
    write(`${JSON.stringify({ ...Object.fromEntries(veilig), ...vast })}\n`);
  };
  return { info: schrijf('info'), warn: schrijf('warn'), error: schrijf('error') };
}

/** The type says what may come; an object that slipped past it leaves as nothing. */
function sift(sleutel: string, waarde: unknown): string | number | boolean | undefined {
  if (waarde === undefined || typeof waarde === 'boolean') return waarde;
  if (typeof waarde === 'number') return Math.abs(waarde) <= GROOTSTE ? waarde : WEG;
  if (typeof waarde !== 'string' || !Object.hasOwn(VORMEN, sleutel)) return WEG;
  return VORMEN[sleutel]?.test(waarde) === true ? mask(waarde) : WEG;
}

function nameVeld(sleutel: string): string {
  return /^[a-z][A-Za-z]{0,30}$/.test(sleutel) ? sleutel : WEG;
}

function mask(tekst: string): string {
  return tekst.replace(GEHEIM, WEG).replace(ADRES, WEG).replace(NUMMER, WEG);
}

/** Code en soort van een onverwachte fout, zonder de tekst ervan: die kan van buiten komen. */
export function describeFout(fout: unknown): LogVelden {
  if (!(fout instanceof Error)) return { fout: typeof fout };
  const oorzaak = fout.cause instanceof Error ? fout.cause.name : undefined;
  return { fout: fout.name, code: (fout as { code?: string }).code, oorzaak, waar: findPlaats(fout) };
}

/** `bestand.ts:12:34` of the first line of the stack. The text of the error stands above it and can look like one. */
function findPlaats({ message, stack = '' }: Error): string | undefined {
  const begin = stack.indexOf(message);
  if (begin < 0) return undefined;
  const regels = stack.slice(begin + message.length);
  return /^ +at .*?([\w.-]+:\d+:\d+)\)?$/m.exec(regels)?.[1];
}
