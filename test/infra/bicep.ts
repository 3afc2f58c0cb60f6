import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { readTekst, ROOT } from './project';

const GRAMMATICA = join(ROOT, 'node_modules', 'tree-sitter-bicep', 'tree-sitter-bicep.wasm');

/** Alle bicep-bestanden van het project, als pad vanaf de map van het project. */
export function listBicep(): string[] {
  return readdirSync(join(ROOT, 'infra'), { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.bicep'))
    .map((naam) => `infra/${naam}`)
    .sort();
}

/**
 * Leest bicep zoals de grammatica het kent. Dat ziet fouten in de vorm; of een soort of eigenschap bestaat, weet alleen de compiler van
 * Microsoft, en die is hier niet.
 */
export async function createBicepLezer(): Promise<(tekst: string) => Node> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(GRAMMATICA)));
  return (tekst) => {
    const boom = parser.parse(tekst);
    if (boom === null) throw new Error('bicep niet gelezen');
    return boom.rootNode;
  };
}

/** Plaatsen (regel:kolom, vanaf 1) waar de vorm niet klopt. */
export function listVormfouten(knoop: Node): string[] {
  const { row, column } = knoop.startPosition;
  const hier = knoop.isError || knoop.isMissing ? [`${row + 1}:${column + 1}`] : [];
  return [...hier, ...knoop.children.flatMap((kind) => (kind === null ? [] : listVormfouten(kind)))];
}

/** Alle `NAAM: …` van een `var` met een object, in volgorde. */
export function listSleutels(pad: string, variabele: string): string[] {
  const [, inhoud = ''] =
    new RegExp(`^var ${variabele} = \\{\\n([^}]*(?:\\$\\{[^}]*\\}[^}]*)*)^\\}`, 'm').exec(readTekst(pad)) ?? [];
  return [...inhoud.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, naam = '']) => naam);
}
