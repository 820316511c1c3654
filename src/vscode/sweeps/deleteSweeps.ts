import * as vscode from 'vscode';
import { COMMANDS, VIEWS } from '../ids.ts';
import type { ShellServices } from '../shellServices.ts';
import { onEach } from '../ui/onEach.ts';
import { registerCommand } from '../ui/registerCommand.ts';
import { askForSweep, sweepsOfRows, type SweepTarget } from './sweepTarget.ts';
import { STATE_AFTER } from '../../core/wandb/sweepStates.ts';

/** Delete Sweep: for good, with or without its runs, confirmed. */
export function registerDeleteSweeps(services: ShellServices): vscode.Disposable {
  return registerCommand(
    services,
    COMMANDS.deleteSweep,
    async (...args) => {
      const { connection, news } = services;
      const rows = sweepsOfRows(args);
      const asked = rows.length
        ? undefined
        : await askForSweep(services, vscode.l10n.t('Choose a sweep to delete'), 'deletable');
      const targets = asked ? [asked] : rows;
      const client = targets.length ? await connection.signedIn() : undefined;
      if (!client) return;
      const withRuns = await confirm(targets);
      if (withRuns === undefined) return;
      const [{ sweep }, { deleteSweep }] = await Promise.all([
        import('../../core/api/operations/sweep.ts'),
        import('../../core/api/operations/deleteSweep.ts'),
      ]);
      await onEach(targets, {
        title: vscode.l10n.t('Deleting'),
        view: VIEWS.sweeps,
        live: connection.live,
        words: ({ known, sweep: name }) => ({
          notDone: reason => vscode.l10n.t('The sweep {0} was not deleted: {1}', known?.displayName ?? name, reason),
          unknown: reason =>
            vscode.l10n.t(
              'It is not known whether the sweep {0} was deleted: {1} Its row tells, once refreshed.',
              known?.displayName ?? name,
              reason,
            ),
        }),
        failed: (failures, of, reason) =>
          vscode.l10n.t('{0} of {1} sweeps could not be deleted: {2}', failures, of, reason),
        act: async (target, signal) => {
          const id = target.known?.id ?? (await sweep(client, target, { signal })).id;
          await deleteSweep(client, { id, deleteRuns: withRuns }, { signal });
          news.settled({ entity: target.entity, project: target.project, sweep: target.sweep }, STATE_AFTER.stop);
        },
      });
      await connection.live?.refresh();
    },
    { again: false },
  );
}

/** Whether the runs go too; undefined = the person declined. */
async function confirm(targets: readonly SweepTarget[]): Promise<boolean | undefined> {
  const [first] = targets;
  const alone = vscode.l10n.t('Delete');
  const withRuns = vscode.l10n.t('Delete with Its Runs');
  const question =
    targets.length === 1 && first
      ? vscode.l10n.t('Delete the sweep {0} for good?', first.known?.displayName ?? first.sweep)
      : vscode.l10n.t('Delete {0} sweeps for good?', targets.length);
  const detail = vscode.l10n.t(
    '“Delete” keeps its runs in the project; “Delete with Its Runs” deletes those too, with what they logged. Neither can be undone.',
  );
  const chosen = await vscode.window.showWarningMessage(question, { modal: true, detail }, alone, withRuns);
  return chosen === undefined ? undefined : chosen === withRuns;
}
