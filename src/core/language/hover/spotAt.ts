import { isJsonFile } from '../../json.ts';
import { followAlias } from '../../yaml/read/alias.ts';
import { hasOwnPlace } from '../../yaml/read/hasOwnPlace.ts';
import type { Pair, YamlNode, YamlTree } from '../../yaml/read/node.ts';
import { Field, type Segment } from '../../sweep/field.ts';
import { keyName } from '../../yaml/read/keyName.ts';

/** What is at an offset: the key of a mapping, or a value. */
export interface Spot {
  readonly on: 'key' | 'value';
  /** The way to the value (for a key, to the value under it). */
  readonly path: readonly Segment[];
  /** The key as written, or the value as written. */
  readonly node: YamlNode;
  readonly field: Field;
}

/** The innermost key or value at an offset; undefined between them. An alias counts as the value it refers to. */
export function spotAt(tree: YamlTree, offset: number, fileName: string): Spot | undefined {
  if (tree.python && tree.root) return scattered(tree.root, [], undefined, offset);
  return tree.root && inNode(tree.root, [], undefined, offset, isJsonFile(fileName));
}

/**
 * As {@link inNode} where a part may be anywhere in a Python file: `{'parameters': parameters}`. What is not written
 * itself is nowhere.
 */
function scattered(
  node: YamlNode,
  path: readonly Segment[],
  key: YamlNode | undefined,
  offset: number,
  whole?: YamlNode,
): Spot | undefined {
  const isAt = (part: YamlNode, of: YamlNode | undefined) =>
    offset >= part.start && offset <= part.end && (!of || hasOwnPlace(part, of));
  if (node.kind === 'map')
    return firstOf(node.pairs, pair => {
      const inner = [...path, keyName(pair.key) ?? ''];
      const onKey = pair.key.kind === 'scalar' && isAt(pair.key, node);
      return onKey
        ? { on: 'key', path: inner, node: pair.key, field: new Field(inner, pair.value, pair.key) }
        : scattered(pair.value, inner, pair.key, offset, node);
    });
  if (node.kind === 'seq')
    return firstOf(node.items, (item, index) => scattered(item, [...path, index], undefined, offset, node));
  return node.kind === 'scalar' && isAt(node, whole)
    ? { on: 'value', path, node, field: new Field(path, node, key) }
    : undefined;
}

function firstOf<T, R>(items: readonly T[], find: (item: T, index: number) => R | undefined): R | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found) return found;
  }
  return undefined;
}

function inNode(
  node: YamlNode,
  path: readonly Segment[],
  key: YamlNode | undefined,
  offset: number,
  json: boolean,
): Spot | undefined {
  if (offset < node.start || offset > node.end) return undefined;
  if (node.kind === 'map') return inPairs(node.pairs, path, offset, json);
  if (node.kind === 'seq') return inItems(node.items, path, offset, json);
  const target = followAlias(node);
  return target ? { on: 'value', path, node, field: new Field(path, node, key, json) } : undefined;
}

function inPairs(pairs: readonly Pair[], path: readonly Segment[], offset: number, json: boolean): Spot | undefined {
  for (const { key, value } of pairs) {
    if (offset < key.start) return undefined;
    if (offset > key.end && (offset < value.start || offset > value.end)) continue;
    const name = keyName(key);
    if (name === undefined) continue;
    const inner = [...path, name];
    if (offset <= key.end) return { on: 'key', path: inner, node: key, field: new Field(inner, value, key, json) };
    const found = inNode(value, inner, key, offset, json);
    if (found) return found;
  }
  return undefined;
}

function inItems(
  items: readonly YamlNode[],
  path: readonly Segment[],
  offset: number,
  json: boolean,
): Spot | undefined {
  const index = items.findIndex(item => offset >= item.start && offset <= item.end);
  const item = items[index];
  return item && inNode(item, [...path, index], undefined, offset, json);
}
