import * as vscode from 'vscode';
import type { ListNode } from '../../core/live/types.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import type { Services } from '../services.ts';
import type { Explorer } from './explorer.ts';

/** Counts running sweeps on the view: those of the project in use that are loaded, and those launched here. */
export function registerBadge(
  { connection }: Services,
  explorer: Explorer,
  followed: () => readonly SweepPath[],
): vscode.Disposable {
  const count = async (): Promise<void> => {
    const { live, entity, project, status } = connection;
    const lists: ListNode[] = [];
    if (status === 'signedIn' && live !== undefined && entity !== undefined && project !== undefined) {
      lists.push(
        live.store.list({ kind: 'sweeps', entity, project }),
        ...followed().map(path => live.store.list({ kind: 'sweep', ...path })),
      );
    }
    const value = lists.length === 0 ? undefined : (await import('../../core/live/notices.ts')).runningSweeps(lists);
    if (explorer.sweeps.view.badge?.value === value) return;
    explorer.sweeps.view.badge =
      value === undefined
        ? undefined
        : {
            value,
            tooltip: value === 1 ? vscode.l10n.t('1 sweep is running') : vscode.l10n.t('{0} sweeps are running', value),
          };
  };
  return explorer.onDidLook(() => void count());
}
