import { at, isBag } from '../../json.ts';
import { hasError, parsePython } from '../syntax/parse.ts';
import { blank, mayChangeFiles, withoutMagics } from './magics.ts';

/** The code of a notebook as one file. */
export interface NotebookCode {
  readonly text: string;
  /** True where a cell may change files in a way that is not Python. */
  readonly changesFiles: boolean;
  /** Where each cell of code starts in the text. */
  readonly cells: readonly {
    readonly index: number;
    readonly firstLine: number;
    /** Offsets in the text. */
    readonly start: number;
    readonly end: number;
  }[];
}

/**
 * A notebook's code cells, one after another in the order of the notebook; `index` counts all cells. A cell that Python
 * cannot read is left empty: Python would not run it either. Undefined where the file is not a notebook.
 */
export function readNotebook(json: string): NotebookCode | undefined {
  const cells = codeCells(json);
  return cells && new CellReader().join(cells);
}

/** Reads the cells of one notebook again and again as they change: what has not changed is not read again. */
export class CellReader {
  /** The readable code of cells, by their source. */
  private known = new Map<string, string>();

  /** The code of some cells; `index` counts all cells. */
  join(cells: readonly { readonly index: number; readonly source: string }[]): NotebookCode {
    const parts: string[] = [];
    const starts: NotebookCode['cells'][number][] = [];
    const now = new Map<string, string>();
    let line = 0;
    let offset = 0;
    for (const { index, source } of cells) {
      const readable = this.known.get(source) ?? readableCode(source);
      now.set(source, readable);
      starts.push({ index, firstLine: line, start: offset, end: offset + readable.length });
      parts.push(readable);
      line += readable.split('\n').length;
      offset += readable.length + 1;
    }
    this.known = now;
    const changesFiles = cells.some(({ source }) => mayChangeFiles(source));
    return { text: parts.join('\n'), cells: starts, changesFiles };
  }
}

/** A cell without what is not Python; blank where Python cannot read it. */
function readableCode(source: string): string {
  const python = withoutMagics(source.replaceAll('\r\n', '\n'));
  return hasError(parsePython(python)) ? blank(python) : python;
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
