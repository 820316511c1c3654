import { keyName } from '../../yaml/read/keyName.ts';
import { effectivePairs } from '../../yaml/read/merge.ts';
import type { YamlNode } from '../../yaml/read/node.ts';
import type { PyValue } from '../../python/values/value.ts';
import type { Segment } from '../field.ts';

/** A value that Python gives to the client; or where it has a part that is unknown, or that JSON cannot hold. */
export type SentValue = { readonly value: PyValue } | { readonly at: readonly Segment[] };

class Missing extends Error {
  constructor(readonly path: readonly Segment[]) {
    super();
  }
}

/** The value of a node of a Python file's tree. */
export function sentValue(node: YamlNode): SentValue {
  try {
    return { value: valueOf(node, []) };
  } catch (error) {
    if (error instanceof Missing) return { at: error.path };
    throw error;
  }
}

function valueOf(node: YamlNode, path: readonly Segment[]): PyValue {
  switch (node.kind) {
    case 'scalar':
      return node.value ?? { type: 'str', value: node.text };
    case 'seq':
      return { type: 'seq', items: node.items.map((item, index) => valueOf(item, [...path, index])) };
    case 'map': {
      if (node.isOpen) throw new Missing(path);
      const entries = effectivePairs(node).map(({ key, value }) => {
        const inner = [...path, keyName(key) ?? ''];
        return [valueOf(key, inner), valueOf(value, inner)] as const;
      });
      return { type: 'map', entries };
    }
    default:
      throw new Missing(path);
  }
}
