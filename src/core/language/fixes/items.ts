import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import type { YamlNode, YamlTree } from '../../yaml/read/node.ts';
import { positionAt } from '../../yaml/read/position.ts';
import type { TextEdit } from '../types.ts';
import { isOwn } from './edit.ts';

/** Takes a scalar item out of its list; undefined for the only one, and where a comment, an anchor or something else on its line would go with it. */
export function removeItem(sweep: SweepFile, item: Field): TextEdit | undefined {
  const list = sweep.fieldAt(item.path.slice(0, -1))?.node;
  const { node } = item;
  if (
    list?.kind !== 'seq' ||
    list.items.length < 2 ||
    node.kind !== 'scalar' ||
    node.anchor !== undefined ||
    node.tag !== undefined ||
    !isOwn(sweep, item)
  )
    return undefined;
  const { tree } = sweep;
  const range = list.flow ? withComma(list.items, Number(item.path.at(-1))) : ownLine(tree, node);
  return range && !tree.comments.some(c => c.start < range.end && c.end > range.start)
    ? { ...range, newText: '' }
    : undefined;
}

/** An item of a flow list with the comma before it, the first with the one behind it. */
function withComma(items: readonly YamlNode[], index: number): { start: number; end: number } | undefined {
  const [before, node, next] = [items[index - 1], items[index], items[index + 1]];
  if (node && before) return { start: before.end, end: node.end };
  return node && next && { start: node.start, end: next.start };
}

/** The line of a block item, where nothing else stands on it. */
function ownLine(tree: YamlTree, node: YamlNode): { start: number; end: number } | undefined {
  const { line } = positionAt(tree.lineStarts, node.start);
  const [start, end] = [tree.lineStarts[line], tree.lineStarts[line + 1]];
  if (
    start === undefined ||
    end === undefined ||
    !/^ *- +$/.test(tree.text.slice(start, node.start)) ||
    tree.text.slice(node.end, end).trim() !== ''
  )
    return undefined;
  return { start, end };
}
