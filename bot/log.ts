/** Alleen velden van vaste soort: kenmerken, codes, aantallen. Vrije tekst hoort niet in een log. */
export type LogVelden = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(velden: LogVelden, melding: string): void;
  warn(velden: LogVelden, melding: string): void;
  error(velden: LogVelden, melding: string): void;
}

type Niveau = 'info' | 'warn' | 'error';

// Eight digits or more are never ours to log: a BSN, a V-nummer or a telephone number. Ids of Teams messages are, so those keep their own fields.
const LANG_GETAL = /\d{8,}/g;
const VRIJGESTELD = new Set(['activityId', 'gesprek', 'item']);

/** Schrijft JSON-regels. Elke tekst gaat door één zeef, zodat geen aanroeper hem kan vergeten. */
export function createLog(write: (regel: string) => void, tijd: () => Date, minimum: Niveau = 'info'): Log {
  const niveaus: readonly Niveau[] = ['info', 'warn', 'error'];
  const schrijf = (niveau: Niveau) => (velden: LogVelden, melding: string) => {
    if (niveaus.indexOf(niveau) < niveaus.indexOf(minimum)) return;
    const veilig = Object.fromEntries(
      Object.entries(velden).map(([sleutel, waarde]) => [sleutel, sift(sleutel, waarde)]),
    );
    write(`${JSON.stringify({ tijd: tijd().toISOString(), niveau, melding, ...veilig })}\n`);
  };
  return { info: schrijf('info'), warn: schrijf('warn'), error: schrijf('error') };
}

function sift(sleutel: string, waarde: LogVelden[string]): LogVelden[string] {
  return typeof waarde === 'string' && !VRIJGESTELD.has(sleutel) ? waarde.replace(LANG_GETAL, '***') : waarde;
}

/** Code en soort van een onverwachte fout, zonder de tekst ervan: die kan van buiten komen. */
export function describeFout(fout: unknown): LogVelden {
  if (!(fout instanceof Error)) return { fout: typeof fout };
  const oorzaak = fout.cause instanceof Error ? fout.cause.name : undefined;
  return {
    fout: fout.name,
    code: (fout as { code?: string }).code,
    oorzaak,
    waar: fout.stack
      ?.split('\n')[1]
      ?.trim()
      .replace(/.*[\\/]/, ''),
  };
}
