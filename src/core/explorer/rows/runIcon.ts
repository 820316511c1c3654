import type { Run } from '../../api/types.ts';
import type { RunState } from '../../wandb/runStates.ts';
import type { RowIcon } from './row.ts';

const ICONS: Readonly<Record<RunState, RowIcon>> = {
  running: { id: 'play', color: 'charts.blue' },
  pending: { id: 'clock', color: 'charts.yellow' },
  preempting: { id: 'debug-pause', color: 'charts.yellow' },
  preempted: { id: 'circle-slash', color: 'charts.yellow' },
  finished: { id: 'pass', color: 'charts.green' },
  failed: { id: 'error', color: 'charts.red' },
  crashed: { id: 'error', color: 'charts.red' },
  killed: { id: 'circle-slash', color: 'charts.foreground' },
};

/** The icon of a run's state; a question mark for a state that we do not know. */
export function runIcon(run: Run): RowIcon {
  const state = run.state.toLowerCase();
  return (ICONS as Readonly<Record<string, RowIcon>>)[state] ?? { id: 'question' };
}
