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

/** Wat node-nlp in een zin vindt. */
export interface NlpVondst {
  readonly intent: string;
  readonly score: number;
  readonly entities: readonly { readonly entity: string; readonly option: string }[];
}

export interface NlpManager {
  addDocument(taal: string, tekst: string, intentie: string): void;
  addNamedEntityText(soort: string, waarde: string, talen: readonly string[], woorden: readonly string[]): void;
  train(): Promise<void>;
  process(taal: string, tekst: string): Promise<NlpVondst>;
}

interface ChronoDag {
  date(): Date;
  isCertain(deel: string): boolean;
}

export interface ChronoNl {
  parse(
    tekst: string,
    vandaag: Date,
    opties: object,
  ): readonly { readonly start: ChronoDag; readonly end: ChronoDag | null }[];
}

/** De pakketten waarmee wij het begrijpen van vragen vergelijken. */
export interface Vragenpeers {
  readonly NlpManager: new (opties: object) => NlpManager;
  readonly chrono: ChronoNl;
}

/** Als `loadPeers`, voor de vragen. */
export function loadVragenpeers(): Vragenpeers | undefined {
  if (!existsSync(join(PAKKET, '..', 'node_modules', 'node-nlp'))) return undefined;
  const load = createRequire(PAKKET);
  const { NlpManager } = load('node-nlp') as Pick<Vragenpeers, 'NlpManager'>;
  const { nl } = load('chrono-node') as { readonly nl: ChronoNl };
  return { NlpManager, chrono: nl };
}
