import * as vscode from 'vscode';
import type { SweepReading } from '../../core/sweep/reading.ts';
import { codeCells } from '../language/notebooks.ts';
import { fileText } from '../ui/fileText.ts';
import { LARGEST, MOST_FILES, SKIPPED } from './findSweepFiles.ts';

/** Notebooks hold what their cells have shown, too. */
const LARGEST_NOTEBOOK = 2_000_000;
/** What a file has in it that gives a sweep with a program to `wandb.sweep`. */
const STARTS_A_PROGRAM = [/\bwandb\b/, /\bsweep\b/, /\b(?:program|command)\b/];

/** A sweep of the workspace, and the file that it is written in. */
export interface WrittenSweep {
  readonly uri: vscode.Uri;
  readonly reading: SweepReading;
  /** The cell of a notebook, from 1, in which a line of the reading is. */
  readonly cellOf?: (line: number) => number;
}

/**
 * The sweeps in Python files and notebooks of the workspace whose agents start a program. Looks at some hundred files
 * of each at most.
 */
export async function findPythonSweeps(): Promise<readonly WrittenSweep[]> {
  const readAll = async (pattern: string, read: (uri: vscode.Uri) => Promise<readonly WrittenSweep[]>) =>
    Promise.all((await vscode.workspace.findFiles(pattern, SKIPPED, MOST_FILES)).map(read));
  const found = await Promise.all([readAll('**/*.py', inFile), readAll('**/*.ipynb', inNotebook)]);
  return found.flat(2).sort((a, b) => a.uri.path.localeCompare(b.uri.path));
}

async function inFile(uri: vscode.Uri): Promise<readonly WrittenSweep[]> {
  return sweepsIn(uri, (await fileText(uri, LARGEST)) ?? '');
}

async function inNotebook(uri: vscode.Uri): Promise<readonly WrittenSweep[]> {
  const open = vscode.workspace.notebookDocuments.find(notebook => notebook.uri.toString() === uri.toString());
  const saved = open ? '' : ((await fileText(uri, LARGEST_NOTEBOOK)) ?? '');
  if (!open && !startsAProgram(saved)) return [];
  const { cellAt, CellReader, readNotebook } = await import('../../core/python/notebook/readNotebook.ts');
  const code = open
    ? new CellReader().join(
        codeCells(open).map(cell => ({
          index: open.getCells().findIndex(({ document }) => document === cell),
          source: cell.getText(),
        })),
      )
    : readNotebook(saved);
  if (!code) return [];
  const cellOf = (line: number): number => cellAt(code, line).cell + 1;
  return (await sweepsIn(uri, code.text)).map(sweep => ({ ...sweep, cellOf }));
}

async function sweepsIn(uri: vscode.Uri, text: string): Promise<readonly WrittenSweep[]> {
  if (!startsAProgram(text)) return [];
  const { readPythonDocument } = await import('../../core/sweep/python/readPythonDocument.ts');
  return readPythonDocument({ text, fileName: uri.path }).parts.map(reading => ({ uri, reading }));
}

function startsAProgram(text: string): boolean {
  return STARTS_A_PROGRAM.every(words => words.test(text));
}
