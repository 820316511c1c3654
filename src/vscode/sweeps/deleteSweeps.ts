import * as vscode from 'vscode';
import { VIEWS } from '../ids.ts';
import type { Services } from '../services.ts';
import { onEach } from '../ui/onEach.ts';
import { askForSweep, nameOf, sweepsOfRows, type SweepTarget } from './sweepTarget.ts';
import { inSentences } from '../../core/sentence.ts';

/** Delete Sweep: for good, with or without its runs, after the person has confirmed. */
export async function deleteSweeps(services: Services, args: readonly unknown[]): Promise<void> {
  const { connection, news } = services;
  const { l10n } = vscode;
  const rows = sweepsOfRows(args);
  const asked = rows.length ? undefined : await askForSweep(services, l10n.t('Choose a sweep to delete'), 'deletable');
  const targets = asked ? [asked] : rows;
  const client = targets.length ? await connection.signedIn() : undefined;
  if (!client) return;
  const withRuns = await askHow(targets);
  if (withRuns === undefined) return;
  const [{ sweep }, { deleteSweep }] = await Promise.all([
    import('../../core/api/operations/sweep.ts'),
    import('../../core/api/operations/deleteSweep.ts'),
  ]);
  await onEach(targets, {
    title: l10n.t('Deleting…'),
    view: VIEWS.sweeps,
    live: connection.live,
    words: target => ({
      notDone: reason => l10n.t('Could not delete the sweep {0}: {1}', nameOf(target), reason),
      unknown: reason =>
        l10n.t('The sweep {0} may have been deleted: {1} Refresh to see if it is gone.', nameOf(target), reason),
    }),
    failed: (failures, of, reason) => l10n.t('Could not delete {0} of {1} sweeps: {2}', failures, of, reason),
    act: async (target, signal) => {
      const id = target.known?.id ?? (await sweep(client, target, { signal })).id;
      await deleteSweep(client, { id, deleteRuns: withRuns }, { signal });
      news.settled({ entity: target.entity, project: target.project, sweep: target.sweep }, 'FINISHED');
    },
  });
  await connection.live?.refresh();
}

/** Whether the runs are deleted too; undefined = the person declined. */
async function askHow(targets: readonly SweepTarget[]): Promise<boolean | undefined> {
  const [first] = targets;
  const alone = vscode.l10n.t('Delete');
  const withRuns = vscode.l10n.t('Delete with Its Runs');
  const question =
    targets.length === 1 && first
      ? vscode.l10n.t('Delete the sweep {0} for good?', nameOf(first))
      : vscode.l10n.t('Delete {0} sweeps for good?', targets.length);
  const detail = inSentences([
    vscode.l10n.t('“Delete” keeps the runs in the project.'),
    vscode.l10n.t('“Delete with Its Runs” also deletes them and what they logged.'),
    vscode.l10n.t('Neither can be undone.'),
  ]);
  const chosen = await vscode.window.showWarningMessage(question, { modal: true, detail }, alone, withRuns);
  return chosen === undefined ? undefined : chosen === withRuns;
}
