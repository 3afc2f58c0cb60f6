import { fileURLToPath } from 'node:url';

/** Hoe er gemuteerd wordt; wat staat in `run.mjs`, waarom in README.md. */
export default {
  testRunner: 'regels',
  plugins: ['runner.mjs', 'ignorer.mjs'].map((naam) => fileURLToPath(new URL(naam, import.meta.url))),
  ignorers: ['alleen-voor-de-compiler'],
  concurrency: 1,
  timeoutMS: 5_000,
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  mutator: { excludedMutations: ['StringLiteral'] },
  disableTypeChecks: true,
  // De werkmap krijgt alleen wat de toetsen van de regels lezen.
  ignorePatterns: [
    '**',
    '!rules/**',
    '!cards/**',
    '!test/rules/**',
    '!test/support/**',
    '!package.json',
    '!tsconfig.json',
  ],
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'artefacten/mutatie/mutatie.json' },
  tempDirName: 'artefacten/mutatie/werkmap',
};
