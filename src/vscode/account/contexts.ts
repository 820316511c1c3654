import type * as vscode from 'vscode';
import { CONTEXTS } from '../ids.ts';
import { setContext } from '../ui/setContext.ts';
import type { AccountServices } from './accountServices.ts';

/** Keeps the context keys of the account up to date. They are absent until a view or a command needs the account. */
export function followAccount(services: AccountServices): vscode.Disposable {
  const { connection } = services;
  return connection.onDidChange(() => {
    const { status, entity, project } = connection;
    setContext(services, CONTEXTS.account, status);
    setContext(services, CONTEXTS.hasProject, status === 'signedIn' && entity !== undefined && project !== undefined);
  });
}
