import type * as vscode from 'vscode';
import type { Connection } from './connection.ts';

/** What the account's own commands and displays need. */
export interface AccountServices {
  readonly log: vscode.LogOutputChannel;
  readonly connection: Connection;
}
