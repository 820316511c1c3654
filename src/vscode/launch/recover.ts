import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import { isIntentOn } from '../../core/launch/send/journal.ts';
import type { Recovered } from '../../core/launch/send/recoverIntents.ts';
import { messageOf } from '../../core/api/scrub.ts';
import { inBackground } from '../ui/background.ts';
import { CommandError } from '../ui/commandError.ts';
import { withProgress } from '../ui/progress.ts';
import { showMessage } from '../ui/showMessage.ts';
import { createJournal } from '../ui/launchJournal.ts';
import type { LaunchContext } from './launchContext.ts';
import { showOutcome } from './showOutcome.ts';

/**
 * Finds out what became of sends that nobody was told of (a window was killed in the middle) as soon as an account is
 * there. With such a send open, it connects right away: the person has already asked for it.
 */
export function registerRecovery(context: LaunchContext): vscode.Disposable {
  const { connection, log } = context.services;
  const looked = new WeakSet<ApiClient>();
  const start = (work: () => unknown): void =>
    inBackground(context.services, 'recovering launches', work, { quiet: true });
  const listening = connection.onDidChange(() => {
    const { client, status } = connection;
    if (status !== 'signedIn' || !client || looked.has(client)) return;
    looked.add(client);
    start(async () => {
      const recovered = await recover(context, client);
      for (const each of recovered) if (each.kind === 'failed') log.warn(`recovering launches: ${reasonOf(each)}`);
    });
  });
  start(async () => {
    if (await isAnythingOpen(context)) await connection.wake();
  });
  return listening;
}

/**
 * The same because the person asks. Without an outcome to show it says which of three it is: an open send could not be
 * read (throws, with the reason), another window is at it, or nothing is open.
 */
export async function lookAgain(context: LaunchContext): Promise<void> {
  const client = await context.services.connection.signedIn();
  if (!client) return;
  const recovered = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Checking what became of the launch…') },
    () => recover(context, client),
  );
  const again = { title: vscode.l10n.t('Look Again'), run: () => lookAgain(context) };
  const failed = recovered.find(each => each.kind === 'failed');
  if (failed)
    throw new CommandError(vscode.l10n.t('Could not check what became of a launch: {0}', reasonOf(failed)), [again]);
  if (recovered.some(each => each.kind === 'told')) return;
  const message = recovered.some(each => each.kind === 'locked')
    ? {
        sentence: vscode.l10n.t('Another window or command is already checking this launch and will show the outcome.'),
        buttons: [again],
      }
    : {
        sentence: vscode.l10n.t('No launch is waiting for its outcome: each one has been shown.'),
        buttons: [],
      };
  inBackground(context.services, 'look again', () =>
    showMessage(context.services, { severity: 'info', what: 'look again', ...message }),
  );
}

function reasonOf({ error }: Extract<Recovered, { readonly kind: 'failed' }>): string {
  return error === undefined
    ? vscode.l10n.t('The record of this launch cannot be read. Look for the sweep in W&B before you launch again.')
    : messageOf(error);
}

async function isAnythingOpen({ services: { connection, context, platform } }: LaunchContext): Promise<boolean> {
  const keys = await createJournal(context.globalStorageUri, platform).keys('intent|');
  return keys.some(key => isIntentOn(connection.host, key));
}

async function recover(context: LaunchContext, client: ApiClient): Promise<readonly Recovered[]> {
  // Nothing is loaded where nothing is open.
  if (!(await isAnythingOpen(context))) return [];
  const sender = await context.senderOf(client);
  const title = vscode.l10n.t('Checking what became of the launch…');
  const recovered = await withProgress('statusBar', title, () => sender.recover());
  for (const each of recovered) if (each.kind === 'told') showOutcome(context, each.outcome);
  return recovered;
}
