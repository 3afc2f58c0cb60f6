import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../bot/config';

/** Instellingen van een eigen gegevensmap, met een vaste sleutel. */
export interface TestConfig {
  readonly config: Config;
  /** Pad van een bestand in een map die na de toets weg is. */
  readonly pad: (naam: string) => string;
  remove(): void;
}

/** `vandaag` zet de dag vast; elke map heeft dezelfde sleutel, zodat een opslag kan verhuizen. */
export function createTestConfig(vandaag = '2026-05-08'): TestConfig {
  const map = mkdtempSync(join(tmpdir(), 'regiebot-'));
  const sleutel = Buffer.alloc(32, 7).toString('base64');
  return {
    config: readConfig({ REGIEBOT_DATA: join(map, 'data'), REGIEBOT_VANDAAG: vandaag, REGIEBOT_SLEUTEL: sleutel }),
    pad: (naam) => join(map, naam),
    remove: () => rmSync(map, { recursive: true, force: true }),
  };
}
