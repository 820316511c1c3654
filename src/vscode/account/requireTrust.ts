import * as vscode from 'vscode';
import { CommandError } from '../ui/commandError.ts';

/** Nothing is sent from a workspace that is not trusted: throws `CommandError`, with the way to trust it. */
export function requireTrust(): void {
  if (vscode.workspace.isTrusted) return;
  throw new CommandError(vscode.l10n.t('This workspace is not trusted, so nothing is sent to W&B.'), [
    {
      title: vscode.l10n.t('Manage Workspace Trust'),
      run: () => vscode.commands.executeCommand('workbench.trust.manage'),
    },
  ]);
}
