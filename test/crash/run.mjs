#!/usr/bin/env node
// Compiles and runs the crash rounds: npm run crash
import { loadBundel } from '../support/bundel.mjs';
import { leesArgumenten } from '../support/hulp.mjs';

const HULP = `Gebruik: npm run crash -- [--rondes N] [--zaad Z] [--peers]

Zet de bot telkens midden in het werk stil en kijkt of er niets weg is. De uitgang is 0 als dat zo is, anders 1.

  --rondes   hoeveel keer (300)
  --zaad     een heel getal: hetzelfde zaad geeft dezelfde rondes
  --peers    ook andere opslag, ter vergelijking
  --help     toont deze uitleg
`;
const tekst = { type: 'string' };
leesArgumenten(HULP, { rondes: tekst, zaad: tekst, peers: { type: 'boolean' } });

await loadBundel('crash/ronde/index', ['node-sqlite3-wasm', '@azure/cosmos']);
