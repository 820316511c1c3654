import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerFolding } from './folding.ts';
import { registerSymbols } from './symbols.ts';

/** Registers every language feature for sweep files: one tree a document, shared by all. */
export function registerLanguage({ trees, claims }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerSymbols(trees, claims),
    registerFolding(trees, claims),
  );
}
