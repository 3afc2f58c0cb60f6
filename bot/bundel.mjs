// How the program becomes one file: node bot/bundel.mjs INGANG UITVOER (CommonJS, Node 20).
import { build } from 'esbuild';

// The language model's client and tokenizer. The SDK asks for them at its start, few installations use them: they stay packages beside
// the file and are loaded at first use.
const PAS_BIJ_GEBRUIK = /^(gpt-tokenizer|openai)(\/|$)/;
// The dialogs of the SDK with their recognisers, and XPath for its expressions: a third of the file, and much of the start-up time. We
// have no dialogs and no XML. The SDK mentions them while it loads, but nothing ever calls them. The last is what node-fetch falls back on
// where Node has no URL of its own; loading it makes newer versions of Node warn about its `punycode`.
const NOOIT = /^(botbuilder-dialogs|@microsoft\/recognizers-text-[a-z-]+|xpath|@xmldom\/xmldom|whatwg-url)(\/|$)/;

// Signing in people, which the SDK offers and we do not use: the same package elsewhere is ours.
const NOOIT_VAN_TEAMS_AI = /^@azure\/msal-node$/;
const TEAMS_AI = /node_modules[\\/]@microsoft[\\/]teams-ai[\\/]/;

const BIJ_GEBRUIK = (pakket) => `let echt;
module.exports = new Proxy({}, {
  get: (_, naam) => (naam === '__esModule' ? true : (echt ??= require(${pakket}))[naam]),
});`;

const WEG = (pakket) => `function weg() {
  throw new Error(${pakket} + ' is left out, see bot/bundel.mjs');
}
module.exports = new Proxy(function () {}, {
  get: (_, naam) => (naam === '__esModule' ? true : naam === Symbol.toPrimitive ? () => '' : module.exports),
  apply: weg,
  construct: weg,
});`;

/** Zet iets anders in de plaats van pakketten; wat daarin zelf om het pakket vraagt, vindt het naast de bundel. */
function vervang(name, filter, contents, van = /./) {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path, namespace, importer }) => {
        if (namespace === name) return { path, external: true };
        return van.test(importer) ? { path, namespace: name } : undefined;
      });
      onLoad({ filter: /.*/, namespace: name }, ({ path }) => ({ contents: contents(JSON.stringify(path)) }));
    },
  };
}

const [ingang, uitvoer] = process.argv.slice(2);
if (ingang === undefined || uitvoer === undefined) {
  process.stderr.write('Gebruik: node bot/bundel.mjs INGANG UITVOER\n');
  process.exit(2);
}
await build({
  entryPoints: [ingang],
  outfile: uitvoer,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Names stay: a stack trace still says where, and with short names the start takes 50 MB more (measured).
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // The first brings its own .wasm file, which it looks for beside itself; the second is 3 MB of memory that only production needs.
  external: ['node-sqlite3-wasm', '@azure/cosmos'],
  plugins: [
    vervang('bij-gebruik', PAS_BIJ_GEBRUIK, BIJ_GEBRUIK),
    vervang('weg', NOOIT, WEG),
    vervang('weg-hier', NOOIT_VAN_TEAMS_AI, WEG, TEAMS_AI),
  ],
  logLevel: 'error',
  // It has said itself what is wrong, and where; a stack of the compiler adds nothing.
}).catch(() => process.exit(1));
