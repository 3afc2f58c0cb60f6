import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const VERGELIJKT = new Set(['<', '<=', '>', '>=']);

/**
 * `dag !== undefined && dag < grens`: de compiler wil de controle, maar een vergelijking met undefined is altijd onwaar. Een
 * mutant van de controle doet dus hetzelfde; die telt niet mee. De vergelijking zelf wordt wel gemuteerd.
 */
function alleenVoorDeCompiler({ node, parentPath }) {
  const namen = gecontroleerd(node);
  if (namen === undefined) return undefined;
  let keten = parentPath;
  while (keten?.parentPath?.isLogicalExpression({ operator: '&&' })) keten = keten.parentPath;
  if (!keten?.isLogicalExpression({ operator: '&&' })) return undefined;
  const alles = namen.every((naam) => vergelijkt(keten.node, naam));
  return alles ? 'een vergelijking met undefined is altijd onwaar' : undefined;
}

/** Wat hier op undefined wordt gecontroleerd; `undefined` als er nog iets anders staat. */
function gecontroleerd(node) {
  if (node.type === 'LogicalExpression' && node.operator === '&&') {
    const [links, rechts] = [gecontroleerd(node.left), gecontroleerd(node.right)];
    return links === undefined || rechts === undefined ? undefined : [...links, ...rechts];
  }
  const isControle = node.type === 'BinaryExpression' && node.operator === '!==' && node.right.name === 'undefined';
  return isControle ? [node.left] : undefined;
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
