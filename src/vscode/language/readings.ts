import * as vscode from 'vscode';
import { readDocument, unreadDocument, type SweepReading } from '../../core/sweep/reading.ts';
import type { SweepReadings } from '../services.ts';
import { isPython, maySweep } from './documents.ts';
import { PythonReadings } from './pythonReadings.ts';

/**
 * Above this (UTF-16 units) a document is not a sweep that a person writes, and reading it would hold up the editor.
 */
const LARGEST = 4_000_000;

/** One reading a document and version, shared by every provider and command; forgotten when the document closes. */
export class DocumentReadings implements SweepReadings, vscode.Disposable {
  private readonly known = new Map<string, { readonly version: number; readonly reading: SweepReading }>();
  private readonly closing = vscode.workspace.onDidCloseTextDocument(document =>
    this.known.delete(document.uri.toString()),
  );

  private readonly python = new PythonReadings();
  readonly onDidChange = this.python.onDidChange;

  load(document: vscode.TextDocument): Promise<SweepReading> {
    return isPython(document) ? this.python.load(document) : Promise.resolve(this.of(document));
  }

  of(document: vscode.TextDocument): SweepReading {
    const python = isPython(document) ? this.python.known(document) : undefined;
    if (python) return python;
    const key = document.uri.toString();
    const known = this.known.get(key);
    const fileName = document.languageId === 'json' ? `${document.uri.path}.json` : document.uri.path;
    if (known?.version === document.version && known.reading.fileName === fileName) return known.reading;
    const reading = read(document, fileName);
    // What is already closed is not asked about again.
    if (!document.isClosed) this.known.set(key, { version: document.version, reading });
    return reading;
  }

  dispose(): void {
    this.closing.dispose();
    this.known.clear();
    this.python.dispose();
  }
}

function read(document: vscode.TextDocument, fileName: string): SweepReading {
  if (!maySweep(document))
    return unreadDocument(fileName, vscode.l10n.t('The language of the document is neither YAML nor JSON.'));
  const text = document.getText();
  if (text.length > LARGEST) return unreadDocument(fileName, vscode.l10n.t('It is too large for a sweep file.'));
  return readDocument({ text, fileName });
}
