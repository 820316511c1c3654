import { constructValue } from './construct.ts';
import type { YamlNode, YamlProblem, YamlTree } from './node.ts';
import { isOrdinaryNumber, resolvePlain } from './resolve.ts';
import { convertScalar } from './scalarValue.ts';

/**
 * What PyYAML refuses in a tree, as `constructValue` says it; undefined where it accepts the tree. Most files have
 * neither tags nor aliases, and their values need not be built to know.
 */
export function constructionProblem(tree: YamlTree): YamlProblem | undefined {
  if (tree.problems[0]) return tree.problems[0];
  if (!tree.root || tree.python || isPlainlyFine(tree.root)) return undefined;
  const built = constructValue(tree);
  return 'problem' in built ? built.problem : undefined;
}

function isPlainlyFine(node: YamlNode): boolean {
  if (node.kind === 'alias' || node.tag !== undefined) return false;
  switch (node.kind) {
    case 'scalar':
      return isFineScalar(node.style === 'plain', node.text);
    case 'unknown':
      return true;
    case 'seq':
      return node.items.every(isPlainlyFine);
    // A merge key, or a list as a key: the constructor knows.
    case 'map':
      return node.pairs.every(({ key, value }) => key.kind === 'scalar' && isPlainlyFine(key) && isPlainlyFine(value));
  }
}

function isFineScalar(plain: boolean, text: string): boolean {
  if (!plain || isOrdinaryNumber(text)) return true;
  const tag = resolvePlain(text);
  return tag === 'str' || tag === 'null' || tag === 'bool' || !('refused' in convertScalar(tag, text));
}
