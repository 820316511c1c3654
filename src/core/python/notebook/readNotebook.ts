import { at, isBag } from '../../json.ts';
import { hasError, parsePython } from '../syntax/parse.ts';
import { withoutMagics } from './magics.ts';

/** The code of a notebook as one file. */
export interface NotebookCode {
  readonly text: string;
  /** Where each cell of code starts in the text. */
  readonly cells: readonly { readonly index: number; readonly firstLine: number }[];
}

/**
 * A notebook's code cells, one after another in the order of the notebook; `index` counts all cells. A cell that Python
 * cannot read is left empty: Python would not run it either. Undefined where the file is not a notebook.
 */
export function readNotebook(json: string): NotebookCode | undefined {
  const cells = codeCells(json);
  if (!cells) return undefined;
  const parts: string[] = [];
  const starts: { index: number; firstLine: number }[] = [];
  let line = 0;
  for (const { index, source } of cells) {
    const python = withoutMagics(source.replaceAll('\r\n', '\n'));
    const readable = hasError(parsePython(python)) ? python.replace(/[^\n]+/g, '') : python;
    starts.push({ index, firstLine: line });
    parts.push(readable);
    line += readable.split('\n').length;
  }
  return { text: parts.join('\n'), cells: starts };
}

/** The cell of a line of the text, and its line there, from 0. */
export function cellAt({ cells }: NotebookCode, line: number): { readonly cell: number; readonly line: number } {
  const found = cells.findLast(({ firstLine }) => firstLine <= line);
  return { cell: found?.index ?? 0, line: line - (found?.firstLine ?? 0) };
}

function codeCells(json: string): { index: number; source: string }[] | undefined {
  let notebook: unknown;
  try {
    notebook = JSON.parse(json);
  } catch {
    return undefined;
  }
  const lists = [at(notebook, 'cells'), ...worksheets(notebook).map(sheet => at(sheet, 'cells'))].filter(Array.isArray);
  if (lists.length === 0) return undefined;
  return lists.flat().flatMap((cell: unknown, index) => {
    const source = sourceOf(at(cell, 'source') ?? at(cell, 'input'));
    return isBag(cell) && cell.cell_type === 'code' && source !== undefined ? [{ index, source }] : [];
  });
}

/** Where notebooks before format 4 keep their cells. */
function worksheets(notebook: unknown): readonly unknown[] {
  const sheets = at(notebook, 'worksheets');
  return Array.isArray(sheets) ? sheets : [];
}

/** A source is a string or its lines. */
function sourceOf(source: unknown): string | undefined {
  if (typeof source === 'string') return source;
  return Array.isArray(source) && source.every(line => typeof line === 'string') ? source.join('') : undefined;
}
