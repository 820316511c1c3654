import type { Run, Sweep } from '../../api/types.ts';
import { notTaken } from '../../live/notTaken.ts';
import { joined, tooltipOf, words } from './row.ts';
import type { Row } from './row.ts';
import { runRow } from './runRow.ts';
import { schedulerItem } from '../../live/sweepHealth.ts';
import type { Around } from '../../live/sweepHealth.ts';
import { isItemState } from '../../wandb/itemStates.ts';

/** What an item's state means for a scheduler that has no run yet. */
const NOT_STARTED: Readonly<Record<string, readonly [text: string, icon: string]>> = {
  PENDING: ['waits in the queue', 'clock'],
  LEASED: ['offered to an agent', 'clock'],
  CLAIMED: ['taken by an agent, starting', 'loading'],
  FAILED: ['failed to start on the agent', 'error'],
};

/** A launch sweep's scheduler as a row: its run, or how it stands before there is one. `run` is null where there is none, undefined where it is not known. */
export function schedulerRow(sweep: Sweep, run: Run | null | undefined, around: Around): Row {
  if (run !== null && run !== undefined) return runRow(run, { now: around.now, scheduler: true });
  const as = sweep.launchedAs;
  const item = schedulerItem(sweep, around.items);
  const [text, icon] =
    run === undefined
      ? ['', 'circle-outline']
      : (NOT_STARTED[item?.state.toUpperCase() ?? ''] ?? ['has not started', 'circle-outline']);
  const state = joined([
    text,
    text === 'waits in the queue' || as?.queue === undefined ? undefined : `queue ${as.queue}`,
  ]);
  const kind = as?.scheduler === 'job' ? as.schedulerJob?.split('/').at(-1) : undefined;
  return {
    label: 'Scheduler',
    description: joined([state, kind]),
    icon: {
      id: icon,
      ...(icon === 'error' ? { color: 'charts.red' } : icon === 'clock' ? { color: 'charts.yellow' } : {}),
    },
    tooltip: tooltipOf(
      'Scheduler',
      [
        ['State', text],
        ['Queue', as?.queue],
        ['Job', as?.schedulerJob],
      ],
      run === null
        ? [
            'It starts the runs of the sweep once an agent has taken it from the queue.',
            ...(item !== undefined && isItemState(item.state, 'LEASED') ? [notTaken(item)] : []),
          ]
        : [],
    ),
    accessibilityLabel: `${joined([`Scheduler of the sweep ${sweep.displayName ?? sweep.name}`, text, kind], ', ')}.`,
    contextValue: words('schedulerPlace'),
  };
}
