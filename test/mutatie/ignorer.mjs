import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const VERGELIJKT = new Set(['<', '<=', '>', '>=']);

/**
 * `dag !== undefined && dag < grens`: de compiler wil de controle, maar een vergelijking met undefined is altijd onwaar. Een
 * mutant van de controle doet dus hetzelfde; die telt niet mee. De vergelijking zelf wordt wel gemuteerd.
 */
function alleenVoorDeCompiler({ node, parentPath }) {
  if (!isControle(node)) return undefined;
  let keten = parentPath;
  while (keten?.parentPath?.isLogicalExpression({ operator: '&&' })) keten = keten.parentPath;
  if (!keten?.isLogicalExpression({ operator: '&&' })) return undefined;
  return vergelijkt(keten.node, node.left) ? 'een vergelijking met undefined is altijd onwaar' : undefined;
}

function isControle(node) {
  return node.type === 'BinaryExpression' && node.operator === '!==' && node.right.name === 'undefined';
}

function vergelijkt(node, naam) {
  if (node.type === 'LogicalExpression') return vergelijkt(node.left, naam) || vergelijkt(node.right, naam);
  if (node.type !== 'BinaryExpression' || !VERGELIJKT.has(node.operator)) return false;
  return [node.left, node.right].some((kant) => isZelfde(kant, naam));
}

function isZelfde(een, ander) {
  if (een.type === 'Identifier') return ander.type === 'Identifier' && een.name === ander.name;
  if (een.type !== 'MemberExpression' || ander.type !== 'MemberExpression') return false;
  return isZelfde(een.property, ander.property) && isZelfde(een.object, ander.object);
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'alleen-voor-de-compiler', { shouldIgnore: alleenVoorDeCompiler }),
];
