import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project';

const MAP = join(ROOT, '..', 'shared', 'schemas');

/**
 * Toetsen tegen een officieel schema. Die schema's zijn van Microsoft en staan niet in het project; zonder `../shared/schemas`
 * worden de toetsen overgeslagen, en dat staat dan in de uitvoer.
 */
export function describeMetSchema(
  naam: string,
  bestand: string,
  toetsen: (load: () => ValidateFunction) => void,
): void {
  const pad = join(MAP, bestand);
  if (existsSync(pad)) {
    describe(naam, () => toetsen(() => compile(pad)));
    return;
  }
  const reden = `overgeslagen: ../shared/schemas/${bestand} staat hier niet`;
  process.stderr.write(`${naam}: ${reden}\n`);
  describe.skip(`${naam} (${reden})`, () => toetsen(() => compile(pad)));
}

function compile(pad: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(pad, 'utf8')) as Record<string, unknown>;
  // The schema of the manifest speaks draft 04, which ajv 8 does not know by name; without a name it reads it well.
  delete schema.$schema;
  delete schema.id;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

/** Wat het schema afkeurt, als leesbare regels; leeg als alles past. */
export function listFouten(validate: ValidateFunction, waarde: unknown): string[] {
  if (validate(waarde)) return [];
  return (validate.errors ?? []).map((fout) => `${fout.instancePath} ${fout.message ?? fout.keyword}`);
}
