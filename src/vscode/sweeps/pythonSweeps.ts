import * as vscode from 'vscode';
import type { SweepReading } from '../../core/sweep/reading.ts';

const MOST_FILES = 400;
const LARGEST = 200_000;
const SKIPPED = '**/{node_modules,.git,.venv,venv,wandb,site-packages,dist,out}/**';
/** What a file has in it that gives a sweep with a program to `wandb.sweep`. */
const STARTS_A_PROGRAM = [/\bwandb\b/, /\bsweep\b/, /\b(?:program|command)\b/];

/** A sweep of the workspace, and the file that it is written in. */
export interface WrittenSweep {
  readonly uri: vscode.Uri;
  readonly reading: SweepReading;
}

/** The sweeps in Python files of the workspace whose agents start a program. Looks at some hundred files at most. */
export async function findPythonSweeps(): Promise<readonly WrittenSweep[]> {
  const uris = await vscode.workspace.findFiles('**/*.py', SKIPPED, MOST_FILES);
  const found = await Promise.all(uris.map(sweepsIn));
  return found.flat().sort((a, b) => a.uri.path.localeCompare(b.uri.path));
}

async function sweepsIn(uri: vscode.Uri): Promise<readonly WrittenSweep[]> {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  const text = open?.getText() ?? (await textOf(uri));
  if (!STARTS_A_PROGRAM.every(words => words.test(text))) return [];
  const { readPythonDocument } = await import('../../core/sweep/python/readPythonDocument.ts');
  return readPythonDocument({ text, fileName: uri.path }).parts.map(reading => ({ uri, reading }));
}

/** The content of a file; '' if it cannot be read or is too large. */
async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > LARGEST ? '' : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
