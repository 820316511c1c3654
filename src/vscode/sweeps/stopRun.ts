import * as vscode from 'vscode';
import type { ApiClient } from '../../core/api/client.ts';
import type { Run } from '../../core/api/types.ts';
import { runIsAlive } from '../../core/live/runLife.ts';
import { COMMANDS, VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { chosenNodes } from '../explorer/chosenNodes.ts';
import { onEach } from '../ui/onEach.ts';
import { registerCommand } from '../ui/registerCommand.ts';

/** Stop Run: asks each selected run that is alive to end, once the person has confirmed. */
export function registerStopRun(services: Services): vscode.Disposable {
  return registerCommand(
    services,
    COMMANDS.stopRun,
    async (...args) => {
      const runs = chosenNodes(args, 'runs', 'scheduler')
        .map(node => node.value)
        .filter(runIsAlive);
      const [only] = runs;
      if (only === undefined) return;
      const { l10n } = vscode;
      const stop = l10n.t('Stop');
      const question =
        runs.length === 1
          ? l10n.t('Stop the run {0}?', only.displayName ?? only.name)
          : l10n.t('Stop {0} runs?', runs.length);
      const detail = l10n.t(
        'A run notices within some 15 seconds, is interrupted, and keeps what it has logged. It cannot be continued. The sweep goes on and may start another run in its place.',
      );
      if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, stop)) !== stop) return;
      const { connection } = services;
      const client = await connection.signedIn();
      if (!client) return;
      await stopRuns(services, client, runs);
    },
    { again: false },
  );
}

/** Asks runs to end. Throws a sentence for those that were not asked, or perhaps were. */
export async function stopRuns(
  { connection }: Pick<Services, 'connection'>,
  client: ApiClient,
  runs: readonly Run[],
): Promise<void> {
  const { l10n } = vscode;
  const { stopRun } = await import('../../core/api/operations/stopRun.ts');
  const done = await onEach(runs, {
    title: l10n.t('Stopping runs'),
    view: VIEWS.sweeps,
    live: connection.live,
    act: ({ id }, signal) => stopRun(client, { id }, { signal }),
    words: ({ displayName, name }) => ({
      notDone: reason => l10n.t('The run {0} was not stopped: {1}', displayName ?? name, reason),
      unknown: reason =>
        l10n.t(
          'It is not known whether the run {0} was told to stop: {1} Its row tells within some 15 seconds; stopping it again does no harm.',
          displayName ?? name,
          reason,
        ),
    }),
    failed: (failures, of, reason) => l10n.t('{0} of {1} runs could not be stopped: {2}', failures, of, reason),
  });
  const [only] = runs;
  if (done > 0)
    vscode.window.setStatusBarMessage(
      l10n.t('{0}: stopping', runs.length === 1 && only ? (only.displayName ?? only.name) : l10n.t('{0} runs', done)),
      5000,
    );
}
