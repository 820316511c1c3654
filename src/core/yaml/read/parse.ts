import * as l10n from '@vscode/l10n';
import { compose } from './compose.ts';
import type { YamlProblem, YamlTree } from './node.ts';
import { lineStartsOf } from './position.ts';
import { scan } from './scanner.ts';

/** What PyYAML's reader lets through (reader.py, NON_PRINTABLE); surrogates only in pairs. */
const NOT_PRINTABLE = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** How often the search for an unclosed bracket is repeated. */
const ATTEMPTS = 8;

/**
 * Reads YAML as PyYAML's `safe_load` does, into a tree that keeps every place.
 * `problems` says what PyYAML refuses in reading (what the values themselves are refused for, `constructValue` says);
 * what can be read of a broken text is in the tree all the same.
 */
export function parseYaml(text: string): YamlTree {
  const closeAt = new Set<number>();
  let read = scan(text, closeAt);
  const unclosed: YamlProblem[] = [];
  for (let attempt = 0; read.openFlow.length && attempt < ATTEMPTS; attempt++) {
    const open = read.openFlow[0] ?? 0;
    const bracket = text[open] ?? '';
    unclosed.push({
      step: 'parser',
      message: l10n.t('This `{0}` is never closed. Add `{1}`.', bracket, bracket === '[' ? ']' : '}'),
      start: open,
      end: open + 1,
      onlyPyYaml: false,
    });
    const size = closeAt.size;
    closeAt.add(endOfUnclosed(text, open));
    if (closeAt.size === size) break;
    read = scan(text, closeAt);
  }
  const { root, problems } = compose(read.tokens, text);
  const all = [...notPrintable(text), ...read.problems, ...unclosed, ...problems].sort((a, b) => a.start - b.start);
  return { text, root, problems: all, comments: read.comments, lineStarts: lineStartsOf(text) };
}

function notPrintable(text: string): YamlProblem[] {
  const match = NOT_PRINTABLE.exec(text);
  if (!match) return [];
  const hex = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      step: 'reader',
      message: l10n.t('YAML cannot contain the character U+{0}. Remove it.', hex),
      start: match.index,
      end: match.index + match[0].length,
      onlyPyYaml: false,
    },
  ];
}

/**
 * Where an unclosed bracket most likely ends: before the first line that is not deeper than its own and starts a key.
 */
function endOfUnclosed(text: string, open: number): number {
  const lineStart = Math.max(text.lastIndexOf('\n', open - 1), text.lastIndexOf('\r', open - 1)) + 1;
  const indent = /^[ ]*/.exec(text.slice(lineStart))?.[0].length ?? 0;
  const line = /\r\n|\r|\n/g;
  line.lastIndex = open;
  for (let match = line.exec(text); match; match = line.exec(text)) {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + 400);
    const next = /^( *)[\w"'.-][^:\r\n]*:(?=[ \r\n]|$)/.exec(rest) ?? /^( *)- /.exec(rest);
    if (next && (next[1]?.length ?? 0) <= indent) return match.index;
  }
  return text.length;
}
