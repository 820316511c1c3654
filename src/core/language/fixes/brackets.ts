import type { TextEdit } from '../../yaml/edit/textEdit.ts';

const CLOSE: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
/** Quoted strings, comments, macros, brackets, and line breaks before a line that starts with a key. */
const PIECE =
  /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?<![^\s])#[^\n]*|\$\{[^{}\n]*\}|[[\]{}]|\r?\n(?=[ ]*(?:- )?[\w.-]+:(?:\s|$))/g;

interface Open {
  readonly bracket: string;
  /** The column of the line that it is in. */
  readonly column: number;
}

/**
 * The edits that close each bracket that is open where a line begins with a key as little indented as the one of the
 * bracket, or where one around it closes; that open one which is only closed; and that remove one too many. None where
 * they would be of several kinds, since it is not certain then what was meant.
 */
export function bracketEdits(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  const open: Open[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (piece in CLOSE) open.push({ bracket: piece, column: columnAt(text, index) });
    else if (piece === ']' || piece === '}') edits.push(...closedBy(text, piece, index, open));
    else if (/^\r?\n/.test(piece)) closeAt(text, index, index + piece.length, open, edits);
  }
  closeAt(text, text.trimEnd().length, text.length, open, edits);
  const isOneKind = edits.length === 1 || edits.every(({ start, newText }) => CLOSING.test(newText) && start > 0);
  return isOneKind ? edits : [];
}

const CLOSING = /^[\]}]+$/;

/** What is missing, or too much, where a bracket closes. */
function closedBy(text: string, piece: string, index: number, open: Open[]): TextEdit[] {
  const at = open.findLastIndex(({ bracket }) => CLOSE[bracket] === piece);
  if (at >= 0) {
    const inner = open.splice(at).slice(1).reverse();
    const missing = inner.map(({ bracket }) => CLOSE[bracket] ?? '').join('');
    return missing === '' ? [] : [{ start: index, end: index, newText: missing }];
  }
  const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  const [, value] = /:[ ]+([^:[\]{}]*)$/.exec(line) ?? [];
  if (piece === ']' && value !== undefined && value.trim() !== '')
    return [{ start: index - value.length, end: index - value.length, newText: '[' }];
  return [{ start: index, end: index + 1, newText: '' }];
}

/** Closes before a line what was opened in a line as much indented, or more. */
function closeAt(text: string, end: number, next: number, open: Open[], edits: TextEdit[]): void {
  const column = next === text.length ? 0 : columnAt(text, next);
  let closing = '';
  while (open.length > 0 && (open.at(-1)?.column ?? 0) >= column) closing += CLOSE[open.pop()?.bracket ?? ''] ?? '';
  if (closing === '') return;
  // Before what is behind the last value of the line: spaces, a comma, a comment.
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  const behind = /(?:\s*,)?\s*(?:\s#.*)?$/.exec(line)?.[0] ?? '';
  const at = end - behind.length;
  const comma = /^\s*,/.exec(behind)?.[0] ?? '';
  edits.push({ start: at, end: at + comma.length, newText: closing });
}

function columnAt(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^ */.exec(text.slice(start))?.[0].length ?? 0;
}
