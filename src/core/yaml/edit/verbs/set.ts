import type { NewPairs, NewValue, Path } from '../change.ts';
import type { Source, Spot } from '../source.ts';
import type { TextEdit } from '../textEdit.ts';
import { colonEnd, endOf, endOfItem, isMap, offsetOf, valueStart } from '../token.ts';
import { blockLines, inline, inlinePairs, inPlaceOf } from '../written.ts';

type New = NewValue | { readonly pairs: NewPairs };

/** Replaces the value of a key or an item; fills one that has none. */
export function setValue(source: Source, path: Path, to: New): readonly TextEdit[] | undefined {
  const spot = source.find(path);
  if (!spot) return undefined;
  const { holder, item } = spot;
  const { style } = source;
  const flow = holder.type === 'flow-collection';
  const { value } = item;
  if (!value) return fill(source, spot, to, flow);
  const start = valueStart(item);
  switch (value.type) {
    case 'alias':
      return [
        { start, end: endOf(value), newText: 'pairs' in to ? shared(value.source, to.pairs) : inline(to, style, flow) },
      ];
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return [{ start, end: endOf(value), newText: inPlaceOf(value, to, style, flow) }];
    case 'flow-collection':
      return [{ start, end: endOf(value), newText: inline(to, style, flow) }];
    default:
      return replaceLines(source, spot, inline(to, style, flow));
  }
}

/** A mapping of its own, built on the one that an alias shares with other places. */
function shared(alias: string, pairs: NewPairs): string {
  return `{<<: ${alias}, ${inlinePairs(pairs, false)}}`;
}

function fill(source: Source, { holder, item }: Spot, to: New, flow: boolean): readonly TextEdit[] | undefined {
  // `key: &a` or `key: !!str` has a value: the empty one that is named or typed.
  if ((item.sep ?? item.start).some(({ type }) => type === 'anchor' || type === 'tag')) return undefined;
  const { style } = source;
  const end = endOfItem(item);
  if ('pairs' in to && !flow && isMap(holder)) {
    const column = source.column(item.key ? offsetOf(item.key) : end) + style.step;
    const at = source.lineEnd(end);
    return [{ start: at, end: at, newText: indented(blockLines(to.pairs, style), column, style.eol) }];
  }
  const colon = item.key === undefined || colonEnd(item) !== undefined ? '' : ':';
  return [{ start: end, end, newText: `${colon} ${inline(to, style, flow)}` }];
}

/** Lines, each after a line break. */
export function indented(lines: readonly string[], column: number, eol: string): string {
  const pad = ' '.repeat(column);
  return lines.map(line => eol + (line === '' ? '' : pad + line)).join('');
}

/** A value on lines of its own moves up to its key; a comment in between stays. */
function replaceLines(source: Source, { item }: Spot, newText: string): readonly TextEdit[] | undefined {
  const { value } = item;
  if (!value) return undefined;
  const start = valueStart(item);
  // A block scalar holds its last line break, which stays.
  const end = endOf(value) - (/\r?\n$/.exec(source.text.slice(start, endOf(value)))?.[0].length ?? 0);
  const colon = colonEnd(item);
  if (colon === undefined || source.lineStart(colon) === source.lineStart(start)) return [{ start, end, newText }];
  const between = source.text.slice(colon, start);
  if (between.trim() === '') return [{ start: colon, end, newText: ` ${newText}` }];
  if (!source.startsLine(start)) return undefined;
  return [
    { start: colon, end: colon, newText: ` ${newText}` },
    { start: source.lineStart(start), end: source.nextLine(end), newText: '' },
  ];
}
