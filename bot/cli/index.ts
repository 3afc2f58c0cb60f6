import { isBotError } from '../errors';
import { OPDRACHTEN } from './opdrachten';
import { type Opdracht, type Stromen } from './opdracht';

/** Ingang van `regiebot`. Verkeerd gebruik: uitleg op stderr en status 2. */
async function main(args: string[], io: Stromen): Promise<number> {
  const [naam, ...rest] = args;
  if (naam === undefined || naam === '--help' || naam === '-h' || naam === 'hulp') {
    (naam === undefined ? io.stderr : io.stdout).write(overview());
    return naam === undefined ? 2 : 0;
  }
  const opdracht = OPDRACHTEN.find((kandidaat) => kandidaat.naam === naam);
  if (opdracht === undefined) {
    io.stderr.write(`De opdracht "${naam}" bestaat niet.\n\n${overview()}`);
    return 2;
  }
  return runOpdracht(opdracht, rest, io);
}

async function runOpdracht(opdracht: Opdracht, args: string[], io: Stromen): Promise<number> {
  const { run, help } = await opdracht.load();
  if (args.includes('--help') || args.includes('-h')) {
    io.stdout.write(`${help.trimEnd()}\n`);
    return 0;
  }
  try {
    return await run(args, io);
  } catch (fout) {
    if (!isBotError(fout)) throw fout;
    io.stderr.write(`${fout.message}\n`);
    return fout.code === 'CONFIGURATIE' ? 2 : 1;
  }
}

function overview(): string {
  const regels = OPDRACHTEN.map(({ naam, uitleg }) => `  ${naam.padEnd(12)} ${uitleg}`);
  return `Gebruik: regiebot <opdracht> [opties]\n\n${regels.join('\n')}\n\nUitleg bij een opdracht: regiebot <opdracht> --help\n`;
}

// A reader such as `head` may close the pipe early; that is not an error of ours.
process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
  if (fout.code === 'EPIPE') process.exit(0);
  throw fout;
});

main(process.argv.slice(2), process).then(
  (status) => {
    process.exitCode = status;
  },
  (fout: unknown) => {
    const naam = fout instanceof Error ? fout.name : 'onbekend';
    const waar = fout instanceof Error ? (fout.stack?.split('\n').slice(0, 3).join('\n') ?? '') : '';
    process.stderr.write(
      `Regiebot is gestopt door een fout in het programma (${naam}). Meld dit aan de makers.\n${waar}\n`,
    );
    process.exitCode = 70;
  },
);
