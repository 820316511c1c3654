import * as vscode from 'vscode';
import { loadAll } from '../../core/live/loadAll.ts';
import type { Services } from '../services.ts';
import { withProgress } from '../ui/progress.ts';
import type { Explorer } from './explorer.ts';

/** As many sweeps as a person looks through; the view says how many of them are loaded. */
const MOST = 2000;

/**
 * Loads the sweeps of the project in use that the view shows with the filter and that are not loaded yet, with
 * progress, until the person cancels.
 */
export async function loadEvery({ connection }: Services, explorer: Explorer): Promise<void> {
  const { live, entity, project } = connection;
  if (live === undefined || entity === undefined || project === undefined) return;
  const list = live.store.list(explorer.choices.listOf({ entity, project }));
  if (list.load.status === 'idle') await live.refresh(list.address);
  if (!list.hasMore) return;
  await withProgress('notification', vscode.l10n.t('Loading the sweeps of {0}…', project), (signal, tell) =>
    loadAll(live, list.address, {
      most: MOST,
      signal,
      tell(rows) {
        const total = list.total ?? 0;
        tell(
          total > 0 ? vscode.l10n.t('{0} of {1}', rows, total) : vscode.l10n.t('{0} loaded', rows),
          total > 0 ? (100 * rows) / Math.min(total, MOST) : undefined,
        );
      },
    }),
  );
  explorer.sweeps.redraw();
}
