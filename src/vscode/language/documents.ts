import * as vscode from 'vscode';
import { DOCUMENT_SCHEME } from '../ids.ts';

/** The documents that may hold a sweep. The client also takes JSON, but no comments in it. */
export const SELECTOR: vscode.DocumentSelector = [{ language: 'yaml' }, { language: 'json' }];

/**
 * True for a document that may hold a sweep by its language; never for the read-only documents of this extension, which
 * can be neither fixed nor launched.
 */
export function maySweep(document: vscode.TextDocument): boolean {
  return document.uri.scheme !== DOCUMENT_SCHEME && vscode.languages.match(SELECTOR, document) > 0;
}

/** Documents in which sweeps are written in Python: files, and the cells of notebooks. */
const PYTHON: vscode.DocumentSelector = { language: 'python' };

/** The documents that the language features are for. */
export const WRITTEN: vscode.DocumentSelector = [{ language: 'yaml' }, { language: 'json' }, { language: 'python' }];

/** Whether a document is Python source, a cell of a notebook for one. */
export function isPython(document: vscode.TextDocument): boolean {
  return document.uri.scheme !== DOCUMENT_SCHEME && vscode.languages.match(PYTHON, document) > 0;
}
