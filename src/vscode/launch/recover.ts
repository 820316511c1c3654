import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { LaunchContext } from './launchContext.ts';
import { showOutcome } from './showOutcome.ts';

/** Looks what became of sends that nobody was told of, once an account is there: of a window that was killed in the middle, for one. */
export function registerRecovery(context: LaunchContext): vscode.Disposable {
  const { connection, log } = context.services;
  const looked = new WeakSet<ApiClient>();
  return connection.onDidChange(() => {
    const { client, status } = connection;
    if (status !== 'signedIn' || !client || looked.has(client)) return;
    looked.add(client);
    recover(context, client).catch((error: unknown) => log.warn(`looking for launches that were cut off: ${error instanceof Error ? error.message : 'unknown error'}`));
  });
}

/** The same because the person asks; says so where nothing is open any more. */
export async function lookAgain(context: LaunchContext): Promise<void> {
  const client = await context.services.connection.signedIn();
  if (!client) return;
  const found = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Looking what became of the launch') }, () => recover(context, client));
  if (found === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is open: what was sent has been told of.'));
}

async function recover(context: LaunchContext, client: ApiClient): Promise<number> {
  // Nothing is loaded where nothing was ever launched.
  const files = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(context.services.context.globalStorageUri, 'intents')).then(found => found, () => []);
  if (files.length === 0) return 0;
  const outcomes = await (await context.senderOf(client)).recover();
  for (const outcome of outcomes) void showOutcome(context, outcome);
  return outcomes.length;
}
