import * as vscode from 'vscode';
import type { AccountKnowledge } from '../../core/language/types.ts';
import { Claims } from './claims.ts';
import { Trees } from './documents.ts';
import { registerFolding } from './folding.ts';
import { registerSymbols } from './symbols.ts';

export interface LanguageOptions {
  /** What is known of the account right now; asked anew at each check. */
  readonly knowledge: AccountKnowledge;
  /** Fires when `knowledge` may answer differently: open files are checked again. */
  readonly knowledgeChanged: vscode.Event<void>;
}

/** Registers every language feature for sweep files: one tree a document, shared by all. */
export function registerLanguage(_options: LanguageOptions): vscode.Disposable {
  const trees = new Trees();
  const claims = new Claims(trees);
  return vscode.Disposable.from(
    trees,
    registerSymbols(trees, claims),
    registerFolding(trees, claims),
  );
}
