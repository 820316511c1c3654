import * as vscode from 'vscode';
import { CONTEXTS } from '../ids.ts';
import type { HostConnection } from './connection.ts';

/** Keeps the context keys of the account in step with it. They are absent until a view or a command needed the account. */
export function followAccount(connection: HostConnection): vscode.Disposable {
  const set = (key: string, value: unknown): void => {
    void vscode.commands.executeCommand('setContext', key, value);
  };
  return connection.onDidChange(() => {
    set(CONTEXTS.account, connection.status);
    set(
      CONTEXTS.hasProject,
      connection.status === 'signedIn' && connection.entity !== undefined && connection.project !== undefined,
    );
  });
}
