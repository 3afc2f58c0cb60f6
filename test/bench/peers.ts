import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Only what the measurements call. The packages are not part of the product, so their own types are not there to import.

interface JsonRulesEngine {
  addRule(regel: { conditions: object; event: { type: string } }): void;
  run(feiten: object): Promise<{ events: readonly { type: string }[] }>;
}

interface ZenBesluit {
  evaluate(feiten: object): Promise<{ result: unknown }>;
}

interface Feestdagenlijst {
  getHolidays(jaar: number): readonly { date: string; type: string }[];
}

/** De pakketten waarmee wij ons vergelijken. */
export interface Peers {
  readonly jsonRules: { Engine: new (regels: readonly object[], opties: object) => JsonRulesEngine };
  readonly zen: { ZenEngine: new () => { createDecision(inhoud: object): ZenBesluit; dispose(): void } };
  readonly dateFns: { addBusinessDays(dag: Date, aantal: number): Date };
  readonly Holidays: new (land: string) => Feestdagenlijst;
}

const PAKKET = join(__dirname, '..', 'bench', 'package.json');

/** Laadt de andere pakketten uit `test/bench/node_modules`; `undefined` als zij er niet staan. */
export function loadPeers(): Peers | undefined {
  if (!existsSync(join(PAKKET, '..', 'node_modules', 'json-rules-engine'))) return undefined;
  const load = createRequire(PAKKET);
  return {
    jsonRules: load('json-rules-engine') as Peers['jsonRules'],
    zen: load('@gorules/zen-engine') as Peers['zen'],
    dateFns: load('date-fns') as Peers['dateFns'],
    Holidays: load('date-holidays') as Peers['Holidays'],
  };
}
