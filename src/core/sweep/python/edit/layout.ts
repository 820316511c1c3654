import type { TextEdit } from '../../../yaml/edit/textEdit.ts';
import type { Brackets, Group } from './brackets.ts';
import type { PythonSource } from './pythonSource.ts';

/** The edits that add pairs or items to some brackets, a line each where those have lines of their own. */
export function inserted(
  source: PythonSource,
  into: Brackets,
  texts: readonly string[],
  at: 'start' | 'end',
): TextEdit[] {
  const { eol, text } = source;
  const [first, last] = [into.groups[0], into.groups.at(-1)];
  if (!first || !last) {
    const inside = { start: into.start + 1, end: into.end - 1 };
    // A comment in otherwise empty brackets stays.
    const end = text.slice(inside.start, inside.end).trim() === '' ? inside.end : inside.start;
    return [{ start: inside.start, end, newText: texts.join(', ') + (end === inside.end ? '' : ',') }];
  }
  const isOnLines = source.startsLine(first.start);
  const indent = text.slice(source.lineStart(first.start), first.start);
  if (at === 'start') {
    const behind = isOnLines ? `,${eol}${indent}` : ', ';
    return [{ start: first.start, end: first.start, newText: texts.map(each => each + behind).join('') }];
  }
  const isClosedBelow = text.slice(last.end, into.end - 1).includes('\n');
  if (!isOnLines || !isClosedBelow) {
    const before = isOnLines ? `,${eol}${indent}` : ', ';
    return [{ start: last.end, end: last.end, newText: texts.map(each => before + each).join('') }];
  }
  const comma: TextEdit[] = into.comma === undefined ? [{ start: last.end, end: last.end, newText: ',' }] : [];
  const end = source.lineEnd(into.comma ?? last.end);
  const lines = texts.map(each => `${eol}${indent}${each}`).join(',') + (into.comma === undefined ? '' : ',');
  return [...comma, { start: end, end, newText: lines }];
}

/** The edits that remove a pair or an item, with its lines where it has lines of its own. */
export function removed(source: PythonSource, { groups, comma }: Brackets, group: Group): TextEdit {
  const { text } = source;
  const index = groups.indexOf(group);
  const [before, after] = [groups[index - 1], groups[index + 1]];
  const end = after ? text.indexOf(',', group.end) + 1 : (comma ?? group.end);
  const lineEnd = source.lineEnd(end);
  if (source.startsLine(group.start) && text.slice(end, lineEnd).trim() === '') {
    const next = text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : Math.min(lineEnd + 1, text.length);
    return { start: source.lineStart(group.start), end: next, newText: '' };
  }
  const isBesideBefore = before && !text.slice(before.end, group.start).includes('\n');
  if (isBesideBefore) return { start: before.end, end: group.end, newText: '' };
  return { start: group.start, end: after ? after.start : end, newText: '' };
}
