import * as vscode from 'vscode';
import { AUTH_PROVIDER } from '../ids.ts';
import type { ShellServices } from '../shellServices.ts';

/** The accounts in the editor's Accounts menu, several hosts and several on one host. */
export function registerAuthentication({ connection }: ShellServices): vscode.Disposable {
  return vscode.authentication.registerAuthenticationProvider(
    AUTH_PROVIDER,
    vscode.l10n.t('Weights & Biases'),
    connection.accounts,
    { supportsMultipleAccounts: true },
  );
}
