import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Run } from '../../core/api/types.ts';
import { runIsAlive } from '../../core/live/runLife.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { onEach } from '../ui/onEach.ts';
import { inSentences } from '../../core/sentence.ts';

/** Stop Run: asks each selected run that is alive to end, after the person has confirmed. */
export async function stopSelectedRuns(services: Services, args: readonly unknown[]): Promise<void> {
  const runs = chosenNodes(args, 'runs', 'run', 'scheduler')
    .map(({ value }) => value)
    .filter(runIsAlive);
  const [only] = runs;
  if (only === undefined) return;
  const { l10n } = vscode;
  const stop = l10n.t('Stop');
  const question =
    runs.length === 1 ? l10n.t('Stop the run {0}?', nameOf(only)) : l10n.t('Stop {0} runs?', runs.length);
  const detail = inSentences([
    l10n.t('A run notices within about 15 seconds, is interrupted, and keeps what it has logged.'),
    l10n.t('It cannot be continued.'),
    l10n.t('The sweep continues and may start another run in its place.'),
  ]);
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, stop)) !== stop) return;
  const client = await services.connection.signedIn();
  if (client) await stopRuns(services, client, runs);
}

/** Asks runs to end. Throws what could not be asked, or may have been. */
export async function stopRuns(
  { connection }: Pick<Services, 'connection'>,
  client: ApiClient,
  runs: readonly Run[],
): Promise<void> {
  const { l10n } = vscode;
  const { stopRun } = await import('../../core/api/operations/stopRun.ts');
  const done = await onEach(runs, {
    title: l10n.t('Stopping runs…'),
    view: VIEWS.sweeps,
    live: connection.live,
    act: ({ id }, signal) => stopRun(client, { id }, { signal }),
    words: run => ({
      notDone: reason => l10n.t('Could not stop the run {0}: {1}', nameOf(run), reason),
      unknown: reason =>
        l10n.t('The run {0} may have been told to stop: {1} It is safe to stop it again.', nameOf(run), reason),
    }),
    failed: (failures, of, reason) => l10n.t('Could not stop {0} of {1} runs: {2}', failures, of, reason),
  });
  const [only] = runs;
  if (done > 0 && only) {
    const words = runs.length === 1 ? l10n.t('{0}: stopping', nameOf(only)) : l10n.t('{0} runs: stopping', done);
    vscode.window.setStatusBarMessage(words, 5000);
  }
}

/** What the person calls it. */
function nameOf({ displayName, name }: Run): string {
  return displayName ?? name;
}
