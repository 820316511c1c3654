import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** Hands the editor's translation to the core, which does not know the editor. Without one the core speaks English. */
export function translateCore(): void {
  const { bundle } = vscode.l10n;
  if (bundle) l10n.config({ contents: bundle });
}
