import type { Field } from '../../sweep/field.ts';
import type { SweepFile } from '../../sweep/sweepFile.ts';
import { positionAt } from '../../yaml/read/position.ts';
import type { TextEdit } from '../types.ts';
import { insertPair, newline, removePair } from './edit.ts';

/** How far the keys of a block that is made stand in. */
const STEP = 2;

/** Moves a key with its value beneath a block at the top of the file, which is made where it is missing; undefined where that cannot be done without touching a comment. */
export function moveInto(sweep: SweepFile, field: Field, block: string): TextEdit[] | undefined {
  const target = sweep.root.get(block);
  const taken = removePair(sweep, field);
  if (!taken || target?.has(field.name) || sweep.fileName.endsWith('.json')) return undefined;
  if (!target) {
    const lines = linesOf(sweep, taken, STEP);
    return lines && field.path.length === 1
      ? [{ ...taken, newText: `${block}:${newline(sweep.tree)}${lines}` }]
      : undefined;
  }
  const value = field.node.kind === 'scalar' ? sweep.tree.text.slice(field.node.start, field.node.end) : undefined;
  if (value !== undefined && value !== '' && !value.includes('\n')) {
    const into = insertPair(sweep, target, field.name, value);
    return into && [taken, into];
  }
  const first = target.node.kind === 'map' && !target.node.flow ? target.node.pairs[0]?.key.start : undefined;
  if (first === undefined) return undefined;
  const { line, column } = positionAt(sweep.tree.lineStarts, first);
  const start = sweep.tree.lineStarts[line] ?? 0;
  const lines = sweep.tree.text.slice(start, first).trim() === '' ? linesOf(sweep, taken, column) : undefined;
  return lines === undefined ? undefined : [taken, { start, end: start, newText: lines }];
}

/** Moves a key with its value to the end of the file, at the top level. */
export function moveToTop(sweep: SweepFile, field: Field): TextEdit[] | undefined {
  const taken = removePair(sweep, field);
  const { text } = sweep.tree;
  const lines =
    taken && !sweep.root.has(field.name) && sweep.root.node.kind === 'map' && !sweep.root.node.flow
      ? linesOf(sweep, taken, 0)
      : undefined;
  if (!taken || lines === undefined || taken.end === text.length) return undefined;
  const gap = /[\r\n]$/.test(text) ? '' : newline(sweep.tree);
  return [taken, { start: text.length, end: text.length, newText: gap + lines }];
}

/** Whole lines, each ended, indented so that the first stands at a column; undefined for what are no whole lines. */
function linesOf(
  { tree }: SweepFile,
  { start, end }: { start: number; end: number },
  column: number,
): string | undefined {
  const text = tree.text.slice(start, end);
  if (!tree.lineStarts.includes(start) || !/[\r\n]$/.test(text)) return undefined;
  const own = /^ */.exec(text)?.[0].length ?? 0;
  const lines = text.split(/(?<=\n)/);
  if (lines.some(l => l.trim() !== '' && !l.startsWith(' '.repeat(own)))) return undefined;
  return lines.map(l => (l.trim() === '' ? l : ' '.repeat(column) + l.slice(own))).join('');
}
