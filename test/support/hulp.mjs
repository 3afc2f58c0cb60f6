// What every npm script of the tests does with its arguments: --help explains, and an option that is not there is refused in Dutch.
import { parseArgs } from 'node:util';

/** De gelezen argumenten. Bij `--help` komt de uitleg en eindigt het proces met 0, bij een fout gebruik met 2. */
export function leesArgumenten(hulp, options = {}, { los = false } = {}) {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(hulp);
    process.exit(0);
  }
  try {
    return parseArgs({ args, options, allowPositionals: los, strict: true });
  } catch {
    return weiger(hulp);
  }
}

/** Zegt dat de opties niet kloppen en eindigt met 2. */
export function weiger(hulp) {
  process.stderr.write(`Deze opties kloppen niet.\n\n${hulp}`);
  process.exit(2);
}
