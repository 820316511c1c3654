import type { Place, YamlNode, YamlTree } from '../yaml/read/node.ts';
import { lineAt } from '../yaml/read/position.ts';

export interface FoldingRange {
  /** Lines from 0; both shown as folded together, `start` stays visible. */
  readonly start: number;
  readonly end: number;
  readonly comment: boolean;
}

/**
 * What can be folded: every key or list item over more than one line, as the outline has them, and blocks of comment
 * lines.
 */
export function folding(tree: YamlTree): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const line = (offset: number) => lineAt(tree.lineStarts, offset);
  if (tree.root) collect(tree.root, ranges, line, tree.text);
  return [...ranges, ...commentBlocks(tree, line)].sort((a, b) => a.start - b.start || b.end - a.end);
}

function collect(node: YamlNode, ranges: FoldingRange[], line: (offset: number) => number, text: string): void {
  const fold = (start: number, value: YamlNode) => {
    const [first, last] = [line(start), line(lastCharacter(value, text))];
    if (last > first && ranges.at(-1)?.start !== first) ranges.push({ start: first, end: last, comment: false });
  };
  if (node.kind === 'map')
    for (const { key, value } of node.pairs) {
      fold(key.start, value);
      collect(value, ranges, line, text);
    }
  if (node.kind === 'seq')
    for (const item of node.items) {
      fold(item.start, item);
      collect(item, ranges, line, text);
    }
}

/** The offset of the last character that is not white space: block nodes may end on a later, empty line. */
function lastCharacter(node: Place, text: string): number {
  let at = Math.max(node.start, node.end - 1);
  while (at > node.start && /\s/.test(text[at] ?? '')) at--;
  return at;
}

function commentBlocks(tree: YamlTree, line: (offset: number) => number): FoldingRange[] {
  const blocks: FoldingRange[] = [];
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open && open.end > open.start) blocks.push({ ...open, comment: true });
  };
  for (const comment of tree.comments) {
    const at = line(comment.start);
    const alone = /^\s*$/.test(tree.text.slice(tree.lineStarts[at] ?? 0, comment.start));
    if (!alone) continue;
    if (open && at === open.end + 1) open.end = at;
    else {
      close();
      open = { start: at, end: at };
    }
  }
  close();
  return blocks;
}
