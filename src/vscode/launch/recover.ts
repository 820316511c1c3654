import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { isIntentOn } from '../../core/launch/send/journal.ts';
import { createJournal } from './journal.ts';
import type { LaunchContext } from './launchContext.ts';
import { showOutcome } from './showOutcome.ts';

/**
 * Looks what became of sends that nobody was told of, once an account is there: of a window that was killed in the middle, for one.
 * Where there is such a send the account is not waited for, since the person already asked for it.
 */
export function registerRecovery(context: LaunchContext): vscode.Disposable {
  const { connection, log } = context.services;
  const looked = new WeakSet<ApiClient>();
  const tell = (error: unknown): void =>
    log.warn(`looking for launches that were cut off: ${error instanceof Error ? error.message : 'unknown error'}`);
  const listening = connection.onDidChange(() => {
    const { client, status } = connection;
    if (status !== 'signedIn' || !client || looked.has(client)) return;
    looked.add(client);
    recover(context, client).catch(tell);
  });
  isAnythingOpen(context)
    .then(isOpen => (isOpen ? connection.wake() : undefined))
    .catch(tell);
  return listening;
}

/** The same because the person asks; says so where nothing is open any more. */
export async function lookAgain(context: LaunchContext): Promise<void> {
  const client = await context.services.connection.signedIn();
  if (!client) return;
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Looking what became of the launch') },
    () => recover(context, client),
  );
  if (found === 0)
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is open: what was sent has been told of.'));
}

async function isAnythingOpen({ services: { connection, context, platform } }: LaunchContext): Promise<boolean> {
  const keys = await createJournal(context.globalStorageUri, platform).keys('intent|');
  return keys.some(key => isIntentOn(connection.host, key));
}

async function recover(context: LaunchContext, client: ApiClient): Promise<number> {
  // Nothing is loaded where nothing is open.
  if (!(await isAnythingOpen(context))) return 0;
  const sender = await context.senderOf(client);
  const outcomes = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking what became of the launch') },
    () => sender.recover(),
  );
  for (const outcome of outcomes) void showOutcome(context, outcome);
  return outcomes.length;
}
