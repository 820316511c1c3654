import * as vscode from 'vscode';
import type { AccountServices } from './accountServices.ts';
import { registerAccountCommands } from './commands.ts';
import { followAccount } from './contexts.ts';
import { registerAuthentication } from './registerAuthentication.ts';
import { registerStatusBar } from './statusBar.ts';

/** The account: its commands, its context keys, the status bar, and the editor's Accounts menu. */
export function registerAccount(services: AccountServices): vscode.Disposable {
  return vscode.Disposable.from(
    registerAuthentication(services.connection),
    followAccount(services),
    registerStatusBar(services.connection),
    registerAccountCommands(services),
  );
}
