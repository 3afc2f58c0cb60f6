#!/usr/bin/env node
// Writes the tables of rules/README.md anew; a test says when they are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundel, root } from './bundel.mjs';
import { leesArgumenten } from './hulp.mjs';

leesArgumenten('Gebruik: npm run regeltabel\n\nSchrijft de tabellen van rules/README.md opnieuw.\n');

const { fillReadme } = await loadBundel('support/regeltabel');
const pad = join(root, 'rules', 'README.md');
const oud = readFileSync(pad, 'utf8');
const nieuw = fillReadme(oud);
if (nieuw !== oud) writeFileSync(pad, nieuw);
process.stdout.write(`rules/README.md: ${nieuw === oud ? 'was al bij' : 'bijgewerkt'}\n`);
