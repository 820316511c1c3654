import * as vscode from 'vscode';
import type { ApiClient } from '../../../core/api/client.ts';
import { sweepNameAndId } from '../../../core/live/sweepName.ts';
import type { SweepPath } from '../../../core/wandb/projectPath.ts';
import { chosenNodes } from '../../explorer/chosenNodes.ts';
import { COMMANDS } from '../../ids.ts';
import { actionFailed } from '../../ui/actionFailed.ts';
import { CommandError } from '../../ui/commandError.ts';
import { lateProgress } from '../../ui/lateProgress.ts';
import { runTold } from '../../ui/registerCommand.ts';
import type { LaunchContext } from '../launchContext.ts';
import { acceptChanges } from './acceptChanges.ts';
import { baseOf } from './baseOf.ts';

/** Sweep Around Run: a new file beside that of its sweep, with the neighborhood of the run as its space. */
export async function sweepAround(context: LaunchContext, args: readonly unknown[]): Promise<void> {
  const [node] = chosenNodes(args, 'runs', 'run');
  const client = node && (await context.services.connection.signedIn());
  if (!client) return;
  const { entity, project, sweep } = node.list.address;
  await around(context, client, { entity, project, sweep }, node.value.name);
}

async function around(context: LaunchContext, client: ApiClient, path: SweepPath, run: string): Promise<void> {
  const again = (): unknown =>
    runTold(context.services, COMMANDS.sweepAround, () => around(context, client, path, run));
  const { base, found, runs, changes } = await lateProgress(
    vscode.l10n.t('Reading the run {0}…', run),
    async signal => {
      const [{ aroundRun }, { readSearched }, { loadRuns }] = await Promise.all([
        import('../../../core/propose/aroundRun.ts'),
        import('../../../core/propose/propose.ts'),
        import('../../../core/propose/runs/loadRuns.ts'),
      ]);
      const read = await baseOf(context, client, path, signal);
      const searched = readSearched(read.base);
      if ('refused' in searched) throw new CommandError(searched.refused);
      const runs = await loadRuns(client, path, searched.metric, searched.axes, signal);
      return { ...read, runs, changes: aroundRun(searched, runs.find(({ id }) => id === run)?.config) };
    },
  ).catch((error: unknown) => {
    if (error instanceof CommandError) throw error;
    const words = (reason: string): string => vscode.l10n.t('The run {0} could not be read: {1}', run, reason);
    throw actionFailed(error, { notDone: words, unknown: words, again });
  });
  if (changes.length === 0)
    throw new CommandError(vscode.l10n.t('The run {0} does not have any parameter that its sweep searches.', run));
  await acceptChanges(context, path, sweepNameAndId(found), base, {
    title: vscode.l10n.t('A sweep around the run {0}', run),
    changes,
    runs,
  });
}
