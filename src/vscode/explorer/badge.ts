import * as vscode from 'vscode';
import type { ListNode } from '../../core/live/types.ts';
import type { SweepPath } from '../../core/wandb/projectPath.ts';
import type { Services } from '../services.ts';
import { inBackground } from '../ui/background.ts';
import type { Explorer } from './explorer.ts';

/** Counts running sweeps on the view: the loaded ones of the project in use, and those launched here. */
export function registerBadge(
  services: Services,
  explorer: Explorer,
  followed: () => readonly SweepPath[],
): vscode.Disposable {
  const { view } = explorer.sweeps;
  const count = async (): Promise<void> => {
    const lists = listsOf(services.connection, followed());
    const value = lists.length === 0 ? undefined : (await import('../../core/live/notices.ts')).runningSweeps(lists);
    if (view.badge?.value !== value)
      view.badge = value === undefined ? undefined : { value, tooltip: tooltipOf(value) };
  };
  return explorer.onDidChange(() => inBackground(services, 'counting running sweeps', count, { quiet: true }));
}

function listsOf(
  { live, entity, project, status }: Services['connection'],
  followed: readonly SweepPath[],
): readonly ListNode[] {
  if (status !== 'signedIn' || live === undefined || entity === undefined || project === undefined) return [];
  return [
    live.store.list({ kind: 'sweeps', entity, project }),
    ...followed.map(path => live.store.list({ kind: 'sweep', ...path })),
  ];
}

function tooltipOf(count: number): string {
  return count === 1 ? vscode.l10n.t('1 sweep is running') : vscode.l10n.t('{0} sweeps are running', count);
}
