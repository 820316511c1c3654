import * as l10n from '@vscode/l10n';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nothingKnown } from '../../core/language/accountKnowledge.ts';
import type { LanguageService } from '../../core/language/service.ts';
import type { Diagnostic } from '../../core/language/types.ts';
import { cellAt, readNotebook } from '../../core/python/notebook/readNotebook.ts';
import { applyEdits } from '../../core/yaml/edit/applyEdits.ts';
import { positionAt, type Position } from '../../core/yaml/read/position.ts';
import { siblingFiles } from './siblingFiles.ts';
import type { Answer, Said } from './types.ts';

/** Fixes may make others possible; this many rounds are enough for all that follow from each other. */
const MOST_ROUNDS = 10;

const isNotebook = (path: string): boolean => path.endsWith('.ipynb');

/** The text of a file, or an answer that says why it cannot be read. */
function textOf(file: string, path: string): string | Answer {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { file, error: { message: l10n.t('The file cannot be read: {0}', reason) } };
  }
}

/** Says of a file what the editor would say; `file` is a path from `folder`. */
export function checkFile(language: LanguageService, file: string, folder: string): Answer {
  const path = resolve(folder, file);
  const text = textOf(file, path);
  if (typeof text !== 'string') return text;
  const notebook = isNotebook(path) ? (readNotebook(text) ?? { text: '', cells: [] }) : undefined;
  const document = language.read({ text: notebook?.text ?? text, fileName: path });
  const { kind } = document.claim;
  const placeOf = (offset: number): CellPlace => {
    const position = positionAt(document.tree.lineStarts, offset);
    return notebook ? { ...position, ...cellAt(notebook, position.line) } : position;
  };
  const diagnostics = language
    .validate(document, nothingKnown, siblingFiles(path, folder))
    .map(d => toSaid(d, placeOf));
  return { file, claimed: kind !== null, kind, diagnostics };
}

/**
 * Applies the safe fixes of a file, as "Fix all" does, and writes it where there were any; gives how many. A file that
 * cannot be read has none, and neither has a notebook, whose cells are not the file's own text.
 */
export async function fixFile(language: LanguageService, file: string, folder: string): Promise<number> {
  const path = resolve(folder, file);
  const before = textOf(file, path);
  if (typeof before !== 'string' || isNotebook(path)) return 0;
  let text = before;
  let fixes = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const document = language.read({ text, fileName: path });
    const diagnostics = language.validate(document, nothingKnown, siblingFiles(path, folder));
    const { edits, count } = await language.fixAll(document, diagnostics);
    if (count === 0) break;
    text = applyEdits(text, edits);
    fixes += count;
  }
  if (text !== before) writeFileSync(path, text);
  return fixes;
}

/** A place from 0; in a notebook within its cell, which is counted among all cells. */
export interface CellPlace extends Position {
  readonly cell?: number;
}

/** A diagnostic as people count; `placeOf` gives places from 0. */
export function toSaid(
  { code, severity, message, fixes = [], start, end }: Diagnostic,
  placeOf: (offset: number) => CellPlace,
): Said {
  const [from, to] = [placeOf(start), placeOf(end)];
  return {
    code,
    severity,
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
    ...(from.cell !== undefined && { cell: from.cell }),
    message,
    fixes: fixes.map(({ title }) => title),
  };
}
