import type { Place, YamlTree, YamlNode } from '../../yaml/read/node.ts';
import type { Segment } from '../field.ts';
import { keyName } from '../../yaml/read/keyName.ts';
import { effectivePairs } from '../../yaml/read/merge.ts';

/** A part of a configuration that only running the Python file would tell. */
export interface UnknownPart extends Place {
  /** Names and positions from the root. */
  readonly path: readonly Segment[];
  /** `keys`: a dict may have further keys, which nobody can list. */
  readonly what: 'value' | 'keys';
}

/** Everything in the configuration of a Python file that is unknown, in its order. What is refused is known to be. */
export function unknownParts({ root }: Pick<YamlTree, 'root'>): UnknownPart[] {
  const found: UnknownPart[] = [];
  const visit = (node: YamlNode, path: readonly Segment[]): void => {
    const { start, end } = node;
    switch (node.kind) {
      case 'unknown':
        if (node.refused === undefined) found.push({ path, what: 'value', start, end });
        return;
      case 'seq':
        for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
        return;
      case 'map':
        for (const { key, value } of effectivePairs(node)) visit(value, [...path, keyName(key) ?? '']);
        if (node.isOpen) found.push({ path, what: 'keys', start, end });
        return;
      default:
    }
  };
  if (root) visit(root, []);
  return found;
}
