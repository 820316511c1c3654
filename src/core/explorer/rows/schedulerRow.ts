import * as l10n from '@vscode/l10n';
import type { Run, Sweep } from '../../api/types.ts';
import { notTaken } from '../../live/notTaken.ts';
import { schedulerItem, type Around } from '../../live/sweepHealth.ts';
import { sweepName } from '../../live/sweepName.ts';
import { shortJob } from '../../wandb/jobPath.ts';
import { isItemState } from '../../wandb/itemStates.ts';
import { joined, spoken, tooltipOf, words, type Row, type RowIcon } from './row.ts';
import { runRow } from './runRow.ts';

/** What an item's state means for a scheduler that has no run yet. */
function notStarted(state: string | undefined): readonly [text: string, icon: RowIcon] {
  const clock = { id: 'clock', color: 'charts.yellow' };
  if (isItemState(state, 'PENDING')) return [l10n.t('waits in the queue'), clock];
  if (isItemState(state, 'LEASED')) return [l10n.t('offered to an agent'), clock];
  if (isItemState(state, 'CLAIMED')) return [l10n.t('taken by an agent, starting'), { id: 'loading' }];
  if (isItemState(state, 'FAILED'))
    return [l10n.t('failed to start on the agent'), { id: 'error', color: 'charts.red' }];
  return [l10n.t('has not started'), { id: 'circle-outline' }];
}

/**
 * A launch sweep's scheduler as a row: its run, or its status before there is one. `run` is null where there is none,
 * and undefined where that is unknown.
 */
export function schedulerRow(sweep: Sweep, run: Run | null | undefined, around: Around): Row {
  if (run !== null && run !== undefined) return runRow(run, { now: around.now, scheduler: true });
  const as = sweep.launchedAs;
  const item = schedulerItem(sweep, around.items);
  const [text, icon] = run === undefined ? ['', { id: 'circle-outline' }] : notStarted(item?.state);
  const waits = run === null && isItemState(item?.state, 'PENDING');
  const queue = waits || as?.queue === undefined ? undefined : l10n.t('queue {0}', as.queue);
  const job = as?.scheduler === 'job' ? shortJob(as.schedulerJob) : undefined;
  const label = l10n.t('Scheduler');
  return {
    label,
    description: joined([text, queue, job]),
    icon,
    tooltip: tooltipOf(
      label,
      [
        [l10n.t('State'), text],
        [l10n.t('Queue'), as?.queue],
        [l10n.t('Job'), as?.schedulerJob],
      ],
      run === null
        ? [
            l10n.t('It starts the runs of the sweep once an agent has taken it from the queue.'),
            ...(item !== undefined && isItemState(item.state, 'LEASED') ? [notTaken(item)] : []),
          ]
        : [],
    ),
    accessibilityLabel: spoken(l10n.t('Scheduler of the sweep {0}', sweepName(sweep, around.config)), text, job),
    contextValue: words('schedulerPlace'),
  };
}
