import { keyName } from '../../yaml/read/keyName.ts';
import type { Place, YamlNode, YamlTree } from '../../yaml/read/node.ts';
import { pyRepr } from '../../python/values/repr.ts';
import type { PyValue } from '../../python/values/value.ts';
import type { Segment } from '../field.ts';

/** What a person says of unknown parts, by `partKey` of their paths. */
export type GivenValues = ReadonlyMap<string, PyValue>;

/** The name of a part among values that are given. */
export function partKey(path: readonly Segment[]): string {
  return JSON.stringify(path);
}

/** The tree of a Python file with values in the place of unknown ones. */
export function fillUnknown(tree: YamlTree, given: GivenValues): YamlTree {
  const fill = (node: YamlNode, path: readonly Segment[]): YamlNode => {
    switch (node.kind) {
      case 'unknown': {
        const value = given.get(partKey(path));
        return value ? nodeOf(value, node) : node;
      }
      case 'seq':
        return { ...node, items: node.items.map((item, index) => fill(item, [...path, index])) };
      case 'map':
        return {
          ...node,
          pairs: node.pairs.map(({ key, value }) => ({ key, value: fill(value, [...path, keyName(key) ?? '']) })),
        };
      default:
        return node;
    }
  };
  return { ...tree, root: tree.root && fill(tree.root, []) };
}

function nodeOf(value: PyValue, { start, end }: Place): YamlNode {
  const place = { start, end };
  switch (value.type) {
    case 'seq':
      return { kind: 'seq', flow: true, items: value.items.map(item => nodeOf(item, place)), ...place };
    case 'map': {
      const pairs = value.entries.map(([key, item]) => ({ key: nodeOf(key, place), value: nodeOf(item, place) }));
      return { kind: 'map', flow: true, pairs, ...place };
    }
    case 'str':
      return { kind: 'scalar', style: 'double', text: value.value, value, ...place };
    default:
      return { kind: 'scalar', style: 'plain', text: pyRepr(value), value, ...place };
  }
}
