import * as l10n from '@vscode/l10n';
import { ALIVE_RUN_STATES, ENDED_RUN_STATES, isRunState, type RunState } from '../../wandb/runStates.ts';
import { UNKNOWN, type RowIcon } from './row.ts';

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

const knownState = (state: string): RunState | undefined =>
  [...ALIVE_RUN_STATES, ...ENDED_RUN_STATES].find(each => isRunState(state, each));

/** The state of a run in words; a state that we do not know keeps its own. */
export function runStateWord(state: string): string {
  switch (knownState(state)) {
    case 'running':
      return l10n.t('running');
    case 'pending':
      return l10n.t('pending');
    case 'preempting':
      return l10n.t('being preempted');
    case 'preempted':
      return l10n.t('preempted');
    case 'finished':
      return l10n.t('finished');
    case 'failed':
      return l10n.t('failed');
    case 'crashed':
      return l10n.t('crashed');
    case 'killed':
      return l10n.t('killed');
    case undefined:
      return state.toLowerCase();
  }
}

/** The state of a run as an icon. */
export function runStateIcon(state: string): RowIcon {
  const known = knownState(state);
  return known === undefined ? UNKNOWN : ICONS[known];
}
