// `npm run -s complete`: lines `{"id","text","line","column"}` in, `{"id","items"}` out, one line each and in order.
import * as l10n from '@vscode/l10n';
import { createInterface } from 'node:readline';
import { createLanguageService } from '../core/language/service.ts';
import { nothingKnown } from '../core/language/accountKnowledge.ts';
import type { CompletionItem } from '../core/language/types.ts';
import type { SweepReading } from '../core/sweep/reading.ts';
import { offsetAt, positionAt } from '../core/yaml/read/position.ts';
import { shownItems } from './shownItems.ts';

interface Question {
  readonly id: unknown;
  readonly document: SweepReading;
  readonly offset: number;
}

const language = createLanguageService();

/** Lines and columns count from 1, columns in UTF-16 units; a column past the end of its line counts as its end. */
function readQuestion(line: string): Question | { id: unknown; error: { message: string } } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return {
      id: null,
      error: { message: l10n.t('The line is not JSON. Write {0} on one line.', '{"id", "text", "line", "column"}') },
    };
  }
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { id = null, text, line: row, column } = fields;
  if (typeof text !== 'string')
    return { id, error: { message: l10n.t('"text" is missing. Give the text of the file as a string.') } };
  const document = language.read({ text, fileName: /^\s*\{/.test(text) ? 'sweep.json' : 'sweep.yaml' });
  const { lineStarts } = document.tree;
  if (!isCount(row) || row > lineStarts.length)
    return { id, error: { message: l10n.t('"line" must be an integer from 1 to {0}.', lineStarts.length) } };
  if (!isCount(column)) return { id, error: { message: l10n.t('"column" must be an integer from 1.') } };
  const end = row < lineStarts.length ? text.slice(0, lineStarts[row]).replace(/\r?\n$|\r$/, '').length : text.length;
  return { id, document, offset: Math.min(offsetAt(lineStarts, { line: row - 1, column: column - 1 }), end) };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function written({ label, insertText, snippet, range }: CompletionItem, lineStarts: readonly number[]): unknown {
  const [start, end] = [positionAt(lineStarts, range.start), positionAt(lineStarts, range.end)];
  return {
    label,
    insertText,
    snippet,
    range: { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 },
  };
}

function answer(line: string): unknown {
  const question = readQuestion(line);
  if ('error' in question) return question;
  const { id, document, offset } = question;
  try {
    const { text, lineStarts } = document.tree;
    const items = language.complete(document, offset, nothingKnown);
    const word = text.slice(items[0]?.range.start ?? offset, offset);
    return { id, items: shownItems(items, word).map(item => written(item, lineStarts)) };
  } catch (error) {
    return { id, error: { message: error instanceof Error ? error.message : String(error) } };
  }
}

for await (const line of createInterface({ input: process.stdin }))
  if (line.trim() !== '') console.log(JSON.stringify(answer(line)));
