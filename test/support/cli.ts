import { Readable, Writable } from 'node:stream';
import { type Run } from '../../bot/cli/opdracht';

export interface Cliuitkomst {
  readonly status: number;
  /** Wat op standaarduitvoer kwam, per regel gelezen. */
  readonly antwoorden: readonly Readonly<Record<string, unknown>>[];
  readonly stderr: string;
}

/** Draait een opdracht zonder proces, met deze regels op standaardinvoer. */
export async function runCli(run: Run, invoer: string, args: string[] = []): Promise<Cliuitkomst> {
  const uit: string[] = [];
  const fout: string[] = [];
  const io = { stdin: Readable.from([invoer]), stdout: opvang(uit), stderr: opvang(fout) };
  const status = await run(args, io);
  const regels = uit
    .join('')
    .split('\n')
    .filter((regel) => regel !== '');
  return {
    status,
    antwoorden: regels.map((regel) => JSON.parse(regel) as Record<string, unknown>),
    stderr: fout.join(''),
  };
}

/** Als `runCli`, voor één waarde; geeft haar antwoord. */
export async function askCli(run: Run, invoer: unknown): Promise<Readonly<Record<string, unknown>>> {
  const { antwoorden } = await runCli(run, `${JSON.stringify(invoer)}\n`);
  return antwoorden[0] ?? {};
}

function opvang(stukken: string[]): Writable {
  return new Writable({
    write(stuk: Buffer, _codering, klaar) {
      stukken.push(stuk.toString());
      klaar();
    },
  });
}
