import { parseArgs, type ParseArgsConfig } from 'node:util';
import { type Stromen } from './opdracht';

type Opties = NonNullable<ParseArgsConfig['options']>;
type Gelezen<T extends Opties> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true; args: string[] }>
>;

/**
 * Leest opties (`--naam waarde` of `--naam=waarde`) en zo veel losse argumenten als `los` zegt, of van het ene aantal tot en met het andere. Klopt het niet, dan staat de hulp op
 * stderr en is het antwoord `undefined`; de opdracht geeft dan status 2.
 */
export function readOpties<T extends Opties>(
  args: string[],
  options: T,
  los: number | readonly [van: number, tot: number],
  { io, help }: { readonly io: Stromen; readonly help: string },
): Gelezen<T> | undefined {
  try {
    const gelezen = parseArgs({ args: joinWaarden(args, options), options, allowPositionals: true, strict: true });
    const [van, tot] = typeof los === 'number' ? [los, los] : los;
    const aantal = gelezen.positionals.length;
    if (aantal >= van && aantal <= tot) return gelezen;
  } catch {
    // Node explains it in English; our own help says it in Dutch.
  }
  io.stderr.write(`Deze opties kloppen niet.\n\n${help}\n`);
  return undefined;
}

/** An id of ours may begin with a dash; Node takes such a value for an option unless it stands behind `=`. */
function joinWaarden(args: readonly string[], options: Opties): string[] {
  const namen = Object.keys(options).map((naam) => `--${naam}`);
  const wilWaarde = namen.filter((naam) => options[naam.slice(2)]?.type === 'string');
  const uit: string[] = [];
  for (const arg of args) {
    const vorige = uit.at(-1) ?? '';
    if (wilWaarde.includes(vorige) && !namen.includes(arg)) uit.splice(-1, 1, `${vorige}=${arg}`);
    else uit.push(arg);
  }
  return uit;
}
