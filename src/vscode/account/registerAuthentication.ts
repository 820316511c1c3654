import * as vscode from 'vscode';
import { AUTH_PROVIDER } from '../ids.ts';
import type { Connection } from './connection.ts';

/** The accounts in the editor's Accounts menu, on several hosts and several on one host. */
export function registerAuthentication({ accounts }: Connection): vscode.Disposable {
  const label = vscode.l10n.t('Weights & Biases');
  const options = { supportsMultipleAccounts: true };
  return vscode.authentication.registerAuthenticationProvider(AUTH_PROVIDER, label, accounts, options);
}
