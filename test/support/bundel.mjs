import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Compileert een TypeScript-ingang onder test/ en geeft wat zij uitvoert. `external`: pakketten die buiten blijven. */
export async function loadBundel(ingang, external = []) {
  return createRequire(import.meta.url)(await buildBundel(ingang, external));
}

/** Compileert een TypeScript-ingang onder test/ tot één bestand en geeft het pad daarvan. */
export async function buildBundel(ingang, external = []) {
  const outfile = join(root, 'node_modules', '.cache', 'regiebot-test', `${ingang.replaceAll('/', '-')}.cjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(root, 'test', `${ingang}.ts`)],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external,
    define: { __dirname: JSON.stringify(join(root, 'test', 'support')) },
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
