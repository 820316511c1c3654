import * as l10n from '@vscode/l10n';
import type { Sweep } from '../../api/types.ts';
import { isSweepState, SWEEP_STATES, sweepEnded, sweepStateName, type SweepState } from '../../wandb/sweepStates.ts';
import { UNKNOWN, type RowIcon } from './row.ts';

export interface StateWords {
  /** In the middle of a sentence: `waiting`, `running`. */
  readonly word: string;
  readonly icon: RowIcon;
}

const ICONS: Readonly<Record<SweepState, RowIcon>> = {
  PENDING: { id: 'clock', color: 'charts.yellow' },
  RUNNING: { id: 'play-circle', color: 'charts.blue' },
  PAUSED: { id: 'debug-pause', color: 'charts.yellow' },
  FINISHED: { id: 'pass', color: 'charts.green' },
  CANCELED: { id: 'circle-slash', color: 'charts.foreground' },
  STOPPED: { id: 'circle-slash', color: 'charts.foreground' },
  FAILED: { id: 'error', color: 'charts.red' },
  CRASHED: { id: 'error', color: 'charts.red' },
  ERROR: { id: 'error', color: 'charts.red' },
};

function wordOf(state: SweepState): string {
  switch (state) {
    case 'PENDING':
      return l10n.t('waiting');
    case 'RUNNING':
      return l10n.t('running');
    case 'PAUSED':
      return l10n.t('paused');
    case 'FINISHED':
      return l10n.t('finished');
    case 'CANCELED':
      return l10n.t('canceled');
    case 'STOPPED':
      return l10n.t('stopped');
    case 'CRASHED':
      return l10n.t('crashed');
    case 'FAILED':
    case 'ERROR':
      return l10n.t('failed');
  }
}

/** A sweep's state in words and as an icon; a state that we do not know keeps its word. */
export function sweepStateWords(state: string): StateWords {
  const known = SWEEP_STATES.find(each => isSweepState(state, each));
  return known === undefined
    ? { word: l10n.t('in state {0}', state), icon: UNKNOWN }
    : { word: wordOf(known), icon: ICONS[known] };
}

/**
 * Whether `wandb agent` has anything to do for a sweep: a launch sweep has its scheduler, and a sweep that has ended or
 * is paused starts no runs.
 */
export function takesSweepAgent(sweep: Pick<Sweep, 'state' | 'launchedAs'>): boolean {
  return sweep.launchedAs === undefined && isSweepState(sweep.state, 'RUNNING', 'PENDING');
}

/** What can be done to a sweep, as words of a context value. */
export type SweepCapability = 'pausable' | 'resumable' | 'stoppable' | 'cancelable' | 'deletable';

/**
 * What can be done to a sweep in this state by the client's rules (docs/facts/api.md, "pause/stop/cancel/resume");
 * nothing for a state that we do not know.
 */
export function sweepVerbs(state: string, schedulerIsDead: boolean): readonly SweepCapability[] {
  switch (sweepStateName(state)) {
    case 'PENDING':
      return ['stoppable', 'cancelable', ...(schedulerIsDead ? ['resumable' as const] : [])];
    case 'RUNNING':
      return ['pausable', 'stoppable', 'cancelable', ...(schedulerIsDead ? ['resumable' as const] : [])];
    case 'PAUSED':
      return ['resumable', 'stoppable', 'cancelable', 'deletable'];
    default:
      return sweepEnded(state) ? ['resumable', 'deletable'] : [];
  }
}
